#include "tests/testdatabase.h"

#include <QTest>

#include <thread>

using namespace Qt::Literals::StringLiterals;

class TestStorage : public QObject
{
    Q_OBJECT

private slots:
    void migratingTwiceChangesNothing()
    {
        const TestDatabase database;
        QVERIFY(migrate(*database));
    }

    void aNewerDatabaseIsRefused()
    {
        const TestDatabase database;
        Query(database->connection(), u"INSERT INTO schema_version VALUES (9999)"_s).exec();
        const Result<void> migrated = migrate(*database);
        QVERIFY(!migrated);
        QCOMPARE(migrated.error().fault, Fault::Conflict);
    }

    void aBadStatementThrows()
    {
        const TestDatabase database;
        QVERIFY_THROWS_EXCEPTION(StorageError, Query(database->connection(), u"SELEC 1"_s).exec());
    }

    void aCommitThatFailsBehindTheReturnedRowThrows()
    {
        const TestDatabase database;
        const QSqlDatabase db = database->connection();
        execute(db, u"CREATE TABLE parents (id BIGINT PRIMARY KEY)"_s);
        execute(db, u"CREATE TABLE children (parent BIGINT REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)"_s);
        QVERIFY_THROWS_EXCEPTION(StorageError,
                                 Query(db, u"INSERT INTO children VALUES (1) RETURNING parent"_s).exec().next());
        execute(db, u"INSERT INTO parents VALUES (1)"_s);
        Query good(db, u"INSERT INTO children VALUES (1) RETURNING parent"_s);
        QVERIFY(good.exec().next());
        QCOMPARE(good.value<qint64>(u"parent"_s), 1);
        QVERIFY(!good.next());
    }

    void onlyWritesChangeTheVersion()
    {
        const TestDatabase database;
        const QSqlDatabase db = database->connection();
        if (!database->isSqlite()) {
            QVERIFY(!database->version());
            return;
        }
        const std::optional<quint64> before = database->version();
        QVERIFY(Query(db, u"SELECT version FROM schema_version"_s).exec().next());
        QCOMPARE(database->version(), before);
        const auto insert = [&] {
            Query(db, u"INSERT INTO schema_version VALUES (0) RETURNING version"_s).exec().next();
        };
        insert();
        const std::optional<quint64> written = database->version();
        QVERIFY(written > before);
        std::optional<quint64> inside;
        inTransaction(db, [&] {
            insert();
            inside = database->version();
        });
        QVERIFY(database->version() > inside);
    }

    void theEndCanWaitForTheConnectionsOfOtherThreads()
    {
        const TestDatabase database;
        QString name;
        std::atomic_bool isOpen = false;
        std::atomic_bool mayEnd = false;
        std::thread other([&] {
            name = database->connection().connectionName();
            isOpen = true;
            isOpen.notify_one();
            mayEnd.wait(false);
        });
        isOpen.wait(false);
        QVERIFY(QSqlDatabase::connectionNames().contains(name));
        mayEnd = true;
        mayEnd.notify_one();
        Database::awaitOtherThreads(std::chrono::minutes(1));
        QVERIFY(!QSqlDatabase::connectionNames().contains(name));
        other.join();
    }

    void aNulInATextHarmsNothing()
    {
        const TestDatabase database;
        Query query(database->connection(), u"SELECT CAST(:a AS TEXT) AS a, CAST(:b AS TEXT) AS b"_s);
        query.bind(u":a"_s, u"x\0y"_s).bind(u":b"_s, QString());
        QVERIFY(query.exec().next());
        QCOMPARE(query.value<QString>(u"a"_s), u"x\uFFFDy"_s);
        QVERIFY(!query.isNull(u"b"_s));
    }

    void aTransactionThatThrowsLeavesNothing()
    {
        const TestDatabase database;
        const QSqlDatabase db = database->connection();
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, inTransaction(db, [&] {
                                     insertName(db, u"ann"_s);
                                     throw std::runtime_error("boom");
                                 }));
        QCOMPARE(count(db), 0);
        inTransaction(db, [&] { inTransaction(db, [&] { insertName(db, u"ann"_s); }); });
        QCOMPARE(count(db), 1);
    }

    void whatComesAfterTheCommitFindsIt()
    {
        const TestDatabase database;
        const QSqlDatabase db = database->connection();
        QList<int> found;
        const auto look = [&] { found.append(count(db)); };
        inTransaction(db, [&] {
            afterCommit(db, look);
            inTransaction(db, [&] { afterCommit(db, look); });
            insertName(db, u"ann"_s);
            QVERIFY(found.isEmpty());
        });
        QCOMPARE(found, (QList{1, 1}));
        afterCommit(db, look);
        QCOMPARE(found.size(), 3); // there is nothing to wait for
    }

    void whatWasRolledBackIsToldToNobody()
    {
        const TestDatabase database;
        const QSqlDatabase db = database->connection();
        bool isTold = false;
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, inTransaction(db, [&] {
                                     afterCommit(db, [&] { isTold = true; });
                                     throw std::runtime_error("boom");
                                 }));
        inTransaction(db, [&] { insertName(db, u"bob"_s); });
        QVERIFY(!isTold);
    }

    void aSecondRowWithTheSameKeyIsAUniqueViolation()
    {
        const TestDatabase database;
        const QSqlDatabase db = database->connection();
        insertName(db, u"ann"_s);
        QVERIFY_THROWS_EXCEPTION(
            UniqueViolation,
            Query(db, u"INSERT INTO sign_in_names (name, account_id) SELECT name, account_id FROM sign_in_names"_s)
                .exec());
    }

    void everyThreadHasItsOwnConnection()
    {
        const TestDatabase database;
        const QString mine = database->connection().connectionName();
        QString other;
        // Not a QThread, whose wait() may return before the thread's own objects are gone.
        std::thread([&] { other = database->connection().connectionName(); }).join();
        QVERIFY(!other.isEmpty());
        QVERIFY(mine != other);
        QVERIFY(!QSqlDatabase::contains(other));
    }

    void aUrlOfAnotherKindIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("no path") << u"sqlite:"_s;
        QTest::newRow("another database") << u"mysql://localhost/x"_s;
        QTest::newRow("no database name") << u"postgresql://localhost/"_s;
    }

    void aUrlOfAnotherKindIsRefused()
    {
        QFETCH(QString, url);
        const Result<Database> database = Database::open(url);
        QVERIFY(!database);
        QCOMPARE(database.error().fault, Fault::Invalid);
    }

    void aFileThatCannotBeOpenedIsAFault()
    {
        const Result<Database> database = Database::open(u"sqlite:/nowhere/at/all.db"_s);
        QVERIFY(!database);
        QCOMPARE(database.error().fault, Fault::Internal);
    }

private:
    static void insertName(const QSqlDatabase &db, const QString &name)
    {
        Query account(
            db, u"INSERT INTO accounts (username, password_hash, created_at) VALUES (:name, '', 0) RETURNING id"_s);
        account.bind(u":name"_s, name).exec().next();
        Query(db, u"INSERT INTO sign_in_names (name, account_id) VALUES (:name, :id)"_s)
            .bind(u":name"_s, name)
            .bind(u":id"_s, account.value<qint64>(u"id"_s))
            .exec();
    }

    static int count(const QSqlDatabase &db)
    {
        Query query(db, u"SELECT COUNT(*) AS rows FROM sign_in_names"_s);
        query.exec().next();
        return query.value<int>(u"rows"_s);
    }
};

QTEST_GUILESS_MAIN(TestStorage)
#include "tst_storage.moc"
