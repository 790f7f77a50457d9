#pragma once

#include "models/core/clock.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/storage/database.h"

#include <QJsonObject>
#include <QSet>
#include <QString>

#include <condition_variable>
#include <functional>
#include <mutex>

/// What something was made from. Equal in all of it: the same again.
struct GenerationKey
{
    QString kind;   // "outline", "voice", "picture", "slide", "film"
    QString engine; // its id, with the voice where it speaks
    QByteArray input;

    /// A SHA-256 in hex.
    QString hash() const;
};

/// Keeps what engines and encoders made, each a JSON value and, for most, a file, which is kept by a hard link and so
/// takes no room while it is elsewhere too. Bounded in size: what was used longest ago goes first. Thread-safe.
class GenerationCache
{
public:
    using Make = std::function<Result<QJsonObject>()>;

    /// `folder` is made where it is missing. It may hold up to `mostBytes`.
    GenerationCache(const Database &database, QString folder, qint64 mostBytes, Clock clock = systemClock);

    /// What is kept for the key; else what `make` makes, which is kept then. With a `file` that is where its file is
    /// afterwards, and where `make` has to put it. While one asker makes something, others who ask for the same wait
    /// for that. What `make` fails with; Cancelled, NoSpace, Internal.
    Result<QJsonObject> fetch(const GenerationKey &key, const QString &file, const Make &make,
                              const Progress &progress = {});
    /// Removes files that nothing knows of, as a killed process leaves them. Only while nothing is made.
    void sweep() const;
    qint64 bytes() const;

private:
    class Turn;

    std::optional<QJsonObject> find(const QString &hash, const QString &file) const;
    Result<void> keep(const GenerationKey &key, const QJsonObject &value, const QString &file) const;
    void makeRoom() const;
    void forget(const QString &hash) const;
    QString pathOf(const QString &hash) const { return m_folder + u'/' + hash; }

    Database m_database;
    QString m_folder;
    qint64 m_mostBytes;
    Clock m_clock;
    std::mutex m_mutex; // guards m_beingMade
    std::condition_variable m_made;
    QSet<QString> m_beingMade;
};
