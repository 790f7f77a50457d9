#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/library/watchfolderrepository.h"

#include <functional>
#include <mutex>

class Events;
class ImportService;
struct FolderChanges;

/// The folders that accounts watch. What is new or has changed in them is taken in where it lies; what goes from them
/// is called missing, and nothing is ever deleted. Blocking, thread-safe; one scan runs at a time.
class WatchFolderService
{
public:
    /// `ownFolder` is where Matinee keeps its data: nothing in it is taken in.
    WatchFolderService(const Database &database, const ImportService &imports, Events &events, const QString &ownFolder,
                       Clock clock = systemClock);

    QList<WatchFolder> owned(const Account &owner) const { return m_folders.owned(owner.id); }
    QList<WatchFolder> all() const { return m_folders.all(); }
    /// Watches a folder, which scan() has to look at then. NotFound or NotAllowed "path" when it cannot be read,
    /// Invalid "path" when it is Matinee's own, Conflict "path" when it, or one above or below it, is watched,
    /// Conflict "folders" when there are 50 of them.
    Result<WatchFolder> add(const Account &owner, const QString &path) const;
    /// What was taken in stays. NotFound "folder".
    Result<void> remove(const Account &owner, qint64 id) const;
    /// The first 100 files that are missing from a folder. NotFound "folder".
    Result<QStringList> missing(const Account &owner, qint64 id) const;

    /// Looks at a folder and takes in what is new, once it has been the same for settleMs: until then it waits for the
    /// next scan. Returns the folders that were read. NotFound "folder" or "path", NotAllowed "path".
    Result<QStringList> scan(qint64 id, const std::function<bool()> &isStopped = {}) const;

private:
    void keep(qint64 folderId, const FolderChanges &changes) const;
    void takeIn(const WatchFolder &folder, QList<WatchedFile> files) const;

    Database m_database;
    WatchFolderRepository m_folders;
    const ImportService &m_imports;
    Events &m_events;
    QString m_ownFolder;
    Clock m_clock;
    mutable std::mutex m_scanning;
};
