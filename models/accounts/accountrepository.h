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

struct NewSignIn
{
    qint64 accountId = 0;
    QString agent;
    QString address;
    QDateTime createdAt;
    QDateTime expiresAt;
};

/// The tables `accounts`, `sign_in_names` and `sign_ins`.
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

    /// Inserts and returns the id; nothing unless the account is active and still has this hash.
    std::optional<qint64> insertSignIn(const NewSignIn &signIn, const QString &passwordHash) const;
    /// The active account of a sign-in that has neither ended nor expired.
    std::optional<Account> findSignedIn(qint64 signInId, qint64 accountId, const QDateTime &now) const;
    void endSignIn(qint64 id, const QDateTime &now) const;
    void endSignIns(qint64 accountId, const QDateTime &now) const;
    void removeSignIns(const QDateTime &expiredBefore) const;

private:
    Database m_database;
};
