#include "tests/accountworld.h"
#include "tests/threads.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestAccountService : public QObject
{
    Q_OBJECT

private slots:
    void whoSignsUpCanBeFound()
    {
        AccountWorld world;
        QSignalSpy changed(&world.events, &Events::accountChanged);
        const Result<Account> made = world.service.signUp(
            {.username = u" Ann "_s, .email = u" Ann@Example.org "_s, .name = u" Ann Lee "_s, .password = u" x "_s},
            Role::Admin);
        QVERIFY(made);
        const Account expected{.id = made->id,
                               .username = u"Ann"_s,
                               .email = u"Ann@Example.org"_s,
                               .name = u"Ann Lee"_s,
                               .role = Role::Admin,
                               .createdAt = world.now};
        QCOMPARE(*made, expected);
        QCOMPARE(world.service.find(made->id), std::optional(expected));
        QCOMPARE(changed.size(), 1);
        QVERIFY(!world.service.find(made->id + 1));
        QVERIFY(world.tryIn(u"ann"_s, u" x "_s));
    }

    void aBadSignUpIsRefused_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("field");
        QTest::newRow("neither username nor email") << u" "_s << u""_s << u"secret"_s << u"username"_s;
        QTest::newRow("a malformed email") << u"ann"_s << u"ann"_s << u"secret"_s << u"email"_s;
        QTest::newRow("no password") << u"ann"_s << u""_s << u""_s << u"password"_s;
        QTest::newRow("a password of 73 bytes") << u"ann"_s << u""_s << QString(73, u'x') << u"password"_s;
    }

    void aBadSignUpIsRefused()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        QFETCH(QString, password);
        AccountWorld world;
        const Result<Account> made =
            world.service.signUp({.username = username, .email = email, .password = password}, Role::User);
        QCOMPARE(faultOf(made), Fault::Invalid);
        QTEST(made.error().field, "field");
    }

    void whoeverHasOneNameSignsInWithIt_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::newRow("a username alone") << u"ann"_s << u""_s;
        QTest::newRow("an email alone") << u""_s << u"ann@example.org"_s;
        QTest::newRow("a username that is the own email") << u"ann@example.org"_s << u"Ann@example.org"_s;
    }

    void whoeverHasOneNameSignsInWithIt()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        AccountWorld world;
        QVERIFY(world.service.signUp({.username = username, .email = email, .password = u"secret"_s}, Role::User));
        for (const QString &name : {username, email})
            QCOMPARE(world.tryIn(name).has_value(), !name.isEmpty());
    }

    void aTakenNameIsRefused_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("field");
        QTest::newRow("the same username") << u"Straße"_s << u""_s << u"username"_s;
        QTest::newRow("the username in capitals") << u"STRASSE"_s << u""_s << u"username"_s;
        QTest::newRow("the same email in another case") << u"bob"_s << u"ANN@example.org"_s << u"email"_s;
        QTest::newRow("an email as username") << u"ann@Example.org"_s << u""_s << u"username"_s;
        QTest::newRow("a username as email") << u""_s << u"Odd@Name.org"_s << u"email"_s;
        QTest::newRow("both") << u"strasse"_s << u"ann@example.org"_s << u"username"_s;
    }

    void aTakenNameIsRefused()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        AccountWorld world;
        QVERIFY(world.service.signUp({.username = u"Straße"_s, .email = u"ann@example.org"_s, .password = u"x"_s},
                                     Role::User));
        QVERIFY(world.service.signUp({.username = u"odd@name.org"_s, .password = u"x"_s}, Role::User));
        const Result<Account> made =
            world.service.signUp({.username = username, .email = email, .password = u"x"_s}, Role::User);
        QCOMPARE(faultOf(made), Fault::Conflict);
        QTEST(made.error().field, "field");
    }

    void ofManyWhoWantOneNameAtOnceOneGetsIt()
    {
        AccountWorld world;
        std::atomic<int> made = 0;
        std::atomic<int> refused = 0;
        onThreads(8, [&](int number) {
            // Crosswise: what is a username here is an email there.
            const bool odd = number % 2 == 1;
            const Result<Account> mine = world.service.signUp({.username = odd ? u"a@b.org"_s : u"c@d.org"_s,
                                                               .email = odd ? u"C@D.org"_s : u"A@B.org"_s,
                                                               .password = u"x"_s},
                                                              Role::User);
            ++(mine ? made : refused);
            if (!mine && mine.error().fault != Fault::Conflict)
                ++made;
        });
        QCOMPARE(made.load(), 1);
        QCOMPARE(refused.load(), 7);
    }

    void onlyTheRightPasswordOfAnActiveAccountIsGood_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("good");
        QTest::newRow("by username") << u"ann"_s << u"secret"_s << true;
        QTest::newRow("by email") << u"ann@example.org"_s << u"secret"_s << true;
        QTest::newRow("in another case, with blanks") << u" ANN@example.org "_s << u"secret"_s << true;
        QTest::newRow("a wrong password") << u"ann"_s << u"Secret"_s << false;
        QTest::newRow("no password") << u"ann"_s << u""_s << false;
        QTest::newRow("a password over 72 bytes") << u"ann"_s << QString(73, u'x') << false;
        QTest::newRow("an unknown name") << u"bob"_s << u"secret"_s << false;
        QTest::newRow("no name") << u""_s << u"secret"_s << false;
        QTest::newRow("a name with a NUL") << QString(u"ann\0"_s) << u"secret"_s << false;
        QTest::newRow("a name longer than any") << QString(100'000, u'x') << u"secret"_s << false;
        QTest::newRow("an inactive account") << u"cat"_s << u"secret"_s << false;
    }

    void onlyTheRightPasswordOfAnActiveAccountIsGood()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        QFETCH(bool, good);
        AccountWorld world;
        world.ann();
        QVERIFY(world.service.signUp({.username = u"cat"_s, .password = u"secret"_s}, Role::User));
        world.sql(u"UPDATE accounts SET active = FALSE WHERE username = 'cat'"_s);
        const Result<SignInGrant> grant = world.tryIn(name, password);
        if (good)
            QVERIFY(grant);
        else
            QCOMPARE(faultOf(grant), Fault::NotSignedIn);
        QCOMPARE(world.signInRows(), good ? 1 : 0);
    }

    void anAddressThatTriesTooOftenWaits()
    {
        AccountWorld world;
        world.set(u"limits/signIn"_s, 3);
        world.ann();
        QVERIFY(world.tryIn(u"ann"_s, u"secret"_s, u"192.0.2.1"_s));
        QVERIFY(!world.tryIn(u"ann"_s, u"wrong"_s, u"192.0.2.1"_s));
        QVERIFY(!world.tryIn(u"bob"_s, u"wrong"_s, u"::ffff:192.0.2.1"_s));
        const Result<SignInGrant> refused = world.tryIn(u"ann"_s, u"secret"_s, u"192.0.2.1"_s);
        QCOMPARE(faultOf(refused), Fault::TooMany);
        QCOMPARE(refused.error().retryAfterSeconds, 60);
        QVERIFY(world.tryIn(u"ann"_s, u"secret"_s, u"192.0.2.2"_s));
        world.pass(60s);
        QVERIFY(world.tryIn(u"ann"_s, u"secret"_s, u"192.0.2.1"_s));
    }

    void anAccountThatIsTriedFromManyAddressesWaits_data()
    {
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("second");
        QTest::newRow("by both of its names") << u"ann"_s << u"Ann@example.org"_s;
        QTest::newRow("also when nobody has that name") << u"bob"_s << u"BOB"_s;
    }

    void anAccountThatIsTriedFromManyAddressesWaits()
    {
        QFETCH(QString, first);
        QFETCH(QString, second);
        AccountWorld world;
        world.set(u"limits/signIn"_s, 2);
        world.ann();
        for (int number = 0; number < 10; ++number)
            QCOMPARE(faultOf(world.tryIn(number % 2 ? first : second, u"wrong"_s, u"192.0.2.%1"_s.arg(number))),
                     Fault::NotSignedIn);
        const Result<SignInGrant> refused = world.tryIn(first, u"secret"_s, u"192.0.2.99"_s);
        QCOMPARE(faultOf(refused), Fault::TooMany);
        QVERIFY(refused.error().retryAfterSeconds > 0);
    }

    void oneAddressCannotLockAnAccountForOthers()
    {
        AccountWorld world;
        world.set(u"limits/signIn"_s, 2);
        world.ann();
        for (int attempt = 0; attempt < 100; ++attempt)
            QVERIFY(!world.tryIn(u"ann"_s, u"wrong"_s, u"192.0.2.1"_s));
        QVERIFY(world.tryIn(u"ann"_s, u"secret"_s, u"192.0.2.2"_s));
    }

    void anAddressThatSignsUpTooOftenWaits()
    {
        AccountWorld world;
        world.set(u"limits/signUp"_s, 1);
        const auto signUp = [&](const QString &name, const QString &address) {
            return world.service.signUp({.username = name, .password = u"x"_s, .address = address}, Role::User);
        };
        QVERIFY(signUp(u"a"_s, u"192.0.2.1"_s));
        QCOMPARE(faultOf(signUp(u"b"_s, u"192.0.2.1"_s)), Fault::TooMany);
        QVERIFY(signUp(u"b"_s, u"192.0.2.2"_s));
        QVERIFY(signUp(u"c"_s, u""_s));
        QVERIFY(signUp(u"d"_s, u""_s));
    }

    void theFirstAdminIsTheOldestActiveOne()
    {
        AccountWorld world;
        QVERIFY(!world.service.hasAdmin());
        world.ann();
        QVERIFY(!world.service.hasAdmin());
        const Account one = *world.service.signUp({.username = u"one"_s, .password = u"x"_s}, Role::Admin);
        const Account two = *world.service.signUp({.username = u"two"_s, .password = u"x"_s}, Role::Admin);
        QCOMPARE(world.service.firstAdmin(), std::optional(one));
        world.sql(u"UPDATE accounts SET active = FALSE WHERE username = 'one'"_s);
        QCOMPARE(world.service.firstAdmin(), std::optional(two));
        QVERIFY(world.service.hasAdmin());
    }
};

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
