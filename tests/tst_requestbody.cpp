#include "server/http/bodysink.h"
#include "server/http/form.h"
#include "server/http/gateway.h"
#include "tests/rawclient.h"

#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray post = "POST /echo HTTP/1.1\r\nHost: test\r\n";

Response echo(const Request &request)
{
    return {.body = request.body, .type = "text/plain"};
}

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

} // namespace

/// What becomes of the bodies of requests, over a real socket: who may send one, how it is framed, and where it goes.
class tst_RequestBody : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();
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
    void endsATricklingBody();

private:
    void listen(const HttpLimits &limits);
    QStringList spooled() const { return QDir(m_dir.path()).entryList(QDir::Files); }

    QTemporaryDir m_dir;
    Router m_router;
    std::unique_ptr<Gateway> m_gateway;
};

void tst_RequestBody::initTestCase()
{
    m_router.add("GET", u"/say/{word}"_s,
                 [](const Request &r) { return Response{.body = r.params[u"word"_s].toUtf8()}; });
    m_router.add("POST", u"/echo"_s, echo, {.bodyLimit = 1000});
    m_router.add("GET", u"/echo"_s, echo);
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
}

void tst_RequestBody::init()
{
    listen({});
}

void tst_RequestBody::cleanup()
{
    m_gateway.reset();
    QFile::remove(m_dir.filePath(u"whole.bin"_s));
}

void tst_RequestBody::listen(const HttpLimits &limits)
{
    m_gateway.reset();
    auto gateway = Gateway::listen(m_router, {.limits = limits, .spoolFolder = m_dir.path()});
    QVERIFY(gateway);
    m_gateway = std::move(*gateway);
}

void tst_RequestBody::saysContinueOnlyToWhomItLetsIn()
{
    RawClient client(m_gateway->port());
    client.send(post + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.received.clear();
    client.send("hello");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "hello");

    client.send(post + "Content-Length: 1001\r\nExpect: 100-continue\r\n\r\n");
    TRY_ANSWER(second, client, 413);
}

void tst_RequestBody::decodesAnUploadInChunks()
{
    RawClient client(m_gateway->port());
    client.send(post + "Transfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n1\r\nd\r\n0\r\nA: b\r\n\r\n");
    client.get("/say/after");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "abcd");
    TRY_ANSWER(second, client, 200);
    QCOMPARE(second.body, "after");
}

void tst_RequestBody::refusesBeforeTheBody_data()
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

void tst_RequestBody::refusesBeforeTheBody()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, text);
    RawClient client(m_gateway->port());
    // Who talks on must not be reset before the answer is read, but is closed in the end.
    client.send(head + QByteArray(4'000'000, 'x'));
    QTRY_VERIFY(client.hasAnswer());
    const RawClient::Answer answer = client.take();
    QTEST(answer.status, "status");
    QCOMPARE(answer.body, "{\"error\":\"" + text + "\"}");
    QCOMPARE(RawClient::field(answer.head, "Connection"), "close");
    QTRY_VERIFY(client.isClosed());
}

void tst_RequestBody::refusesChunksThatBecomeTooMuch()
{
    RawClient client(m_gateway->port());
    client.send(post + "Transfer-Encoding: chunked\r\n\r\n" + ("64\r\n" + QByteArray(100, 'x') + "\r\n").repeated(11));
    TRY_ANSWER(answer, client, 413);
}

void tst_RequestBody::asksForAdmissionBeforeTheBody()
{
    const QByteArray head = "PUT /private HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nExpect: 100-continue\r\n";
    RawClient stranger(m_gateway->port());
    stranger.send(head + "\r\n");
    TRY_ANSWER(answer, stranger, 401);
    QTRY_VERIFY(stranger.isClosed());

    RawClient client(m_gateway->port());
    client.send(head + "Authorization: Bearer good\r\n\r\n");
    QTRY_COMPARE(client.received, "HTTP/1.1 100 Continue\r\n\r\n");
    client.received.clear();
    client.send("hello");
    TRY_ANSWER(second, client, 200);
    QCOMPARE(second.body, "hello");
}

void tst_RequestBody::refusesBrokenRequests()
{
    RawClient client(m_gateway->port());
    client.send("GET /say/a HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n");
    TRY_ANSWER(answer, client, 400);
    QTRY_VERIFY(client.isClosed());

    RawClient chunks(m_gateway->port());
    chunks.send(post + "Transfer-Encoding: chunked\r\n\r\n-1\r\n");
    TRY_ANSWER(second, chunks, 400);
}

void tst_RequestBody::spoolsABodyToDisk()
{
    const QByteArray film = QByteArray("0123456789abcdef").repeated(200'000);
    RawClient client(m_gateway->port());
    client.send("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: " + QByteArray::number(film.size()) + "\r\n\r\n");
    client.send(film);
    TRY_ANSWER(answer, client, 201);
    QCOMPARE(answer.body, QByteArray::number(film.size()));
    QFile file(m_dir.filePath(u"whole.bin"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), film);
    QCOMPARE(spooled(), QStringList(u"whole.bin"_s));
}

void tst_RequestBody::takesAFormApartAsItArrives()
{
    const QByteArray film = QByteArray("0123456789abcdef").repeated(200'000);
    const QByteArray body = "--b\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\nTides\r\n"
                            "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" +
                            film + "\r\n--b--\r\n";
    RawClient client(m_gateway->port());
    client.send("POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: " +
                QByteArray::number(body.size()) + "\r\n\r\n" + body);
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "Tides " + QByteArray::number(film.size()));
    QCOMPARE(spooled(), QStringList());
}

void tst_RequestBody::refusesAFormThatIsNone()
{
    const QByteArray head = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nContent-Type: multipart/form-data";
    RawClient broken(m_gateway->port());
    broken.send(head + "; boundary=b\r\n\r\n--b\r\nevil");
    TRY_ANSWER(answer, broken, 400);
    RawClient unbounded(m_gateway->port());
    unbounded.send(head + "\r\n\r\n");
    TRY_ANSWER(early, unbounded, 400);
}

void tst_RequestBody::keepsAnotherTypeThanAFormInMemory()
{
    const QByteArray head = "POST /form HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\nContent-Length: ";
    RawClient client(m_gateway->port());
    client.send(head + "5\r\n\r\nhello");
    TRY_ANSWER(answer, client, 400);
    QCOMPARE(answer.body, "hello");
    client.send(head + "50000000\r\n\r\n");
    TRY_ANSWER(large, client, 413);
}

void tst_RequestBody::handsABodyToWhatTheRouteOpens()
{
    RawClient client(m_gateway->port());
    client.send("PATCH /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "hello");
    client.send("PATCH /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nfull");
    TRY_ANSWER(refused, client, 507);
}

void tst_RequestBody::refusesWhatTheRouteDoesNotOpen()
{
    RawClient client(m_gateway->port());
    client.send("PATCH /kept HTTP/1.1\r\nHost: a\r\nContent-Length: 7\r\n\r\n");
    TRY_ANSWER(answer, client, 423);
    QCOMPARE(answer.body, R"({"error":"Locked"})");
}

void tst_RequestBody::leavesNothingOfAnAbortedUpload()
{
    RawClient client(m_gateway->port());
    client.send("PUT /upload HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000\r\n\r\n" + QByteArray(500'000, 'x'));
    QTRY_COMPARE(m_gateway->connections(), 1);
    client.leave();
    QTRY_COMPARE(m_gateway->connections(), 0);
    QCOMPARE(spooled(), QStringList());
}

void tst_RequestBody::endsATricklingBody()
{
    listen({.bodyStall = 100ms, .tick = 10ms});
    RawClient client(m_gateway->port());
    client.send(post + "Content-Length: 1000\r\n\r\n");
    QTimer trickle;
    connect(&trickle, &QTimer::timeout, &client, [&] { client.send("x"); });
    trickle.start(20);
    TRY_ANSWER(answer, client, 408);
}

QTEST_GUILESS_MAIN(tst_RequestBody)
#include "tst_requestbody.moc"
