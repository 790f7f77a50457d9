#include "tests/accountworld.h"
#include "tests/threads.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSignIns : public QObject
{
    Q_OBJECT

private slots:
    void aGrantSaysWhoForAsLongAsAsked()
    {
        AccountWorld world;
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
        AccountWorld world;
        world.ann();
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        QVERIFY(world.service.authenticate(token));
        world.sql(statement);
        QCOMPARE(faultOf(world.service.authenticate(token)), Fault::NotSignedIn);
    }

    void whatIsNoAccessTokenSignsNobodyIn()
    {
        AccountWorld world;
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
        AccountWorld world;
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
        AccountWorld world;
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
        AccountWorld world;
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
        AccountWorld world;
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
        AccountWorld world;
        const Account ann = world.ann();
        const AccountRepository accounts(*world.database);
        const StoredAccount before = *accounts.findWithHash(ann.id);
        QVERIFY(accounts.changePassword(before, u"first"_s, world.now));
        QVERIFY(!accounts.changePassword(before, u"second"_s, world.now));
        QCOMPARE(accounts.findWithHash(ann.id)->passwordHash, u"first"_s);
    }

    void whoWasCheckedAgainstAPasswordThatIsGoneIsNotSignedIn()
    {
        AccountWorld world;
        const Account ann = world.ann();
        const AccountRepository accounts(*world.database);
        const SignInRepository signIns(*world.database);
        const NewSignIn signIn{.accountId = ann.id, .createdAt = world.now, .expiresAt = world.now.addDays(1)};
        const QString hash = accounts.findWithHash(ann.id)->passwordHash;
        QVERIFY(signIns.insert(signIn, hash));
        QVERIFY(!signIns.insert(signIn, u"another"_s));
        world.sql(u"UPDATE accounts SET active = FALSE"_s);
        QVERIFY(!signIns.insert(signIn, hash));
    }

    void noSignInOutlivesAPasswordChangedAtTheSameTime()
    {
        AccountWorld world;
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

    void guessingTheOldPasswordIsLimitedToo()
    {
        AccountWorld world;
        world.set(u"limits/signIn"_s, 1);
        const Account ann = world.ann();
        for (int attempt = 0; attempt < 5; ++attempt)
            QCOMPARE(faultOf(world.service.changePassword(ann.id, u"wrong"_s, u"better"_s)), Fault::Invalid);
        QCOMPARE(faultOf(world.service.changePassword(ann.id, u"secret"_s, u"better"_s)), Fault::TooMany);
    }

    void aPublicPlaybackTokenIsBoundToTheVideoAlone()
    {
        AccountWorld world;
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
        AccountWorld world;
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
        AccountWorld world;
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

QTEST_GUILESS_MAIN(TestSignIns)
#include "tst_signins.moc"
