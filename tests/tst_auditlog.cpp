#include "tests/directoryworld.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestAuditLog : public QObject
{
    Q_OBJECT

private slots:
    void signInsAndOutsAreWrittenDown()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        const SignInAttempt attempt{
            .nameOrEmail = u"ann"_s, .password = u"wrong"_s, .address = u"192.0.2.9"_s, .agent = u" a  phone "_s};
        QVERIFY(!world.service.signIn(attempt, {.access = 1h}));
        QVERIFY(!world.tryIn(u"nobody"_s));
        SignInAttempt right = attempt;
        right.password = u"secret"_s;
        world.service.signOut(world.service.signIn(right, {.access = 1h})->signInId);
        QCOMPARE(world.acts(),
                 (QStringList{audit::signUp, audit::signInFailed, audit::signInFailed, audit::signIn, audit::signOut}));
        const Page<AuditEntry> page = *world.log.list({.role = Role::Admin}, {});
        for (const int number : {0, 1, 3}) { // latest first
            QCOMPARE(page.items[number].accountId, ann.id);
            QCOMPARE(page.items[number].accountName, u"ann"_s);
            QCOMPARE(page.items[number].address, u"192.0.2.9"_s);
            QCOMPARE(page.items[number].agent, u"a phone"_s);
            QCOMPARE(page.items[number].at, world.now);
        }
        QCOMPARE(page.items[2].accountId, 0); // what was typed may have been a password
        QVERIFY(page.items[2].accountName.isEmpty());
    }

    void aCopiedRefreshTokenIsWrittenDown()
    {
        DirectoryWorld world;
        world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, {.access = 1min, .refresh = 1h, .rotates = true});
        QVERIFY(world.service.refresh(grant.refreshToken));
        QVERIFY(!world.acts().contains(QString(audit::tokenReused)));
        QVERIFY(!world.service.refresh(grant.refreshToken));
        QVERIFY(!world.service.refresh(grant.refreshToken));
        QCOMPARE(world.acts().count(QString(audit::tokenReused)), 1);
    }

    void theListIsForAdminsAndFilters()
    {
        DirectoryWorld world;
        const Account root = world.account(u"root"_s, Role::Admin);
        const Account ann = world.ann();
        QCOMPARE(faultOf(world.log.list(ann, {})), Fault::NotAllowed);
        QVERIFY(world.directory.change(world.actor(root), ann.id, {.active = false}));
        QVERIFY(world.directory.remove(world.actor(root), ann.id));
        const Page<AuditEntry> about = *world.log.list(root, {.accountId = ann.id});
        QCOMPARE(about.total, 3);
        QCOMPARE(about.items[0].act, QString(audit::accountDeleted));
        QCOMPARE(about.items[0].subjectName, u"ann"_s);
        QCOMPARE(about.items[0].accountName, u"root"_s);
        QCOMPARE(about.items[1].detail, u"active=false"_s);
        QCOMPARE(world.log.list(root, {.act = audit::accountDeleted})->total, 1);
        const Page<AuditEntry> second = *world.log.list(root, {.accountId = ann.id, .limit = 1, .offset = 1});
        QCOMPARE(second.total, 3);
        QCOMPARE(second.items, (QList<AuditEntry>{about.items[1]}));
    }

    void theListIsSorted_data()
    {
        QTest::addColumn<AuditFilter>("filter");
        QTest::addColumn<QString>("subjects");
        QTest::newRow("the latest first") << AuditFilter{} << u"CBA"_s;
        QTest::newRow("as it happened") << AuditFilter{.order = AuditOrder::When} << u"ABC"_s;
        QTest::newRow("by who it was") << AuditFilter{.order = AuditOrder::Who} << u"BAC"_s;
        QTest::newRow("by who it was, backwards")
            << AuditFilter{.order = AuditOrder::Who, .backwards = true} << u"CAB"_s;
        QTest::newRow("by what it was done to") << AuditFilter{.order = AuditOrder::Subject} << u"ABC"_s;
        QTest::newRow("by where it came from") << AuditFilter{.order = AuditOrder::Address} << u"CBA"_s;
        QTest::newRow("a page") << AuditFilter{.order = AuditOrder::Who, .limit = 1, .offset = 1} << u"A"_s;
    }

    void theListIsSorted()
    {
        QFETCH(AuditFilter, filter);
        QFETCH(QString, subjects);
        const TestDatabase database;
        const AuditLog log(database);
        const auto write = [&log](const QString &who, const QString &subject, const QString &address) {
            log.write({.act = audit::videoChanged, .accountName = who, .subjectName = subject, .address = address});
        };
        write(u"Bob"_s, u"A"_s, u"192.0.2.9"_s);
        write(u"ann"_s, u"B"_s, u"192.0.2.1"_s);
        write(u"bob"_s, u"C"_s, {});
        QString found;
        const Page<AuditEntry> page = *log.list({.role = Role::Admin}, filter);
        for (const AuditEntry &entry : page.items)
            found += entry.subjectName;
        QCOMPARE(found, subjects);
    }

    void theLogNeverGrowsWithoutLimit()
    {
        DirectoryWorld world;
        const AuditLog log(
            *world.database, [&world] { return world.now; }, 20);
        for (int number = 0; number < 1100; ++number)
            log.write({.act = u"x"_s, .agent = QString(number == 0 ? 5000 : 1, u'x')});
        const Page<AuditEntry> page = *log.list({.role = Role::Admin}, {});
        QVERIFY2(page.total < 600, qPrintable(QString::number(page.total)));
        QVERIFY(page.total >= 20);
        log.write({.act = u"x"_s, .agent = QString(5000, u'x')});
        QCOMPARE(log.list({.role = Role::Admin}, {})->items.first().agent.size(), 300);
    }
};

QTEST_GUILESS_MAIN(TestAuditLog)
#include "tst_auditlog.moc"
