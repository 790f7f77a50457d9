#include "models/storage/database.h"

#include "models/storage/query.h"

#include <QSet>
#include <QSqlError>

#include <atomic>
#include <condition_variable>
#include <map>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Closes the connection when its thread ends, so a recycled thread never meets a stale one.
struct Connection
{
    QSqlDatabase database;
    StatementCache statements;

    Connection() = default;
    Connection(Connection &&) = delete;
    ~Connection()
    {
        const QString name = database.connectionName();
        statements.clear();
        database = {};
        QSqlDatabase::removeDatabase(name);
    }
};

/// The threads that hold connections.
struct Census
{
    std::mutex mutex;
    std::condition_variable changed;
    int threads = 0;
};
Census census;

/// One thread's connections, by the id of their Database.
struct ThreadConnections
{
    std::map<int, Connection> all;

    ThreadConnections() { count(1); }
    ~ThreadConnections()
    {
        all.clear();
        count(-1);
    }
    Q_DISABLE_COPY_MOVE(ThreadConnections)

private:
    static void count(int change)
    {
        const std::lock_guard lock(census.mutex);
        census.threads += change;
        census.changed.notify_all();
    }
};

std::map<int, Connection> &connections()
{
    thread_local ThreadConnections ours;
    return ours.all;
}

constexpr QLatin1String sqliteScheme("sqlite:");
constexpr int defaultPostgresqlPort = 5432;

std::atomic<int> nextId = 1;

/// Of all databases of this process, which for SQLite is the only one that writes.
std::atomic<quint64> writes = 0;

/// The connections of this thread that are inside a transaction, and what is to be done after it.
QHash<QString, QList<std::function<void()>>> &openTransactions()
{
    thread_local QHash<QString, QList<std::function<void()>>> open;
    return open;
}

void configureSqlite(const QSqlDatabase &db)
{
    execute(db, u"PRAGMA foreign_keys = ON"_s);
    execute(db, u"PRAGMA journal_mode = WAL"_s);
    // With WAL, NORMAL keeps the database whole after a crash; a power cut may lose the last commits, never tear one.
    execute(db, u"PRAGMA synchronous = NORMAL"_s);
}

} // namespace

Database::Database(QString sqlitePath, QUrl server)
    : m_sqlitePath(std::move(sqlitePath)), m_server(std::move(server)), m_id(nextId++)
{}

Result<Database> Database::open(const QString &url)
{
    const QString path = url.startsWith(sqliteScheme) ? url.sliced(sqliteScheme.size()) : QString();
    const QUrl server(url, QUrl::StrictMode);
    const bool postgresql = server.scheme() == u"postgresql"_s && server.path().size() > 1;
    if (path.isEmpty() && !postgresql)
        return fail(Fault::Invalid, u"database"_s, url.section(u':', 0, 0));
    Database database(path, server);
    try {
        database.connection();
    } catch (const StorageError &e) {
        return fail(Fault::Internal, u"database"_s, QString::fromUtf8(e.what()));
    }
    return database;
}

QSqlDatabase Database::connection() const
{
    const auto known = connections().find(m_id);
    if (known == connections().end()) {
        QSqlDatabase db = connect(u"db-%1"_s.arg(nextId++));
        connections()[m_id].database = db;
        return db;
    }
    Connection &mine = known->second;
    // A PostgreSQL server may have been restarted since this thread last asked.
    if (!mine.database.isOpen()) {
        mine.statements.clear();
        if (!mine.database.open())
            throw StorageError(mine.database.lastError().text().toStdString());
    }
    return mine.database;
}

QSqlDatabase Database::connect(const QString &name) const
{
    auto db = QSqlDatabase::addDatabase(isSqlite() ? u"QSQLITE"_s : u"QPSQL"_s, name);
    if (isSqlite()) {
        db.setDatabaseName(m_sqlitePath);
        db.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=10000"_s);
    } else {
        db.setHostName(m_server.host());
        db.setPort(m_server.port(defaultPostgresqlPort));
        db.setUserName(m_server.userName());
        db.setPassword(m_server.password());
        db.setDatabaseName(m_server.path().sliced(1));
        // libpq's own parameters, such as sslmode=require.
        db.setConnectOptions(m_server.query(QUrl::FullyDecoded).replace(u'&', u';'));
    }
    if (!db.open()) {
        const std::string text = db.lastError().text().toStdString();
        db = {};
        QSqlDatabase::removeDatabase(name);
        throw StorageError(text);
    }
    if (isSqlite())
        configureSqlite(db);
    return db;
}

void Database::awaitOtherThreads(std::chrono::milliseconds atMost)
{
    connections(); // so that this thread is one of those that are counted
    std::unique_lock lock(census.mutex);
    census.changed.wait_for(lock, atMost, [] { return census.threads == 1; });
}

std::optional<quint64> Database::version() const
{
    return isSqlite() ? std::optional(writes.load()) : std::nullopt;
}

void countWrite()
{
    ++writes;
}

StatementCache *statementsOf(const QString &connectionName)
{
    for (auto &[id, connection] : connections()) {
        if (connection.database.connectionName() == connectionName)
            return &connection.statements;
    }
    return nullptr;
}

void inTransaction(const QSqlDatabase &db, const std::function<void()> &body)
{
    const QString name = db.connectionName();
    if (openTransactions().contains(name))
        return body();
    // IMMEDIATE: take the write lock now, so a reader never has to be upgraded and fail with BUSY.
    execute(db, db.driverName() == u"QSQLITE"_s ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    openTransactions().insert(name, {});
    try {
        body();
        execute(db, u"COMMIT"_s);
        countWrite();
    } catch (...) {
        openTransactions().remove(name);
        QSqlQuery(db).exec(u"ROLLBACK"_s);
        throw;
    }
    for (const std::function<void()> &then : openTransactions().take(name))
        then();
}

void afterCommit(const QSqlDatabase &db, std::function<void()> then)
{
    const auto open = openTransactions().find(db.connectionName());
    if (open == openTransactions().end())
        then();
    else
        open->append(std::move(then));
}
