#include "models/accounts/pairingservice.h"
#include "tests/accountworld.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr SignInTerms terms{.access = 30min, .refresh = 24h * 7, .rotates = true};
const SignInClient television{.address = u"192.0.2.9"_s, .agent = u"Set/1"_s, .name = u"Living room"_s};

} // namespace

/// Devices that are signed in by a code. Ann is signed in, and a television asks.
class TestPairing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<AccountWorld>();
        m_service = std::make_unique<PairingService>(m_world->database, m_world->tokens, m_world->settings,
                                                     [this] { return m_world->now; });
        m_ann = m_world->ann();
    }

    void cleanup()
    {
        m_service.reset();
        m_world.reset();
    }

    void aDeviceIsSignedInAsWhoApproves()
    {
        const OpenedPairing opened = open();
        QCOMPARE(reasonOf(collect(opened)), u"authorization_pending"_s);
        QCOMPARE(m_service->find(ann(), opened.code)->name, u"Living room"_s);
        QCOMPARE(m_service->approve(ann(), opened.code)->state, PairingState::Approved);
        m_world->pass(5s);
        const Result<SignInGrant> grant = collect(opened);
        QVERIFY(grant);
        QCOMPARE(m_world->service.authenticate(grant->accessToken)->account, m_ann);
        QVERIFY(m_world->service.refresh(grant->refreshToken));
        const QList<Device> devices = m_world->service.signInsOf(m_ann);
        QCOMPARE(devices.size(), 1);
        QCOMPARE(devices.first().name, u"Living room"_s);
        QCOMPARE(devices.first().agent, u"Set/1"_s);
        QVERIFY(m_world->service.endSignIn(m_ann, grant->signInId));
        QCOMPARE(faultOf(m_world->service.authenticate(grant->accessToken)), Fault::NotSignedIn);
    }

    void aSignInIsCollectedOnce()
    {
        const OpenedPairing opened = open();
        QVERIFY(m_service->approve(ann(), opened.code));
        QVERIFY(collect(opened));
        QCOMPARE(reasonOf(collect(opened)), u"invalid_grant"_s);
        QCOMPARE(faultOf(m_service->approve(ann(), opened.code)), Fault::NotFound);
        QCOMPARE(m_world->signInRows(), 1);
    }

    void ofManyWhoCollectAtOnceOneDoes()
    {
        const OpenedPairing opened = open();
        QVERIFY(m_service->approve(ann(), opened.code));
        std::atomic_int collected = 0;
        onThreads(8, [&](int) { collected += collect(opened).has_value(); });
        QCOMPARE(collected.load(), 1);
        QCOMPARE(m_world->signInRows(), 1);
    }

    void ofTwoWhoApproveAtOnceOneDoes()
    {
        const Account bob = *m_world->service.signUp({.username = u"bob"_s, .password = u"secret"_s}, Role::User);
        const OpenedPairing opened = open();
        std::atomic_int approved = 0;
        onThreads(8, [&](int number) {
            const Actor who{.account = number % 2 ? bob : m_ann};
            const Result<Pairing> pairing = m_service->approve(who, opened.code);
            if (pairing && pairing->accountId == who.account.id)
                ++approved;
        });
        QCOMPARE(approved.load(), 4); // each of one account's four, and none of the other's
        const qint64 winner = collect(opened)->account.id;
        QVERIFY(winner == bob.id || winner == m_ann.id);
    }

    void aCodeMayBeTypedInMoreThanOneWay_data()
    {
        QTest::addColumn<QString>("form");
        for (const char *form : {"%1-%2", "%1%2", " %1 %2 ", "%1 - %2"})
            QTest::newRow(form) << QString::fromLatin1(form);
    }
    void aCodeMayBeTypedInMoreThanOneWay()
    {
        QFETCH(QString, form);
        const OpenedPairing opened = open();
        const QString typed = form.arg(opened.code.left(4), opened.code.right(4)).toLower();
        QVERIFY(m_service->approve(ann(), typed));
    }

    void whatIsNoCodeIsNotFound_data()
    {
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QString();
        QTest::newRow("too short") << u"BCDFGHJ"_s;
        QTest::newRow("too long") << u"BCDFGHJKL"_s;
        QTest::newRow("other letters") << u"AEIOUAEI"_s;
        QTest::newRow("digits") << u"12345678"_s;
        QTest::newRow("nobody's") << u"BBBB-BBBB"_s;
        QTest::newRow("a wildcard") << u"%%%%%%%%"_s;
    }
    void whatIsNoCodeIsNotFound()
    {
        QFETCH(QString, code);
        open();
        QCOMPARE(faultOf(m_service->find(ann(), code)), Fault::NotFound);
        QCOMPARE(faultOf(m_service->approve(ann(), code)), Fault::NotFound);
        QCOMPARE(faultOf(m_service->deny(ann(), code)), Fault::NotFound);
    }

    void aDeviceThatIsTurnedAwayStaysOut()
    {
        const OpenedPairing opened = open();
        QVERIFY(m_service->deny(ann(), opened.code));
        QCOMPARE(reasonOf(collect(opened)), u"access_denied"_s);
        QCOMPARE(faultOf(m_service->approve(ann(), opened.code)), Fault::NotFound);
        QVERIFY(m_service->deny(ann(), opened.code)); // again changes nothing
    }

    void whoHasApprovedMayThinkBetterOfIt()
    {
        const OpenedPairing opened = open();
        QVERIFY(m_service->approve(ann(), opened.code));
        QCOMPARE(m_service->deny(ann(), opened.code)->state, PairingState::Denied);
        QCOMPARE(reasonOf(collect(opened)), u"access_denied"_s);
    }

    void aCodeExpires()
    {
        const OpenedPairing opened = open();
        const OpenedPairing approved = open();
        QVERIFY(m_service->approve(ann(), approved.code));
        m_world->pass(10min);
        QCOMPARE(faultOf(m_service->approve(ann(), opened.code)), Fault::NotFound);
        QCOMPARE(reasonOf(collect(opened)), u"expired_token"_s);
        QCOMPARE(reasonOf(collect(approved)), u"expired_token"_s);
        m_world->pass(11min);
        open(); // sweeps
        QCOMPARE(reasonOf(collect(opened)), u"invalid_grant"_s);
    }

    void whoAsksTooSoonIsToWaitForLonger()
    {
        const OpenedPairing opened = open();
        QCOMPARE(reasonOf(collect(opened)), u"authorization_pending"_s);
        m_world->pass(4s);
        QCOMPARE(reasonOf(collect(opened)), u"slow_down"_s);
        m_world->pass(9s);
        QCOMPARE(reasonOf(collect(opened)), u"slow_down"_s);
        m_world->pass(15s);
        QCOMPARE(reasonOf(collect(opened)), u"authorization_pending"_s);
    }

    void whoMayNoLongerSignInLetsNobodyIn_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("inactive") << u"UPDATE accounts SET active = FALSE"_s;
        QTest::newRow("deleted") << u"DELETE FROM accounts"_s;
    }
    void whoMayNoLongerSignInLetsNobodyIn()
    {
        QFETCH(QString, statement);
        const OpenedPairing opened = open();
        QVERIFY(m_service->approve(ann(), opened.code));
        m_world->sql(statement);
        QVERIFY(!collect(opened));
        QCOMPARE(m_world->signInRows(), 0);
    }

    void aNewPasswordTakesApprovalsBack()
    {
        const OpenedPairing opened = open();
        QVERIFY(m_service->approve(ann(), opened.code));
        QVERIFY(m_world->service.changePassword(m_ann.id, u"secret"_s, u"better secret"_s));
        QCOMPARE(reasonOf(collect(opened)), u"invalid_grant"_s);
    }

    void codesCannotBeTriedForEver()
    {
        m_world->set(u"limits/signIn"_s, 3);
        const OpenedPairing opened = open();
        const auto tried = [&](const QString &address) {
            return m_service->approve({.account = m_ann, .address = address}, u"BBBB-BBBB"_s).error().fault;
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tried(u"192.0.2.%1"_s.arg(i)), Fault::NotFound);
        QCOMPARE(tried(u"192.0.2.77"_s), Fault::TooMany); // the account, from whatever address
        const Account bob = *m_world->service.signUp({.username = u"bob"_s, .password = u"secret"_s}, Role::User);
        for (int i = 0; i < 2; ++i)
            (void)m_service->find({.account = bob, .address = u"192.0.2.1"_s}, u"x"_s);
        const Account cy = *m_world->service.signUp({.username = u"cy"_s, .password = u"secret"_s}, Role::User);
        QCOMPARE(faultOf(m_service->approve({.account = cy, .address = u"192.0.2.1"_s}, opened.code)), Fault::TooMany);
        m_world->pass(60s);
        QVERIFY(m_service->approve(ann(), opened.code));
    }

    void noAddressFillsTheTable()
    {
        for (int i = 0; i < 10; ++i)
            open();
        QCOMPARE(faultOf(m_service->open(television)), Fault::TooMany);
        SignInClient elsewhere = television;
        elsewhere.address = u"198.51.100.1"_s;
        QVERIFY(m_service->open(elsewhere));
        m_world->pass(10min);
        QVERIFY(m_service->open(television));
    }

    void manyAddressesFillItNoFurtherThanItsEnd()
    {
        Query(m_world->database->connection(),
              u"INSERT INTO pairings (code_hash, poll_hash, name, pause_ms, created_at, expires_at) "
              "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
              "SELECT 'c' || i, 'p' || i, 'x', 5000, 0, :expires FROM n"_s)
            .bind(u":expires"_s, toColumn(m_world->now.addSecs(60)))
            .exec();
        const Result<OpenedPairing> refused = m_service->open(television);
        QCOMPARE(faultOf(refused), Fault::TooMany);
        QVERIFY(refused.error().retryAfterSeconds > 0);
    }

    void aDeviceNeedsAName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("nothing") << QString();
        QTest::newRow("blanks") << u" \n\t"_s;
        QTest::newRow("endless") << QString(101, u'x');
        QTest::newRow("a control character") << u"Living\x01room"_s;
        QTest::newRow("text that is turned around") << u"\u202emoor gnivil"_s;
    }
    void aDeviceNeedsAName()
    {
        QFETCH(QString, name);
        const Result<OpenedPairing> refused = m_service->open({.address = u"192.0.2.9"_s, .agent = {}, .name = name});
        QCOMPARE(faultOf(refused), Fault::Invalid);
        QCOMPARE(refused.error().field, u"device_name"_s);
    }

    void theTableHoldsNoSecret()
    {
        const OpenedPairing opened = open();
        Query query(m_world->database->connection(), u"SELECT code_hash, poll_hash FROM pairings"_s);
        QVERIFY(query.exec().next());
        const QString code = query.value<QString>(u"code_hash"_s);
        QVERIFY(code.size() >= 32 && !code.contains(QString(opened.code).remove(u'-')));
        QVERIFY(!query.value<QString>(u"poll_hash"_s).contains(opened.pollToken));
        // With another installation's key it would be another.
        QVERIFY(code != Tokens(QByteArray(32, 'x')).fingerprint(u"pairing"_s, QString(opened.code).remove(u'-')));
    }

    void theLogSaysWhoLetWhatIn()
    {
        const OpenedPairing opened = open();
        QVERIFY(m_service->approve({.account = m_ann, .address = u"192.0.2.1"_s}, opened.code));
        QVERIFY(collect(opened));
        const OpenedPairing another = open();
        QVERIFY(m_service->deny(ann(), another.code));
        Account root = m_ann;
        root.role = Role::Admin;
        const Page<AuditEntry> log = *AuditLog(m_world->database).list(root, {.accountId = m_ann.id});
        QCOMPARE(log.items[0].act, audit::deviceDenied);
        QCOMPARE(log.items[1].act, audit::signIn);
        QCOMPARE(log.items[1].detail, u"Living room"_s);
        QCOMPARE(log.items[1].address, u"192.0.2.9"_s);
        QCOMPARE(log.items[2].act, audit::deviceApproved);
        QCOMPARE(log.items[2].detail, u"Living room"_s);
        QCOMPARE(log.items[2].address, u"192.0.2.1"_s);
    }

private:
    Actor ann() const { return {.account = m_ann}; }
    OpenedPairing open() { return *m_service->open(television); }
    Result<SignInGrant> collect(const OpenedPairing &opened) const
    {
        return m_service->collect(opened.pollToken, {.address = u"192.0.2.9"_s, .agent = u"Set/1"_s}, terms);
    }
    static QString reasonOf(const Result<SignInGrant> &grant) { return grant ? u"collected"_s : grant.error().field; }

    std::unique_ptr<AccountWorld> m_world;
    std::unique_ptr<PairingService> m_service;
    Account m_ann;
};

QTEST_GUILESS_MAIN(TestPairing)
#include "tst_pairing.moc"
