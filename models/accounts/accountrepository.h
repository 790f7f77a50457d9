#pragma once

#include "models/accounts/account.h"
#include "models/storage/database.h"

#include <optional>

/// An account with what only this folder may see.
struct StoredAccount
{
    Account account;
    QString passwordHash;
};

/// The tables `accounts` and `sign_in_names`.
class AccountRepository
{
public:
    explicit AccountRepository(const Database &database) : m_database(database) {}

    /// Inserts and returns the id. Throws UniqueViolation when somebody signs in with this username or email.
    qint64 insert(const StoredAccount &account) const;
    std::optional<Account> find(qint64 id) const;
    std::optional<Account> firstAdmin() const;
    std::optional<StoredAccount> findWithHash(qint64 id) const;
    /// By username or email, without regard to case.
    std::optional<StoredAccount> findByName(const QString &nameOrEmail) const;
    /// Replaces the hash and ends all sign-ins. False, and nothing happens, unless the account still has the old hash.
    bool changePassword(const StoredAccount &account, const QString &newHash, const QDateTime &now) const;

private:
    Database m_database;
};
