#include "models/net/httpclient.h"
#include "tests/engineserver.h"
#include "tests/smtpserver.h"

#include <QTemporaryDir>

#include <atomic>
#include <future>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using End = EngineReply::End;
using Headers = QList<std::pair<QByteArray, QByteArray>>;

HttpRequest requestTo(const EngineServer &server)
{
    return {.url = server.url(), .headers = {{"Content-Type", "application/json"}}, .body = R"({"a":1})"};
}

/// Runs a request on a thread of its own, to be cancelled from here.
struct Running
{
    explicit Running(HttpRequest request)
        : result(std::async(std::launch::async, [this, request = std::move(request)] {
              return HttpClient().send(request, progress, [this](const QByteArray &bytes) {
                  received += int(bytes.size());
                  return true;
              });
          }))
    {}

    std::atomic_bool isCancelled = false;
    std::atomic_int received = 0;
    Progress progress{.cancelled = [this] { return isCancelled.load(); }};
    std::future<Result<HttpReply>> result;
};

} // namespace

class TestHttpClient : public QObject
{
    Q_OBJECT

private slots:
    void aRequestIsWhatWasAsked()
    {
        EngineServer server;
        server.reply({.headers = {{"X-Left", "7"}}, .chunks = {"{}"}});
        HttpRequest request = requestTo(server);
        request.headers.emplaceBack("Authorization", "Bearer k");
        const Result<HttpReply> reply = HttpClient().send(request);
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(reply->status, 200);
        QCOMPARE(reply->body, "{}");
        QCOMPARE(reply->header("x-left"), "7");
        QCOMPARE(reply->header("x-right"), QByteArray());
        QCOMPARE(server.lastRequest().raw, "POST /v1 HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(server.port()) +
                                               "\r\nUser-Agent: matinee/" MATINEE_VERSION "\r\nAccept: */*\r\n"
                                               "Content-Type: application/json\r\nAuthorization: Bearer k\r\n"
                                               "Content-Length: 7\r\n\r\n{\"a\":1}");
    }

    void aGetHasNoBody()
    {
        EngineServer server;
        server.reply({.chunks = {"[]"}});
        QVERIFY(HttpClient().send({.method = "GET", .url = server.url()}));
        QCOMPARE(server.lastRequest().method, "GET");
        QCOMPARE(server.lastRequest().header("Content-Length"), QByteArray());
    }

    void aFormHoldsValuesAndFiles()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"größe.wav"_s));
        const QByteArray sound(3 * 1024 * 1024, '\1');
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(sound) == sound.size());
        file.close();
        EngineServer server;
        server.reply({.chunks = {"{}"}});
        const HttpRequest request{
            .url = server.url(),
            .form = {
                {.name = "model", .value = "whisper-1"},
                {.name = "file", .filePath = file.fileName(), .fileName = "piece.wav", .contentType = "audio/wav"}}};
        QVERIFY(HttpClient().send(request));
        const EngineRequest sent = server.lastRequest();
        const QByteArray type = sent.header("Content-Type");
        QVERIFY2(type.startsWith("multipart/form-data; boundary="), type.constData());
        const QByteArray boundary = "--" + type.mid(type.indexOf('=') + 1);
        QCOMPARE(sent.body, boundary + "\r\nContent-Disposition: form-data; name=\"model\"\r\n\r\nwhisper-1\r\n" +
                                boundary +
                                "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"piece.wav\"\r\n"
                                "Content-Type: audio/wav\r\n\r\n" +
                                sound + "\r\n" + boundary + "--\r\n");
        QCOMPARE(sent.header("Expect"), QByteArray());
    }

    void aFileThatIsNotThereIsAFault()
    {
        EngineServer server;
        const Result<HttpReply> reply =
            HttpClient().send({.url = server.url(), .form = {{.name = "file", .filePath = u"/no/such/file"_s}}});
        QVERIFY(!reply);
        QCOMPARE(reply.error().fault, Fault::NotFound);
        QCOMPARE(server.requestCount(), 0);
    }

    void aHeaderCannotHoldAnother()
    {
        EngineServer server;
        server.reply({.chunks = {"{}"}});
        HttpRequest request = requestTo(server);
        request.headers.emplaceBack("Authorization", "Bearer k\r\nX-Other: 1");
        const Result<HttpReply> reply = HttpClient().send(request);
        QVERIFY(!reply);
        QVERIFY(!reply.error().detail.contains(u"Bearer"_s));
        QCOMPARE(server.requestCount(), 0);
    }

    void anyStatusIsAReply()
    {
        EngineServer server;
        server.reply({.status = 429, .headers = {{"Retry-After", "3"}}, .chunks = {"slow down"}});
        int pieces = 0;
        const auto reply = HttpClient().send(requestTo(server), {}, [&](const QByteArray &) { return ++pieces > 0; });
        QVERIFY(reply);
        QCOMPARE(reply->status, 429);
        QCOMPARE(reply->body, "slow down");
        QCOMPARE(pieces, 0);
    }

    void aRedirectIsNotFollowed()
    {
        EngineServer server;
        server.reply({.status = 307, .headers = {{"Location", server.url(u"/other"_s).toEncoded()}}, .chunks = {""}});
        const Result<HttpReply> reply = HttpClient().send(requestTo(server));
        QVERIFY(reply);
        QCOMPARE(reply->status, 307);
        QCOMPARE(server.requestCount(), 1);
    }

    void aStreamIsHandedOverAsItComes()
    {
        EngineServer server;
        server.reply({.chunks = {"one", "two"}, .isStepped = true});
        Running running(requestTo(server));
        server.step();
        QTRY_COMPARE(running.received, 3);
        server.step(2);
        const Result<HttpReply> reply = running.result.get();
        QVERIFY(reply);
        QCOMPARE(running.received, 6);
        QVERIFY(reply->body.isEmpty());
    }

    void whoHasEnoughEndsIt()
    {
        EngineServer server;
        server.reply({.chunks = {"more"}, .end = End::Endless});
        const auto reply = HttpClient().send(requestTo(server), {}, [](const QByteArray &) { return false; });
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QTRY_COMPARE(server.abandonedCount(), 1);
    }

    void aWishToStopClosesTheConnection_data()
    {
        QTest::addColumn<QList<QByteArray>>("chunks");
        QTest::newRow("before the reply has a body") << QList<QByteArray>{};
        QTest::newRow("while it comes") << QList<QByteArray>{"one"};
    }

    void aWishToStopClosesTheConnection()
    {
        QFETCH(QList<QByteArray>, chunks);
        EngineServer server;
        server.reply({.chunks = chunks, .end = End::Silent});
        Running running(requestTo(server));
        QTRY_COMPARE(running.received, chunks.isEmpty() ? 0 : 3);
        QTRY_COMPARE(server.requestCount(), 1);
        running.isCancelled = true;
        const Result<HttpReply> reply = running.result.get();
        QVERIFY(!reply);
        QCOMPARE(reply.error().fault, Fault::Cancelled);
        QTRY_COMPARE(server.abandonedCount(), 1);
    }

    void whatGoesWrongHasAField_data()
    {
        QTest::addColumn<EngineReply>("reply");
        QTest::addColumn<QString>("field");
        QTest::newRow("cut off in the middle")
            << EngineReply{.chunks = {"on", "e"}, .end = End::Cut} << u"connection"_s;
        QTest::newRow("endless") << EngineReply{.chunks = {QByteArray(4096, 'x')}, .end = End::Endless}
                                 << u"tooLarge"_s;
        QTest::newRow("endless headers") << EngineReply{.headers = Headers(2000, {"X-More", QByteArray(90, 'x')}),
                                                        .chunks = {"{}"}}
                                         << u"tooLarge"_s;
        QTest::newRow("silent from the start") << EngineReply{.end = End::Silent} << u"timeout"_s;
        QTest::newRow("silent in the middle") << EngineReply{.chunks = {"one"}, .end = End::Silent} << u"timeout"_s;
    }

    void whatGoesWrongHasAField()
    {
        QFETCH(EngineReply, reply);
        QFETCH(QString, field);
        EngineServer server;
        server.reply(reply);
        HttpRequest request = requestTo(server);
        request.maxReplyBytes = 100'000;
        if (field == u"timeout"_s)
            request.silenceTimeout = 150ms;
        const Result<HttpReply> sent = HttpClient().send(request);
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::EngineFailed);
        QCOMPARE(sent.error().field, field);
        QVERIFY(!sent.error().detail.isEmpty());
    }

    void anEndlessStreamEndsAtTheLimitToo()
    {
        EngineServer server;
        server.reply({.chunks = {QByteArray(4096, 'x')}, .end = End::Endless});
        HttpRequest request = requestTo(server);
        request.maxReplyBytes = 100'000;
        qsizetype taken = 0;
        const auto reply = HttpClient().send(request, {}, [&](const QByteArray &bytes) {
            taken += bytes.size();
            return true;
        });
        QVERIFY(!reply);
        QCOMPARE(reply.error().field, u"tooLarge"_s);
        QVERIFY(taken <= request.maxReplyBytes);
    }

    void theWholeExchangeHasALimit()
    {
        EngineServer server;
        server.reply({.chunks = {"x"}, .end = End::Endless});
        HttpRequest request = requestTo(server);
        request.timeout = 200ms;
        request.maxReplyBytes = std::numeric_limits<qsizetype>::max();
        const auto reply = HttpClient().send(request, {}, [](const QByteArray &) { return true; });
        QVERIFY(!reply);
        QCOMPARE(reply.error().field, u"timeout"_s);
    }

    void aServerThatNobodyVouchesForIsNotSpokenTo()
    {
        SmtpServerProcess server({u"--smtps"_s}); // it is enough that it speaks TLS
        const QUrl url(u"https://127.0.0.1:%1/"_s.arg(server.port()));
        const Result<HttpReply> reply = HttpClient().send({.url = url, .headers = {{"Authorization", "Bearer k"}}});
        QVERIFY(!reply);
        QCOMPARE(reply.error().field, u"connection"_s);
        QVERIFY2(reply.error().detail.contains(u"certificate"_s), qPrintable(reply.error().detail));
    }

    void nobodyThereIsAConnection_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("a port that nobody listens on") << QUrl(u"http://127.0.0.1:%1/"_s.arg(freePort()));
        QTest::newRow("no such scheme") << QUrl(u"ftp://127.0.0.1/"_s);
        QTest::newRow("a file") << QUrl(u"file:///etc/hostname"_s);
        QTest::newRow("no address") << QUrl();
    }

    void nobodyThereIsAConnection()
    {
        QFETCH(QUrl, url);
        const Result<HttpReply> reply = HttpClient().send({.url = url});
        QVERIFY(!reply);
        QCOMPARE(reply.error().field, u"connection"_s);
    }

private:
    static quint16 freePort()
    {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }
};

QTEST_GUILESS_MAIN(TestHttpClient)
#include "tst_httpclient.moc"
