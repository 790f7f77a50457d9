#include "models/core/requestlog.h"
#include "server/server.h"
#include "tests/contract/wirefixture.h"
#include "tests/rawclient.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The server writes down what it was asked, and by whom, without a secret.
class TestRequests : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s, Role::Admin);
        m_token = m_wire->tokenOf(u"ann"_s);
        m_log = std::make_unique<RequestLog>();
        m_server = std::move(*Server::start(m_wire->context(), {.log = m_log.get()}));
        m_client = std::make_unique<RawClient>(m_server->port());
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        m_log.reset();
        m_wire.reset();
    }

    void whoeverIsSignedInIsNamed()
    {
        const RequestEntry entry = ask("GET", "/api/v1/auth/me", 200, "Authorization: Bearer " + m_token + "\r\n");
        QCOMPARE(entry.method, "GET");
        QCOMPARE(entry.target, "/api/v1/auth/me");
        QCOMPARE(entry.status, 200);
        QCOMPARE(entry.accountId, m_ann.id);
        QCOMPARE(entry.address, u"127.0.0.1"_s);
        QVERIFY(qAbs(QDateTime::currentMSecsSinceEpoch() - entry.startedMs) < 3'600'000);
        QVERIFY(entry.durationMs >= 0);
    }

    void strangersAreNot()
    {
        QCOMPARE(ask("GET", "/api/v1/auth/me", 401).accountId, 0);
        const RequestEntry forged = ask("GET", "/api/v1/auth/me", 401, "Authorization: Bearer " + m_token + "x\r\n");
        QCOMPARE(forged.accountId, 0);
    }

    void aTokenInTheQueryIsNotWrittenDown()
    {
        const qint64 id = m_wire->storedVideo(m_ann, u"Mars"_s, true);
        const QByteArray token = m_wire->accounts.createPlaybackToken(id).toLatin1();
        const QByteArray path = "/media/" + QByteArray::number(id) + "/video.mp4?token=";
        const RequestEntry entry = ask("GET", path + token, 200);
        QCOMPARE(entry.target, path + "REDACTED");
        QVERIFY(!ask("GET", "/no/such/" + token, 404).target.contains(token));
        QVERIFY(!ask("DELETE", "/api/videos/groups/shared/kqz/", 405).target.contains("kqz"));
    }

    void anAnswerFromMemoryKnowsWhoAsked()
    {
        const QByteArray signedIn = "Authorization: Bearer " + m_token + "\r\n";
        const RequestEntry first = ask("GET", "/my-videos", 200, signedIn);
        QCOMPARE(first.accountId, m_ann.id);
        QCOMPARE(ask("GET", "/my-videos", 200, signedIn).accountId, m_ann.id);
        QCOMPARE(ask("GET", "/videos", 200).accountId, 0);
    }

    void whatCannotBeReadIsWrittenDownToo()
    {
        m_client->send("NONSENSE\r\n\r\n");
        TRY_ANSWER(refused, *m_client, 400);
        const QList<RequestEntry> entries = m_log->newerThan(0);
        QCOMPARE(entries.size(), 1);
        QCOMPARE(entries.constFirst().status, 400);
        QCOMPARE(entries.constFirst().method, QByteArray());
        QCOMPARE(entries.constFirst().address, u"127.0.0.1"_s);
    }

private:
    /// What the log says of a request, which is answered with `status`.
    RequestEntry ask(const QByteArray &method, const QByteArray &target, int status, const QByteArray &fields = {})
    {
        const QList<RequestEntry> before = m_log->newerThan(0);
        m_client->send(method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + fields + "\r\n");
        const auto answered = [&] { return m_client->hasAnswer(); };
        if (!QTest::qWaitFor(answered) || m_client->take().status != status)
            qFatal("%s is not answered as it should be", target.constData());
        const QList<RequestEntry> after = m_log->newerThan(before.isEmpty() ? 0 : before.constLast().serial);
        return after.size() == 1 ? after.constFirst() : RequestEntry();
    }

    std::unique_ptr<WireFixture> m_wire;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<RawClient> m_client;
    Account m_ann;
    QByteArray m_token;
};

QTEST_MAIN(TestRequests)
#include "tst_requests.moc"
