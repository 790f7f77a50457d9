#include "server/http/message.h"
#include "server/http/multipart.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a form came to: its parts in a row, or the status it was refused with.
struct Outcome
{
    int status = 0;
    QByteArray parts;
};

QByteArray described(const Form &form)
{
    QByteArrayList parts;
    for (const auto &[name, text] : form.texts)
        parts += name.toUtf8() + '=' + text.toUtf8();
    for (const FormFile &file : form.files) {
        QFile bytes(file.body->path());
        parts += file.field.toUtf8() + '@' + file.fileName.toUtf8() + ':' +
                 (bytes.open(QFile::ReadOnly) ? bytes.readAll() : "unreadable");
    }
    return parts.join('|');
}

QByteArray part(const QByteArray &disposition, const QByteArray &content)
{
    return "--b\r\nContent-Disposition: form-data; " + disposition + "\r\n\r\n" + content + "\r\n";
}

} // namespace

class TestMultipart : public QObject
{
    Q_OBJECT

private slots:
    void forms_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("parts");
        const auto row = [](const char *name, const QByteArray &body, const QByteArray &parts) {
            QTest::newRow(name) << body << parts;
        };
        const QByteArray end = "--b--\r\n";
        row("no part at all", end, "");
        row("a text", part("name=\"title\"", "Tides") + end, "title=Tides");
        row("a text without quotes around its name", part("name=title", "Tides") + end, "title=Tides");
        row("an empty text", part("name=\"title\"", "") + end, "title=");
        row("a text and a file",
            part("name=\"title\"", "Tides") + part(R"(name="file"; filename="a.mp4")", "xyz") + end,
            "title=Tides|file@a.mp4:xyz");
        row("a file of line ends", part(R"(name="file"; filename="a")", "\r\n\r\n--\r\n-") + end,
            "file@a:\r\n\r\n--\r\n-");
        row("a file that nearly holds the boundary", part(R"(name="file"; filename="a")", "\r\n--\r\n--a\r\r\n-") + end,
            "file@a:\r\n--\r\n--a\r\r\n-");
        row("an empty file with a name", part(R"(name="file"; filename="a")", "") + end, "file@a:");
        row("a file that nobody chose", part(R"(name="file"; filename="")", "") + end, "");
        row("a path instead of a name", part(R"(name="file"; filename="C:\films\a.mp4")", "x") + end, "file@a.mp4:x");
        row("a path that climbs", part(R"(name="file"; filename="../../etc/passwd")", "x") + end, "file@passwd:x");
        row("a quote in a name", part(R"(name="file"; filename="a\"b.mp4")", "x") + end, "file@a\"b.mp4:x");
        row("a name in UTF-8", part("name=\"file\"; filename=\"\xc3\xa9t\xc3\xa9.mp4\"", "x") + end,
            "file@\xc3\xa9t\xc3\xa9.mp4:x");
        row("a name as RFC 5987 has it", part("name=\"file\"; filename*=UTF-8''%C3%A9.mp4", "x") + end,
            "file@\xc3\xa9.mp4:x");
        row("other fields in the head",
            "--b\r\nContent-Type: video/mp4\r\ncontent-disposition: FORM-DATA; name=\"f\"; filename=\"a\"\r\n"
            "X-Other: 1\r\n\r\nx\r\n" +
                end,
            "f@a:x");
        row("blanks behind a boundary", "--b \t\r\nContent-Disposition: form-data; name=\"t\"\r\n\r\nx\r\n--b--",
            "t=x");
        row("a preamble and an epilogue", "hello\r\n" + part("name=\"t\"", "x") + end + "and goodbye", "t=x");
        row("no line end after the last boundary", part("name=\"t\"", "x") + "--b--", "t=x");
        row("the same name twice", part("name=\"t\"", "x") + part("name=\"t\"", "y") + end, "t=x|t=y");
    }

    void forms()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, parts);
        // However the network cuts it.
        for (const qsizetype piece : {body.size(), qsizetype(1), qsizetype(2), qsizetype(3), qsizetype(7)}) {
            const Outcome outcome = read(body, piece);
            QCOMPARE(outcome.status, 0);
            QCOMPARE(outcome.parts, parts);
        }
        QVERIFY(spooled().isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &body, int status) {
            QTest::newRow(name) << body << status;
        };
        const QByteArray end = "--b--";
        row("nothing", "", 400);
        row("no boundary", "title=Tides", 400);
        row("an end that is missing", part("name=\"t\"", "x"), 400);
        row("a file that is cut off", part(R"(name="f"; filename="a")", "half").chopped(2), 400);
        row("a boundary that goes on", "--boundary\r\n\r\n" + end, 400);
        row("a part without a disposition", "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n" + end, 400);
        row("a part without a head", "--b\r\n\r\nx\r\n" + end, 400);
        row("a disposition of another kind", "--b\r\nContent-Disposition: attachment; name=\"t\"\r\n\r\nx\r\n" + end,
            400);
        row("two dispositions",
            "--b\r\nContent-Disposition: form-data; name=\"t\"\r\nContent-Disposition: form-data; "
            "name=\"u\"\r\n\r\nx\r\n" +
                end,
            400);
        row("a folded head", "--b\r\nContent-Disposition: form-data;\r\n name=\"t\"\r\n\r\nx\r\n" + end, 400);
        row("no name", part("filename=\"a\"", "x") + end, 400);
        row("an empty name", part("name=\"\"", "x") + end, 400);
        row("a name twice", part("name=\"a\"; name=\"b\"", "x") + end, 400);
        row("a quote that stays open", part("name=\"a", "x") + end, 400);
        row("a transfer encoding",
            "--b\r\nContent-Disposition: form-data; name=\"t\"\r\nContent-Transfer-Encoding: base64\r\n\r\neA==\r\n" +
                end,
            400);
        row("a text that is no UTF-8", part("name=\"t\"", "\xff\xfe") + end, 400);
        row("too long a head", "--b\r\nX: " + QByteArray(9000, 'x') + "\r\n\r\n" + end, 400);
        row("too long a preamble", QByteArray(2000, 'x') + "\r\n" + end, 400);
        row("too many parts", QByteArray(part("name=\"t\"", "x")).repeated(65) + end, 400);
        row("too many files", QByteArray(part(R"(name="f"; filename="a")", "x")).repeated(9) + end, 413);
        row("too long a text", part("name=\"t\"", QByteArray(1 << 20, 'x') + "x") + end, 413);
        row("too long texts together", QByteArray(part("name=\"t\"", QByteArray(300'000, 'x'))).repeated(4) + end, 413);
    }

    void refusals()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QCOMPARE(read(body, qMax<qsizetype>(1, body.size())).status, status);
        QCOMPARE(read(body, 7).status, status);
        QVERIFY(spooled().isEmpty());
    }

    void aLargeFileComesInPieces()
    {
        const QByteArray half(3 << 20, '\r');
        MultipartReader reader("b", [this] { return SpooledBody::create(m_dir.path(), 0, 0); });
        QCOMPARE(reader.append("--b\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a\"\r\n\r\n"), 0);
        for (int i = 0; i < 8; ++i)
            QCOMPARE(reader.append(half), 0);
        QCOMPARE(reader.append("\r\n--b--"), 0);
        Request request;
        reader.giveTo(request);
        QCOMPARE(request.form->file(u"f"_s)->body->size(), 8 * half.size());
        QVERIFY(!request.form->file(u"g"_s));
        QVERIFY(!request.form->text(u"f"_s));
    }

    void aDiskThatIsFullIs507()
    {
        MultipartReader reader("b", [] { return Result<std::shared_ptr<SpooledBody>>(fail(Fault::NoSpace)); });
        QCOMPARE(reader.append(part(R"(name="f"; filename="a")", "x")), 507);
    }

    void boundaries_data()
    {
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("boundary");
        QTest::newRow("plain") << QByteArray("multipart/form-data; boundary=abc") << QByteArray("abc");
        QTest::newRow("quoted") << QByteArray("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"")
                                << QByteArray("a b");
        QTest::newRow("none") << QByteArray("multipart/form-data") << QByteArray();
        QTest::newRow("empty") << QByteArray("multipart/form-data; boundary=\"\"") << QByteArray();
        QTest::newRow("too long") << "multipart/form-data; boundary=" + QByteArray(71, 'x') << QByteArray();
        QTest::newRow("a line end") << QByteArray("multipart/form-data; boundary=\"a\r\nb\"") << QByteArray();
        QTest::newRow("a blank at its end") << QByteArray("multipart/form-data; boundary=\"a \"") << QByteArray();
        QTest::newRow("twice") << QByteArray("multipart/form-data; boundary=a; boundary=b") << QByteArray();
        QTest::newRow("another type") << QByteArray("multipart/form-data-x; boundary=a") << QByteArray();
    }

    void boundaries()
    {
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, boundary);
        QCOMPARE(boundaryOf(type).value_or(QByteArray()), boundary);
        QVERIFY(isMultipart(type));
    }

private:
    Outcome read(const QByteArray &body, qsizetype piece)
    {
        const auto reader =
            std::make_shared<MultipartReader>("b", [this] { return SpooledBody::create(m_dir.path(), 0, 0); });
        Outcome outcome;
        for (qsizetype at = 0; at < body.size() && outcome.status == 0; at += piece)
            outcome.status = reader->append(body.mid(at, piece));
        if (outcome.status == 0)
            outcome.status = reader->finish();
        Request request;
        reader->giveTo(request);
        outcome.parts = described(*request.form);
        return outcome;
    }

    QStringList spooled() const { return QDir(m_dir.path()).entryList(QDir::Files); }

    QTemporaryDir m_dir;
};

QTEST_MAIN(TestMultipart)
#include "tst_multipart.moc"
