#include "models/accounts/accountservice.h"
#include "models/accounts/passwords.h"
#include "models/accounts/tokens.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// The service with what it stands on: a database and settings of its own, and a clock that is turned by hand.
struct World
{
    World() { set(u"limits/signIn"_s, 0); }

    void set(const QString &key, int value)
    {
        if (!settings.overrideForThisRun(key, QString::number(value)))
            qFatal("no such setting");
    }
    void pass(std::chrono::seconds time) { now = now.addSecs(time.count()); }

    void sql(const QString &statement) const { execute(database->connection(), statement); }
    int signInRows() const
    {
        Query query(database->connection(), u"SELECT COUNT(*) AS rows FROM sign_ins"_s);
        query.exec().next();
        return query.value<int>(u"rows"_s);
    }

    Account ann() const
    {
        return *service.signUp({.username = u"ann"_s, .email = u"ann@example.org"_s, .password = u"secret"_s},
                               Role::User);
    }
    Result<SignInGrant> tryIn(const QString &name, const QString &password = u"secret"_s,
                              const QString &address = {}) const
    {
        return service.signIn({.nameOrEmail = name, .password = password, .address = address}, 24h);
    }

    QDateTime now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
    TestDatabase database;
    QTemporaryDir folder;
    Passwords passwords{4};
    Tokens tokens{QByteArray(32, 'k'), [this] { return now; }};
    Settings settings{folder.filePath(u"settings.ini"_s)};
    Events events;
    AccountService service{database, passwords, tokens, settings, events, [this] { return now; }};
};

template <typename T>
Fault faultOf(const Result<T> &result)
{
    return result ? throw std::logic_error("no fault") : result.error().fault;
}

} // namespace

class TestAccountService : public QObject
{
    Q_OBJECT

private slots:
    void whoSignsUpCanBeFound()
    {
        World world;
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
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("field");
        const QString ok = u"secret"_s;
        const QString none;
        QTest::newRow("neither username nor email") << u""_s << u""_s << none << ok << u"username"_s;
        QTest::newRow("a username of blanks") << u"  \t"_s << u""_s << none << ok << u"username"_s;
        QTest::newRow("a username of 151 characters") << QString(151, u'x') << u""_s << none << ok << u"username"_s;
        QTest::newRow("a username with a line end") << u"a\nb"_s << u""_s << none << ok << u"username"_s;
        QTest::newRow("a username with a NUL") << QString(u"a\0b"_s) << u""_s << none << ok << u"username"_s;
        QTest::newRow("a username with half a character")
            << u"a"_s + QChar(0xD83D) << u""_s << none << ok << u"username"_s;
        QTest::newRow("a username that cannot be seen")
            << u"\u200B\u00AD"_s << u"a@b.org"_s << none << ok << u"username"_s;
        for (const QString &email :
             {u"ann"_s, u"ann@"_s, u"@b.org"_s, u"ann@localhost"_s, u"ann@@b.org"_s, u"a b@c.org"_s, u"a@b..org"_s,
              u"a..b@c.org"_s, u".a@b.org"_s, u"a@-b.org"_s, u"a@b.org\n.x"_s, u"a@b_c.org"_s, u"a@127.0.0.1"_s})
            QTest::addRow("the email %s", qPrintable(email.simplified()))
                << u"ann"_s << email << none << ok << u"email"_s;
        QTest::newRow("an email of 255 characters")
            << u"ann"_s << QString(249, u'x') + u"@b.org"_s << none << ok << u"email"_s;
        QTest::newRow("a name of 151 characters") << u"ann"_s << u""_s << QString(151, u'x') << ok << u"name"_s;
        QTest::newRow("a name with a line end") << u"ann"_s << u""_s << u"a\nb"_s << ok << u"name"_s;
        QTest::newRow("no password") << u"ann"_s << u""_s << none << u""_s << u"password"_s;
        QTest::newRow("a password of 73 bytes") << u"ann"_s << u""_s << none << QString(73, u'x') << u"password"_s;
    }

    void aBadSignUpIsRefused()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        QFETCH(QString, name);
        QFETCH(QString, password);
        World world;
        const Result<Account> made = world.service.signUp(
            {.username = username, .email = email, .name = name, .password = password}, Role::User);
        QCOMPARE(faultOf(made), Fault::Invalid);
        QTEST(made.error().field, "field");
    }

    void aGoodSignUpIsTaken_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::newRow("a username alone") << u"ann"_s << u""_s;
        QTest::newRow("an email alone") << u""_s << u"ann@example.org"_s;
        QTest::newRow("a username of 150 characters outside the first plane") << u"𝛂"_s.repeated(150) << u""_s;
        QTest::newRow("a username that is the own email") << u"ann@example.org"_s << u"Ann@example.org"_s;
        QTest::newRow("an email of many parts") << u""_s << u"a.b+c'd@e-f.g.example"_s;
        QTest::newRow("an email in another script") << u""_s << u"ürü@bücher.example"_s;
        QTest::newRow("an email of 254 characters") << u""_s << QString(248, u'x') + u"@b.org"_s;
    }

    void aGoodSignUpIsTaken()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        World world;
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
        QTest::newRow("the username in wide letters") << u"Ｓｔｒａｓｓｅ"_s << u""_s << u"username"_s;
        QTest::newRow("the username with a letter that cannot be seen") << u"Stra\u200Bße"_s << u""_s << u"username"_s;
        QTest::newRow("the same email in another case") << u"bob"_s << u"ANN@example.org"_s << u"email"_s;
        QTest::newRow("an email as username") << u"ann@Example.org"_s << u""_s << u"username"_s;
        QTest::newRow("a username as email") << u""_s << u"Odd@Name.org"_s << u"email"_s;
        QTest::newRow("both") << u"strasse"_s << u"ann@example.org"_s << u"username"_s;
    }

    void aTakenNameIsRefused()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        World world;
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
        World world;
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
        World world;
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

    void aGrantSaysWhoForAsLongAsAsked()
    {
        World world;
        const Account ann = world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s);
        QCOMPARE(grant.account, ann);
        QCOMPARE(grant.expiresAt, world.now.addDays(1));
        const Result<SignedIn> signedIn = world.service.authenticate(grant.accessToken);
        QVERIFY(signedIn);
        QCOMPARE(signedIn->account, ann);
        QCOMPARE(signedIn->signInId, grant.signInId);
        world.pass(24h - 1s);
        QVERIFY(world.service.authenticate(grant.accessToken));
        world.pass(1s);
        QCOMPARE(faultOf(world.service.authenticate(grant.accessToken)), Fault::NotSignedIn);
    }

    void anAccessTokenEnds_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("when the account is made inactive") << u"UPDATE accounts SET active = FALSE"_s;
        QTest::newRow("when the account is deleted") << u"DELETE FROM accounts"_s;
        QTest::newRow("when its sign-in is") << u"DELETE FROM sign_ins"_s;
        QTest::newRow("when its sign-in was cut short") << u"UPDATE sign_ins SET expires_at = 1"_s;
    }

    void anAccessTokenEnds()
    {
        QFETCH(QString, statement);
        World world;
        world.ann();
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        QVERIFY(world.service.authenticate(token));
        world.sql(statement);
        QCOMPARE(faultOf(world.service.authenticate(token)), Fault::NotSignedIn);
    }

    void whatIsNoAccessTokenSignsNobodyIn()
    {
        World world;
        const Account ann = world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s);
        const QString refresh =
            world.tokens.issue({.purpose = TokenPurpose::Refresh, .accountId = ann.id, .signInId = grant.signInId}, 1h);
        const QString playback = world.service.createPlaybackToken(1, SignedIn{ann, grant.signInId});
        const QString anothers = world.tokens.issue({.accountId = ann.id + 1, .signInId = grant.signInId}, 1h);
        const QString nobodys = world.tokens.issue({}, 1h);
        for (const QString &token : {QString(), u"x"_s, refresh, playback, anothers, nobodys})
            QCOMPARE(faultOf(world.service.authenticate(token)), Fault::NotSignedIn);
    }

    void signingOutEndsThatSignInAlone()
    {
        World world;
        world.ann();
        const SignInGrant phone = *world.tryIn(u"ann"_s);
        const SignInGrant desk = *world.tryIn(u"ann"_s);
        world.service.signOut(phone.signInId);
        world.service.signOut(phone.signInId);
        QCOMPARE(faultOf(world.service.authenticate(phone.accessToken)), Fault::NotSignedIn);
        QVERIFY(world.service.authenticate(desk.accessToken));
    }

    void allSignInsOfOneAccountEndTogether()
    {
        World world;
        const Account ann = world.ann();
        QVERIFY(world.service.signUp({.username = u"bob"_s, .password = u"secret"_s}, Role::User));
        const QString anns = world.tryIn(u"ann"_s)->accessToken;
        const QString bobs = world.tryIn(u"bob"_s)->accessToken;
        world.service.endAllSignIns(ann.id);
        QVERIFY(!world.service.authenticate(anns));
        QVERIFY(world.service.authenticate(bobs));
    }

    void aNewPasswordEndsAllSignIns()
    {
        World world;
        const Account ann = world.ann();
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        QVERIFY(world.service.changePassword(ann.id, u"secret"_s, u"better"_s));
        QVERIFY(!world.service.authenticate(token));
        QVERIFY(!world.tryIn(u"ann"_s, u"secret"_s));
        QVERIFY(world.tryIn(u"ann"_s, u"better"_s));
    }

    void aBadChangeOfPasswordChangesNothing_data()
    {
        QTest::addColumn<bool>("known");
        QTest::addColumn<QString>("oldPassword");
        QTest::addColumn<QString>("newPassword");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("field");
        QTest::newRow("a wrong old password")
            << true << u"wrong"_s << u"better"_s << Fault::Invalid << u"oldPassword"_s;
        QTest::newRow("an empty new password") << true << u"secret"_s << u""_s << Fault::Invalid << u"password"_s;
        QTest::newRow("an account that is gone") << false << u"secret"_s << u"better"_s << Fault::NotFound << u""_s;
    }

    void aBadChangeOfPasswordChangesNothing()
    {
        QFETCH(bool, known);
        QFETCH(QString, oldPassword);
        QFETCH(QString, newPassword);
        World world;
        const Account ann = world.ann();
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        const Result<void> changed =
            world.service.changePassword(known ? ann.id : ann.id + 1, oldPassword, newPassword);
        QVERIFY(!changed);
        QTEST(changed.error().fault, "fault");
        QTEST(changed.error().field, "field");
        QVERIFY(world.service.authenticate(token));
        QVERIFY(world.tryIn(u"ann"_s));
    }

    void ofTwoChangesOfPasswordAtOnceOneHolds()
    {
        World world;
        const Account ann = world.ann();
        const AccountRepository accounts(*world.database);
        const StoredAccount before = *accounts.findWithHash(ann.id);
        QVERIFY(accounts.changePassword(before, u"first"_s, world.now));
        QVERIFY(!accounts.changePassword(before, u"second"_s, world.now));
        QCOMPARE(accounts.findWithHash(ann.id)->passwordHash, u"first"_s);
    }

    void whoWasCheckedAgainstAPasswordThatIsGoneIsNotSignedIn()
    {
        World world;
        const Account ann = world.ann();
        const AccountRepository accounts(*world.database);
        const NewSignIn signIn{.accountId = ann.id, .createdAt = world.now, .expiresAt = world.now.addDays(1)};
        const QString hash = accounts.findWithHash(ann.id)->passwordHash;
        QVERIFY(accounts.insertSignIn(signIn, hash));
        QVERIFY(!accounts.insertSignIn(signIn, u"another"_s));
        world.sql(u"UPDATE accounts SET active = FALSE"_s);
        QVERIFY(!accounts.insertSignIn(signIn, hash));
    }

    void noSignInOutlivesAPasswordChangedAtTheSameTime()
    {
        World world;
        const Account ann = world.ann();
        QList<QString> tokens(6);
        QString *slot = tokens.data();
        onThreads(7, [&](int number) {
            if (number == 6)
                world.service.changePassword(ann.id, u"secret"_s, u"better"_s);
            else if (const Result<SignInGrant> grant = world.tryIn(u"ann"_s))
                slot[number] = grant->accessToken;
        });
        QVERIFY(world.tryIn(u"ann"_s, u"better"_s));
        for (const QString &token : tokens)
            QVERIFY(!world.service.authenticate(token));
    }

    void anAddressThatTriesTooOftenWaits()
    {
        World world;
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
        World world;
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
        World world;
        world.set(u"limits/signIn"_s, 2);
        world.ann();
        for (int attempt = 0; attempt < 100; ++attempt)
            QVERIFY(!world.tryIn(u"ann"_s, u"wrong"_s, u"192.0.2.1"_s));
        QVERIFY(world.tryIn(u"ann"_s, u"secret"_s, u"192.0.2.2"_s));
    }

    void guessingTheOldPasswordIsLimitedToo()
    {
        World world;
        world.set(u"limits/signIn"_s, 1);
        const Account ann = world.ann();
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(faultOf(world.service.changePassword(ann.id, u"wrong"_s, u"better"_s)), Fault::Invalid);
        QCOMPARE(faultOf(world.service.changePassword(ann.id, u"secret"_s, u"better"_s)), Fault::TooMany);
    }

    void anAddressThatSignsUpTooOftenWaits()
    {
        World world;
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
        World world;
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

    void aPublicPlaybackTokenIsBoundToTheVideoAlone()
    {
        World world;
        const QString token = world.service.createPlaybackToken(7);
        const Result<std::optional<Account>> bearer = world.service.checkPlaybackToken(token, 7);
        QVERIFY(bearer);
        QVERIFY(!*bearer);
        QCOMPARE(faultOf(world.service.checkPlaybackToken(token, 8)), Fault::NotAllowed);
        world.pass(1h - 1s);
        QVERIFY(world.service.checkPlaybackToken(token, 7));
        world.pass(1s);
        QCOMPARE(faultOf(world.service.checkPlaybackToken(token, 7)), Fault::NotSignedIn);
    }

    void anOwnPlaybackTokenEndsWithItsSignIn()
    {
        World world;
        const Account ann = world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s);
        const QString token = world.service.createPlaybackToken(7, SignedIn{ann, grant.signInId});
        QCOMPARE(world.service.checkPlaybackToken(token, 7).value(), std::optional(ann));
        QCOMPARE(faultOf(world.service.checkPlaybackToken(token, 8)), Fault::NotAllowed);
        QCOMPARE(faultOf(world.service.checkPlaybackToken(grant.accessToken, 7)), Fault::NotSignedIn);
        world.service.signOut(grant.signInId);
        QCOMPARE(faultOf(world.service.checkPlaybackToken(token, 7)), Fault::NotSignedIn);
        QCOMPARE(faultOf(world.service.checkPlaybackToken(token, 8)), Fault::NotSignedIn);
    }

    void signInsAreForgottenAMonthAfterTheyExpired()
    {
        World world;
        world.ann();
        QVERIFY(world.tryIn(u"ann"_s));
        world.pass(24h * 31 - 1s);
        QVERIFY(world.tryIn(u"ann"_s));
        QCOMPARE(world.signInRows(), 2);
        world.pass(1h);
        QVERIFY(world.tryIn(u"ann"_s));
        QCOMPARE(world.signInRows(), 2);
    }
};

QTEST_GUILESS_MAIN(TestAccountService)
#include "tst_accountservice.moc"
