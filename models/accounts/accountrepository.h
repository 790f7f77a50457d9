#pragma once

#include "models/accounts/account.h"
#include "models/core/page.h"
#include "models/storage/database.h"

#include <optional>

/// An account with what only this folder may see.
struct StoredAccount
{
    Account account;
    QString passwordHash;
};

/// An account and how much it stores.
struct AccountUse
{
    Account account;
    qint64 usedBytes = 0;

    bool operator==(const AccountUse &) const = default;
};

enum class AccountOrder { Since, Name, Email, Role, State, Storage };

struct AccountFilter
{
    QString text; // contained in the username, email or name, without regard to case
    AccountOrder order = AccountOrder::Since;
    bool backwards = false; // the order
    std::optional<int> limit = {};
    int offset = 0;
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
    /// Those who can sign in.
    int countAdmins() const;
    /// By id.
    Page<AccountUse> list(const AccountFilter &filter) const;
    qint64 usedBytes(qint64 accountId) const;
    std::optional<StoredAccount> findWithHash(qint64 id) const;
    /// By username or email, without regard to case.
    std::optional<StoredAccount> findByName(const QString &nameOrEmail) const;
    /// Replaces the hash and ends all sign-ins. False, and nothing happens, unless the account still has the old hash.
    bool changePassword(const StoredAccount &account, const QString &newHash, const QDateTime &now) const;

    /// Nobody else changes any account until the transaction ends.
    void lock() const;
    /// Writes back the role, whether it is active, and the quota.
    void update(const Account &account) const;
    /// Writes back the names and the picture. Throws UniqueViolation when somebody else signs in with this username or
    /// email.
    void updateProfile(const Account &account) const;
    /// Ends all sign-ins, and deletes all keys and mailed links.
    void endAccess(qint64 id, const QDateTime &now) const;
    void remove(qint64 id) const;

private:
    void takeNames(const Account &account) const;

    Database m_database;
};
