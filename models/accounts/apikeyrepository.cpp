#include "models/accounts/apikeyrepository.h"

#include "models/accounts/accountrow.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString keyColumns =
    u" k.id AS key_id, k.name AS key_name, k.scopes, k.created_at AS key_created_at, k.expires_at, k.used_at "_s;

ApiKey keyFrom(const Query &row)
{
    return {.id = row.value<qint64>(u"key_id"_s),
            .name = row.value<QString>(u"key_name"_s),
            .scopes = scopesNamed(row.value<QString>(u"scopes"_s).split(u' ', Qt::SkipEmptyParts)).value_or(Scopes()),
            .createdAt = row.time(u"key_created_at"_s),
            .expiresAt = row.time(u"expires_at"_s),
            .usedAt = row.time(u"used_at"_s)};
}

} // namespace

std::optional<qint64> ApiKeyRepository::insert(qint64 accountId, const ApiKey &key, const QByteArray &secretHash,
                                               int most) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        // Changes nothing, but of two at once the second counts the first.
        Query lock(db, u"UPDATE accounts SET active = active WHERE id = :id AND active"_s);
        lock.bind(u":id"_s, accountId).exec();
        if (lock.affectedRows() != 1 || list(accountId).size() >= most)
            return;
        Query insert(db, u"INSERT INTO api_keys (account_id, name, secret_hash, scopes, created_at, expires_at) "
                         "VALUES (:account, :name, :hash, :scopes, :now, :expires) RETURNING id"_s);
        insert.bind(u":account"_s, accountId)
            .bind(u":name"_s, key.name)
            .bind(u":hash"_s, QString::fromLatin1(secretHash))
            .bind(u":scopes"_s, namesOf(key.scopes).join(u' '))
            .bind(u":now"_s, toColumn(key.createdAt))
            .bind(u":expires"_s, toColumn(key.expiresAt))
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
    });
    return id;
}

std::optional<LivingApiKey> ApiKeyRepository::find(qint64 id, const QDateTime &now) const
{
    Query query(m_database.connection(), u"SELECT k.secret_hash,"_s + keyColumns + u","_s + accountColumns() +
                                             u"FROM api_keys k JOIN accounts a ON a.id = k.account_id "
                                             "WHERE k.id = :id AND (k.expires_at IS NULL OR k.expires_at > :now) "
                                             "AND a.active AND a.verified"_s);
    if (!query.bind(u":id"_s, id).bind(u":now"_s, toColumn(now)).exec().next())
        return std::nullopt;
    return LivingApiKey{.account = accountFrom(query),
                        .key = keyFrom(query),
                        .secretHash = query.value<QString>(u"secret_hash"_s).toLatin1()};
}

QList<ApiKey> ApiKeyRepository::list(qint64 accountId) const
{
    QList<ApiKey> keys;
    Query query(m_database.connection(),
                u"SELECT"_s + keyColumns + u"FROM api_keys k WHERE k.account_id = :account ORDER BY k.id DESC"_s);
    for (query.bind(u":account"_s, accountId).exec(); query.next();)
        keys.append(keyFrom(query));
    return keys;
}

bool ApiKeyRepository::remove(qint64 accountId, qint64 id) const
{
    Query query(m_database.connection(), u"DELETE FROM api_keys WHERE id = :id AND account_id = :account"_s);
    return query.bind(u":id"_s, id).bind(u":account"_s, accountId).exec().affectedRows() == 1;
}

void ApiKeyRepository::removeAll(qint64 accountId) const
{
    Query(m_database.connection(), u"DELETE FROM api_keys WHERE account_id = :account"_s)
        .bind(u":account"_s, accountId)
        .exec();
}

void ApiKeyRepository::touch(qint64 id, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE api_keys SET used_at = :now WHERE id = :id"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, id)
        .exec();
}
