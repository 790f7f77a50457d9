#pragma once

#include "models/backup/backupmanifest.h"
#include "models/core/clock.h"
#include "models/core/paths.h"
#include "models/core/progress.h"
#include "models/storage/database.h"

/// What goes into a backup beside the database and the settings.
struct BackupChoice
{
    bool media = false;   // the videos and their pictures
    bool secrets = false; // keys and passwords
};

/// Backups of a data folder, made while everything goes on: one tar archive, with a checksum of each file. What is
/// restored is checked to its last byte before anything is touched, and goes in at the next start: see Restoring.
/// Blocking and thread-safe, but one restore at a time.
class BackupService
{
public:
    BackupService(Database database, Paths paths, Clock clock = systemClock)
        : m_database(std::move(database)), m_paths(std::move(paths)), m_clock(std::move(clock))
    {}

    /// Unsupported "database" on PostgreSQL, whose own pg_dump does it, and where the database is not in the data
    /// folder.
    Result<void> isPossible() const;
    /// `file` is whole, or as it was. NoSpace; NotAllowed "path" where it cannot be written; Cancelled; isPossible().
    Result<BackupManifest> make(const QString &file, const BackupChoice &choice, const Progress &progress) const;
    /// Reads all of `file`. NotFound "path"; Invalid "backup" when it is none, or is damaged; Conflict "backup" when a
    /// newer Matinee made it; Cancelled.
    Result<BackupManifest> check(const QString &file, const Progress &progress) const;
    /// Lays `file` out to be restored at the next start. NoSpace; check(); isPossible().
    Result<BackupManifest> prepareRestore(const QString &file, const Progress &progress) const;

private:
    Result<BackupManifest> write(const QString &file, const QString &snapshot, const BackupChoice &choice,
                                 const Progress &progress) const;
    Result<void> unpack(const QString &file, const QString &folder, const BackupManifest &manifest,
                        const Progress &progress) const;
    Result<void> checkDatabase(const QString &file) const;

    Database m_database;
    Paths m_paths;
    Clock m_clock;
};
