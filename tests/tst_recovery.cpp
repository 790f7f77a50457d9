#include "models/core/paths.h"
#include "models/core/secrets.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/mailjob.h"
#include "models/mail/mailer.h"
#include "tests/accountworld.h"
#include "tests/mailbox.h"
#include "tests/threads.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Accounts with the mail that goes out to them.
struct RecoveryWorld : AccountWorld
{
    RecoveryWorld()
    {
        set(u"limits/signUp"_s, 0);
        jobs.addRunner(std::make_unique<MailRunner>(service, mailer, jobs));
    }

    /// An account that has not been confirmed.
    Account eve() const
    {
        return *service.signUp({.username = u"eve"_s, .email = u"Eve@example.org"_s, .password = u"secret"_s}, wishes);
    }
    QString verifyToken() const
    {
        return service.tokenOf(*service.makeLink(TokenPurpose::Verify, u"eve@example.org"_s));
    }
    QString resetToken(const QString &email = u"ann@example.org"_s) const
    {
        return service.tokenOf(*service.makeLink(TokenPurpose::Reset, email));
    }
    int rows(const QString &table) const
    {
        Query query(database->connection(), u"SELECT COUNT(*) AS rows FROM "_s + table);
        query.exec().next();
        return query.value<int>(u"rows"_s);
    }

    MailWishes wishes{.linkBase = u"https://films.example"_s, .language = u"en"_s};
    Paths paths = *Paths::open(folder.path());
    Secrets secrets{paths};
    Mailer mailer{settings, secrets, paths};
    JobQueue jobs{database, events};
    const AccountService &accounts = AccountWorld::service;
    RecoveryService service{database, accounts, passwords, tokens, jobs, settings, events, [this] { return now; }};
};

} // namespace

class TestRecovery : public QObject
{
    Q_OBJECT

private slots:
    void whoSignsUpByMailSignsInOnceTheAddressIsConfirmed()
    {
        RecoveryWorld world;
        const Account eve = world.eve();
        QVERIFY(!eve.verified);
        QCOMPARE(faultOf(world.tryIn(u"eve"_s)), Fault::NotSignedIn);
        world.jobs.start();
        QTRY_COMPARE(mailsIn(world.paths.outbox()).size(), 1);
        const ReceivedMail mail = mailsIn(world.paths.outbox()).first();
        QCOMPARE(mail.to, u"Eve@example.org"_s);
        QCOMPARE(mail.subject, u"Confirm your email address"_s);
        QCOMPARE(mail.link.adjusted(QUrl::RemoveQuery).toString(), u"https://films.example/verify-email"_s);
        QCOMPARE(mail.uid(), eve.id);
        QSignalSpy changed(&world.events, &Events::accountChanged);
        QVERIFY(world.service.verify(eve.id, mail.token(), {}));
        QCOMPARE(changed.size(), 1);
        QVERIFY(world.tryIn(u"eve"_s));
        QCOMPARE(world.service.verify(eve.id, mail.token(), {}).error().field, u"token"_s);
    }

    void aSignUpByMailNeedsAnAddress()
    {
        RecoveryWorld world;
        const auto made = world.service.signUp({.username = u"eve"_s, .email = u" "_s, .password = u"x"_s}, {});
        QCOMPARE(faultOf(made), Fault::Invalid);
        QCOMPARE(made.error().field, u"email"_s);
        QCOMPARE(world.rows(u"jobs"_s), 0);
    }

    void aMailIsWrittenInTheLanguageThatWasAskedFor()
    {
        RecoveryWorld world;
        world.wishes.language = u"ja"_s;
        world.eve();
        world.jobs.start();
        QTRY_COMPARE(mailsIn(world.paths.outbox()).size(), 1);
        QVERIFY(mailsIn(world.paths.outbox()).first().text.contains(u"登録"_s));
    }

    void aNewPasswordEndsAllSignIns()
    {
        RecoveryWorld world;
        const Account ann = world.ann();
        const QString old = world.tryIn(u"ann"_s)->accessToken;
        QVERIFY(world.service.requestReset(u"ANN@example.org"_s, {}, world.wishes));
        world.jobs.start();
        QTRY_COMPARE(mailsIn(world.paths.outbox()).size(), 1);
        const ReceivedMail mail = mailsIn(world.paths.outbox()).first();
        QCOMPARE(mail.to, u"ann@example.org"_s);
        QCOMPARE(mail.link.path(), u"/reset-password"_s);
        QVERIFY(world.service.resetPassword(mail.uid(), mail.token(), u"new secret"_s, {}));
        QVERIFY(!world.accounts.authenticate(old));
        QVERIFY(!world.tryIn(u"ann"_s));
        QVERIFY(world.tryIn(u"ann"_s, u"new secret"_s));
        QCOMPARE(world.service.resetPassword(ann.id, mail.token(), u"another one"_s, {}).error().field, u"token"_s);
    }

    void nobodyIsMailedWhomTheLinkIsNotFor_data()
    {
        QTest::addColumn<QString>("email");
        QTest::newRow("an address that nobody has") << u"bob@example.org"_s;
        QTest::newRow("an address that is only somebody's username") << u"dee@example.org"_s;
        QTest::newRow("an inactive account") << u"cat@example.org"_s;
    }

    void nobodyIsMailedWhomTheLinkIsNotFor()
    {
        QFETCH(QString, email);
        RecoveryWorld world;
        QVERIFY(world.accounts.signUp({.username = u"dee@example.org"_s, .password = u"x"_s}, Role::User));
        QVERIFY(world.accounts.signUp({.email = u"cat@example.org"_s, .password = u"x"_s}, Role::User));
        world.sql(u"UPDATE accounts SET active = FALSE WHERE email = 'cat@example.org'"_s);
        QVERIFY(world.service.requestReset(email, {}, world.wishes));
        world.jobs.start();
        QTRY_COMPARE(world.rows(u"jobs"_s), 0);
        QVERIFY(mailsIn(world.paths.outbox()).isEmpty());
        QCOMPARE(world.rows(u"mailed_links"_s), 0);
    }

    void aVerifiedAccountIsNotVerifiedAgain()
    {
        RecoveryWorld world;
        world.ann();
        QVERIFY(!world.service.makeLink(TokenPurpose::Verify, u"ann@example.org"_s));
    }

    /// Who signed up with somebody else's address must not keep the password that they chose.
    void aNewPasswordConfirmsTheAddressToo()
    {
        RecoveryWorld world;
        const Account eve = world.eve();
        const QString verify = world.verifyToken();
        QVERIFY(world.service.resetPassword(eve.id, world.resetToken(u"eve@example.org"_s), u"new secret"_s, {}));
        QVERIFY(world.tryIn(u"eve"_s, u"new secret"_s));
        QVERIFY(!world.tryIn(u"eve"_s));
        QVERIFY(!world.service.verify(eve.id, verify, {}));
    }

    void onlyTheRightTokenIsGood_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("none") << u"none"_s << Fault::Invalid;
        QTest::newRow("nonsense") << u"nonsense"_s << Fault::Invalid;
        QTest::newRow("one for the other purpose") << u"other purpose"_s << Fault::Invalid;
        QTest::newRow("another account's") << u"another's"_s << Fault::Invalid;
        QTest::newRow("an access token") << u"access"_s << Fault::Invalid;
        QTest::newRow("one that has expired") << u"expired"_s << Fault::Invalid;
        QTest::newRow("one for an address that the account had") << u"old address"_s << Fault::Invalid;
        QTest::newRow("one that was dropped") << u"dropped"_s << Fault::Invalid;
        QTest::newRow("one for nobody") << u"nobody"_s << Fault::NotFound;
    }

    void onlyTheRightTokenIsGood()
    {
        QFETCH(QString, kind);
        RecoveryWorld world;
        const Account eve = world.eve();
        const Account ann = world.ann();
        const qint64 id = kind == u"nobody"_s ? eve.id + 99 : eve.id;
        QString verify = world.verifyToken();
        QString reset = world.resetToken(u"eve@example.org"_s);
        if (kind == u"none"_s || kind == u"nonsense"_s)
            verify = reset = kind == u"none"_s ? QString() : kind;
        else if (kind == u"other purpose"_s)
            std::swap(verify, reset);
        else if (kind == u"another's"_s)
            reset = world.resetToken();
        else if (kind == u"access"_s)
            verify = reset = world.tryIn(u"ann"_s)->accessToken;
        else if (kind == u"expired"_s)
            world.pass(72h);
        else if (kind == u"old address"_s)
            world.sql(u"UPDATE accounts SET email = 'eve@elsewhere.org' WHERE username = 'eve'"_s);
        else if (kind == u"dropped"_s)
            world.sql(u"DELETE FROM mailed_links"_s);
        const Result<void> confirmed = world.service.verify(kind == u"another's"_s ? ann.id : id, verify, {});
        const Result<void> changed = world.service.resetPassword(id, reset, u"new secret"_s, {});
        QTEST(faultOf(confirmed), "fault");
        QTEST(faultOf(changed), "fault");
        QVERIFY(!world.tryIn(u"eve"_s) && !world.tryIn(u"eve"_s, u"new secret"_s));
    }

    void aLinkIsGoodUntilItsLastMinute()
    {
        RecoveryWorld world;
        const Account eve = world.eve();
        const Account ann = world.ann();
        const QString verify = world.verifyToken();
        const QString reset = world.resetToken();
        world.pass(24h - 1min);
        QVERIFY(world.service.resetPassword(ann.id, reset, u"new secret"_s, {}));
        const QString late = world.resetToken();
        world.pass(24h);
        QVERIFY(!world.service.resetPassword(ann.id, late, u"newer secret"_s, {}));
        world.pass(24h);
        QVERIFY(world.service.verify(eve.id, verify, {}));
    }

    void aPasswordChangeMakesResetLinksWorthless()
    {
        RecoveryWorld world;
        const Account ann = world.ann();
        const QString token = world.resetToken();
        QVERIFY(world.accounts.changePassword(ann.id, u"secret"_s, u"changed"_s));
        QVERIFY(!world.service.resetPassword(ann.id, token, u"new secret"_s, {}));
    }

    void aBadNewPasswordIsRefusedAndTheLinkStaysGood_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("seven characters") << u"1234567"_s;
        QTest::newRow("seven characters of two units") << QString(u"🎬"_s).repeated(7);
        QTest::newRow("73 bytes") << QString(73, u'x');
        QTest::newRow("a NUL") << QString(u"12345678\0"_s);
        QTest::newRow("none") << QString();
    }

    void aBadNewPasswordIsRefusedAndTheLinkStaysGood()
    {
        QFETCH(QString, password);
        RecoveryWorld world;
        const Account ann = world.ann();
        const QString token = world.resetToken();
        const Result<void> refused = world.service.resetPassword(ann.id, token, password, {});
        QCOMPARE(faultOf(refused), Fault::Invalid);
        QCOMPARE(refused.error().field, u"password"_s);
        QVERIFY(world.service.resetPassword(ann.id, token, u"12345678"_s, {}));
    }

    void ofManyWhoFollowALinkAtOnceOneDoes()
    {
        RecoveryWorld world;
        const Account eve = world.eve();
        const Account ann = world.ann();
        const QString verify = world.verifyToken();
        const QStringList resets{world.resetToken(), world.resetToken()};
        std::atomic<int> verified = 0;
        std::atomic<int> changed = 0;
        onThreads(8, [&](int number) {
            if (number % 2 == 0)
                verified += world.service.verify(eve.id, verify, {}) ? 1 : 0;
            else // also with another link for the same account: the first that is used ends both
                changed += world.service.resetPassword(ann.id, resets[number / 2 % 2], u"new secret"_s, {}) ? 1 : 0;
        });
        QCOMPARE(verified.load(), 1);
        QCOMPARE(changed.load(), 1);
    }

    /// As two do who have both found the link good before either uses it up.
    void aLinkThatWasFoundGoodIsUsedUpOnce()
    {
        RecoveryWorld world;
        world.eve();
        world.ann();
        const RecoveryRepository links(world.database);
        const MailedLink verify = *world.service.makeLink(TokenPurpose::Verify, u"eve@example.org"_s);
        QVERIFY(links.verify(verify));
        QVERIFY(!links.verify(verify));
        const MailedLink reset = *world.service.makeLink(TokenPurpose::Reset, u"ann@example.org"_s);
        QVERIFY(links.resetPassword(reset, u"one"_s, world.now));
        QVERIFY(!links.resetPassword(reset, u"two"_s, world.now));
        QCOMPARE(AccountRepository(world.database).findByName(u"ann"_s)->passwordHash, u"one"_s);
    }

    void whatALinkDidIsWrittenDown()
    {
        RecoveryWorld world;
        const Account eve = world.eve();
        QVERIFY(world.service.verify(eve.id, world.verifyToken(), u"192.0.2.1"_s));
        QVERIFY(world.service.resetPassword(eve.id, world.resetToken(u"eve@example.org"_s), u"new secret"_s, {}));
        const auto entries = AuditLog(world.database).list({.role = Role::Admin}, {})->items;
        QCOMPARE(entries.size(), 3);
        QCOMPARE(entries[0].act, QString(audit::passwordReset));
        QCOMPARE(entries[1].act, QString(audit::emailConfirmed));
        QCOMPARE(entries[1].address, u"192.0.2.1"_s);
        QCOMPARE(entries[1].accountId, eve.id);
    }

    void nobodysMailboxIsFilled()
    {
        RecoveryWorld world;
        world.ann();
        for (int i = 0; i < 5; ++i)
            QVERIFY(world.service.makeLink(TokenPurpose::Reset, u"ann@example.org"_s));
        QVERIFY(!world.service.makeLink(TokenPurpose::Reset, u"ann@example.org"_s));
        world.pass(1h);
        QVERIFY(world.service.makeLink(TokenPurpose::Reset, u"ann@example.org"_s));
    }

    void anAddressThatAsksTooOftenWaits()
    {
        RecoveryWorld world;
        world.set(u"limits/signUp"_s, 1);
        world.set(u"limits/signIn"_s, 1);
        const QString client = u"192.0.2.1"_s;
        QVERIFY(world.service.requestReset(u"a@b.org"_s, client, world.wishes));
        const Result<void> asked = world.service.requestReset(u"a@b.org"_s, client, world.wishes);
        QCOMPARE(faultOf(asked), Fault::TooMany);
        QVERIFY(asked.error().retryAfterSeconds > 0);
        QCOMPARE(faultOf(world.service.verify(1, u"x"_s, client)), Fault::NotFound);
        QCOMPARE(faultOf(world.service.resetPassword(1, u"x"_s, u"new secret"_s, client)), Fault::TooMany);
        QVERIFY(world.service.requestReset(u"a@b.org"_s, u"192.0.2.2"_s, world.wishes));
    }

    void whatIsNoAddressIsRefused()
    {
        RecoveryWorld world;
        for (const QString &email : {u"ann"_s, u""_s, u"a@b.org\r\nBcc: c@d.org"_s})
            QCOMPARE(faultOf(world.service.requestReset(email, {}, world.wishes)), Fault::Invalid);
        QCOMPARE(world.rows(u"jobs"_s), 0);
    }

    void aNameThatNobodyConfirmedIsFreeAgain()
    {
        RecoveryWorld world;
        world.eve();
        QVERIFY(world.verifyToken().size() > 0);
        world.ann();
        world.pass(72h - 1s);
        QVERIFY(world.service.requestReset(u"a@b.org"_s, {}, world.wishes));
        QVERIFY(!world.service.signUp({.username = u"eve"_s, .email = u"e@b.org"_s, .password = u"x"_s}, world.wishes));
        world.pass(1h);
        QVERIFY(world.service.signUp({.username = u"eve"_s, .email = u"e@b.org"_s, .password = u"x"_s}, world.wishes));
        QVERIFY(world.tryIn(u"ann"_s));
    }

    /// The token is in no row: not in that of the link, and not in that of the job which waits for the mail server.
    void aMailThatWaitsIsSentWithTheSameLink()
    {
        RecoveryWorld world;
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const QString url = u"smtp://127.0.0.1:%1"_s.arg(gone.serverPort());
        gone.close();
        QVERIFY(world.settings.overrideForThisRun(u"mail/smtpUrl"_s, url));
        world.eve();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"mail job .* failed"_s));
        world.jobs.start();
        QTRY_VERIFY(!world.jobs.unfinished().isEmpty() && world.jobs.unfinished().first().fault);
        const Job waiting = world.jobs.unfinished().first();
        QCOMPARE(*waiting.fault, Fault::EngineFailed);
        const qint64 linkId = waiting.payload[u"link"_s].toInteger();
        QVERIFY(world.service.findLink(linkId));
        const QByteArray payload = QJsonDocument(waiting.payload).toJson();
        QVERIFY(!payload.contains(world.service.tokenOf(*world.service.findLink(linkId)).toLatin1()));
        QVERIFY(world.settings.overrideForThisRun(u"mail/smtpUrl"_s, u""_s));
        world.sql(u"UPDATE jobs SET run_after = 0"_s);
        world.jobs.wake();
        QTRY_COMPARE(mailsIn(world.paths.outbox()).size(), 1);
        const QString token = mailsIn(world.paths.outbox()).first().token();
        QCOMPARE(world.tokens.read(token, TokenPurpose::Verify)->linkId, linkId);
    }

    void aMailThatIsGivenUpLeavesNoLink()
    {
        RecoveryWorld world;
        world.eve();
        const qint64 id = world.jobs.unfinished().first().id;
        const std::optional<MailedLink> link = world.service.makeLink(TokenPurpose::Verify, u"eve@example.org"_s);
        world.jobs.setPayload(id, {{u"link"_s, link->id}});
        QVERIFY(world.jobs.cancel(id));
        QVERIFY(!world.service.findLink(link->id));
    }
};

QTEST_GUILESS_MAIN(TestRecovery)
#include "tst_recovery.moc"
