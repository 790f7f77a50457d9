#pragma once

#include "models/accounts/mailedlink.h"
#include "models/storage/database.h"

#include <optional>

/// The table `mailed_links`, and what following one of them does to its account.
class RecoveryRepository
{
public:
    explicit RecoveryRepository(const Database &database) : m_database(database) {}

    /// Inserts and returns the id.
    qint64 insert(const MailedLink &link) const;
    /// A link that is still good.
    std::optional<MailedLink> find(qint64 id, const QDateTime &now) const;
    int countSince(qint64 accountId, TokenPurpose purpose, const QDateTime &time) const;
    void remove(qint64 id) const;
    /// All links of an account, whatever they are for.
    void removeLinks(qint64 accountId) const;

    /// Uses the link up and lets its account sign in. False, and nothing happens, when it has been used, or the account
    /// has another address by now.
    bool verify(const MailedLink &link) const;
    /// Uses the link up, sets the password's hash, and ends all sign-ins and all other links. Who reads the address's
    /// mail has shown that it is theirs, so it counts as verified too. False, and nothing happens, as above, and when
    /// the account is inactive.
    bool resetPassword(const MailedLink &link, const QString &hash, const QDateTime &now) const;

    /// Forgets links that are over, and the accounts whose sign-up nobody confirmed in time: their names are free
    /// again.
    void removeExpired(const QDateTime &now) const;

private:
    bool useUp(const MailedLink &link) const;

    Database m_database;
};
