#include "server/http/certificate.h"
#include "server/http/gateway.h"
#include "server/http/range.h"
#include "server/http/screen.h"
#include "tests/rawclient.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSemaphore>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// For an hour, so that nobody comes to rely on it.
TlsPort selfSigned()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QByteArray pem = makeCertificate({u"localhost"_s}, now.addSecs(-60), now.addSecs(3600));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(QSslCertificate(pem));
    tls.setPrivateKey(QSslKey(pem, QSsl::Ec));
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    return {.configuration = tls};
}

} // namespace

/// The server as a whole: files through both ways out, caps, overload, ports, and its end.
class tst_Gateway : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_gateway.reset(); }
    void cleanup();
    void sendsFilesByteForByte_data();
    void sendsFilesByteForByte();
    void dropsATlsClientWhoNeverReads();
    void answersOverTls();
    void capsConnectionsOfAnAddress();
    void capsAllConnections();
    void refusesWhenTooManyWait();
    void keepsQuickHandlersGoingBesideHeavyOnes();
    void reportsAPortInUse_data();
    void reportsAPortInUse();
    void reportsAnAddressOfOthers();
    void sharesThePortAmongItsThreads();
    void letsARequestInFlightFinish();
    void stopsWhileAClientIdles();
    void doesNotWaitForeverForAHandler();
    void servesBothPortsAndRenewsTheCertificate();
    void refusesOtherHostsInTheSurfacesShape();

private:
    void listen(GatewayOptions options);

    QTemporaryDir m_dir;
    QByteArray m_film;
    Router m_router;
    QSemaphore m_release;
    QSemaphore m_inside;
    std::unique_ptr<Gateway> m_gateway;
};

void tst_Gateway::initTestCase()
{
    QList<quint32> numbers(2'000'000 / 4 + 1);
    QRandomGenerator(1).fillRange(numbers.data(), numbers.size());
    m_film = QByteArray(reinterpret_cast<const char *>(numbers.constData()), numbers.size() * 4).repeated(4);
    QFile file(m_dir.filePath(u"film"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(m_film), m_film.size());

    m_router.add("GET", u"/film"_s, [this](const Request &request) {
        return fileResponse(request, {.path = m_dir.filePath(u"film"_s), .type = "video/mp4", .etag = R"("1")"});
    });
    m_router.add("GET", u"/scheme"_s,
                 [](const Request &request) { return Response{.body = request.origin().toUtf8()}; });
    const auto wait = [this](const Request &) {
        m_inside.release();
        m_release.acquire();
        return Response{.body = "waited"};
    };
    m_router.add("GET", u"/wait"_s, wait);
    m_router.add("GET", u"/heavy"_s, wait, {.lane = Lane::Heavy});
    m_router.add("GET", u"/quick"_s, [](const Request &) { return Response{.body = "quick"}; });
}

void tst_Gateway::cleanup()
{
    m_release.release(1000); // whoever still waits must not hold up the end
    m_gateway.reset();
    m_release.tryAcquire(m_release.available());
    m_inside.tryAcquire(m_inside.available());
}

void tst_Gateway::listen(GatewayOptions options)
{
    auto gateway = Gateway::listen(m_router, std::move(options));
    QVERIFY(gateway);
    m_gateway = std::move(*gateway);
}

void tst_Gateway::sendsFilesByteForByte_data()
{
    QTest::addColumn<bool>("isTls");
    QTest::addColumn<QByteArray>("range");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");

    for (const bool isTls : {false, true}) {
        const auto row = [&](const char *name, const QByteArray &range, qint64 offset, qint64 length) {
            QTest::addRow("%s, %s", isTls ? "TLS" : "plain", name) << isTls << range << offset << length;
        };
        row("all of it", "", 0, 8'000'016);
        row("an open range", "bytes=1-", 1, 8'000'015);
        row("a part in the middle", "bytes=1000000-6999999", 1'000'000, 6'000'000);
        row("a byte", "bytes=65536-65536", 65'536, 1);
        row("the last bytes", "bytes=-17", 7'999'999, 17);
    }
}

void tst_Gateway::sendsFilesByteForByte()
{
    QFETCH(bool, isTls);
    QFETCH(QByteArray, range);
    QFETCH(qint64, offset);
    QFETCH(qint64, length);
    listen({.tls = selfSigned()});
    RawClient client(isTls ? m_gateway->tlsPort() : m_gateway->port(), isTls);
    for (int twice = 0; twice < 2; ++twice) { // on the same connection: it ends where it says
        client.get("/film", range.isEmpty() ? QByteArray() : "Range: " + range + "\r\n");
        QTRY_VERIFY(client.hasAnswer());
        const RawClient::Answer answer = client.take();
        QCOMPARE(answer.status, range.isEmpty() ? 200 : 206);
        QCOMPARE(answer.body.size(), length);
        QVERIFY(answer.body == m_film.mid(offset, length));
    }
}

void tst_Gateway::dropsATlsClientWhoNeverReads()
{
    listen({.limits = {.writeStall = 200ms, .tick = 10ms}, .tls = selfSigned()});
    RawClient client(m_gateway->tlsPort(), true);
    client.get("/scheme");
    TRY_ANSWER(answer, client, 200);
    client.stopReading();
    for (int i = 0; i < 10; ++i)
        client.get("/film");
    QTRY_COMPARE(m_gateway->connections(), 0);
}

void tst_Gateway::answersOverTls()
{
    listen({.tls = selfSigned()});
    RawClient client(m_gateway->tlsPort(), true);
    client.get("/scheme");
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "https://test");
    client.get("/scheme", "Connection: close\r\n");
    TRY_ANSWER(last, client, 200);
    QTRY_VERIFY(client.isClosed());
}

void tst_Gateway::capsConnectionsOfAnAddress()
{
    listen({.limits = {.connectionsPerAddress = 3}});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 3; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_gateway->port()));
        QTRY_COMPARE(m_gateway->connections(), i + 1);
    }
    RawClient tooMany(m_gateway->port());
    tooMany.get("/quick");
    QTRY_VERIFY(tooMany.isClosed());
    QCOMPARE(tooMany.received, "");

    clients.pop_back();
    QTRY_COMPARE(m_gateway->connections(), 2);
    RawClient next(m_gateway->port());
    next.get("/quick");
    TRY_ANSWER(answer, next, 200);
}

void tst_Gateway::capsAllConnections()
{
    listen({.limits = {.connections = 1}});
    RawClient first(m_gateway->port());
    QTRY_COMPARE(m_gateway->connections(), 1);
    RawClient second(m_gateway->port());
    QTRY_VERIFY(second.isClosed());
    first.get("/quick");
    TRY_ANSWER(answer, first, 200);
}

void tst_Gateway::refusesWhenTooManyWait()
{
    listen({.limits = {.quickThreads = 1, .waitingPerLane = 1}});
    RawClient running(m_gateway->port());
    running.get("/wait");
    QTRY_COMPARE(m_inside.available(), 1);
    RawClient waiting(m_gateway->port());
    RawClient other(m_gateway->port());
    waiting.get("/wait");
    other.get("/wait");
    QTRY_VERIFY(waiting.hasAnswer() || other.hasAnswer());
    RawClient &refused = waiting.hasAnswer() ? waiting : other;
    TRY_ANSWER(answer, refused, 503);
    QCOMPARE(RawClient::field(answer.head, "Retry-After"), "1");
    m_release.release(2);
    RawClient &answered = &refused == &waiting ? other : waiting;
    TRY_ANSWER(first, running, 200);
    TRY_ANSWER(second, answered, 200);
}

void tst_Gateway::keepsQuickHandlersGoingBesideHeavyOnes()
{
    listen({.limits = {.quickThreads = 1, .heavyThreads = 1}});
    RawClient heavy(m_gateway->port());
    heavy.get("/heavy");
    QTRY_COMPARE(m_inside.available(), 1);
    RawClient quick(m_gateway->port());
    quick.get("/quick");
    TRY_ANSWER(answer, quick, 200);
    QVERIFY(!heavy.hasAnswer());
}

void tst_Gateway::reportsAPortInUse_data()
{
    QTest::addColumn<int>("threads");
    QTest::newRow("one thread") << 1;
    QTest::newRow("two threads, which share theirs") << 2;
}

void tst_Gateway::reportsAPortInUse()
{
    QFETCH(int, threads);
    listen({.threads = threads});
    const auto second = Gateway::listen(m_router, {.port = m_gateway->port(), .threads = threads});
    QVERIFY(!second);
    QCOMPARE(second.error().fault, Fault::Conflict);
    QCOMPARE(second.error().field, u"port"_s);
}

void tst_Gateway::reportsAnAddressOfOthers()
{
    const auto gateway = Gateway::listen(m_router, {.address = QHostAddress(u"192.0.2.1"_s)});
    QVERIFY(!gateway);
    QCOMPARE(gateway.error().fault, Fault::Invalid);
    QCOMPARE(gateway.error().field, u"address"_s);
}

void tst_Gateway::sharesThePortAmongItsThreads()
{
    listen({.threads = 3});
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(std::make_unique<RawClient>(m_gateway->port()));
        clients.back()->get("/quick");
    }
    for (const auto &client : clients) {
        TRY_ANSWER(answer, *client, 200);
    }
    QCOMPARE(m_gateway->connections(), 30);
}

void tst_Gateway::letsARequestInFlightFinish()
{
    listen({.limits = {.stopGrace = 10s}});
    RawClient client(m_gateway->port());
    client.get("/wait");
    QTRY_COMPARE(m_inside.available(), 1);
    m_release.release();
    m_gateway->stop();
    TRY_ANSWER(answer, client, 200);
    QCOMPARE(answer.body, "waited");
    QTRY_VERIFY(client.isClosed());
}

void tst_Gateway::stopsWhileAClientIdles()
{
    listen({.limits = {.stopGrace = 10s}});
    RawClient client(m_gateway->port());
    client.get("/quick");
    TRY_ANSWER(answer, client, 200);
    m_gateway->stop();
    QCOMPARE(m_gateway->connections(), 0);
    QTRY_VERIFY(client.isClosed());
}

void tst_Gateway::doesNotWaitForeverForAHandler()
{
    listen({.limits = {.stopGrace = 10ms, .handlerGrace = 10ms, .quickThreads = 1}});
    RawClient running(m_gateway->port());
    RawClient waiting(m_gateway->port());
    running.get("/wait");
    QTRY_COMPARE(m_inside.available(), 1);
    waiting.get("/wait");
    QTRY_COMPARE(m_gateway->connections(), 2);
    QVERIFY(!m_gateway->stop());
    QCOMPARE(m_gateway->connections(), 0);
    m_release.release();
    QTRY_VERIFY(m_gateway->stop());
    QCOMPARE(m_inside.available(), 1); // the one that waited was never begun
}

void tst_Gateway::servesBothPortsAndRenewsTheCertificate()
{
    const TlsPort tls = selfSigned();
    listen({.threads = 2, .tls = tls});
    RawClient plain(m_gateway->port());
    plain.get("/scheme");
    TRY_ANSWER(answer, plain, 200);
    QCOMPARE(answer.body, "http://test");
    for (const TlsPort &shown : {tls, selfSigned()}) {
        m_gateway->useTls(shown.configuration);
        RawClient secure(m_gateway->tlsPort(), true);
        secure.get("/scheme");
        TRY_ANSWER(secured, secure, 200);
        QCOMPARE(secured.body, "https://test");
        QCOMPARE(secure.certificate(), shown.configuration.localCertificate());
    }
}

void tst_Gateway::refusesOtherHostsInTheSurfacesShape()
{
    const Settings settings(m_dir.filePath(u"settings.ini"_s));
    const RequestScreen screen(settings);
    listen({.screen = &screen});
    RawClient stranger(m_gateway->port());
    stranger.get("/quick"); // to the host "test"
    TRY_ANSWER(answer, stranger, 421);
    QVERIFY(answer.body.startsWith(R"({"error":)"));
    QTRY_VERIFY(stranger.isClosed());
    RawClient client(m_gateway->port());
    client.send("GET /scheme HTTP/1.1\r\nHost: localhost:1\r\n\r\n");
    TRY_ANSWER(second, client, 200);
    QCOMPARE(second.body, "http://localhost:1");
}

QTEST_GUILESS_MAIN(tst_Gateway)
#include "tst_gateway.moc"
