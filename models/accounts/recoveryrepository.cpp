#include "models/accounts/recoveryrepository.h"

#include "models/accounts/accountrepository.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(TokenPurpose purpose)
{
    return purpose == TokenPurpose::Reset ? u"reset"_s : u"verify"_s;
}

} // namespace

qint64 RecoveryRepository::insert(const MailedLink &link) const
{
    Query query(m_database.connection(),
                u"INSERT INTO mailed_links (account_id, purpose, email, created_at, expires_at) "
                "VALUES (:account, :purpose, :email, :now, :expires) RETURNING id"_s);
    query.bind(u":account"_s, link.accountId)
        .bind(u":purpose"_s, nameOf(link.purpose))
        .bind(u":email"_s, link.email)
        .bind(u":now"_s, toColumn(link.createdAt))
        .bind(u":expires"_s, toColumn(link.expiresAt))
        .exec()
        .next();
    return query.value<qint64>(u"id"_s);
}

std::optional<MailedLink> RecoveryRepository::find(qint64 id, const QDateTime &now) const
{
    Query query(m_database.connection(), u"SELECT * FROM mailed_links WHERE id = :id AND expires_at > :now"_s);
    if (!query.bind(u":id"_s, id).bind(u":now"_s, toColumn(now)).exec().next())
        return std::nullopt;
    return MailedLink{.id = id,
                      .accountId = query.value<qint64>(u"account_id"_s),
                      .purpose = query.value<QString>(u"purpose"_s) == nameOf(TokenPurpose::Reset)
                                     ? TokenPurpose::Reset
                                     : TokenPurpose::Verify,
                      .email = query.value<QString>(u"email"_s),
                      .createdAt = query.time(u"created_at"_s),
                      .expiresAt = query.time(u"expires_at"_s)};
}

int RecoveryRepository::countSince(qint64 accountId, TokenPurpose purpose, const QDateTime &time) const
{
    Query query(m_database.connection(), u"SELECT COUNT(*) AS links FROM mailed_links "
                                         "WHERE account_id = :account AND purpose = :purpose AND created_at > :time"_s);
    query.bind(u":account"_s, accountId)
        .bind(u":purpose"_s, nameOf(purpose))
        .bind(u":time"_s, toColumn(time))
        .exec()
        .next();
    return query.value<int>(u"links"_s);
}

void RecoveryRepository::remove(qint64 id) const
{
    Query(m_database.connection(), u"DELETE FROM mailed_links WHERE id = :id"_s).bind(u":id"_s, id).exec();
}

void RecoveryRepository::removeLinks(qint64 accountId) const
{
    Query(m_database.connection(), u"DELETE FROM mailed_links WHERE account_id = :id"_s)
        .bind(u":id"_s, accountId)
        .exec();
}

/// Call it with the account's row locked: everybody takes that first and the links after it, so nobody waits in a ring.
bool RecoveryRepository::useUp(const MailedLink &link) const
{
    Query query(m_database.connection(), u"DELETE FROM mailed_links WHERE id = :id"_s);
    return query.bind(u":id"_s, link.id).exec().affectedRows() == 1;
}

bool RecoveryRepository::verify(const MailedLink &link) const
{
    const QSqlDatabase db = m_database.connection();
    bool verified = false;
    inTransaction(db, [&] {
        Query lock(db, u"UPDATE accounts SET active = active WHERE id = :id AND email = :email"_s);
        if (lock.bind(u":id"_s, link.accountId).bind(u":email"_s, link.email).exec().affectedRows() != 1)
            return;
        if (!useUp(link))
            return;
        Query(db, u"UPDATE accounts SET verified = TRUE WHERE id = :id"_s).bind(u":id"_s, link.accountId).exec();
        verified = true;
    });
    return verified;
}

bool RecoveryRepository::resetPassword(const MailedLink &link, const QString &hash, const QDateTime &now) const
{
    const QSqlDatabase db = m_database.connection();
    bool changed = false;
    inTransaction(db, [&] {
        Query lock(db, u"UPDATE accounts SET active = active WHERE id = :id AND email = :email AND active"_s);
        if (lock.bind(u":id"_s, link.accountId).bind(u":email"_s, link.email).exec().affectedRows() != 1)
            return;
        if (!useUp(link))
            return;
        Query(db, u"UPDATE accounts SET password_hash = :hash, verified = TRUE WHERE id = :id"_s)
            .bind(u":hash"_s, hash)
            .bind(u":id"_s, link.accountId)
            .exec();
        AccountRepository(m_database).endAccess(link.accountId, now);
        changed = true;
    });
    return changed;
}

void RecoveryRepository::removeExpired(const QDateTime &now) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        // One that owns anything, or was ever signed in, is no forgotten sign-up, however it came to be unverified.
        Query(db,
              u"DELETE FROM accounts WHERE NOT verified AND role = 'user'"
              " AND EXISTS (SELECT 1 FROM mailed_links l WHERE l.account_id = accounts.id AND l.purpose = 'verify')"
              " AND NOT EXISTS (SELECT 1 FROM mailed_links l WHERE l.account_id = accounts.id AND l.expires_at > :now)"
              " AND NOT EXISTS (SELECT 1 FROM sign_ins s WHERE s.account_id = accounts.id)"
              " AND NOT EXISTS (SELECT 1 FROM videos v WHERE v.owner_id = accounts.id)"_s)
            .bind(u":now"_s, toColumn(now))
            .exec();
        Query(db, u"DELETE FROM mailed_links WHERE expires_at <= :now"_s).bind(u":now"_s, toColumn(now)).exec();
    });
}
