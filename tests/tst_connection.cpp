#include "server/http/eventstream.h"
#include "server/http/gateway.h"
#include "server/http/range.h"
#include "tests/rawclient.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray post = "POST /echo HTTP/1.1\r\nHost: test\r\n";

Response echo(const Request &request)
{
    return {.body = request.body, .type = "text/plain"};
}

} // namespace

/// What one client meets, over a real socket: order, limits and manners. For bodies see tst_requestbody.
class tst_Connection : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
    void answersInTheOrderOfTheRequests();
    void takesHeadsAndBodiesInAnyPieces();
    void sendsNoBodyForHead();
    void passesOddTargetsThrough();
    void closesWhenAsked_data();
    void closesWhenAsked();
    void endsASlowHead();
    void endsAnIdleConnection();
    void dropsWhoNeverReads();
    void answersForAHandlerThatDoesNot();
    void survivesClientsWhoLeave();
    void answersWhoHasEndedItsSide_data();
    void answersWhoHasEndedItsSide();
    void dropsWhoEndsItsSideTooEarly();
    void streamsEvents();
    void abandonsEventsOfAClientWhoLeft();
    void cannotBeMadeToSplitAResponse();

private:
    void listen(const HttpLimits &limits);

    Router m_router;
    std::unique_ptr<Gateway> m_gateway;
    QSemaphore m_release; // lets a handler of /wait or /late go on
    QSemaphore m_inside;  // how many of /late have begun
    std::shared_ptr<EventStream> m_events;
    QMutex m_mutex;
};

void tst_Connection::initTestCase()
{
    m_router.add("GET", u"/say/{word}"_s,
                 [](const Request &r) { return Response{.body = r.params[u"word"_s].toUtf8()}; });
    m_router.add("POST", u"/echo"_s, echo, {.bodyLimit = 1000});
    m_router.add("GET", u"/echo"_s, echo);
    m_router.add("GET", u"/big"_s, [](const Request &) { return Response{.body = QByteArray(16 << 20, 'x')}; });
    m_router.add("GET", u"/file"_s, [](const Request &r) {
        return fileResponse(r,
                            {.path = QCoreApplication::applicationFilePath(), .type = "text/plain", .etag = "\"1\""});
    });
    m_router.add("GET", u"/wait"_s,
                 [this](const Request &) {
                     m_release.acquire();
                     return Response{.body = "late"};
                 },
                 {.timeLimit = 200ms});
    m_router.add("GET", u"/late"_s, [this](const Request &) {
        m_inside.release();
        m_release.acquire();
        return Response{.body = "late"};
    });
    m_router.add("GET", u"/header"_s, [](const Request &r) {
        Response response;
        response.addHeader("X-Echo", r.query.value(u"v"_s).toUtf8() + "a\r\nX-Evil: 1");
        return response;
    });
    m_router.add("GET", u"/events"_s, [this](const Request &) {
        const QMutexLocker lock(&m_mutex);
        m_events = std::make_shared<EventStream>();
        return Response{.type = "text/event-stream", .events = m_events};
    });
}

void tst_Connection::init()
{
    listen({});
}

void tst_Connection::cleanup()
{
    m_gateway.reset();
    m_events.reset();
}

void tst_Connection::listen(const HttpLimits &limits)
{
    m_gateway.reset();
    auto gateway = Gateway::listen(m_router, {.limits = limits});
    QVERIFY(gateway);
    m_gateway = std::move(*gateway);
}

void tst_Connection::answersInTheOrderOfTheRequests()
{
    RawClient client(m_gateway->port());
    for (int i = 0; i < 50; ++i)
        client.get("/say/" + QByteArray::number(i));
    for (int i = 0; i < 50; ++i) {
        TRY_ANSWER(answer, client, 200);
        QCOMPARE(answer.body, QByteArray::number(i));
    }
}

void tst_Connection::takesHeadsAndBodiesInAnyPieces()
{
    const QByteArray request = post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n";
    RawClient client(m_gateway->port());
    QTRY_VERIFY(client.isConnected());
    for (const char c : request) {
        client.send(QByteArray(1, c));
        QCoreApplication::processEvents();
    }
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "hello world");
}

void tst_Connection::sendsNoBodyForHead()
{
    RawClient client(m_gateway->port());
    client.send("HEAD /say/hello HTTP/1.1\r\nHost: test\r\n\r\n");
    client.get("/say/next");
    QTRY_VERIFY(client.hasAnswer(false));
    QCOMPARE(RawClient::field(client.take(false).head, "Content-Length"), "5");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "next");
}

void tst_Connection::passesOddTargetsThrough()
{
    RawClient client(m_gateway->port());
    const QByteArrayList targets{"/say/hello?a[]=1|2&b={}", "/say/hello?", "/say/hello?a='\"<>`^", "/say/hello?a=?/:@"};
    for (const QByteArray &target : targets) {
        client.get(target);
        TRY_ANSWER(answer, client, 200);
        QCOMPARE(answer.body, "hello");
    }
}

void tst_Connection::closesWhenAsked_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("connection");
    QTest::addColumn<bool>("closes");

    QTest::newRow("HTTP/1.1") << "GET /say/a HTTP/1.1\r\nHost: a\r\n\r\n"_ba
                              << ""_ba << false;
    QTest::newRow("Connection: close") << "GET /say/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"_ba
                                       << "close"_ba << true;
    QTest::newRow("HTTP/1.0") << "GET /say/a HTTP/1.0\r\n\r\n"_ba
                              << "close"_ba << true;
    QTest::newRow("HTTP/1.0 that stays") << "GET /say/a HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba
                                         << "keep-alive"_ba << false;
}

void tst_Connection::closesWhenAsked()
{
    QFETCH(QByteArray, request);
    QFETCH(bool, closes);
    RawClient client(m_gateway->port());
    client.send(request);
    TRY_ANSWER(answer, client, 200);
    QTEST(RawClient::field(answer.head, "Connection"), "connection");
    if (closes) {
        QTRY_VERIFY(client.isClosed());
        QTRY_COMPARE(m_gateway->connections(), 0);
    } else {
        client.get("/say/again");
        TRY_ANSWER(second, client, 200);
        QCOMPARE(second.body, "again");
    }
}

void tst_Connection::endsASlowHead()
{
    listen({.head = 50ms, .tick = 10ms});
    RawClient client(m_gateway->port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    TRY_ANSWER(answer, client, 408);
    QTRY_VERIFY(client.isClosed());
}

void tst_Connection::endsAnIdleConnection()
{
    listen({.idle = 1s, .tick = 10ms});
    RawClient client(m_gateway->port());
    client.get("/say/a");
    TRY_ANSWER(answer, client, 200);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received.isEmpty());
}

void tst_Connection::dropsWhoNeverReads()
{
    listen({.writeStall = 100ms, .tick = 10ms});
    RawClient client(m_gateway->port());
    QTRY_COMPARE(m_gateway->connections(), 1);
    client.stopReading();
    client.get("/big");
    QTRY_COMPARE(m_gateway->connections(), 0);
}

void tst_Connection::answersForAHandlerThatDoesNot()
{
    listen({.tick = 10ms});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"has not answered in time"_s));
    RawClient client(m_gateway->port());
    client.get("/wait");
    TRY_ANSWER(answer, client, 504);
    m_release.release(); // what it says now is heard by nobody
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received.isEmpty());
}

void tst_Connection::survivesClientsWhoLeave()
{
    const QByteArrayList targets{"/say/a", "/events", "/file", "/big"};
    for (int round = 0; round < 20; ++round) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_gateway->port()));
            clients.back()->get(targets[i % targets.size()]);
            if (targets[i % targets.size()] == "/big")
                clients.back()->stopReading();
        }
        // Some leave before their answer, some in the middle of it, some after.
        if (round % 2 == 0)
            QTRY_VERIFY(!clients[0]->received.isEmpty());
        for (const auto &client : clients)
            client->leave();
        QTRY_COMPARE(m_gateway->connections(), 0);
    }
    RawClient client(m_gateway->port());
    client.get("/say/still");
    TRY_ANSWER(answer, client, 200);
}

void tst_Connection::answersWhoHasEndedItsSide_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<qsizetype>("size");
    QTest::newRow("a small answer") << "GET /say/hello HTTP/1.1\r\nHost: a\r\n\r\n"_ba << qsizetype(5);
    QTest::newRow("a large answer") << "GET /big HTTP/1.1\r\nHost: a\r\n\r\n"_ba << qsizetype(16 << 20);
    QTest::newRow("a file") << "GET /file HTTP/1.1\r\nHost: a\r\n\r\n"_ba
                            << qsizetype(QFileInfo(QCoreApplication::applicationFilePath()).size());
    QTest::newRow("an answer to a body") << post + "Content-Length: 5\r\n\r\nhello" << qsizetype(5);
    QTest::newRow("an answer that comes late") << "GET /late HTTP/1.1\r\nHost: a\r\n\r\n"_ba << qsizetype(4);
    QTest::newRow("a refusal") << "GET /none HTTP/1.1\r\nHost: a\r\n\r\n"_ba << qsizetype(21);
}

void tst_Connection::answersWhoHasEndedItsSide()
{
    QFETCH(QByteArray, request);
    QFETCH(qsizetype, size);
    RawClient client(m_gateway->port());
    client.send(request);
    QTRY_VERIFY(client.isConnected() && client.isAllSent());
    client.endSending();
    if (request.startsWith("GET /late")) {
        QTRY_COMPARE(m_inside.available(), 1);
        m_release.release();
    }
    QTRY_VERIFY(client.hasAnswer());
    QCOMPARE(client.take().body.size(), size);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(m_gateway->connections(), 0);
    m_inside.tryAcquire(m_inside.available());
}

void tst_Connection::dropsWhoEndsItsSideTooEarly()
{
    RawClient client(m_gateway->port());
    client.send(post + "Content-Length: 5\r\n\r\nhell");
    QTRY_VERIFY(client.isConnected() && client.isAllSent());
    client.endSending();
    QTRY_COMPARE(m_gateway->connections(), 0);
    QVERIFY(client.received.isEmpty());
}

void tst_Connection::streamsEvents()
{
    listen({.heartbeat = 50ms, .tick = 10ms});
    RawClient client(m_gateway->port());
    client.get("/events");
    QTRY_VERIFY(client.received.contains("\r\n\r\n"));
    QVERIFY(client.received.contains("Transfer-Encoding: chunked"));
    client.received.clear();
    QVERIFY(m_events->send("job", "one\ntwo"));
    QTRY_VERIFY(client.received.contains("20\r\nevent: job\ndata: one\ndata: two\n\n\r\n"));
    QTRY_VERIFY(client.received.contains(": still here\n\n"));
    m_events->finish();
    QTRY_VERIFY(client.received.endsWith("0\r\n\r\n"));
    client.received.clear();
    client.get("/say/next");
    TRY_ANSWER(answer, client, 200);
}

void tst_Connection::abandonsEventsOfAClientWhoLeft()
{
    RawClient client(m_gateway->port());
    client.get("/events");
    QTRY_VERIFY(!client.received.isEmpty());
    QVERIFY(m_events->send("", "x"));
    client.leave();
    QTRY_VERIFY(!m_events->send("", "x"));
}

void tst_Connection::cannotBeMadeToSplitAResponse()
{
    RawClient client(m_gateway->port());
    client.get("/header?v=b");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(RawClient::field(answer.head, "X-Echo"), "ba  X-Evil: 1");
    QVERIFY(RawClient::field(answer.head, "X-Evil").isEmpty());
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
