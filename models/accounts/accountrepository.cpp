#include "models/accounts/accountrepository.h"

#include "models/accounts/accountrules.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString accountColumns = u" a.id, a.username, a.email, a.name, a.role, a.active, a.created_at "_s;

Account accountFrom(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .username = row.value<QString>(u"username"_s),
            .email = row.value<QString>(u"email"_s),
            .name = row.value<QString>(u"name"_s),
            .role = row.value<QString>(u"role"_s) == u"admin"_s ? Role::Admin : Role::User,
            .active = row.value<bool>(u"active"_s),
            .createdAt = row.time(u"created_at"_s)};
}

std::optional<Account> oneAccount(Query &query)
{
    return query.exec().next() ? std::optional(accountFrom(query)) : std::nullopt;
}

std::optional<StoredAccount> oneWithHash(Query &query)
{
    if (!query.exec().next())
        return std::nullopt;
    return StoredAccount{.account = accountFrom(query), .passwordHash = query.value<QString>(u"password_hash"_s)};
}

/// In one order for everybody, so that two sign-ups never wait for each other's names.
QStringList namesOf(const Account &account)
{
    QStringList names{foldedName(account.username), foldedName(account.email)};
    names.removeAll(QString());
    names.sort();
    names.removeDuplicates();
    return names;
}

} // namespace

qint64 AccountRepository::insert(const StoredAccount &stored) const
{
    const QSqlDatabase db = m_database.connection();
    const Account &account = stored.account;
    qint64 id = 0;
    inTransaction(db, [&] {
        Query insert(db, u"INSERT INTO accounts (username, email, name, password_hash, role, active, created_at) "
                         "VALUES (:username, :email, :name, :hash, :role, :active, :now) RETURNING id"_s);
        insert.bind(u":username"_s, nullIfEmpty(account.username))
            .bind(u":email"_s, nullIfEmpty(account.email))
            .bind(u":name"_s, account.name)
            .bind(u":hash"_s, stored.passwordHash)
            .bind(u":role"_s, account.isAdmin() ? u"admin"_s : u"user"_s)
            .bind(u":active"_s, account.active)
            .bind(u":now"_s, toColumn(account.createdAt))
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
        for (const QString &name : namesOf(account)) {
            Query take(db,
                       u"INSERT INTO sign_in_names (name, account_id) VALUES (:name, :id) ON CONFLICT DO NOTHING"_s);
            take.bind(u":name"_s, name).bind(u":id"_s, id).exec();
            if (take.affectedRows() != 1)
                throw UniqueViolation("sign_in_names");
        }
    });
    return id;
}

std::optional<Account> AccountRepository::find(qint64 id) const
{
    Query query(m_database.connection(), u"SELECT"_s + accountColumns + u"FROM accounts a WHERE a.id = :id"_s);
    return oneAccount(query.bind(u":id"_s, id));
}

std::optional<Account> AccountRepository::firstAdmin() const
{
    Query query(m_database.connection(),
                u"SELECT"_s + accountColumns +
                    u"FROM accounts a WHERE a.role = 'admin' AND a.active ORDER BY a.id LIMIT 1"_s);
    return oneAccount(query);
}

std::optional<StoredAccount> AccountRepository::findWithHash(qint64 id) const
{
    Query query(m_database.connection(),
                u"SELECT a.password_hash,"_s + accountColumns + u"FROM accounts a WHERE a.id = :id"_s);
    return oneWithHash(query.bind(u":id"_s, id));
}

std::optional<StoredAccount> AccountRepository::findByName(const QString &nameOrEmail) const
{
    const QString name = foldedName(nameOrEmail);
    if (name.isEmpty())
        return std::nullopt;
    Query query(m_database.connection(),
                u"SELECT a.password_hash,"_s + accountColumns +
                    u"FROM sign_in_names n JOIN accounts a ON a.id = n.account_id WHERE n.name = :name"_s);
    return oneWithHash(query.bind(u":name"_s, name));
}

bool AccountRepository::changePassword(const StoredAccount &stored, const QString &newHash, const QDateTime &now) const
{
    const QSqlDatabase db = m_database.connection();
    bool changed = false;
    inTransaction(db, [&] {
        Query update(db, u"UPDATE accounts SET password_hash = :new WHERE id = :id AND password_hash = :old"_s);
        update.bind(u":new"_s, newHash).bind(u":id"_s, stored.account.id).bind(u":old"_s, stored.passwordHash).exec();
        changed = update.affectedRows() == 1;
        if (changed)
            endSignIns(stored.account.id, now);
    });
    return changed;
}

std::optional<qint64> AccountRepository::insertSignIn(const NewSignIn &signIn, const QString &passwordHash) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        // Changes nothing, but waits for whoever is changing the password or the account, and keeps others from it
        // until the sign-in is there for them to end.
        Query lock(db, u"UPDATE accounts SET active = active WHERE id = :id AND active AND password_hash = :hash"_s);
        lock.bind(u":id"_s, signIn.accountId).bind(u":hash"_s, passwordHash).exec();
        if (lock.affectedRows() != 1)
            return;
        Query insert(db, u"INSERT INTO sign_ins (account_id, agent, address, created_at, expires_at) "
                         "VALUES (:account, :agent, :address, :now, :expires) RETURNING id"_s);
        insert.bind(u":account"_s, signIn.accountId)
            .bind(u":agent"_s, signIn.agent)
            .bind(u":address"_s, signIn.address)
            .bind(u":now"_s, toColumn(signIn.createdAt))
            .bind(u":expires"_s, toColumn(signIn.expiresAt))
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
    });
    return id;
}

std::optional<Account> AccountRepository::findSignedIn(qint64 signInId, qint64 accountId, const QDateTime &now) const
{
    Query query(m_database.connection(), u"SELECT"_s + accountColumns +
                                             u"FROM sign_ins s JOIN accounts a ON a.id = s.account_id "
                                             "WHERE s.id = :id AND s.account_id = :account AND s.ended_at IS NULL "
                                             "AND s.expires_at > :now AND a.active"_s);
    return oneAccount(query.bind(u":id"_s, signInId).bind(u":account"_s, accountId).bind(u":now"_s, toColumn(now)));
}

void AccountRepository::endSignIn(qint64 id, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE sign_ins SET ended_at = :now WHERE id = :id AND ended_at IS NULL"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, id)
        .exec();
}

void AccountRepository::endSignIns(qint64 accountId, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE sign_ins SET ended_at = :now WHERE account_id = :id AND ended_at IS NULL"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, accountId)
        .exec();
}

void AccountRepository::removeSignIns(const QDateTime &expiredBefore) const
{
    Query(m_database.connection(), u"DELETE FROM sign_ins WHERE expires_at < :before"_s)
        .bind(u":before"_s, toColumn(expiredBefore))
        .exec();
}
