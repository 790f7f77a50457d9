#pragma once

#include "models/accounts/apikeyrepository.h"
#include "models/accounts/auditlog.h"

/// What somebody asks a key to be.
struct NewApiKey
{
    QString name;
    QStringList scopes;
    std::optional<qint64> days = {}; // 1 to 3650; without, it never expires
};

/// A key, and its text, which is not kept and so shown this once.
struct MadeApiKey
{
    ApiKey key;
    QString text;
};

/// The keys of accounts, for programs. Blocking and thread-safe.
class ApiKeyService
{
public:
    static constexpr int maxKeys = 50; // an account

    ApiKeyService(const Database &database, const AuditLog &log, Clock clock = systemClock);

    /// Invalid "name" (empty, over 100 characters or with control characters), "scopes" (none, or no such), "days";
    /// NotAllowed for the scope of an admin to who is none; Conflict "name" when there are too many keys.
    Result<MadeApiKey> create(const Actor &owner, const NewApiKey &wanted) const;
    QList<ApiKey> list(const Account &owner) const { return m_keys.list(owner.id); }
    /// NotFound, also for another's.
    Result<void> remove(const Actor &owner, qint64 id) const;

private:
    ApiKeyRepository m_keys;
    const AuditLog &m_log;
    Clock m_clock;
};
