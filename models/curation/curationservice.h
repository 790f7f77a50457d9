#pragma once

#include "models/accounts/auditlog.h"
#include "models/core/paths.h"
#include "models/core/result.h"
#include "models/curation/curationrepository.h"
#include "models/library/videoservice.h"

/// What is stored, in bytes.
struct StorageReport
{
    qint64 freeBytes = 0;     // that are left on the disk of the data folder
    qint64 databaseBytes = 0; // of the database itself
    qint64 incomingBytes = 0; // of uploads and imports under way
    StorageUse media = {};    // everybody's
    Page<AccountStorage> accounts = {};
};

/// What admins do with everybody's videos; it is written down in the audit log. Each call is NotAllowed for others.
/// Stateless, blocking, thread-safe.
class CurationService
{
public:
    CurationService(const Database &database, const VideoService &videos, const AuditLog &log, Paths paths);

    Result<Page<Video>> list(const Account &admin, const CurationFilter &filter) const;
    /// As VideoService::edit.
    Result<Video> edit(const Actor &admin, qint64 id, const VideoEdit &edit) const;
    /// NotFound.
    Result<void> remove(const Actor &admin, qint64 id) const;
    /// As VideoService::resetCatalogue.
    Result<void> resetCatalogue(const Actor &admin) const;
    /// With a page of the accounts.
    Result<StorageReport> storage(const Account &admin, std::optional<int> limit, int offset) const;

private:
    CurationRepository m_curation;
    const VideoService &m_videos;
    const AuditLog &m_log;
    Paths m_paths;
};
