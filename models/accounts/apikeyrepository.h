#pragma once

#include "models/accounts/account.h"
#include "models/accounts/apikey.h"
#include "models/storage/database.h"

#include <QList>

/// A key with whom it stands for, and with what only this folder may see.
struct LivingApiKey
{
    Account account;
    ApiKey key;
    QByteArray secretHash;
};

/// The table `api_keys`.
class ApiKeyRepository
{
public:
    explicit ApiKeyRepository(const Database &database) : m_database(database) {}

    /// Inserts and returns the id; nothing when the account has `most` of them, or is gone.
    std::optional<qint64> insert(qint64 accountId, const ApiKey &key, const QByteArray &secretHash, int most) const;
    /// A key that has not expired, of an account that may sign in.
    std::optional<LivingApiKey> find(qint64 id, const QDateTime &now) const;
    /// Newest first.
    QList<ApiKey> list(qint64 accountId) const;
    bool remove(qint64 accountId, qint64 id) const;
    void removeAll(qint64 accountId) const;
    void touch(qint64 id, const QDateTime &now) const;

private:
    Database m_database;
};
