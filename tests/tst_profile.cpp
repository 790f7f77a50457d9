#include "tests/directoryworld.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What people change of their own account, and the devices they are signed in on.
class TestProfile : public QObject
{
    Q_OBJECT

private slots:
    void whatIsNotSetStays()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        QCOMPARE(world.service.changeProfile(world.actor(ann), {}).value(), ann);
        const Account shown = *world.service.changeProfile(
            world.actor(ann), {.name = u" Ann Lee "_s, .avatarUrl = u"https://example.org/ann.png"_s});
        QCOMPARE(shown.name, u"Ann Lee"_s);
        QCOMPARE(shown.avatarUrl, u"https://example.org/ann.png"_s);
        QCOMPARE(shown.username, u"ann"_s);
        QCOMPARE(world.service.find(ann.id), std::optional(shown));
    }

    void aNewNameIsGoodToSignInWith()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        QVERIFY(world.service.changeProfile(
            world.actor(ann), {.username = u"Anna"_s, .email = u"anna@example.org"_s, .password = u"secret"_s}));
        QVERIFY(world.tryIn(u"anna"_s));
        QVERIFY(world.tryIn(u"ANNA@example.org"_s));
        QVERIFY(!world.tryIn(u"ann"_s));
        QVERIFY(!world.tryIn(u"ann@example.org"_s));
        QVERIFY(world.service.signUp({.username = u"ann"_s, .password = u"x"_s}, Role::User));
    }

    void aBadChangeChangesNothing_data()
    {
        QTest::addColumn<ProfileChange>("change");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, const ProfileChange &change, Fault fault, const QString &field) {
            QTest::newRow(name) << change << fault << field;
        };
        row("a username without the password", {.username = u"anna"_s}, Fault::Invalid, u"password"_s);
        row("an email with a wrong password", {.email = u"a@example.org"_s, .password = u"x"_s}, Fault::Invalid,
            u"password"_s);
        row("a taken username", {.username = u"BOB"_s, .password = u"secret"_s}, Fault::Conflict, u"username"_s);
        row("another's name as email", {.email = u"odd@name.org"_s, .password = u"secret"_s}, Fault::Conflict,
            u"email"_s);
        row("a malformed email", {.email = u"ann"_s, .password = u"secret"_s}, Fault::Invalid, u"email"_s);
        row("neither username nor email", {.username = u""_s, .email = u""_s, .password = u"secret"_s}, Fault::Invalid,
            u"username"_s);
        row("a long name", {.name = QString(151, u'x')}, Fault::Invalid, u"name"_s);
        row("a picture that is a script", {.avatarUrl = u"javascript:alert(1)"_s}, Fault::Invalid, u"avatar_url"_s);
        row("a picture without a host", {.avatarUrl = u"https:///a.png"_s}, Fault::Invalid, u"avatar_url"_s);
        row("a picture's long address", {.avatarUrl = u"https://a.org/"_s + QString(2000, u'x')}, Fault::Invalid,
            u"avatar_url"_s);
    }

    void aBadChangeChangesNothing()
    {
        QFETCH(ProfileChange, change);
        DirectoryWorld world;
        const Account ann = world.ann();
        world.account(u"bob"_s);
        world.account(u"odd@name.org"_s);
        const Result<Account> changed = world.service.changeProfile(world.actor(ann), change);
        QVERIFY(!changed);
        QTEST(changed.error().fault, "fault");
        QTEST(changed.error().field, "field");
        QCOMPARE(world.service.find(ann.id), std::optional(ann));
        QVERIFY(world.tryIn(u"ann"_s));
    }

    void ofManyWhoWantOneNameAtOnceOneGetsIt()
    {
        DirectoryWorld world;
        QList<Account> accounts;
        for (int number = 0; number < 6; ++number)
            accounts.append(world.account(u"user%1"_s.arg(number)));
        std::atomic<int> won = 0;
        std::atomic<int> other = 0;
        onThreads(6, [&](int number) {
            const Result<Account> changed = world.service.changeProfile(
                world.actor(accounts[number]), {.username = u"star"_s, .password = u"secret"_s});
            won += changed ? 1 : 0;
            other += !changed && changed.error().fault != Fault::Conflict ? 1 : 0;
        });
        QCOMPARE(won.load(), 1);
        QCOMPARE(other.load(), 0);
    }

    void whoSwapNamesAtOnceNeverWaitForEachOther()
    {
        DirectoryWorld world;
        const QList<Account> accounts{world.account(u"one"_s), world.account(u"two"_s)};
        std::atomic<int> odd = 0;
        onThreads(2, [&](int number) {
            for (int round = 0; round < 5; ++round) {
                const Result<Account> changed = world.service.changeProfile(
                    world.actor(accounts[number]),
                    {.username = round % 2 == number ? u"one"_s : u"two"_s, .password = u"secret"_s});
                odd += !changed && changed.error().fault != Fault::Conflict ? 1 : 0;
            }
        });
        QCOMPARE(odd.load(), 0);
        QVERIFY(world.service.find(accounts[0].id)->username != world.service.find(accounts[1].id)->username);
    }

    void theDevicesAreThoseWhereOneIsSignedIn()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        const Account bob = world.account(u"bob"_s);
        const auto signIn = [&](const QString &agent) {
            return *world.service.signIn(
                {.nameOrEmail = u"ann"_s, .password = u"secret"_s, .address = u"192.0.2.4"_s, .agent = agent},
                {.access = 1h});
        };
        const SignInGrant phone = signIn(u"phone"_s);
        const SignInGrant desk = signIn(u"desk"_s);
        world.pass(30min);
        QVERIFY(world.service.authenticate(phone.accessToken));
        const QList<Device> devices = world.service.signInsOf(ann);
        QCOMPARE(devices.size(), 2);
        QCOMPARE(devices[0].signInId, phone.signInId); // used last
        QCOMPARE(devices[0].agent, u"phone"_s);
        QCOMPARE(devices[0].address, u"192.0.2.4"_s);
        QCOMPARE(devices[0].usedAt, world.now);
        QCOMPARE(devices[1].usedAt, world.now.addSecs(-1800));
        QCOMPARE(faultOf(world.service.endSignIn(bob, desk.signInId)), Fault::NotFound);
        QVERIFY(world.service.endSignIn(ann, desk.signInId));
        QCOMPARE(faultOf(world.service.endSignIn(ann, desk.signInId)), Fault::NotFound);
        QVERIFY(!world.service.authenticate(desk.accessToken));
        QVERIFY(world.service.authenticate(phone.accessToken));
        world.pass(30min);
        QVERIFY(world.service.signInsOf(ann).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestProfile)
#include "tst_profile.moc"
