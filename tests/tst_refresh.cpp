#include "tests/accountworld.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr SignInTerms lasting{.access = 10min, .refresh = 24h * 14};
constexpr SignInTerms rotating{.access = 30min, .refresh = 24h * 7, .rotates = true};
constexpr SignInTerms sliding{.access = 30min, .slides = true};

} // namespace

/// Sign-ins that outlive their first access token: by refresh tokens, or by being used.
class TestRefresh : public QObject
{
    Q_OBJECT

private slots:
    void aSignInHandsOutWhatItsTermsSay()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant plain = *world.tryIn(u"ann"_s);
        QVERIFY(plain.refreshToken.isEmpty() && plain.sessionToken.isEmpty() && !plain.refreshExpiresAt.isValid());
        const SignInGrant refreshable = *world.tryIn(u"ann"_s, lasting);
        QCOMPARE(refreshable.expiresAt, world.now.addSecs(600));
        QCOMPARE(refreshable.refreshExpiresAt, world.now.addDays(14));
        QVERIFY(!refreshable.refreshToken.isEmpty() && refreshable.sessionToken.isEmpty());
        const SignInGrant session = *world.tryIn(u"ann"_s, sliding);
        QVERIFY(session.refreshToken.isEmpty() && !session.sessionToken.isEmpty());
        QCOMPARE(session.expiresAt, world.now.addSecs(1800));
    }

    void aRefreshTokenGivesAccessAsLongAsItLives()
    {
        AccountWorld world;
        const Account ann = world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, lasting);
        world.pass(10min);
        QVERIFY(!world.service.authenticate(grant.accessToken));
        const Result<SignInGrant> next = world.service.refresh(grant.refreshToken);
        QVERIFY(next);
        QCOMPARE(next->account, ann);
        QCOMPARE(next->signInId, grant.signInId);
        QCOMPARE(next->refreshToken, grant.refreshToken);
        QCOMPARE(next->refreshExpiresAt, grant.refreshExpiresAt);
        QVERIFY(world.service.authenticate(next->accessToken));
        QVERIFY(world.service.refresh(grant.refreshToken));
        world.pass(24h * 14 - 10min);
        QCOMPARE(faultOf(world.service.refresh(grant.refreshToken)), Fault::NotSignedIn);
    }

    void aRotatingTokenLivesOnInTheNext()
    {
        AccountWorld world;
        world.ann();
        SignInGrant grant = *world.tryIn(u"ann"_s, rotating);
        for (int week = 0; week < 3; ++week) {
            world.pass(24h * 6);
            const Result<SignInGrant> next = world.service.refresh(grant.refreshToken);
            QVERIFY(next);
            QVERIFY(next->refreshToken != grant.refreshToken);
            QCOMPARE(next->refreshExpiresAt, world.now.addDays(7));
            QVERIFY(world.service.authenticate(next->accessToken));
            grant = *next;
        }
        world.pass(24h * 7);
        QCOMPARE(faultOf(world.service.refresh(grant.refreshToken)), Fault::NotSignedIn);
    }

    void aRotatingTokenUsedTwiceEndsItsWholeFamily()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant other = *world.tryIn(u"ann"_s, rotating);
        const SignInGrant first = *world.tryIn(u"ann"_s, rotating);
        const SignInGrant second = *world.service.refresh(first.refreshToken);
        const SignInGrant third = *world.service.refresh(second.refreshToken);
        QVERIFY(world.service.authenticate(first.accessToken));
        QCOMPARE(faultOf(world.service.refresh(first.refreshToken)), Fault::NotSignedIn);
        for (const SignInGrant &grant : {first, second, third}) {
            QCOMPARE(faultOf(world.service.authenticate(grant.accessToken)), Fault::NotSignedIn);
            QCOMPARE(faultOf(world.service.refresh(grant.refreshToken)), Fault::NotSignedIn);
        }
        QVERIFY(world.service.authenticate(other.accessToken));
        QVERIFY(world.service.refresh(other.refreshToken));
    }

    void ofManyWhoRefreshAtOnceOneWins()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, rotating);
        std::atomic<int> won = 0;
        onThreads(8, [&](int) { won += world.service.refresh(grant.refreshToken) ? 1 : 0; });
        QCOMPARE(won.load(), 1);
    }

    void aLastingTokenServesManyAtOnce()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, lasting);
        std::atomic<int> won = 0;
        onThreads(8, [&](int) { won += world.service.refresh(grant.refreshToken) ? 1 : 0; });
        QCOMPARE(won.load(), 8);
    }

    void aRefreshTokenEnds_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("when the account is made inactive") << u"UPDATE accounts SET active = FALSE"_s;
        QTest::newRow("when the account is no longer verified") << u"UPDATE accounts SET verified = FALSE"_s;
        QTest::newRow("when the account is deleted") << u"DELETE FROM accounts"_s;
        QTest::newRow("when its sign-in has ended") << u"UPDATE sign_ins SET ended_at = 1"_s;
    }

    void aRefreshTokenEnds()
    {
        QFETCH(QString, statement);
        AccountWorld world;
        world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, rotating);
        const SignInGrant session = *world.tryIn(u"ann"_s, sliding);
        world.sql(statement);
        QCOMPARE(faultOf(world.service.refresh(grant.refreshToken)), Fault::NotSignedIn);
        QCOMPARE(faultOf(world.service.authenticateSession(session.sessionToken)), Fault::NotSignedIn);
    }

    void aTokenIsGoodForItsOwnPurposeAlone()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, rotating);
        const SignInGrant session = *world.tryIn(u"ann"_s, sliding);
        for (const QString &token : {grant.accessToken, session.sessionToken, session.accessToken, u"x"_s, QString()})
            QCOMPARE(faultOf(world.service.refresh(token)), Fault::NotSignedIn);
        for (const QString &token : {grant.accessToken, grant.refreshToken, session.accessToken, u"x"_s, QString()})
            QCOMPARE(faultOf(world.service.authenticateSession(token)), Fault::NotSignedIn);
        for (const QString &token : {grant.refreshToken, session.sessionToken})
            QCOMPARE(faultOf(world.service.authenticate(token)), Fault::NotSignedIn);
    }

    void aSessionEndsHalfAnHourAfterItsLastUse()
    {
        AccountWorld world;
        const Account ann = world.ann();
        const SignInGrant session = *world.tryIn(u"ann"_s, sliding);
        for (int use = 0; use < 5; ++use) {
            world.pass(30min - 1s);
            const Result<SignedIn> who = world.service.authenticateSession(session.sessionToken);
            QVERIFY(who);
            QCOMPARE(who->account, ann);
            QCOMPARE(who->signInId, session.signInId);
        }
        world.pass(30min);
        QCOMPARE(faultOf(world.service.authenticateSession(session.sessionToken)), Fault::NotSignedIn);
    }

    void signingOutEndsASessionAtOnce()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant session = *world.tryIn(u"ann"_s, sliding);
        world.service.signOut(session.signInId);
        QCOMPARE(faultOf(world.service.authenticateSession(session.sessionToken)), Fault::NotSignedIn);
        QCOMPARE(faultOf(world.service.authenticate(session.accessToken)), Fault::NotSignedIn);
    }

    void whatEndsOnOneServerHasEndedOnAnother()
    {
        AccountWorld world;
        const Account ann = world.ann();
        const Result<Database> sameDatabase = Database::open(world.database.url());
        QVERIFY(sameDatabase);
        Events events;
        const AccountService other(*sameDatabase, world.passwords, world.tokens, world.settings, events,
                                   [&world] { return world.now; });
        const SignInGrant grant = *world.tryIn(u"ann"_s, rotating);
        QVERIFY(other.authenticate(grant.accessToken));
        const SignInGrant next = *other.refresh(grant.refreshToken);
        QVERIFY(!world.service.refresh(grant.refreshToken)); // used up over there, and so the end
        QVERIFY(!other.authenticate(next.accessToken));
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        QVERIFY(other.authenticate(token));
        QVERIFY(world.service.changePassword(ann.id, u"secret"_s, u"better"_s));
        QVERIFY(!other.authenticate(token));
    }

    void theTokenOfAnAccountThatIsGoneSaysSo()
    {
        AccountWorld world;
        world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s);
        const SignInGrant session = *world.tryIn(u"ann"_s, sliding);
        world.service.endAllSignIns(grant.account.id);
        QCOMPARE(world.service.authenticate(grant.accessToken).error().field, QString());
        world.sql(u"DELETE FROM accounts"_s);
        QCOMPARE(world.service.authenticate(grant.accessToken).error().field, u"deleted"_s);
        QCOMPARE(world.service.authenticateSession(session.sessionToken).error().field, u"deleted"_s);
        QCOMPARE(world.service.authenticate(u"x"_s).error().field, QString());
    }

    void whoIsNotVerifiedSignsInNowhere()
    {
        AccountWorld world;
        const Result<Account> bob =
            world.service.signUp({.username = u"bob"_s, .password = u"secret"_s, .verified = false}, Role::User);
        QVERIFY(bob);
        QVERIFY(!bob->verified);
        QCOMPARE(faultOf(world.tryIn(u"bob"_s)), Fault::NotSignedIn);
        QCOMPARE(world.signInRows(), 0);
        world.sql(u"UPDATE accounts SET verified = TRUE"_s);
        QVERIFY(world.tryIn(u"bob"_s));
    }
};

QTEST_GUILESS_MAIN(TestRefresh)
#include "tst_refresh.moc"
