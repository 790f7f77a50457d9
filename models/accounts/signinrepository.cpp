#include "models/accounts/signinrepository.h"

#include "models/accounts/accountrow.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

SignInTerms termsFrom(const Query &row)
{
    const auto refresh = row.value<qint64>(u"refresh_seconds"_s);
    return {.access = std::chrono::seconds(row.value<qint64>(u"access_seconds"_s)),
            .refresh = refresh > 0 ? std::optional(std::chrono::seconds(refresh)) : std::nullopt,
            .rotates = row.value<bool>(u"rotates"_s),
            .slides = row.value<bool>(u"slides"_s)};
}

std::optional<EndedSignIn> endedBy(Query &query)
{
    if (!query.exec().next())
        return std::nullopt;
    return EndedSignIn{.accountId = query.value<qint64>(u"account_id"_s),
                       .address = query.value<QString>(u"address"_s),
                       .agent = query.value<QString>(u"agent"_s)};
}

} // namespace

std::optional<qint64> SignInRepository::insert(const NewSignIn &signIn, const QString &passwordHash) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        // Changes nothing, but waits for whoever is changing the password or the account, and keeps others from it
        // until the sign-in is there for them to end.
        Query lock(db, u"UPDATE accounts SET active = active "
                       "WHERE id = :id AND active AND verified AND password_hash = :hash"_s);
        lock.bind(u":id"_s, signIn.accountId).bind(u":hash"_s, passwordHash).exec();
        if (lock.affectedRows() != 1)
            return;
        Query insert(db, u"INSERT INTO sign_ins (account_id, name, agent, address, created_at, used_at, expires_at, "
                         "access_seconds, refresh_seconds, rotates, slides) VALUES (:account, :name, :agent, "
                         ":address, :now, :used, :expires, :access, :refresh, :rotates, :slides) RETURNING id"_s);
        insert.bind(u":account"_s, signIn.accountId)
            .bind(u":name"_s, signIn.name)
            .bind(u":agent"_s, signIn.agent)
            .bind(u":address"_s, signIn.address)
            .bind(u":now"_s, toColumn(signIn.createdAt))
            .bind(u":used"_s, toColumn(signIn.createdAt))
            .bind(u":expires"_s, toColumn(signIn.expiresAt))
            .bind(u":access"_s, qint64(signIn.terms.access.count()))
            .bind(u":refresh"_s, qint64(signIn.terms.refresh.value_or(std::chrono::seconds(0)).count()))
            .bind(u":rotates"_s, signIn.terms.rotates)
            .bind(u":slides"_s, signIn.terms.slides)
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
    });
    return id;
}

std::optional<LivingSignIn> SignInRepository::find(qint64 id, qint64 accountId, const QDateTime &now) const
{
    Query query(
        m_database.connection(),
        u"SELECT"_s + accountColumns() +
            u", s.access_seconds, s.refresh_seconds, s.rotates, s.slides, s.generation, s.used_at, s.expires_at "
            "FROM sign_ins s JOIN accounts a ON a.id = s.account_id "
            "WHERE s.id = :id AND s.account_id = :account AND s.ended_at IS NULL "
            "AND s.expires_at > :now AND a.active AND a.verified"_s);
    query.bind(u":id"_s, id).bind(u":account"_s, accountId).bind(u":now"_s, toColumn(now)).exec();
    if (!query.next())
        return std::nullopt;
    return LivingSignIn{.account = accountFrom(query),
                        .id = id,
                        .terms = termsFrom(query),
                        .generation = query.value<qint64>(u"generation"_s),
                        .usedAt = query.time(u"used_at"_s),
                        .expiresAt = query.time(u"expires_at"_s)};
}

RefreshedSignIn SignInRepository::refresh(qint64 id, qint64 accountId, qint64 generation, const QDateTime &now) const
{
    RefreshedSignIn result;
    inTransaction(m_database.connection(), [&] {
        touch(id, now); // and so waits for whoever refreshes the same sign-in
        std::optional<LivingSignIn> signIn = find(id, accountId, now);
        if (!signIn || !signIn->terms.refresh)
            return;
        if (signIn->terms.rotates && signIn->generation != generation) {
            result.reused = end(id, now);
            return;
        }
        if (signIn->terms.rotates)
            rotate(*signIn, now);
        result.signIn = signIn;
    });
    return result;
}

void SignInRepository::rotate(LivingSignIn &signIn, const QDateTime &now) const
{
    ++signIn.generation;
    signIn.expiresAt = now.addSecs(signIn.terms.refresh->count());
    Query(m_database.connection(),
          u"UPDATE sign_ins SET generation = :generation, expires_at = :expires WHERE id = :id"_s)
        .bind(u":generation"_s, signIn.generation)
        .bind(u":expires"_s, toColumn(signIn.expiresAt))
        .bind(u":id"_s, signIn.id)
        .exec();
}

void SignInRepository::slide(qint64 id, const QDateTime &now, const QDateTime &expiresAt) const
{
    Query(m_database.connection(), u"UPDATE sign_ins SET used_at = :now, expires_at = :expires "
                                   "WHERE id = :id AND ended_at IS NULL AND expires_at < :later"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":expires"_s, toColumn(expiresAt))
        .bind(u":id"_s, id)
        .bind(u":later"_s, toColumn(expiresAt))
        .exec();
}

void SignInRepository::touch(qint64 id, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE sign_ins SET used_at = :now WHERE id = :id"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, id)
        .exec();
}

std::optional<EndedSignIn> SignInRepository::end(qint64 id, const QDateTime &now) const
{
    Query query(m_database.connection(), u"UPDATE sign_ins SET ended_at = :now WHERE id = :id AND ended_at IS NULL "
                                         "RETURNING account_id, address, agent"_s);
    return endedBy(query.bind(u":now"_s, toColumn(now)).bind(u":id"_s, id));
}

std::optional<EndedSignIn> SignInRepository::end(qint64 id, qint64 accountId, const QDateTime &now) const
{
    Query query(m_database.connection(), u"UPDATE sign_ins SET ended_at = :now WHERE id = :id AND ended_at IS NULL "
                                         "AND account_id = :account RETURNING account_id, address, agent"_s);
    return endedBy(query.bind(u":now"_s, toColumn(now)).bind(u":id"_s, id).bind(u":account"_s, accountId));
}

QList<Device> SignInRepository::list(qint64 accountId, const QDateTime &now, int limit) const
{
    QList<Device> devices;
    Query query(
        m_database.connection(),
        u"SELECT id, name, agent, address, created_at, used_at, expires_at FROM sign_ins WHERE account_id = :account "
        "AND ended_at IS NULL AND expires_at > :now ORDER BY used_at DESC, id DESC LIMIT %1"_s.arg(limit));
    query.bind(u":account"_s, accountId).bind(u":now"_s, toColumn(now));
    for (query.exec(); query.next();) {
        devices.append({.signInId = query.value<qint64>(u"id"_s),
                        .name = query.value<QString>(u"name"_s),
                        .agent = query.value<QString>(u"agent"_s),
                        .address = query.value<QString>(u"address"_s),
                        .createdAt = query.time(u"created_at"_s),
                        .usedAt = query.time(u"used_at"_s),
                        .expiresAt = query.time(u"expires_at"_s)});
    }
    return devices;
}

void SignInRepository::endAll(qint64 accountId, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE sign_ins SET ended_at = :now WHERE account_id = :id AND ended_at IS NULL"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, accountId)
        .exec();
}

void SignInRepository::removeExpired(const QDateTime &before) const
{
    Query(m_database.connection(), u"DELETE FROM sign_ins WHERE expires_at < :before"_s)
        .bind(u":before"_s, toColumn(before))
        .exec();
}
