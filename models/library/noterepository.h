#pragma once

#include "models/library/note.h"
#include "models/storage/database.h"

#include <QList>

#include <optional>

/// The table `notes`. Every note is asked for by whose it is.
class NoteRepository
{
public:
    explicit NoteRepository(const Database &database) : m_database(database) {}

    /// In the order of their positions.
    QList<Note> notes(qint64 accountId, qint64 videoId) const;
    /// Returns the id; nothing when there are `most` of them on this video already.
    std::optional<qint64> insert(const Note &note, int most) const;
    std::optional<Note> setText(qint64 accountId, qint64 id, const QString &text, const QDateTime &now) const;
    /// Returns what was removed.
    std::optional<Note> remove(qint64 accountId, qint64 id) const;

private:
    Database m_database;
};
