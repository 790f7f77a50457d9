#include "server/http/screen.h"

#include <QHostInfo>
#include <QNetworkInterface>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Which host a request is for, and what a proxy may say of its client.
class tst_Screen : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void readsAuthorities_data();
    void readsAuthorities();
    void letsInWhoAsksForThisServer_data();
    void letsInWhoAsksForThisServer();
    void knowsEveryAddressOfThisMachine();
    void believesATrustedProxyAlone_data();
    void believesATrustedProxyAlone();
    void hidesForwardedFieldsFromHandlers();

private:
    Request from(const QString &peer, const QByteArray &host) const
    {
        Request request = Request::to("GET", "/");
        request.peer = QHostAddress(peer);
        request.headers.insert("host", host);
        return request;
    }

    QTemporaryDir m_dir;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RequestScreen> m_screen;
};

void tst_Screen::init()
{
    m_settings = std::make_unique<Settings>(m_dir.filePath(u"settings.ini"_s));
    QVERIFY(m_settings->overrideForThisRun(u"server/hosts"_s, u"Films.Example, 203.0.113.9"_s));
    QVERIFY(m_settings->overrideForThisRun(u"server/trustedProxies"_s, u"10.0.0.0/8, 192.0.2.1, fd00::/8"_s));
    m_screen = std::make_unique<RequestScreen>(*m_settings);
}

void tst_Screen::readsAuthorities_data()
{
    QTest::addColumn<QByteArray>("authority");
    QTest::addColumn<QString>("host"); // "": refused
    QTest::newRow("a name") << "films.example"_ba << u"films.example"_s;
    QTest::newRow("a name with a port") << "films.example:8642"_ba << u"films.example"_s;
    QTest::newRow("a name in another case") << "FILMS.example"_ba << u"films.example"_s;
    QTest::newRow("a name with its last dot") << "films.example.:80"_ba << u"films.example"_s;
    QTest::newRow("an IPv4 address") << "192.0.2.7:80"_ba << u"192.0.2.7"_s;
    QTest::newRow("an IPv6 address") << "[::1]"_ba << u"::1"_s;
    QTest::newRow("an IPv6 address with a port") << "[2001:DB8::0:1]:65535"_ba << u"2001:db8::1"_s;
    QTest::newRow("nothing before the port") << ":80"_ba << u""_s;
    QTest::newRow("an empty port") << "films.example:"_ba << u""_s;
    QTest::newRow("port 0") << "films.example:0"_ba << u""_s;
    QTest::newRow("a port that is too large") << "films.example:65536"_ba << u""_s;
    QTest::newRow("a port with a sign") << "films.example:+80"_ba << u""_s;
    QTest::newRow("two ports") << "films.example:80:80"_ba << u""_s;
    QTest::newRow("an IPv6 address without brackets") << "2001:db8::1"_ba << u""_s;
    QTest::newRow("a bracket alone") << "["_ba << u""_s;
    QTest::newRow("empty brackets") << "[]"_ba << u""_s;
    QTest::newRow("a name in brackets") << "[films.example]"_ba << u""_s;
    QTest::newRow("an IPv4 address as one number") << "2130706433"_ba << u""_s;
    QTest::newRow("an IPv4 address of three parts") << "127.0.1"_ba << u""_s;
    QTest::newRow("an IPv4 address in octal") << "0177.0.0.1"_ba << u""_s;
    QTest::newRow("dots alone") << ".."_ba << u""_s;
    QTest::newRow("a bracket inside a name") << "films]example"_ba << u""_s;
}

void tst_Screen::readsAuthorities()
{
    QFETCH(QByteArray, authority);
    QTEST(hostOf(authority).value_or(u""_s), "host");
}

void tst_Screen::letsInWhoAsksForThisServer_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    const QByteArray name = QHostInfo::localHostName().toLatin1();
    QTest::newRow("localhost") << "localhost:8642"_ba << 0;
    QTest::newRow("a name below localhost") << "films.localhost"_ba << 0;
    QTest::newRow("the loopback address") << "127.0.0.1:8642"_ba << 0;
    QTest::newRow("another loopback address") << "127.8.9.1"_ba << 0;
    QTest::newRow("the IPv6 loopback address") << "[::1]:8642"_ba << 0;
    QTest::newRow("the machine's name") << name + ":8642" << 0;
    QTest::newRow("the machine's name in capitals") << name.toUpper() << 0;
    QTest::newRow("the machine's name on the local network") << name.split('.').first() + ".local" << 0;
    QTest::newRow("a name from the settings") << "films.example"_ba << 0;
    QTest::newRow("an address from the settings") << "203.0.113.9:80"_ba << 0;
    QTest::newRow("no host, as in HTTP/1.0") << ""_ba << 0;
    QTest::newRow("a stranger's name") << "evil.example"_ba << 421;
    QTest::newRow("a stranger's name with our port") << "evil.example:8642"_ba << 421;
    QTest::newRow("a name that ends like ours") << "notfilms.example"_ba << 421;
    QTest::newRow("a name below ours") << "evil.films.example"_ba << 421;
    QTest::newRow("a name that begins with localhost") << "localhost.evil.example"_ba << 421;
    QTest::newRow("an address of another machine") << "198.51.100.1"_ba << 421;
    QTest::newRow("every address") << "0.0.0.0:8642"_ba << 421;
    QTest::newRow("no host at all") << "a:b:c"_ba << 400;
}

void tst_Screen::letsInWhoAsksForThisServer()
{
    QFETCH(QByteArray, host);
    Request request = from(u"198.51.100.7"_s, host);
    QTEST(m_screen->check(request), "status");
}

void tst_Screen::knowsEveryAddressOfThisMachine()
{
    for (QHostAddress address : QNetworkInterface::allAddresses()) {
        address.setScopeId({});
        const bool isV6 = address.protocol() == QAbstractSocket::IPv6Protocol;
        const QByteArray host = isV6 ? '[' + address.toString().toLatin1() + ']' : address.toString().toLatin1();
        Request request = from(u"198.51.100.7"_s, host + ":8642");
        QCOMPARE(m_screen->check(request), 0);
        if (!isV6)
            QVERIFY(MachineNames::lasting().contains(address.toString()));
    }
}

void tst_Screen::believesATrustedProxyAlone_data()
{
    QTest::addColumn<QString>("peer");
    QTest::addColumn<QByteArray>("fields"); // separated by newlines
    QTest::addColumn<QString>("client");
    QTest::addColumn<QString>("origin");

    const auto row = [](const char *name, const QString &peer, const QByteArray &fields, const QString &client,
                        const QString &origin = u"http://localhost"_s) {
        QTest::newRow(name) << peer << fields << client << origin;
    };
    const QString proxy = u"10.1.2.3"_s;
    row("a stranger who claims to be a proxy", u"198.51.100.7"_s,
        "x-forwarded-for: 127.0.0.1\nx-forwarded-proto: https\nx-forwarded-host: films.example", u"198.51.100.7"_s);
    row("a stranger with Forwarded", u"198.51.100.7"_s, "forwarded: for=127.0.0.1;proto=https", u"198.51.100.7"_s);
    row("a stranger as IPv4 in IPv6", u"::ffff:198.51.100.7"_s, "", u"198.51.100.7"_s);
    row("a proxy's client as IPv4 in IPv6", proxy, R"(forwarded: for="[::ffff:198.51.100.7]")", u"198.51.100.7"_s);
    row("a proxy that says nothing", proxy, "", proxy);
    row("a proxy's client", proxy, "x-forwarded-for: 198.51.100.7", u"198.51.100.7"_s);
    row("a proxy as IPv4 in IPv6", u"::ffff:10.1.2.3"_s, "x-forwarded-for: 198.51.100.7", u"198.51.100.7"_s);
    row("a proxy by IPv6", u"fd00::1"_s, "x-forwarded-for: 2001:db8::7", u"2001:db8::7"_s);
    row("a proxy outside the network", u"11.1.2.3"_s, "x-forwarded-for: 198.51.100.7", u"11.1.2.3"_s);
    row("scheme and host", proxy, "x-forwarded-proto: https\nx-forwarded-host: films.example", proxy,
        u"https://films.example"_s);
    row("what the client made up comes first", proxy, "x-forwarded-for: 127.0.0.1, 198.51.100.7", u"198.51.100.7"_s);
    row("a chain of trusted proxies", proxy, "x-forwarded-for: 127.0.0.1, 198.51.100.7, 192.0.2.1, 10.9.9.9",
        u"198.51.100.7"_s);
    row("trusted proxies alone", proxy, "x-forwarded-for: 192.0.2.1, 10.9.9.9", u"192.0.2.1"_s);
    row("rubbish in the chain", proxy, "x-forwarded-for: 198.51.100.7, <script>, 10.9.9.9", u"10.9.9.9"_s);
    row("an unknown client", proxy, "x-forwarded-for: unknown", proxy);
    row("addresses with ports", proxy, "x-forwarded-for: 198.51.100.7:4711", u"198.51.100.7"_s);
    row("another scheme", proxy, "x-forwarded-proto: javascript", proxy);
    row("schemes of two proxies", proxy, "x-forwarded-proto: http, https", proxy, u"https://localhost"_s);
    row("Forwarded", proxy, R"(forwarded: for="[2001:db8::7]:4711";proto=https;host="films.example")", u"2001:db8::7"_s,
        u"https://films.example"_s);
    row("Forwarded of a chain", proxy,
        "forwarded: for=127.0.0.1;host=evil.example, for=198.51.100.7;proto=https;host=films.example, For=192.0.2.1",
        u"198.51.100.7"_s, u"https://films.example"_s);
    row("Forwarded, which a client may have slipped past the proxy", proxy,
        "x-forwarded-for: 198.51.100.7\nforwarded: for=127.0.0.1;proto=https", u"198.51.100.7"_s);
    row("Forwarded without sense", proxy, "forwarded: ;;=,for", proxy);
}

void tst_Screen::believesATrustedProxyAlone()
{
    QFETCH(QString, peer);
    QFETCH(QByteArray, fields);
    Request request = from(peer, "localhost");
    const QByteArrayList lines = fields.split('\n');
    for (const QByteArray &line : lines)
        request.headers.insert(line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed());
    QCOMPARE(m_screen->check(request), 0);
    QTEST(request.peer.toString(), "client");
    QTEST(request.origin(), "origin");
}

void tst_Screen::hidesForwardedFieldsFromHandlers()
{
    Request stranger = from(u"198.51.100.7"_s, "localhost");
    stranger.headers.insert("x-forwarded-for", "127.0.0.1");
    stranger.headers.insert("forwarded", "for=127.0.0.1");
    QCOMPARE(m_screen->check(stranger), 0);
    QCOMPARE(stranger.headers.keys(), QByteArrayList{"host"});

    Request proxied = from(u"10.0.0.1"_s, "localhost");
    proxied.headers.insert("x-forwarded-host", "evil.example");
    QCOMPARE(m_screen->check(proxied), 421);
}

QTEST_GUILESS_MAIN(tst_Screen)
#include "tst_screen.moc"
