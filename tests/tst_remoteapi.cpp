#include "models/ai/remoteapi.h"
#include "tests/engineserver.h"

#include <QDateTime>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using End = EngineReply::End;
using Milliseconds = std::chrono::milliseconds;

/// An engine with a key, and what it waited for between attempts.
struct ApiWorld
{
    Result<QByteArray> call(const ByteSink &sink = {}, const Progress &progress = {})
    {
        return api.call({.url = api.url(u"things"_s), .body = "{}"}, progress, sink);
    }

    EngineServer server;
    QList<Milliseconds> pauses;
    RemoteApi api{{.baseUrl = server.url(), .keyHeader = "Authorization", .keyValue = "Bearer sk-secret"},
                  3,
                  [this](Milliseconds length, const Progress &) { pauses.append(length); }};
};

EngineReply said(int status, const QByteArray &body, const QByteArray &retryAfter = {})
{
    EngineReply reply{.status = status, .chunks = {body}};
    if (!retryAfter.isEmpty())
        reply.headers.emplaceBack("Retry-After", retryAfter);
    return reply;
}

} // namespace

class TestRemoteApi : public QObject
{
    Q_OBJECT

private slots:
    void aPathIsBelowTheBase_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("url");
        QTest::newRow("as it is") << u"http://host:1/v1"_s << u"http://host:1/v1/models/a:b"_s;
        QTest::newRow("with a slash") << u"http://host:1/v1//"_s << u"http://host:1/v1/models/a:b"_s;
        QTest::newRow("the host alone") << u"http://host:1"_s << u"http://host:1/models/a:b"_s;
    }

    void aPathIsBelowTheBase()
    {
        QFETCH(QString, base);
        const RemoteApi api({.baseUrl = QUrl(base)});
        QTEST(QString::fromLatin1(api.url(u"models/a:b"_s).toEncoded()), "url");
    }

    void theKeyGoesAlong()
    {
        ApiWorld world;
        world.server.reply(said(200, "{}"));
        QCOMPARE(*world.call(), "{}");
        QCOMPARE(world.server.lastRequest().header("Authorization"), "Bearer sk-secret");
        QCOMPARE(world.server.lastRequest().target, "/v1/things");
    }

    void withoutAKeyNoneIsSent()
    {
        EngineServer server;
        server.reply(said(200, "{}"));
        const RemoteApi api({.baseUrl = server.url(), .keyHeader = "Authorization"});
        QVERIFY(api.call({.url = api.url(u"things"_s)}));
        QCOMPARE(server.lastRequest().header("Authorization"), QByteArray());
    }

    void whatMayPassIsTriedAgain_data()
    {
        QTest::addColumn<EngineReply>("first");
        QTest::newRow("too often") << said(429, "{}");
        QTest::newRow("an error of the server") << said(500, "{}");
        QTest::newRow("overloaded") << said(503, "{}");
        QTest::newRow("cut off") << EngineReply{.chunks = {"{", "}"}, .end = End::Cut};
    }

    void whatMayPassIsTriedAgain()
    {
        QFETCH(EngineReply, first);
        ApiWorld world;
        world.server.reply(first);
        world.server.reply(first);
        world.server.reply(said(200, "done"));
        const Result<QByteArray> reply = world.call();
        QVERIFY2(reply, reply ? "" : qPrintable(reply.error().detail));
        QCOMPARE(*reply, "done");
        QCOMPARE(world.server.requestCount(), 3);
        QCOMPARE(world.pauses.size(), 2);
        QVERIFY(world.pauses[0] >= 250ms && world.pauses[0] <= 500ms);
        QVERIFY(world.pauses[1] >= 500ms && world.pauses[1] <= 1000ms);
    }

    void whatWillNotPassIsNot_data()
    {
        QTest::addColumn<EngineReply>("reply");
        QTest::addColumn<QString>("field");
        QTest::newRow("a wrong key") << said(401, "{}") << u"key"_s;
        QTest::newRow("a key that may not") << said(403, "{}") << u"key"_s;
        QTest::newRow("a wrong key, as Google says it")
            << said(400, R"({"error":{"details":[{"reason":"API_KEY_INVALID"}]}})") << u"key"_s;
        QTest::newRow("no such model") << said(404, "{}") << u"model"_s;
        QTest::newRow("a request that it does not understand") << said(400, "{}") << u"request"_s;
        QTest::newRow("moved elsewhere") << said(308, "{}") << u"request"_s;
        QTest::newRow("an account without money")
            << said(429, R"({"error":{"code":"insufficient_quota"}})") << u"rateLimit"_s;
        QTest::newRow("endless") << EngineReply{.chunks = {QByteArray(1024 * 1024, 'x')}, .end = End::Endless}
                                 << u"tooLarge"_s;
    }

    void whatWillNotPassIsNot()
    {
        QFETCH(EngineReply, reply);
        ApiWorld world;
        world.server.reply(reply);
        const Result<QByteArray> sent = world.call();
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::EngineFailed);
        QTEST(sent.error().field, "field");
        QCOMPARE(world.server.requestCount(), 1);
        QVERIFY(world.pauses.isEmpty());
    }

    void thereIsALastAttempt_data()
    {
        QTest::addColumn<EngineReply>("reply");
        QTest::addColumn<QString>("field");
        QTest::newRow("too often") << said(429, "{}") << u"rateLimit"_s;
        QTest::newRow("an error of the server") << said(500, "<html>") << u"server"_s;
        QTest::newRow("cut off") << EngineReply{.chunks = {"{", "}"}, .end = End::Cut} << u"connection"_s;
    }

    void thereIsALastAttempt()
    {
        QFETCH(EngineReply, reply);
        ApiWorld world;
        world.server.reply(reply);
        const Result<QByteArray> sent = world.call();
        QVERIFY(!sent);
        QTEST(sent.error().field, "field");
        QCOMPARE(world.server.requestCount(), 3);
    }

    void theServerSaysHowLongToWait_data()
    {
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("least");
        QTest::addColumn<int>("most");
        QTest::newRow("in seconds") << QByteArray("7") << 7000 << 7000;
        QTest::newRow("as a date") << dateIn(20) << 15000 << 20000;
        QTest::newRow("a date that is past") << dateIn(-60) << 250 << 500;
        QTest::newRow("half a minute") << QByteArray("30") << 30000 << 30000;
        QTest::newRow("in words that nobody knows") << QByteArray("soon") << 250 << 500;
    }

    void theServerSaysHowLongToWait()
    {
        QFETCH(QByteArray, retryAfter);
        QFETCH(int, least);
        QFETCH(int, most);
        ApiWorld world;
        world.server.reply(said(429, "{}", retryAfter));
        world.server.reply(said(200, "{}"));
        QVERIFY(world.call());
        QCOMPARE(world.pauses.size(), 1);
        QVERIFY2(world.pauses[0].count() >= least && world.pauses[0].count() <= most,
                 QByteArray::number(qint64(world.pauses[0].count())).constData());
    }

    void aLongWaitIsLeftToTheUser_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("retryAfter");
        QTest::addColumn<int>("seconds");
        QTest::newRow("asked too often") << 429 << QByteArray("120") << 120;
        QTest::newRow("asked too often, for ever") << 429 << QByteArray("99999999999") << 86400;
        QTest::newRow("being repaired") << 503 << QByteArray("3600") << 3600;
    }

    void aLongWaitIsLeftToTheUser()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, retryAfter);
        ApiWorld world;
        world.server.reply(said(status, "{}", retryAfter));
        const Result<QByteArray> reply = world.call();
        QVERIFY(!reply);
        QCOMPARE(reply.error().field, status == 429 ? u"rateLimit"_s : u"server"_s);
        QTEST(reply.error().retryAfterSeconds, "seconds");
        QVERIFY(world.pauses.isEmpty());
    }

    void whatWasTakenIsNotAskedForAgain()
    {
        ApiWorld world;
        world.server.reply({.chunks = {"one", "two"}, .end = End::Cut});
        QByteArray taken;
        const Result<QByteArray> reply = world.call([&](const QByteArray &bytes) {
            taken += bytes;
            return true;
        });
        QVERIFY(!reply);
        QCOMPARE(reply.error().field, u"connection"_s);
        QCOMPARE(taken, "onetwo");
        QCOMPARE(world.server.requestCount(), 1);
    }

    void aWaitCanBeCutShort()
    {
        ApiWorld world;
        world.server.reply(said(503, "{}"));
        const Result<QByteArray> reply = world.call({}, {.cancelled = [&] { return !world.pauses.isEmpty(); }});
        QVERIFY(!reply);
        QCOMPARE(reply.error().fault, Fault::Cancelled);
        QCOMPARE(world.server.requestCount(), 1);
    }

    void aRealWaitEndsWithTheWishToStop()
    {
        int looks = 0;
        RemoteApi::sleep(1h, {.cancelled = [&] { return ++looks > 2; }});
        QCOMPARE(looks, 3);
    }

    void theEngineSaysWhatIsWrong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("words");
        QTest::newRow("as OpenAI does") << QByteArray(R"({"error":{"message":"No\n such  model","type":"x"}})")
                                        << u"No such model"_s;
        QTest::newRow("as Ollama does") << QByteArray(R"({"error":"model not found"})") << u"model not found"_s;
        QTest::newRow("as vLLM does") << QByteArray(R"({"object":"error","message":"too long"})") << u"too long"_s;
        QTest::newRow("as FastAPI does") << QByteArray(R"({"detail":"Not Found"})") << u"Not Found"_s;
        QTest::newRow("as Google does in a stream") << QByteArray(R"([{"error":{"message":"quota"}}])") << u"quota"_s;
        QTest::newRow("in HTML") << QByteArray("<html>no</html>") << u"HTTP 400"_s;
        QTest::newRow("not at all") << QByteArray() << u"HTTP 400"_s;
        QTest::newRow("with the key in it")
            << QByteArray(R"({"error":{"message":"Incorrect key sk-secret."}})") << u"Incorrect key ***."_s;
        QTest::newRow("at length") << "{\"error\":\"" + QByteArray(100'000, 'a') + "\"}" << QString(300, u'a') + u'…';
    }

    void theEngineSaysWhatIsWrong()
    {
        QFETCH(QByteArray, body);
        ApiWorld world;
        world.server.reply(said(400, body));
        const Result<QByteArray> reply = world.call();
        QVERIFY(!reply);
        QTEST(reply.error().detail, "words");
    }

private:
    static QByteArray dateIn(int seconds)
    {
        const QDateTime when = QDateTime::currentDateTimeUtc().addSecs(seconds);
        return QLocale::c().toString(when, u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
    }
};

QTEST_GUILESS_MAIN(TestRemoteApi)
#include "tst_remoteapi.moc"
