#pragma once

#include "models/accounts/accountrepository.h"
#include "models/accounts/auditlog.h"
#include "models/core/page.h"
#include "models/core/result.h"
#include "models/library/uploadrepository.h"
#include "models/library/videorepository.h"

class AccountService;
class Events;
class JobQueue;
class MediaStore;

struct NewAccount
{
    QString username;
    QString email;
    QString name;
    QString password;
    Role role = Role::User;
    std::optional<qint64> quotaBytes = {};
};

/// What an admin changes of an account. What is not set stays.
struct AccountChange
{
    std::optional<Role> role = {};
    std::optional<bool> active = {};
    std::optional<std::optional<qint64>> quotaBytes = {}; // set to nothing: what the settings say
};

/// What admins do with accounts. There is always an admin who can sign in: who would leave none is refused, and of two
/// who would at once, one. Blocking and thread-safe.
class AccountDirectory
{
public:
    /// What a removed account leaves behind.
    struct Leftovers
    {
        const MediaStore &store;
        JobQueue &jobs;
    };

    AccountDirectory(const Database &database, const AccountService &accounts, const AuditLog &log,
                     const Leftovers &leftovers, Events &events, Clock clock = systemClock);

    /// NotAllowed unless `reader` is an admin.
    Result<Page<AccountUse>> list(const Account &reader, const AccountFilter &filter) const;
    /// As AccountService::signUp; also NotAllowed, and Invalid "quota_bytes".
    Result<AccountUse> create(const Actor &admin, const NewAccount &wanted) const;
    /// Takes effect at once; an account that is made inactive loses all its sign-ins and keys for good. NotAllowed,
    /// NotFound, Invalid "quota_bytes", Conflict "role" or "active" for the last admin.
    Result<AccountUse> change(const Actor &admin, qint64 id, const AccountChange &change) const;
    /// Deletes an account and all that is its own. NotAllowed, NotFound, Conflict "role" for the last admin.
    Result<void> remove(const Actor &admin, qint64 id) const;
    /// The same for oneself. Also Invalid "password" when that is wrong, TooMany.
    Result<void> leave(const Actor &who, const QString &password) const;

    qint64 usedBytes(qint64 accountId) const { return m_accounts.usedBytes(accountId); }

private:
    /// What was an account's, and is to be cleared away.
    struct Erased
    {
        QList<Video> videos;
        QList<ResumableUpload> uploads;
    };

    Result<Account> changed(qint64 id, const AccountChange &change) const;
    Result<void> erase(const Actor &actor, qint64 id) const;
    Result<Erased> eraseRows(qint64 id) const;
    void cancelJobs(qint64 ownerId) const;
    /// For good only under the lock of AccountRepository.
    bool isLastAdmin(const Account &account) const;

    Database m_database;
    AccountRepository m_accounts;
    VideoRepository m_videos;
    UploadRepository m_uploads;
    const AccountService &m_service;
    const AuditLog &m_log;
    Leftovers m_leftovers;
    Events &m_events;
    Clock m_clock;
};
