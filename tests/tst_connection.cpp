#include "server/http/bodysink.h"
#include "server/http/eventstream.h"
#include "server/http/form.h"
#include "server/http/gateway.h"
#include "server/http/range.h"
#include "server/http/watchdog.h"
#include "tests/httpclient.h"

#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Watchdog::Verdict)

namespace {

const QByteArray post = "POST /echo HTTP/1.1\r\nHost: test\r\n";

Response echo(const Request &request)
{
    return {.body = request.body, .type = "text/plain"};
}

} // namespace

/// What one client meets, over a real socket: framing, order, limits and manners.
/// Keeps a body, unless it is "full".
class Kept final : public BodyTarget
{
public:
    int append(const QByteArray &data) override
    {
        bytes += data;
        return bytes == "full" ? 507 : 0;
    }
    void giveTo(Request &request) override { request.target = shared_from_this(); }

    QByteArray bytes;
};

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
    void saysContinueOnlyToWhomItLetsIn();
    void decodesAnUploadInChunks();
    void refusesBeforeTheBody_data();
    void refusesBeforeTheBody();
    void refusesChunksThatBecomeTooMuch();
    void asksForAdmissionBeforeTheBody();
    void refusesBrokenRequests();
    void spoolsABodyToDisk();
    void takesAFormApartAsItArrives();
    void refusesAFormThatIsNone();
    void keepsAnotherTypeThanAFormInMemory();
    void handsABodyToWhatTheRouteOpens();
    void refusesWhatTheRouteDoesNotOpen();
    void leavesNothingOfAnAbortedUpload();
    void endsASlowHead();
    void endsATricklingBody();
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
    void judgesClientsByTheClock_data();
    void judgesClientsByTheClock();

private:
    void listen(const HttpLimits &limits);
    QStringList spooled() const { return QDir(m_dir.path()).entryList(QDir::Files); }

    QTemporaryDir m_dir;
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
    m_router.add("PUT", u"/upload"_s,
                 [this](const Request &r) {
                     const QByteArray size = QByteArray::number(r.spooled->size());
                     return Response{.status = r.spooled->moveTo(m_dir.filePath(u"whole.bin"_s)) ? 201 : 500,
                                     .body = size};
                 },
                 {.bodyLimit = qint64(1) << 40, .spool = true});
    m_router.add("POST", u"/form"_s,
                 [](const Request &r) {
                     if (!r.form)
                         return Response{.status = 400, .body = r.body};
                     const FormFile *file = r.form->file(u"file"_s);
                     return Response{.body = r.form->text(u"title"_s).value_or(u"none"_s).toUtf8() + ' ' +
                                             QByteArray::number(file ? file->body->size() : -1)};
                 },
                 {.bodyLimit = qint64(1) << 40, .form = true});
    m_router.add("PATCH", u"/kept"_s,
                 [](const Request &r) { return Response{.body = static_cast<Kept &>(*r.target).bytes}; },
                 {.receive = [](const Request &head) -> tl::expected<std::shared_ptr<BodyTarget>, Response> {
                     if (head.announcedBytes == 7)
                         return tl::make_unexpected(Response{.status = 423});
                     return std::make_shared<Kept>();
                 }});
    m_router.add("PUT", u"/private"_s, echo, {.admit = [](const Request &head) -> std::optional<Response> {
                     if (head.bearer() == "good")
                         return std::nullopt;
                     return Response{.status = 401};
                 }});
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
    QFile::remove(m_dir.filePath(u"whole.bin"_s));
}

void tst_Connection::listen(const HttpLimits &limits)
{
    m_gateway.reset();
    auto gateway = Gateway::listen(m_router, {.limits = limits, .spoolFolder = m_dir.path()});
    QVERIFY(gateway);
    m_gateway = std::move(*gateway);
}

void tst_Connection::answersInTheOrderOfTheRequests()
{
    HttpClient client(m_gateway->port());
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
    HttpClient client(m_gateway->port());
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
    HttpClient client(m_gateway->port());
    client.send("HEAD /say/hello HTTP/1.1\r\nHost: test\r\n\r\n");
    client.get("/say/next");
    QTRY_VERIFY(client.hasAnswer(false));
    QCOMPARE(HttpClient::field(client.take(false).head, "Content-Length"), "5");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "next");
}

void tst_Connection::passesOddTargetsThrough()
{
    HttpClient client(m_gateway->port());
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
    HttpClient client(m_gateway->port());
    client.send(request);
    TRY_ANSWER(answer, client, 200);
    QTEST(HttpClient::field(answer.head, "Connection"), "connection");
    if (closes) {
        QTRY_VERIFY(client.isClosed());
        QTRY_COMPARE(m_gateway->connections(), 0);
    } else {
        client.get("/say/again");
        TRY_ANSWER(second, client, 200);
        QCOMPARE(second.body, "again");
    }
}

void tst_Connection::saysContinueOnlyToWhomItLetsIn()
{
    HttpClient client(m_gateway->port());
    client.send(post + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.received.clear();
    client.send("hello");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "hello");

    client.send(post + "Content-Length: 1001\r\nExpect: 100-continue\r\n\r\n");
    TRY_ANSWER(second, client, 413);
}

void tst_Connection::decodesAnUploadInChunks()
{
    HttpClient client(m_gateway->port());
    client.send(post + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nA: b\r\n\r\n");
    client.get("/say/after");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "abcd");
    TRY_ANSWER(second, client, 200);
    QCOMPARE(second.body, "after");
}

void tst_Connection::refusesBeforeTheBody_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");

    QTest::newRow("too large") << post + "Content-Length: 1001\r\n\r\n" << 413 << "Request is too large"_ba;
    QTest::newRow("too large a chunk") << post + "Transfer-Encoding: chunked\r\n\r\n3e9\r\n"
                                       << 413 << "Request is too large"_ba;
    QTest::newRow("an unknown path") << "POST /x HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n"_ba << 404
                                     << "Not found"_ba;
    QTest::newRow("another method") << "PUT /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\n\r\n"_ba << 405
                                    << "Method not allowed"_ba;
    QTest::newRow("no room on the disk")
        << "PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1099511627776\r\n\r\n"_ba << 507
        << "Not enough space"_ba;
    QTest::newRow("an unknown expectation") << post + "Content-Length: 1\r\nExpect: tea\r\n\r\n"
                                            << 417 << "Expectation failed"_ba;
    QTest::newRow("an unknown coding") << post + "Transfer-Encoding: gzip\r\n\r\n" << 501 << "Not implemented"_ba;
    QTest::newRow("another version") << "GET / HTTP/3.0\r\n\r\n"_ba << 505 << "HTTP version not supported"_ba;
}

void tst_Connection::refusesBeforeTheBody()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, text);
    HttpClient client(m_gateway->port());
    // Who talks on must not be reset before the answer is read, but is closed in the end.
    client.send(head + QByteArray(4'000'000, 'x'));
    QTRY_VERIFY(client.hasAnswer());
    const HttpClient::Answer answer = client.take();
    QTEST(answer.status, "status");
    QCOMPARE(answer.body, "{\"error\":\"" + text + "\"}");
    QCOMPARE(HttpClient::field(answer.head, "Connection"), "close");
    QTRY_VERIFY(client.isClosed());
}

void tst_Connection::refusesChunksThatBecomeTooMuch()
{
    HttpClient client(m_gateway->port());
    client.send(post + "Transfer-Encoding: chunked\r\n\r\n" + ("64\r\n" + QByteArray(100, 'x') + "\r\n").repeated(11));
    TRY_ANSWER(answer, client, 413);
}

void tst_Connection::asksForAdmissionBeforeTheBody()
{
    const QByteArray head = "PUT /private HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n";
    HttpClient stranger(m_gateway->port());
    stranger.send(head + "\r\n");
    TRY_ANSWER(answer, stranger, 401);
    QTRY_VERIFY(stranger.isClosed());

    HttpClient client(m_gateway->port());
    client.send(head + "Authorization: Bearer good\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.received.clear();
    client.send("hello");
    TRY_ANSWER(second, client, 200);
    QCOMPARE(second.body, "hello");
}

void tst_Connection::refusesBrokenRequests()
{
    HttpClient client(m_gateway->port());
    client.send("GET /say/a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    TRY_ANSWER(answer, client, 400);
    QTRY_VERIFY(client.isClosed());

    HttpClient chunks(m_gateway->port());
    chunks.send(post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n");
    TRY_ANSWER(second, chunks, 400);
}

void tst_Connection::spoolsABodyToDisk()
{
    const QByteArray film = QByteArray("0123456789abcdef").repeated(200'000);
    HttpClient client(m_gateway->port());
    client.send("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(film.size()) + "\r\n\r\n");
    client.send(film);
    TRY_ANSWER(answer, client, 201);
    QCOMPARE(answer.body, QByteArray::number(film.size()));
    QFile file(m_dir.filePath(u"whole.bin"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), film);
    QCOMPARE(spooled(), QStringList(u"whole.bin"_s));
}

void tst_Connection::takesAFormApartAsItArrives()
{
    const QByteArray film = QByteArray("0123456789abcdef").repeated(200'000);
    const QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nTides\r\n"
                            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" +
                            film + "\r\n--b--\r\n";
    HttpClient client(m_gateway->port());
    client.send("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n\r\n" + body);
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "Tides " + QByteArray::number(film.size()));
    QCOMPARE(spooled(), QStringList());
}

void tst_Connection::refusesAFormThatIsNone()
{
    const QByteArray head = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nContent-Type: multipart/form-data";
    HttpClient broken(m_gateway->port());
    broken.send(head + "; boundary=b\r\n\r\n--b\r\nevil");
    TRY_ANSWER(answer, broken, 400);
    HttpClient unbounded(m_gateway->port());
    unbounded.send(head + "\r\n\r\n");
    TRY_ANSWER(early, unbounded, 400);
}

void tst_Connection::keepsAnotherTypeThanAFormInMemory()
{
    const QByteArray head = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: ";
    HttpClient client(m_gateway->port());
    client.send(head + "5\r\n\r\nhello");
    TRY_ANSWER(answer, client, 400);
    QCOMPARE(answer.body, "hello");
    client.send(head + "50000000\r\n\r\n");
    TRY_ANSWER(large, client, 413);
}

void tst_Connection::handsABodyToWhatTheRouteOpens()
{
    HttpClient client(m_gateway->port());
    client.send("PATCH /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "hello");
    client.send("PATCH /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nfull");
    TRY_ANSWER(refused, client, 507);
}

void tst_Connection::refusesWhatTheRouteDoesNotOpen()
{
    HttpClient client(m_gateway->port());
    client.send("PATCH /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\n\r\n");
    TRY_ANSWER(answer, client, 423);
    QCOMPARE(answer.body, R"({"error":"Locked"})");
}

void tst_Connection::leavesNothingOfAnAbortedUpload()
{
    HttpClient client(m_gateway->port());
    client.send("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(500'000, 'x'));
    QTRY_COMPARE(m_gateway->connections(), 1);
    client.leave();
    QTRY_COMPARE(m_gateway->connections(), 0);
    QCOMPARE(spooled(), QStringList());
}

void tst_Connection::endsASlowHead()
{
    listen({.head = 50ms, .tick = 10ms});
    HttpClient client(m_gateway->port());
    client.send("GET / HTTP/1.1\r\nHost: a\r\n");
    TRY_ANSWER(answer, client, 408);
    QTRY_VERIFY(client.isClosed());
}

void tst_Connection::endsATricklingBody()
{
    listen({.bodyStall = 100ms, .tick = 10ms});
    HttpClient client(m_gateway->port());
    client.send(post + "Content-Length: 1000\r\n\r\n");
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, &client, [&] { client.send("x"); });
    trickle.start(20);
    TRY_ANSWER(answer, client, 408);
}

void tst_Connection::endsAnIdleConnection()
{
    listen({.idle = 50ms, .tick = 10ms});
    HttpClient client(m_gateway->port());
    client.get("/say/a");
    TRY_ANSWER(answer, client, 200);
    QTRY_VERIFY(client.isClosed());
    QVERIFY(client.received.isEmpty());
}

void tst_Connection::dropsWhoNeverReads()
{
    listen({.writeStall = 100ms, .tick = 10ms});
    HttpClient client(m_gateway->port());
    QTRY_VERIFY(client.isConnected());
    client.stopReading();
    client.get("/big");
    QTRY_COMPARE(m_gateway->connections(), 1);
    QTRY_COMPARE(m_gateway->connections(), 0);
}

void tst_Connection::answersForAHandlerThatDoesNot()
{
    listen({.tick = 10ms});
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"has not answered in time"_s));
    HttpClient client(m_gateway->port());
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
        std::vector<std::unique_ptr<HttpClient>> clients;
        for (int i = 0; i < 60; ++i) {
            clients.push_back(std::make_unique<HttpClient>(m_gateway->port()));
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
    HttpClient client(m_gateway->port());
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

/// As `printf ... | nc` does.
void tst_Connection::answersWhoHasEndedItsSide()
{
    QFETCH(QByteArray, request);
    QFETCH(qsizetype, size);
    HttpClient client(m_gateway->port());
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
    HttpClient client(m_gateway->port());
    client.send(post + "Content-Length: 5\r\n\r\nhell");
    QTRY_VERIFY(client.isConnected() && client.isAllSent());
    client.endSending();
    QTRY_COMPARE(m_gateway->connections(), 0);
    QVERIFY(client.received.isEmpty());
}

void tst_Connection::streamsEvents()
{
    listen({.heartbeat = 50ms, .tick = 10ms});
    HttpClient client(m_gateway->port());
    client.get("/events");
    QTRY_VERIFY(client.received.endsWith("\r\n\r\n"));
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
    HttpClient client(m_gateway->port());
    client.get("/events");
    QTRY_VERIFY(!client.received.isEmpty());
    QVERIFY(m_events->send("", "x"));
    client.leave();
    QTRY_VERIFY(!m_events->send("", "x"));
}

void tst_Connection::cannotBeMadeToSplitAResponse()
{
    HttpClient client(m_gateway->port());
    client.get("/header?v=b");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(HttpClient::field(answer.head, "X-Echo"), "ba  X-Evil: 1");
    QVERIFY(HttpClient::field(answer.head, "X-Evil").isEmpty());
}

void tst_Connection::judgesClientsByTheClock_data()
{
    using Phase = Watchdog::Phase;
    using Verdict = Watchdog::Verdict;
    QTest::addColumn<int>("phase");
    QTest::addColumn<qint64>("bytesASecond");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<Verdict>("verdict");

    const auto row = [](const char *name, Phase phase, qint64 bytes, int seconds, Verdict verdict) {
        QTest::newRow(name) << int(phase) << bytes << seconds << verdict;
    };
    row("idle for a minute", Phase::Idle, 0, 60, Verdict::GoOn);
    row("idle for longer", Phase::Idle, 0, 61, Verdict::Drop);
    row("a head of ten seconds", Phase::Head, 9, 10, Verdict::GoOn);
    row("a longer head", Phase::Head, 9, 11, Verdict::TooSlow);
    row("a body at the least rate", Phase::Body, 1024, 600, Verdict::GoOn);
    row("a body below the least rate", Phase::Body, 1023, 21, Verdict::TooSlow);
    row("a slow start of a body", Phase::Body, 1, 20, Verdict::GoOn);
    row("a silent body", Phase::Body, 0, 21, Verdict::TooSlow);
    row("a handler in its time", Phase::Handler, 0, 5, Verdict::GoOn);
    row("a handler over its time", Phase::Handler, 0, 6, Verdict::NoAnswer);
    row("a slow reader", Phase::Reply, 1, 3600, Verdict::GoOn);
    row("a silent reader", Phase::Reply, 0, 31, Verdict::Drop);
    row("one that lingers", Phase::Linger, 1000, 3, Verdict::Drop);
}

void tst_Connection::judgesClientsByTheClock()
{
    QFETCH(int, phase);
    QFETCH(qint64, bytesASecond);
    QFETCH(int, seconds);
    const HttpLimits limits;
    Watchdog watchdog(limits);
    if (Watchdog::Phase(phase) == Watchdog::Phase::Handler)
        watchdog.enterHandler(5s, 0);
    else
        watchdog.enter(Watchdog::Phase(phase), 0);
    for (int second = 1; second <= seconds && bytesASecond > 0; ++second)
        watchdog.moved(bytesASecond, second * 1000);
    QTEST(watchdog.verdict(seconds * 1000), "verdict");
}

QTEST_GUILESS_MAIN(tst_Connection)
#include "tst_connection.moc"
