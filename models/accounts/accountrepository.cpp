#include "models/accounts/accountrepository.h"

#include "models/accounts/accountrow.h"
#include "models/accounts/accountrules.h"
#include "models/accounts/recoveryrepository.h"
#include "models/accounts/signinrepository.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

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

/// None is NULL: what the settings say.
QVariant quotaColumn(const Account &account)
{
    return account.quotaBytes ? QVariant(*account.quotaBytes) : QVariant(QMetaType::fromType<qint64>());
}

} // namespace

qint64 AccountRepository::insert(const StoredAccount &stored) const
{
    const QSqlDatabase db = m_database.connection();
    const Account &account = stored.account;
    qint64 id = 0;
    inTransaction(db, [&] {
        Query insert(db, u"INSERT INTO accounts (username, email, name, password_hash, role, active, verified, "
                         "quota_bytes, created_at) VALUES (:username, :email, :name, :hash, :role, :active, "
                         ":verified, :quota, :now) RETURNING id"_s);
        insert.bind(u":username"_s, nullIfEmpty(account.username))
            .bind(u":email"_s, nullIfEmpty(account.email))
            .bind(u":name"_s, account.name)
            .bind(u":hash"_s, stored.passwordHash)
            .bind(u":role"_s, account.isAdmin() ? u"admin"_s : u"user"_s)
            .bind(u":active"_s, account.active)
            .bind(u":verified"_s, account.verified)
            .bind(u":quota"_s, quotaColumn(account))
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
    Query query(m_database.connection(), u"SELECT"_s + accountColumns() + u"FROM accounts a WHERE a.id = :id"_s);
    return oneAccount(query.bind(u":id"_s, id));
}

std::optional<Account> AccountRepository::firstAdmin() const
{
    Query query(m_database.connection(),
                u"SELECT"_s + accountColumns() +
                    u"FROM accounts a WHERE a.role = 'admin' AND a.active ORDER BY a.id LIMIT 1"_s);
    return oneAccount(query);
}

std::optional<StoredAccount> AccountRepository::findWithHash(qint64 id) const
{
    Query query(m_database.connection(),
                u"SELECT a.password_hash,"_s + accountColumns() + u"FROM accounts a WHERE a.id = :id"_s);
    return oneWithHash(query.bind(u":id"_s, id));
}

std::optional<StoredAccount> AccountRepository::findByName(const QString &nameOrEmail) const
{
    const QString name = foldedName(nameOrEmail);
    if (name.isEmpty())
        return std::nullopt;
    Query query(m_database.connection(),
                u"SELECT a.password_hash,"_s + accountColumns() +
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
        if (!changed)
            return;
        SignInRepository(m_database).endAll(stored.account.id, now);
        RecoveryRepository(m_database).removeLinks(stored.account.id);
    });
    return changed;
}
