#include "tests/hostileworld.h"

using namespace Qt::Literals::StringLiterals;
using namespace hostile;

namespace {

const QByteArray hidden = "GET /hidden HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

/// What no client of good will sends. Each time there is one plain answer or none, nothing is left behind, what hides
/// behind it is never carried out, and the next client is served.
class tst_Hostile : public HostileWorld
{
    Q_OBJECT

private slots:
    void initTestCase() { open(); }
    void cleanup() { close(); }
    void refusesOnceAndCloses_data();
    void refusesOnceAndCloses();
    void answersWhatIsOnlyOdd_data();
    void answersWhatIsOnlyOdd();
};

void tst_Hostile::refusesOnceAndCloses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, int status, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << status;
    };

    row("a line without a version", 400, "GET /film\r\n\r\n");
    row("a line of one word", 400, "GET\r\n\r\n");
    row("HTTP/0.9", 505, "GET /film HTTP/0.9\r\n\r\n");
    row("HTTP/1.2", 505, "GET /film HTTP/1.2\r\nHost: localhost\r\n\r\n");
    row("the preface of HTTP/2", 505, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("a version of many digits", 400, "GET /film HTTP/1.10\r\nHost: localhost\r\n\r\n");
    row("a version in small letters", 400, "GET /film http/1.1\r\nHost: localhost\r\n\r\n");
    row("a version without a point", 400, "GET /film HTTP/1,1\r\nHost: localhost\r\n\r\n");
    row("two spaces", 400, "GET  /film HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("a space at the end of the line", 400, "GET /film HTTP/1.1 \r\nHost: localhost\r\n\r\n");
    row("tabs for spaces", 400, "GET\t/film\tHTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("a space before all", 400, " GET /film HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("a method that never ends", 501, QByteArray(40, 'A') + " /film HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("a method that is no token", 400, "GE(T /film HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("CONNECT to a path", 501, "CONNECT /film HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("CONNECT", 501, "CONNECT evil.example:443 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("a method with a NUL", 400, "GE\0T /film HTTP/1.1\r\nHost: localhost\r\n\r\n"_ba);
    row("a method with brackets", 400, "GET() /film HTTP/1.1\r\nHost: localhost\r\n\r\n");

    row("another host in the target", 400, get("http://evil.example/film"));
    row("two slashes", 400, get("//evil.example/film"));
    row("a target without a slash", 400, get("film"));
    row("a star", 400, "OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("a backslash", 400, get("/say\\film"));
    row("a fragment", 400, get("/film#x"));
    row("a NUL in the target", 400, get("/fi\0lm"_ba));
    row("an encoded NUL", 400, get("/film%00"));
    row("an encoded line end", 400, get("/film%0d%0aX-Evil:%201"));
    row("a percent sign without digits", 400, get("/film%"));
    row("a percent sign with one digit", 400, get("/film%4"));
    row("a percent sign with letters", 400, get("/film%zz"));
    row("a percent sign with a sign", 400, get("/film%+1"));
    row("raw bytes above ASCII", 400, get("/f\xc3\xad"));
    row("a target of 20 KB", 431, get("/" + QByteArray(20'000, 'a')));

    row("lines that end in LF", 400, "GET /film HTTP/1.1\nHost: localhost\n\n");
    row("a CR within a line", 400, fields("A: b\rc"));
    row("a field without a colon", 400, fields("Content-Length 5"));
    row("a space before the colon", 400, fields("Content-Length : 5"));
    row("a tab before the colon", 400, fields("Transfer-Encoding\t: chunked"));
    row("a folded field", 400, fields("A: b\r\n c"));
    row("a fold right after the first line", 400, "GET /film HTTP/1.1\r\n Host: localhost\r\n\r\n");
    row("a field without a name", 400, fields(": b"));
    row("a name with brackets", 400, fields("A(b): c"));
    row("a name above ASCII", 400, fields("\xc3\xa4: c"));
    row("a NUL in a value", 400, fields("A: b\0c"_ba));
    row("a bell in a value", 400, fields("A: b\ac"));
    row("101 fields", 431, fields(QByteArray("A: b\r\n").repeated(101) + "Z: z"));
    row("a field of 17 KB", 431, fields("A: " + QByteArray(17'000, 'b')));
    row("a line that never ends", 431, QByteArray(40'000, 'A'));

    row("no host", 400, "GET /film HTTP/1.1\r\n\r\n");
    row("an empty host", 400, "GET /film HTTP/1.1\r\nHost:\r\n\r\n");
    row("two hosts", 400, fields("Host: localhost"));
    row("a host with a path", 400, "GET /film HTTP/1.1\r\nHost: localhost/x\r\n\r\n");
    row("a host with a user", 400, "GET /film HTTP/1.1\r\nHost: a@localhost\r\n\r\n");
    row("a host with a space", 400, "GET /film HTTP/1.1\r\nHost: local host\r\n\r\n");
    row("hosts in a list", 400, "GET /film HTTP/1.1\r\nHost: localhost,evil.example\r\n\r\n");
    row("a port that is none", 400, "GET /film HTTP/1.1\r\nHost: localhost:http\r\n\r\n");
    row("a port out of range", 400, "GET /film HTTP/1.1\r\nHost: localhost:99999\r\n\r\n");
    row("a stranger's host", 421, "GET /film HTTP/1.1\r\nHost: evil.example\r\n\r\n");
    row("a stranger's host with a body", 421,
        "POST /echo HTTP/1.1\r\nHost: evil.example\r\nContent-Length: 2\r\n\r\nab");

    row("a negative length", 400, post("Content-Length: -1"));
    row("a length with a plus", 400, post("Content-Length: +5", "hello"));
    row("a length in hexadecimal", 400, post("Content-Length: 0x5", "hello"));
    row("a length with a fraction", 400, post("Content-Length: 5.0", "hello"));
    row("an empty length", 400, post("Content-Length:", "hello"));
    row("a length that overflows", 400, post("Content-Length: 18446744073709551621", "hello"));
    row("lengths in a list", 400, post("Content-Length: 5, 5", "hello"));
    row("two lengths", 400, post("Content-Length: 5\r\nContent-Length: 5", "hello"));
    row("two lengths that differ", 400, post("Content-Length: 5\r\nContent-Length: 50", "hello"));
    row("a length with a word behind it", 400, post("Content-Length: 5 bytes", "hello"));
    row("a length with a vertical tab", 400, post("Content-Length: \v5", "hello"));
    row("more than the route takes", 413, post("Content-Length: 1001"));

    row("a length and chunks", 400, post("Content-Length: 5\r\nTransfer-Encoding: chunked", "0\r\n\r\n"));
    row("chunks and a length", 400, post("Transfer-Encoding: chunked\r\nContent-Length: 5", "0\r\n\r\n"));
    row("two codings", 400, post("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity", "0\r\n\r\n"));
    row("chunked twice", 501, post("Transfer-Encoding: chunked, chunked", "0\r\n\r\n"));
    row("xchunked", 501, post("Transfer-Encoding: xchunked", "0\r\n\r\n"));
    row("chunked in quotes", 501, post("Transfer-Encoding: \"chunked\"", "0\r\n\r\n"));
    row("chunked with a parameter", 501, post("Transfer-Encoding: chunked;a=b", "0\r\n\r\n"));
    row("gzip, then chunked", 501, post("Transfer-Encoding: gzip, chunked", "0\r\n\r\n"));
    row("identity", 501, post("Transfer-Encoding: identity", "hello"));
    row("an empty coding", 501, post("Transfer-Encoding:", "hello"));
    row("a coding with a vertical tab", 400, post("Transfer-Encoding: \vchunked", "0\r\n\r\n"));
    row("a folded coding", 501, post("Transfer-Encoding:\r\n chunked", "0\r\n\r\n"));
    row("chunks in HTTP/1.0", 400,
        "POST /echo HTTP/1.0\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n");

    row("a negative chunk", 400, chunks("-1\r\n\r\n"));
    row("a chunk size with 0x", 400, chunks("0x5\r\nhello\r\n0\r\n\r\n"));
    row("a chunk size that is none", 400, chunks("five\r\nhello\r\n0\r\n\r\n"));
    row("an empty chunk size", 400, chunks("\r\nhello\r\n0\r\n\r\n"));
    row("a chunk size with a space", 400, chunks(" 5\r\nhello\r\n0\r\n\r\n"));
    row("a chunk size that overflows", 400, chunks("10000000000000005\r\nhello\r\n0\r\n\r\n"));
    row("a chunk size that ends in LF", 400, chunks("5\nhello\r\n0\r\n\r\n"));
    row("a chunk longer than it says", 400, chunks("5\r\nhello world\r\n0\r\n\r\n"));
    row("a chunk without its end", 400, chunks("5\r\nhello0\r\n\r\n"));
    row("a chunk extension with a control character", 400, chunks("5;a=\x01\r\nhello\r\n0\r\n\r\n"));
    row("a chunk extension that never ends", 400, chunks("5;" + QByteArray(300, 'a')));
    row("a trailer with LF", 400, chunks("0\r\nA: b\n\r\n"));
    row("trailers without end", 400, chunks("0\r\n" + QByteArray("A: b\r\n").repeated(50) + "\r\n"));
    row("a chunk over the limit", 413, chunks("fffffffff\r\n"));
    row("many chunks over the limit", 413, chunks(("ff\r\n" + QByteArray(255, 'x') + "\r\n").repeated(5)));

    row("an expectation that nobody knows", 417, post("Expect: 200-ok\r\nContent-Length: 5"));
    row("two expectations", 400, post("Expect: 100-continue\r\nExpect: 100-continue\r\nContent-Length: 5"));
    row("an upload of a terabyte", 413,
        "PUT /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1099511627776\r\n\r\n");

    row("a TLS greeting", 400, QByteArray::fromHex("16030100c8010000c40303") + QByteArray(200, '\x01'));
    row("an SSH greeting", 400, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
    row("a mail client", 400, "EHLO evil.example\r\n\r\n");
    row("a proxy's preface", 400, "PROXY TCP4 127.0.0.1 127.0.0.1 1 2\r\n" + get("/film"));
    row("a Redis command", 400, "*1\r\n$8\r\nFLUSHALL\r\n\r\n");
    row("all bytes there are", 400, [] {
        QByteArray bytes;
        for (int i = 0; i < 256; ++i)
            bytes += char(i);
        return bytes + "\r\n\r\n";
    }());
}

void tst_Hostile::refusesOnceAndCloses()
{
    QFETCH(QByteArray, bytes);
    listen();
    RawClient client(m_gateway->port());
    client.send(bytes + hidden + hidden);
    QTRY_VERIFY2(client.hasAnswer(), client.received.constData());
    const RawClient::Answer answer = client.take();
    QTEST(answer.status, "status");
    QVERIFY(answer.body.startsWith(R"({"error":)"));
    QTRY_VERIFY(client.isClosed());
    QCOMPARE(client.received, "");
    QCOMPARE(m_hidden.load(), 0);
    QTRY_COMPARE(m_gateway->connections(), 0);
    servesTheNext();
}

void tst_Hostile::answersWhatIsOnlyOdd_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, int status, const QByteArray &bytes) {
        QTest::newRow(name) << bytes << status;
    };

    row("a path out of the folder", 404, get("/../../etc/passwd"));
    row("an encoded path, which is one name", 200, get("/say/%2e%2e%2f%2e%2e%2fetc%2fpasswd%2f.."));
    row("slashes in a row", 404, get("/say//hello"));
    row("a path encoded twice", 200, get("/say/%252e%252e"));
    row("bytes that are no UTF-8", 404, get("/say/%ff%fe"));
    row("a very deep path", 404, get(QByteArray("/a").repeated(4000)));
    row("a very long query", 200, get("/say/a?" + QByteArray("a=b&").repeated(3000)));
    row("another method", 405, "DELETE /film HTTP/1.1\r\nHost: localhost\r\n\r\n");
    row("blank lines before all", 200, "\r\n\r\n\r\n" + get("/say/a"));
    row("a request as the body of a GET", 200,
        "GET /say/a HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + QByteArray::number(hidden.size()) + "\r\n\r\n" +
            hidden);
    row("a request as the body of a POST", 200, post("Content-Length: " + QByteArray::number(hidden.size()), hidden));
    row("a request within a chunk", 200,
        chunks(QByteArray::number(hidden.size(), 16) + "\r\n" + hidden + "\r\n0\r\n\r\n"));
    row("an upgrade to WebSocket", 200,
        "GET /say/a HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n");
    row("an upgrade to HTTP/2", 200,
        "GET /say/a HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n");
    row("another address in X-Original-URL", 200,
        "GET /say/a HTTP/1.1\r\nHost: localhost\r\nX-Original-URL: /hidden\r\nX-Rewrite-URL: /hidden\r\n\r\n");
    row("another method in a field", 200,
        "GET /say/a HTTP/1.1\r\nHost: localhost\r\nX-HTTP-Method-Override: DELETE\r\n\r\n");
    row("a hop that takes the length away", 200,
        post("Connection: content-length\r\nContent-Length: " + QByteArray::number(hidden.size()), hidden));
    row("ranges without end", 200, fields("Range: bytes=" + QByteArray("0-,").repeated(1000) + "0-"));
    row("a range behind the end", 416, fields("Range: bytes=99999999999-"));
    row("a range that overflows", 200, fields("Range: bytes=0-99999999999999999999999999"));
}

void tst_Hostile::answersWhatIsOnlyOdd()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    listen();
    RawClient client(m_gateway->port());
    client.send(bytes);
    QTRY_VERIFY2(client.hasAnswer(), client.received.left(500).constData());
    const int answered = client.take().status;
    QVERIFY2(answered == status || (status == 200 && answered == 206), QByteArray::number(answered).constData());
    client.send(get("/say/next"));
    TRY_ANSWER(next, client, 200);
    QCOMPARE(next.body, "said");
    QVERIFY(client.received.isEmpty());
    QCOMPARE(m_hidden.load(), 0);
}

QTEST_GUILESS_MAIN(tst_Hostile)
#include "tst_hostile.moc"
