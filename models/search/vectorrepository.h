#pragma once

#include "models/storage/database.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

/// Which embedder search compares with, and what tells that the vectors in memory are out of date.
struct SearchState
{
    QString embedder; // empty: not settled yet
    qint64 generation = 0;
    qint64 lastPassageId = 0;
};

/// A passage that has no vector of an embedder yet.
struct LackingPassage
{
    qint64 id = 0;
    QString text;
};

/// The tables `passage_vectors` and `search_state`.
class VectorRepository
{
public:
    explicit VectorRepository(const Database &database) : m_database(database) {}

    SearchState state() const;
    /// Settles for the embedder of most vectors, else for `embedder`, where nothing is settled yet.
    void settle(const QString &embedder) const;

    qint64 countLacking(const QString &embedder) const;
    /// The next of them in the order of their ids, at most `limit`.
    QList<LackingPassage> lacking(const QString &embedder, qint64 afterId, int limit) const;
    /// Packed vectors by the ids of their passages. Those of passages that are gone are left out.
    void store(const QString &embedder, const QList<std::pair<qint64, QByteArray>> &vectors) const;
    /// Lets search compare with `embedder` and forgets vectors of others that nobody needs any more. False when a
    /// passage lacks its vector.
    bool activate(const QString &embedder) const;

private:
    Database m_database;
};
