#pragma once

#include "models/library/watchfolder.h"
#include "models/storage/database.h"

#include <QHash>
#include <QList>

/// The tables `watch_folders` and `watched_files`.
class WatchFolderRepository
{
public:
    explicit WatchFolderRepository(const Database &database) : m_database(database) {}

    /// Returns the id. Throws UniqueViolation when the owner watches this path.
    qint64 insert(qint64 ownerId, const QString &path, const QDateTime &now) const;
    /// By path, with the numbers of their files.
    QList<WatchFolder> owned(qint64 ownerId) const;
    QList<WatchFolder> all() const;
    std::optional<WatchFolder> find(qint64 id) const;
    bool remove(qint64 ownerId, qint64 id) const;
    void setScanned(qint64 id, const QDateTime &now, std::optional<Fault> fault) const;

    /// What is known of a folder's files, by path.
    QHash<QString, WatchedFile> files(qint64 folderId) const;
    /// The first of those that are gone, by path.
    QStringList missing(qint64 folderId, int limit) const;
    void insert(qint64 folderId, const WatchedFile &file) const;
    void update(const WatchedFile &file) const;
    /// Of a file that is gone from one of the account's folders and was found elsewhere. False when none was missed.
    bool forgetMissing(qint64 ownerId, const QString &path) const;
    void forget(qint64 fileId) const;

private:
    Database m_database;
};
