#include "models/accounts/accountrepository.h"

#include "models/accounts/accountrow.h"
#include "models/accounts/accountrules.h"
#include "models/accounts/apikeyrepository.h"
#include "models/accounts/pairingrepository.h"
#include "models/accounts/recoveryrepository.h"
#include "models/accounts/signinrepository.h"
#include "models/storage/like.h"
#include "models/storage/query.h"
#include "models/storage/sorting.h"

#include <limits>

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

QString orderFor(const AccountFilter &filter)
{
    const auto columns = [](AccountOrder order) -> QStringList {
        switch (order) {
        case AccountOrder::Name: return {u"LOWER(COALESCE(a.username, a.email, ''))"_s};
        case AccountOrder::Email: return {u"LOWER(COALESCE(a.email, ''))"_s};
        case AccountOrder::Role: return {u"a.role"_s};
        case AccountOrder::State: return {u"a.active"_s, u"a.verified"_s};
        case AccountOrder::Storage: return {u"used"_s};
        case AccountOrder::Since: break;
        }
        return {};
    };
    return sortedBy(columns(filter.order) + QStringList{u"a.id"_s}, filter.backwards);
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
        Account named = account;
        named.id = id;
        takeNames(named);
    });
    return id;
}

void AccountRepository::takeNames(const Account &account) const
{
    for (const QString &name : namesOf(account)) {
        Query take(m_database.connection(),
                   u"INSERT INTO sign_in_names (name, account_id) VALUES (:name, :id) ON CONFLICT DO NOTHING"_s);
        take.bind(u":name"_s, name).bind(u":id"_s, account.id).exec();
        if (take.affectedRows() != 1)
            throw UniqueViolation("sign_in_names");
    }
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
                    u"FROM accounts a WHERE a.role = 'admin' AND a.active AND a.verified ORDER BY a.id LIMIT 1"_s);
    return oneAccount(query);
}

int AccountRepository::countAdmins() const
{
    Query query(m_database.connection(),
                u"SELECT COUNT(*) AS admins FROM accounts WHERE role = 'admin' AND active AND verified"_s);
    query.exec().next();
    return query.value<int>(u"admins"_s);
}

Page<AccountUse> AccountRepository::list(const AccountFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    const bool all = filter.text.trimmed().isEmpty();
    // The names to sign in with are kept case folded.
    const QString from =
        u"FROM accounts a"_s + (all ? u""_s
                                    : u" WHERE LOWER(a.name) LIKE :text ESCAPE '\\' OR EXISTS (SELECT 1 FROM "
                                      "sign_in_names n WHERE n.account_id = a.id AND n.name LIKE :text ESCAPE "
                                      "'\\')"_s);
    const auto bound = [&](Query &query) -> Query & {
        if (!all)
            query.bind(u":text"_s, likeContains(filter.text.trimmed()));
        return query.exec();
    };
    Page<AccountUse> page;
    Query count(db, u"SELECT COUNT(*) AS total "_s + from);
    if (bound(count).next())
        page.total = count.value<int>(u"total"_s);
    Query query(
        db,
        u"SELECT (SELECT COALESCE(SUM(v.size_bytes), 0) FROM videos v WHERE v.owner_id = a.id) AS used,"_s +
            accountColumns() + from + u" ORDER BY "_s + orderFor(filter) +
            u" LIMIT %1 OFFSET %2"_s.arg(filter.limit.value_or(std::numeric_limits<int>::max())).arg(filter.offset));
    for (bound(query); query.next();)
        page.items.append({.account = accountFrom(query), .usedBytes = query.value<qint64>(u"used"_s)});
    return page;
}

qint64 AccountRepository::usedBytes(qint64 accountId) const
{
    Query query(m_database.connection(),
                u"SELECT COALESCE(SUM(size_bytes), 0) AS used FROM videos WHERE owner_id = :owner"_s);
    query.bind(u":owner"_s, accountId).exec().next();
    return query.value<qint64>(u"used"_s);
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
        if (changed)
            endAccess(stored.account.id, now);
    });
    return changed;
}

void AccountRepository::lock() const
{
    // SQLite has one writer anyway.
    if (!m_database.isSqlite())
        execute(m_database.connection(), u"LOCK TABLE accounts IN SHARE ROW EXCLUSIVE MODE"_s);
}

void AccountRepository::update(const Account &account) const
{
    Query(m_database.connection(),
          u"UPDATE accounts SET role = :role, active = :active, quota_bytes = :quota WHERE id = :id"_s)
        .bind(u":role"_s, account.isAdmin() ? u"admin"_s : u"user"_s)
        .bind(u":active"_s, account.active)
        .bind(u":quota"_s, quotaColumn(account))
        .bind(u":id"_s, account.id)
        .exec();
}

void AccountRepository::updateProfile(const Account &account) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        lock(); // two who swap names would wait for each other
        Query(db, u"UPDATE accounts SET username = :username, email = :email, name = :name, avatar_url = :avatar "
                  "WHERE id = :id"_s)
            .bind(u":username"_s, nullIfEmpty(account.username))
            .bind(u":email"_s, nullIfEmpty(account.email))
            .bind(u":name"_s, account.name)
            .bind(u":avatar"_s, account.avatarUrl)
            .bind(u":id"_s, account.id)
            .exec();
        Query(db, u"DELETE FROM sign_in_names WHERE account_id = :id"_s).bind(u":id"_s, account.id).exec();
        takeNames(account);
    });
}

void AccountRepository::endAccess(qint64 id, const QDateTime &now) const
{
    SignInRepository(m_database).endAll(id, now);
    ApiKeyRepository(m_database).removeAll(id);
    RecoveryRepository(m_database).removeLinks(id);
    PairingRepository(m_database).removeApprovedBy(id);
}

void AccountRepository::remove(qint64 id) const
{
    Query(m_database.connection(), u"DELETE FROM accounts WHERE id = :id"_s).bind(u":id"_s, id).exec();
}
