#include "server/http/range.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(RangeAnswer)

namespace {

constexpr auto Whole = RangeAnswer::Kind::Whole;
constexpr auto Part = RangeAnswer::Kind::Part;
constexpr auto Unsatisfiable = RangeAnswer::Kind::Unsatisfiable;

const QDateTime modified(QDate(2026, 3, 1), QTime(12, 30, 5), Qt::UTC);

} // namespace

class tst_Range : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void resolves_data();
    void resolves();
    void answers_data();
    void answers();
    void ignoresRangesOfHead();
    void describesTheFile();
    void namesADownload_data();
    void namesADownload();
    void understandsAllDates_data();
    void understandsAllDates();
    void doesNotFindAMissingFile();

private:
    ServedFile served() const
    {
        return {.path = m_dir.filePath(u"ten"_s), .type = "video/mp4", .etag = R"("v1")", .lastModified = modified};
    }

    QTemporaryDir m_dir;
};

void tst_Range::initTestCase()
{
    QFile file(m_dir.filePath(u"ten"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("0123456789");
}

void tst_Range::resolves_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("size");
    QTest::addColumn<RangeAnswer>("answer");

    const auto row = [](const char *name, const char *header, qint64 size, RangeAnswer answer) {
        QTest::newRow(name) << QByteArray(header) << size << answer;
    };
    row("no range", "", 10, {Whole});
    row("the first bytes", "bytes=0-4", 10, {Part, 0, 5});
    row("one byte", "bytes=9-9", 10, {Part, 9, 1});
    row("an open range is never shortened", "bytes=2-", qint64(5) << 30, {Part, 2, (qint64(5) << 30) - 2});
    row("all of it is still a part", "bytes=0-", 10, {Part, 0, 10});
    row("an end past the end", "bytes=8-99", 10, {Part, 8, 2});
    row("an end that overflows", "bytes=8-99999999999999999999", 10, {Part, 8, 2});
    row("a suffix", "bytes=-3", 10, {Part, 7, 3});
    row("a suffix longer than the file", "bytes=-30", 10, {Part, 0, 10});
    row("a suffix that overflows", "bytes=-99999999999999999999", 10, {Part, 0, 10});
    row("an empty suffix", "bytes=-0", 10, {Unsatisfiable});
    row("a start at the end", "bytes=10-", 10, {Unsatisfiable});
    row("a start that overflows", "bytes=99999999999999999999-", 10, {Unsatisfiable});
    row("any start in an empty file", "bytes=0-", 0, {Unsatisfiable});
    row("a suffix of an empty file", "bytes=-5", 0, {Whole});
    row("the unit in capitals", "BYTES=1-2", 10, {Part, 1, 2});
    row("an end before the start", "bytes=4-2", 10, {Whole});
    row("several ranges", "bytes=0-1,3-4", 10, {Whole});
    row("another unit", "items=0-1", 10, {Whole});
    row("no numbers", "bytes=-", 10, {Whole});
    row("no dash", "bytes=5", 10, {Whole});
    row("a sign", "bytes=+1-2", 10, {Whole});
    row("a negative start", "bytes=-1-2", 10, {Whole});
    row("hexadecimal", "bytes=0x1-2", 10, {Whole});
    row("a space inside", "bytes=1 -2", 10, {Whole});
}

void tst_Range::resolves()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, size);
    QTEST(resolveRange(header, size), "answer");
}

void tst_Range::answers_data()
{
    using Headers = QHash<QByteArray, QByteArray>;
    QTest::addColumn<Headers>("headers");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("contentRange");

    const QByteArray date = "Sun, 01 Mar 2026 12:30:05 GMT";
    const QByteArray later = "Sun, 01 Mar 2026 12:30:06 GMT";
    const QByteArray earlier = "Sun, 01 Mar 2026 12:30:04 GMT";
    const auto row = [](const char *name, const Headers &headers, int status, const char *range = "") {
        QTest::newRow(name) << headers << status << QByteArray(range);
    };
    row("nothing asked", {}, 200);
    row("a range", {{"range", "bytes=2-5"}}, 206, "bytes 2-5/10");
    row("past the end", {{"range", "bytes=10-"}}, 416, "bytes */10");
    row("several ranges are the whole", {{"range", "bytes=0-1,4-5"}}, 200);
    row("If-Range with the tag", {{"range", "bytes=2-"}, {"if-range", R"("v1")"}}, 206, "bytes 2-9/10");
    row("If-Range with an old tag", {{"range", "bytes=2-"}, {"if-range", R"("v0")"}}, 200);
    row("If-Range with a weak tag", {{"range", "bytes=2-"}, {"if-range", R"(W/"v1")"}}, 200);
    row("If-Range with the date", {{"range", "bytes=2-"}, {"if-range", date}}, 206, "bytes 2-9/10");
    row("If-Range with an earlier date", {{"range", "bytes=2-"}, {"if-range", earlier}}, 200);
    row("If-Range with a later date", {{"range", "bytes=2-"}, {"if-range", later}}, 200);
    row("an old tag makes an impossible range the whole", {{"range", "bytes=99-"}, {"if-range", R"("v0")"}}, 200);
    row("a known tag", {{"if-none-match", R"("v1")"}}, 304);
    row("a known weak tag", {{"if-none-match", R"(W/"v1")"}}, 304);
    row("a known tag among others", {{"if-none-match", R"("v0" , "v1")"}}, 304);
    row("any tag", {{"if-none-match", "*"}}, 304);
    row("an unknown tag", {{"if-none-match", R"("v0")"}}, 200);
    row("a known tag wins over a range", {{"if-none-match", R"("v1")"}, {"range", "bytes=99-"}}, 304);
    row("not modified since", {{"if-modified-since", date}}, 304);
    row("not modified since later", {{"if-modified-since", later}}, 304);
    row("modified since", {{"if-modified-since", earlier}}, 200);
    row("no date", {{"if-modified-since", "yesterday"}}, 200);
    row("a tag wins over a date", {{"if-none-match", R"("v0")"}, {"if-modified-since", date}}, 200);
}

void tst_Range::answers()
{
    using Headers = QHash<QByteArray, QByteArray>;
    QFETCH(Headers, headers);
    QFETCH(int, status);
    Request request = Request::to("GET", "/media/ten");
    request.headers = headers;

    const Response response = fileResponse(request, served());
    QCOMPARE(response.status, status);
    QTEST(response.header("Content-Range"), "contentRange");
    QCOMPARE(response.header("Accept-Ranges"), "bytes");
    QCOMPARE(response.file.has_value(), status == 200 || status == 206);
    if (status == 206) {
        QVERIFY(response.file->file->seek(response.file->offset));
        QCOMPARE(response.file->file->read(response.file->length),
                 QByteArray("0123456789").mid(2, response.file->length));
    }

    const Response inMemory = bytesResponse(request, "0123456789", served());
    QCOMPARE(inMemory.status, response.status);
    QCOMPARE(inMemory.headers, response.headers);
    QCOMPARE(inMemory.type, response.type);
    const QByteArray body = status == 206 ? QByteArray("0123456789").mid(2, inMemory.body.size()) : "0123456789";
    QCOMPARE(inMemory.body, response.file ? body : QByteArray());
    QCOMPARE(inMemory.contentLength(), response.contentLength());
}

void tst_Range::ignoresRangesOfHead()
{
    Request request = Request::to("HEAD", "/media/ten");
    request.headers.insert("range", "bytes=2-5");
    const Response response = fileResponse(request, served());
    QCOMPARE(response.status, 200);
    QCOMPARE(response.contentLength(), 10);
}

void tst_Range::describesTheFile()
{
    const Response response = fileResponse(Request::to("GET", "/media/ten"), served());
    QCOMPARE(response.type, "video/mp4");
    QCOMPARE(response.header("ETag"), R"("v1")");
    QCOMPARE(response.header("Last-Modified"), "Sun, 01 Mar 2026 12:30:05 GMT");
    QCOMPARE(response.header("Content-Disposition"), "");
}

void tst_Range::namesADownload_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("header");

    QTest::newRow("a plain name") << u"film.mp4"_s
                                  << R"(attachment; filename="film.mp4"; filename*=UTF-8''film.mp4)"_ba;
    QTest::newRow("spaces") << u"my film.mp4"_s
                            << R"(attachment; filename="my film.mp4"; filename*=UTF-8''my%20film.mp4)"_ba;
    QTest::newRow("other scripts") << u"фá.mp4"_s
                                   << R"(attachment; filename="__.mp4"; filename*=UTF-8''%D1%84%C3%A1.mp4)"_ba;
    QTest::newRow("quotes and line ends")
        << u"a\"\r\nb'(*"_s << R"(attachment; filename="a___b'(*"; filename*=UTF-8''a%22%0D%0Ab%27%28%2A)"_ba;
}

void tst_Range::namesADownload()
{
    QFETCH(QString, name);
    ServedFile file = served();
    file.downloadName = name;
    const Response response = fileResponse(Request::to("GET", "/media/ten?download=1"), file);
    QTEST(response.header("Content-Disposition"), "header");
}

void tst_Range::understandsAllDates_data()
{
    QTest::addColumn<QByteArray>("date");
    QTest::addColumn<QDateTime>("time");

    const QDateTime sunday(QDate(2026, 3, 1), QTime(12, 30, 5), Qt::UTC);
    QTest::newRow("as it is sent") << "Sun, 01 Mar 2026 12:30:05 GMT"_ba << sunday;
    QTest::newRow("RFC 850") << "Sunday, 01-Mar-26 12:30:05 GMT"_ba << sunday;
    QTest::newRow("asctime") << "Sun Mar  1 12:30:05 2026"_ba << sunday;
    QTest::newRow("an empty text") << ""_ba << QDateTime();
    QTest::newRow("a tag") << R"("v1")"_ba << QDateTime();
}

void tst_Range::understandsAllDates()
{
    QFETCH(QByteArray, date);
    QTEST(fromHttpDate(date), "time");
}

void tst_Range::doesNotFindAMissingFile()
{
    ServedFile file = served();
    file.path = m_dir.filePath(u"none"_s);
    QCOMPARE(fileResponse(Request::to("GET", "/media/none"), file).status, 404);
    file.path = m_dir.path();
    QCOMPARE(fileResponse(Request::to("GET", "/media/"), file).status, 404);
}

QTEST_APPLESS_MAIN(tst_Range)
#include "tst_range.moc"
