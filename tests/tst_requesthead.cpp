#include "server/http/chunkeddecoder.h"
#include "server/http/requesthead.h"

#include <QBuffer>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const HttpLimits limits;

QByteArray many(int count)
{
    QByteArray fields;
    for (int i = 0; i < count; ++i)
        fields += "X-" + QByteArray::number(i) + ": 1\r\n";
    return fields;
}

} // namespace

class tst_RequestHead : public QObject
{
    Q_OBJECT

private slots:
    void refuses_data();
    void refuses();
    void accepts_data();
    void accepts();
    void joinsRepeatedFields();
    void knowsWhenToCloseAConnection_data();
    void knowsWhenToCloseAConnection();
    void readsByteByByteAndNoFurther();
    void refusesBeforeTheHeadEnds_data();
    void refusesBeforeTheHeadEnds();
    void decodesChunks_data();
    void decodesChunks();
    void decodesChunksHoweverTheyAreSplit();
    void refusesChunks_data();
    void refusesChunks();
};

void tst_RequestHead::refuses_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<int>("status");

    const auto row = [](const char *name, int status, const QByteArray &head) {
        QTest::newRow(name) << head + "\r\n" << status;
    };
    // The request line.
    row("no request line", 400, "");
    row("no version", 400, "GET /\r\nHost: a\r\n");
    row("no target", 400, "GET  HTTP/1.1\r\nHost: a\r\n");
    row("two spaces", 400, "GET  / HTTP/1.1\r\nHost: a\r\n");
    row("a space in the target", 400, "GET /a b HTTP/1.1\r\nHost: a\r\n");
    row("a space at the end", 400, "GET / HTTP/1.1 \r\nHost: a\r\n");
    row("a space at the start", 400, " GET / HTTP/1.1\r\nHost: a\r\n");
    row("a tab between", 400, "GET\t/ HTTP/1.1\r\nHost: a\r\n");
    row("a method of other bytes", 400, "G(T / HTTP/1.1\r\nHost: a\r\n");
    row("a method that is too long", 501, QByteArray(33, 'A') + " / HTTP/1.1\r\nHost: a\r\n");
    row("CONNECT to a path", 501, "CONNECT / HTTP/1.1\r\nHost: a\r\n");
    row("CONNECT", 501, "CONNECT a:443 HTTP/1.1\r\nHost: a\r\n");
    row("HTTP/2 without asking", 505, "PRI * HTTP/2.0\r\n");
    row("HTTP/1.2", 505, "GET / HTTP/1.2\r\nHost: a\r\n");
    row("a version of two digits", 400, "GET / HTTP/1.10\r\nHost: a\r\n");
    row("a version in small letters", 400, "GET / http/1.1\r\nHost: a\r\n");
    row("another protocol", 400, "GET / RTSP/1.0\r\nHost: a\r\n");
    // The target.
    row("a whole address as the target", 400, "GET http://evil.com/ HTTP/1.1\r\nHost: a\r\n");
    row("a host without a scheme", 400, "GET //evil.com/x HTTP/1.1\r\nHost: a\r\n");
    row("a relative target", 400, "GET a HTTP/1.1\r\nHost: a\r\n");
    row("a fragment", 400, "GET /a#b HTTP/1.1\r\nHost: a\r\n");
    row("a backslash", 400, "GET /\\evil.com HTTP/1.1\r\nHost: a\r\n");
    row("a byte above ASCII in the target", 400, "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n");
    row("half an escape", 400, "GET /a%4 HTTP/1.1\r\nHost: a\r\n");
    row("an escape that is no number", 400, "GET /a%zz HTTP/1.1\r\nHost: a\r\n");
    row("an escape with a sign", 400, "GET /a%+1 HTTP/1.1\r\nHost: a\r\n");
    row("an escaped NUL", 400, "GET /a%00 HTTP/1.1\r\nHost: a\r\n");
    row("an escaped line end", 400, "GET /a%0d%0aX:1 HTTP/1.1\r\nHost: a\r\n");
    row("an escaped DEL in the query", 400, "GET /a?b=%7F HTTP/1.1\r\nHost: a\r\n");
    row("a NUL in the target", 400, QByteArray("GET /a\0b HTTP/1.1\r\nHost: a\r\n", 27));
    // Lines and fields.
    row("a bare line feed after the request line", 400, "GET / HTTP/1.1\nHost: a\r\n");
    row("a bare line feed between fields", 400, "GET / HTTP/1.1\r\nHost: a\nX: 1\r\n");
    row("a bare carriage return in a value", 400, "GET / HTTP/1.1\r\nHost: a\r\nX: 1\rY: 2\r\n");
    row("a NUL in a value", 400, QByteArray("GET / HTTP/1.1\r\nHost: a\r\nX: \0\r\n", 31));
    row("a field without a colon", 400, "GET / HTTP/1.1\r\nHost: a\r\nContent-Length 5\r\n");
    row("a field without a name", 400, "GET / HTTP/1.1\r\nHost: a\r\n: 5\r\n");
    row("a space before the colon", 400, "POST / HTTP/1.1\r\nHost: a\r\nContent-Length : 5\r\n");
    row("a tab before the colon", 400, "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding\t: chunked\r\n");
    row("a folded line", 400, "GET / HTTP/1.1\r\nHost: a\r\nX: 1\r\n 2\r\n");
    row("a folded line right after the request line", 400, "GET / HTTP/1.1\r\n Host: a\r\n");
    row("a name of other bytes", 400, "GET / HTTP/1.1\r\nHost: a\r\nX(: 1\r\n");
    row("a name above ASCII", 400, "GET / HTTP/1.1\r\nHost: a\r\n\xc3\xa9: 1\r\n");
    row("an empty line and more", 400, "GET / HTTP/1.1\r\nHost: a\r\n\r\nX: 1\r\n");
    row("no host", 400, "GET / HTTP/1.1\r\nX: 1\r\n");
    row("two hosts", 400, "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n");
    row("two hosts in HTTP/1.0", 400, "GET / HTTP/1.0\r\nHost: a\r\nhost: b\r\n");
    row("an empty host", 400, "GET / HTTP/1.1\r\nHost:\r\n");
    row("a host with a path", 400, "GET / HTTP/1.1\r\nHost: a/b\r\n");
    row("a host with a user", 400, "GET / HTTP/1.1\r\nHost: u@a\r\n");
    row("a list of hosts", 400, "GET / HTTP/1.1\r\nHost: a, b\r\n");
    row("an expectation that we do not know", 417, "POST / HTTP/1.1\r\nHost: a\r\nExpect: tea\r\n");
    // Where the message ends: what request smuggling lives on.
    const QByteArray post = "POST / HTTP/1.1\r\nHost: a\r\n";
    row("a negative length", 400, post + "Content-Length: -1\r\n");
    row("a length with a plus", 400, post + "Content-Length: +5\r\n");
    row("a length in hexadecimal", 400, post + "Content-Length: 0x5\r\n");
    row("a length with a space inside", 400, post + "Content-Length: 1 0\r\n");
    row("an empty length", 400, post + "Content-Length: \r\n");
    row("a length that overflows", 400, post + "Content-Length: 18446744073709551621\r\n");
    row("two lengths", 400, post + "Content-Length: 5\r\nContent-Length: 6\r\n");
    row("the same length twice", 400, post + "Content-Length: 5\r\ncontent-length: 5\r\n");
    row("a list of lengths", 400, post + "Content-Length: 5, 5\r\n");
    row("a length and chunks", 400, post + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n");
    row("chunks and a length", 400, post + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n");
    row("chunks and a length of none", 400, post + "Transfer-Encoding: chunked\r\nContent-Length: 0\r\n");
    row("nearly chunked", 501, post + "Transfer-Encoding: xchunked\r\n");
    row("chunked and identity", 501, post + "Transfer-Encoding: chunked, identity\r\n");
    row("compressed chunks", 501, post + "Transfer-Encoding: gzip, chunked\r\n");
    row("chunked in quotes", 501, post + "Transfer-Encoding: \"chunked\"\r\n");
    row("an empty coding", 501, post + "Transfer-Encoding:\r\n");
    row("chunked twice", 400, post + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n");
    row("a vertical tab around chunked", 400, post + "Transfer-Encoding: \x0b chunked\r\n");
    row("chunks in HTTP/1.0", 400, "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n");
    // Too much.
    row("101 fields", 431, post + many(100));
    row("a long field", 431, post + "X: " + QByteArray(16 * 1024, 'x') + "\r\n");
    row("a long target", 431, "GET /" + QByteArray(16 * 1024, 'x') + " HTTP/1.1\r\nHost: a\r\n");
}

void tst_RequestHead::refuses()
{
    QFETCH(QByteArray, head);
    const auto parsed = parseRequestHead(head, limits);
    QVERIFY(!parsed);
    QTEST(parsed.error(), "status");
}

void tst_RequestHead::accepts_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<bool>("isChunked");
    QTest::addColumn<bool>("expectsContinue");

    const auto row = [](const char *name, const QByteArray &head, qint64 length = 0, bool chunked = false,
                        bool expects = false) { QTest::newRow(name) << head + "\r\n"
                                                                    << length << chunked << expects; };
    row("the least", "GET / HTTP/1.1\r\nHost: a\r\n");
    row("an unknown method", "BREW / HTTP/1.1\r\nHost: a\r\n");
    row("the longest method", QByteArray(32, 'A') + " / HTTP/1.1\r\nHost: a\r\n");
    row("HTTP/1.0 without a host", "GET / HTTP/1.0\r\n");
    row("a host with a port", "GET / HTTP/1.1\r\nHost: films.local:8642\r\n");
    row("an IPv6 host", "GET / HTTP/1.1\r\nHost: [::1]:8642\r\n");
    row("escapes and a query", "GET /a%20b?c=%C3%A9&d=[1]|2 HTTP/1.1\r\nHost: a\r\n");
    row("no space after the colon", "GET / HTTP/1.1\r\nHost:a\r\n");
    row("an empty value", "GET / HTTP/1.1\r\nHost: a\r\nX:\r\n");
    row("bytes above ASCII in a value", "GET / HTTP/1.1\r\nHost: a\r\nX: \xc3\xa9\r\n");
    row("a length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 12\r\n", 12);
    row("a long length", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999999999\r\n", 999999999999999999);
    row("chunks", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: Chunked\r\n", 0, true);
    row("an expectation", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\nExpect: 100-Continue\r\n", 2, false,
        true);
    row("100 fields", "GET / HTTP/1.1\r\nHost: a\r\n" + many(99));
}

void tst_RequestHead::accepts()
{
    QFETCH(QByteArray, head);
    const auto parsed = parseRequestHead(head, limits);
    QVERIFY(parsed);
    QTEST(parsed->contentLength, "length");
    QTEST(parsed->isChunked, "isChunked");
    QTEST(parsed->expectsContinue, "expectsContinue");
}

void tst_RequestHead::joinsRepeatedFields()
{
    const auto head = parseRequestHead("GET /a?b HTTP/1.1\r\nHost: a\r\nAccept:  x \r\nCookie: a=1\r\nACCEPT: y\r\n"
                                       "cookie: b=2\r\nContent-Length: 0\r\n\r\n",
                                       limits);
    QVERIFY(head);
    QCOMPARE(head->target, "/a?b");
    QCOMPARE(head->headers.value("accept"), "x, y");
    QCOMPARE(head->headers.value("cookie"), "a=1; b=2");
    QVERIFY(!head->headers.contains("content-length"));
}

void tst_RequestHead::knowsWhenToCloseAConnection_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("keepsAlive");

    QTest::newRow("HTTP/1.1") << "GET / HTTP/1.1\r\nHost: a\r\n\r\n"_ba << true;
    QTest::newRow("HTTP/1.1 that closes") << "GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n"_ba << false;
    QTest::newRow("close among others") << "GET / HTTP/1.1\r\nHost: a\r\nConnection: TE, close\r\n\r\n"_ba << false;
    QTest::newRow("a word with close inside") << "GET / HTTP/1.1\r\nHost: a\r\nConnection: closer\r\n\r\n"_ba << true;
    QTest::newRow("HTTP/1.0") << "GET / HTTP/1.0\r\n\r\n"_ba << false;
    QTest::newRow("HTTP/1.0 that stays") << "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"_ba << true;
}

void tst_RequestHead::knowsWhenToCloseAConnection()
{
    QFETCH(QByteArray, head);
    QTEST(parseRequestHead(head, limits)->keepsAlive, "keepsAlive");
}

void tst_RequestHead::readsByteByByteAndNoFurther()
{
    const QByteArray head = "\r\nPOST /a HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\n";
    HeadReader reader(limits);
    for (const char c : head.chopped(1)) {
        QByteArray byte(1, c);
        QBuffer source(&byte);
        source.open(QIODevice::ReadOnly);
        QCOMPARE(reader.read(source), HeadReader::Step::NeedMore);
        QVERIFY(reader.hasBegun());
    }
    QByteArray rest = "\nxyzGET";
    QBuffer source(&rest);
    source.open(QIODevice::ReadOnly);
    QCOMPARE(reader.read(source), HeadReader::Step::Done);
    QCOMPARE(reader.take().contentLength, 3);
    QVERIFY(!reader.hasBegun());
    QCOMPARE(source.readAll(), "xyzGET");
}

void tst_RequestHead::refusesBeforeTheHeadEnds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");

    QTest::newRow("a TLS greeting") << "\x16\x03\x01\x02"_ba << 400;
    QTest::newRow("a line that ends wrongly") << "GET / HTTP/1.1\n"_ba << 400;
    QTest::newRow("a line without an end") << QByteArray(16 * 1024 + 1, 'x') << 431;
    QTest::newRow("fields without an end") << "GET / HTTP/1.1\r\n" + many(2000) << 431;
}

void tst_RequestHead::refusesBeforeTheHeadEnds()
{
    QFETCH(QByteArray, bytes);
    HeadReader reader(limits);
    QBuffer source(&bytes);
    source.open(QIODevice::ReadOnly);
    QCOMPARE(reader.read(source), HeadReader::Step::Refused);
    QTEST(reader.status(), "status");
}

void tst_RequestHead::decodesChunks_data()
{
    QTest::addColumn<QByteArray>("coded");
    QTest::addColumn<QByteArray>("data");

    QTest::newRow("nothing") << "0\r\n\r\n"_ba << QByteArray();
    QTest::newRow("two chunks") << "5\r\nhello\r\n6\r\n world\r\n0\r\n\r\n"_ba
                                << "hello world"_ba;
    QTest::newRow("hexadecimal sizes") << "A\r\n0123456789\r\nb\r\n0123456789a\r\n0\r\n\r\n"_ba
                                       << "01234567890123456789a"_ba;
    QTest::newRow("leading zeros") << "0001\r\nx\r\n000\r\n\r\n"_ba
                                   << "x"_ba;
    QTest::newRow("extensions") << "1;a=b;c=\"d\"\r\nx\r\n0;e\r\n\r\n"_ba
                                << "x"_ba;
    QTest::newRow("trailers") << "1\r\nx\r\n0\r\nA: b\r\nC: d\r\n\r\n"_ba
                              << "x"_ba;
    QTest::newRow("line ends as data") << "4\r\n\r\n\r\n\r\n0\r\n\r\n"_ba
                                       << "\r\n\r\n"_ba;
}

void tst_RequestHead::decodesChunks()
{
    QFETCH(QByteArray, coded);
    ChunkedDecoder decoder;
    const QByteArray input = coded + "GET / HTTP/1.1";
    const ChunkedDecoder::Piece piece = decoder.decode(input);
    QVERIFY(decoder.isDone());
    QCOMPARE(piece.consumed, coded.size());
    QTEST(piece.data, "data");
}

void tst_RequestHead::decodesChunksHoweverTheyAreSplit()
{
    const QByteArray coded = "5;x=y\r\nhello\r\n6\r\n world\r\n0\r\nA: b\r\n\r\n";
    for (qsizetype at = 1; at < coded.size(); ++at) {
        ChunkedDecoder decoder;
        const QByteArray first = decoder.decode(QByteArrayView(coded).first(at)).data;
        QVERIFY(!decoder.isDone());
        QCOMPARE(first + decoder.decode(QByteArrayView(coded).sliced(at)).data, "hello world");
        QVERIFY(decoder.isDone());
    }
}

void tst_RequestHead::refusesChunks_data()
{
    QTest::addColumn<QByteArray>("coded");

    QTest::newRow("no size") << "\r\nhello"_ba;
    QTest::newRow("only an extension") << ";a\r\n"_ba;
    QTest::newRow("a sign") << "+5\r\nhello"_ba;
    QTest::newRow("a negative size") << "-5\r\nhello"_ba;
    QTest::newRow("a prefix") << "0x5\r\nhello"_ba;
    QTest::newRow("a space before the size") << " 5\r\nhello"_ba;
    QTest::newRow("a space after the size") << "5 \r\nhello"_ba;
    QTest::newRow("a size that overflows") << "8000000000000000\r\n"_ba;
    QTest::newRow("a bare line feed after the size") << "5\nhello\r\n"_ba;
    QTest::newRow("a bare carriage return in an extension") << "5;a\rb\r\nhello\r\n"_ba;
    QTest::newRow("data that is longer than its size") << "4\r\nhello\r\n0\r\n\r\n"_ba;
    QTest::newRow("a line feed alone after the data") << "5\r\nhello\n0\r\n\r\n"_ba;
    QTest::newRow("an endless extension") << "5;" + QByteArray(300, 'x');
    QTest::newRow("an endless trailer") << "0\r\n" + QByteArray("A: b\r\n").repeated(17);
    QTest::newRow("a NUL in the size") << QByteArray("5\0\r\nhello", 9);
}

void tst_RequestHead::refusesChunks()
{
    QFETCH(QByteArray, coded);
    ChunkedDecoder decoder;
    decoder.decode(coded);
    QVERIFY(decoder.isBroken());
}

QTEST_APPLESS_MAIN(tst_RequestHead)
#include "tst_requesthead.moc"
