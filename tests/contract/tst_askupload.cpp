#include "models/ai/transcriber.h"
#include "models/jobs/chaptersjob.h"
#include "models/jobs/importjob.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/spritesjob.h"
#include "models/jobs/transcribejob.h"
#include "server/http/multipart.h"
#include "tests/contract/wirefixture.h"
#include "tests/mediafiles.h"

#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Hears one line, and lets a test look at the world while it listens.
class WatchedTranscriber : public Transcriber
{
public:
    QString id() const override { return u"watched"_s; }
    Result<void> transcribe(const QString &, qint64, const LineSink &sink, const Progress &) const override
    {
        whileListening();
        if (isBroken)
            return fail(Fault::Unsupported);
        sink({{.startMs = 0, .endMs = 900, .text = u"The moon pulls the water."_s}}, 900);
        return {};
    }

    std::function<void()> whileListening = [] {};
    bool isBroken = false;
};

struct Part
{
    QByteArray name;
    QByteArray content;
    QByteArray fileName = {}; // of a file
};

QByteArray encoded(const QList<Part> &parts)
{
    QByteArray body;
    for (const Part &part : parts) {
        body += "--b\r\nContent-Disposition: form-data; name=\"" + part.name + '"';
        if (!part.fileName.isEmpty())
            body += "; filename=\"" + part.fileName + "\"\r\nContent-Type: application/octet-stream";
        body += "\r\n\r\n" + part.content + "\r\n";
    }
    return body + "--b--\r\n";
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// Ask's upload, from the form to the transcript.
class TestAskUpload : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_tone = bytesOf(m_files.make(u"-f lavfi -i sine=d=1 tone.wav"_s));
        m_film = bytesOf(m_files.make(u"-f lavfi -i testsrc=size=160x90:rate=5:duration=1 -f lavfi -i sine=d=1 "
                                      "-c:v mpeg4 -c:a aac -metadata title=Inside film.mp4"_s));
    }

    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_token = "Bearer " + m_wire->tokenOf(u"ann"_s);
        m_transcriber = {};
    }

    void cleanup()
    {
        m_wire->jobs.stop();
        m_wire.reset();
    }

    void aFileBecomesAVideo()
    {
        const Response response =
            post({{"title", "Tides"}, {"description", "Moon & sea"}, {"file", m_film, "../../film.mp4"}});
        QCOMPARE(response.status, 201);
        const QJsonObject video = WireFixture::objectOf(response);
        QCOMPARE(video[u"title"_s], u"Tides"_s);
        QCOMPARE(video[u"description"_s], u"Moon & sea"_s);
        QCOMPARE(video[u"status"_s], u"pending"_s);
        QCOMPARE(video[u"transcript"_s], u""_s);
        QCOMPARE(video[u"error_message"_s], u""_s);
        QCOMPARE(video[u"user"_s].toInteger(), m_ann.id);
        QCOMPARE(video.size(), 9);
        QCOMPARE(shown(video).keys(), video.keys());
        const QByteArray file = video[u"file"_s].toString().toLatin1();
        const Response played = m_wire->send("GET", file.sliced(file.indexOf("/media/")));
        QCOMPARE(played.status, 200);
        QCOMPARE(played.type, "video/mp4");
        QCOMPARE(played.file->file->readAll(), m_film);
        QVERIFY(spooled().isEmpty());
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("title");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("answer");
        const QByteArray noFile = R"("file":["No file was submitted."])";
        QTest::newRow("no file") << QByteArray("T") << u""_s << '{' + noFile + '}';
        QTest::newRow("neither file nor title")
            << QByteArray() << u""_s << '{' + noFile + R"(,"title":["This field is required."]})";
        QTest::newRow("no title") << QByteArray() << u"tone"_s
                                  << QByteArray(R"({"title":["This field is required."]})");
        QTest::newRow("a blank title") << QByteArray(" ") << u"tone"_s
                                       << QByteArray(R"({"title":["This field may not be blank."]})");
        QTest::newRow("a title of 256") << QByteArray(256, 'x') << u"tone"_s
                                        << QByteArray(
                                               R"({"title":["Ensure this field has no more than 255 characters."]})");
        QTest::newRow("an empty file") << QByteArray("T") << u"empty"_s
                                       << QByteArray(R"({"file":["The submitted file is empty."]})");
        QTest::newRow("no media") << QByteArray("T") << u"letter"_s
                                  << QByteArray(R"({"detail":"The file holds no sound or video that can be read."})");
    }

    void refusals()
    {
        QFETCH(QByteArray, title);
        QFETCH(QString, file);
        QList<Part> parts{{"title", title}};
        if (!file.isEmpty())
            parts += {"file", file == u"tone"_s ? m_tone : file == u"empty"_s ? QByteArray() : "Dear film,", "a.mp4"};
        const Response response = post(parts);
        QCOMPARE(response.status, 400);
        QTEST(response.body, "answer");
        QVERIFY(WireFixture::arrayOf(m_wire->send("GET", "/api/videos/", m_token)).isEmpty());
        QVERIFY(spooled().isEmpty());
        QVERIFY(m_wire->jobs.unfinished().isEmpty());
    }

    void whatIsNoFormHasNoFile()
    {
        for (const char *sent : {"", "{}", "file=x"})
            QCOMPARE(m_wire->send("POST", "/api/videos/", m_token, sent).body,
                     R"({"file":["No file was submitted."],"title":["This field is required."]})");
        QCOMPARE(post({{"title", "T"}, {"file", "a text of that name"}}).status, 400);
    }

    void aTitleMayHave255Characters()
    {
        const QByteArray title = QByteArray("\xc3\xa9").repeated(255);
        QCOMPARE(WireFixture::objectOf(post({{"title", title}, {"file", m_tone, "a.wav"}}))[u"title"_s].toString(),
                 QString::fromUtf8(title));
    }

    void theHeadIsLookedAtFirst_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<QByteArray>("cookieOrigin");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<int>("status");
        const QByteArray none;
        QTest::newRow("nobody") << none << none << 10LL << 401;
        QTest::newRow("nonsense") << QByteArray("Bearer nonsense") << none << 10LL << 401;
        QTest::newRow("somebody") << QByteArray("ann") << none << 10LL << 0;
        QTest::newRow("a page of this site") << none << QByteArray("http://matinee.test:8642") << 10LL << 0;
        QTest::newRow("a page of another") << none << QByteArray("https://evil.example") << 10LL << 403;
        QTest::newRow("over the quota") << QByteArray("ann") << none << 5'000'000LL << 413;
    }

    void theHeadIsLookedAtFirst()
    {
        QFETCH(QByteArray, authorization);
        QFETCH(QByteArray, cookieOrigin);
        QFETCH(qint64, bytes);
        QFETCH(int, status);
        QVERIFY(m_wire->settings.set(u"uploads/quotaMegabytes"_s, u"4"_s));
        Request head = Request::to("POST", "/api/videos/");
        head.announcedBytes = bytes;
        if (!authorization.isEmpty())
            head.headers.insert("authorization", authorization == "ann" ? m_token : authorization);
        if (!cookieOrigin.isEmpty()) {
            head.headers.insert("origin", cookieOrigin);
            head.headers.insert("cookie", "access_token=" + m_token.sliced(7));
        }
        const std::optional<Response> refusal = m_wire->admit(head);
        QCOMPARE(refusal ? refusal->status : 0, status);
        if (refusal)
            QVERIFY(WireFixture::objectOf(*refusal).contains(u"detail"_s));
    }

    void uploadsAreLimited()
    {
        QVERIFY(m_wire->settings.set(u"limits/upload"_s, u"2"_s));
        Request head = Request::to("POST", "/api/videos/");
        head.headers.insert("authorization", m_token);
        QVERIFY(!m_wire->admit(head) && !m_wire->admit(head));
        const std::optional<Response> refusal = m_wire->admit(head);
        QVERIFY(refusal);
        QCOMPARE(refusal->status, 429);
        QCOMPARE(refusal->body, R"({"detail":"Too many requests"})");
        QVERIFY(refusal->header("Retry-After").toInt() > 0);
    }

    void moreThanTheQuotaIsRefused()
    {
        QVERIFY(m_wire->settings.set(u"uploads/quotaMegabytes"_s, u"1"_s));
        const QByteArray large = bytesOf(m_files.make(u"-f lavfi -i sine=d=12 large.wav"_s));
        const Response response = post({{"title", "T"}, {"file", large, "large.wav"}});
        QCOMPARE(response.status, 413);
        QVERIFY(WireFixture::objectOf(response)[u"detail"_s].toString().contains(u"account"_s));
        QCOMPARE(post({{"title", "T"}, {"file", m_tone, "a.wav"}}).status, 201);
        QVERIFY(spooled().isEmpty());
    }

    void formats_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QByteArray>("type");
        const QString sound = u"-f lavfi -i sine=d=1 -ar 44100 "_s;
        const QString film = u"-f lavfi -i testsrc=size=160x90:rate=25:duration=1 "_s;
        QTest::newRow("flac") << sound + u"a.flac"_s << QByteArray("audio/flac");
        QTest::newRow("m4a") << sound + u"-c:a aac a.m4a"_s << QByteArray("audio/mp4");
        QTest::newRow("mp3") << sound + u"a.mp3"_s << QByteArray("audio/mpeg");
        QTest::newRow("mpga") << sound + u"-f mp3 a.mpga"_s << QByteArray("audio/mpeg");
        QTest::newRow("oga") << sound + u"-c:a libvorbis a.oga"_s << QByteArray("audio/ogg");
        QTest::newRow("ogg") << sound + u"-c:a libopus -ar 48000 a.ogg"_s << QByteArray("audio/ogg");
        QTest::newRow("wav") << sound + u"a.wav"_s << QByteArray("audio/wav");
        QTest::newRow("webm of sound") << sound + u"-c:a libopus -ar 48000 a.webm"_s << QByteArray("audio/webm");
        QTest::newRow("mp4") << film + u"-c:v libx264 b.mp4"_s << QByteArray("video/mp4");
        QTest::newRow("mpeg") << film + u"-c:v mpeg1video b.mpeg"_s << QByteArray("video/mpeg");
        QTest::newRow("webm") << film + u"-c:v libvpx b.webm"_s << QByteArray("video/webm");
        QTest::newRow("mov") << film + u"-c:v libx264 b.mov"_s << QByteArray("video/quicktime");
        QTest::newRow("mkv, which the library reads too")
            << film + u"-c:v libx264 b.mkv"_s << QByteArray("video/x-matroska");
    }

    /// Whatever it is called.
    void formats()
    {
        QFETCH(QString, arguments);
        const Response response = post({{"title", "T"}, {"file", bytesOf(m_files.make(arguments)), "letter.txt"}});
        QCOMPARE(response.status, 201);
        const QByteArray file = WireFixture::objectOf(response)[u"file"_s].toString().toLatin1();
        QTEST(m_wire->send("GET", file.sliced(file.indexOf("/media/"))).type, "type");
    }

    void theStatusFollowsTheWork_data()
    {
        QTest::addColumn<bool>("isFilm");
        QTest::newRow("on a film") << true;
        QTest::newRow("on sound") << false;
    }

    void theStatusFollowsTheWork()
    {
        QFETCH(bool, isFilm);
        const QJsonObject sent =
            WireFixture::objectOf(post({{"title", "T"}, {"file", isFilm ? m_film : m_tone, "a.bin"}}));
        QStringList seen{shown(sent)[u"status"_s].toString()};
        QString transcript = u"unknown"_s;
        m_transcriber.whileListening = [&] {
            seen += shown(sent)[u"status"_s].toString();
            transcript = shown(sent)[u"transcript"_s].toString();
        };
        work();
        const QJsonObject done = shown(sent);
        QCOMPARE(seen + QStringList{done[u"status"_s].toString()},
                 (QStringList{u"pending"_s, u"processing"_s, u"completed"_s}));
        QCOMPARE(transcript, u""_s);
        QCOMPARE(done[u"transcript"_s], u"1\n00:00:00,000 --> 00:00:00,900\nThe moon pulls the water.\n\n"_s);
        QCOMPARE(done[u"error_message"_s], u""_s);
        const QByteArray media = "/media/" + QByteArray::number(done[u"id"_s].toInteger()) + '/';
        const Response poster = m_wire->send("GET", media + "poster.jpg", m_token);
        QCOMPARE(poster.status, 200);
        QCOMPARE(QImage::fromData(poster.file->file->readAll()).size(), QSize(1280, 720));
        QCOMPARE(m_wire->send("GET", media + "sprites.vtt", m_token).status, isFilm ? 200 : 404);
        QCOMPARE(m_wire->send("GET", media + "subtitles.vtt", m_token).status, 200);
    }

    void whatFailsSaysSo()
    {
        m_transcriber.isBroken = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"transcribe job .* failed"_s));
        const QJsonObject sent = WireFixture::objectOf(post({{"title", "T"}, {"file", m_tone, "a.wav"}}));
        work();
        const QJsonObject failed = shown(sent);
        QCOMPARE(failed[u"status"_s], u"error"_s);
        QCOMPARE(failed[u"transcript"_s], u""_s);
        QCOMPARE(failed[u"error_message"_s], u"The file holds no sound or video that can be read."_s);
    }

private:
    /// Sends a form, taken apart as the connection does it.
    Response post(const QList<Part> &parts)
    {
        const QString folder = *m_wire->store.workFolder(u"spool"_s);
        const auto reader = std::make_shared<MultipartReader>("b", [&] { return SpooledBody::create(folder, 0, 0); });
        Request request = Request::to("POST", "/api/videos/");
        request.headers.insert("authorization", m_token);
        if (reader->append(encoded(parts)) != 0 || reader->finish() != 0)
            qFatal("the test's form is none");
        reader->giveTo(request);
        return m_wire->handle(request);
    }

    /// What is left of forms where they are kept while they come.
    QStringList spooled() const
    {
        return QDir(*m_wire->store.workFolder(u"spool"_s))
            .entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    QJsonObject shown(const QJsonObject &video)
    {
        const QByteArray id = QByteArray::number(video[u"id"_s].toInteger());
        return WireFixture::objectOf(m_wire->send("GET", "/api/videos/" + id + '/', m_token));
    }

    /// Does all the work there is.
    void work()
    {
        WireFixture &wire = *m_wire;
        wire.jobs.addRunner(std::make_unique<ImportRunner>(*wire.database, wire.store, wire.jobs, wire.events));
        wire.jobs.addRunner(std::make_unique<ChaptersRunner>(*wire.database, wire.store, wire.jobs, wire.events));
        wire.jobs.addRunner(std::make_unique<SpritesRunner>(*wire.database, wire.store, wire.events));
        wire.jobs.addRunner(std::make_unique<TranscribeRunner>(
            *wire.database, wire.store,
            [this] { return std::shared_ptr<const Transcriber>(std::shared_ptr<void>(), &m_transcriber); }, wire.jobs,
            wire.events));
        wire.jobs.addRunner(std::make_unique<IndexRunner>(*wire.database, wire.search, wire.events));
        wire.jobs.start();
        if (!QTest::qWaitFor([&] { return wire.jobs.unfinished().isEmpty(); }, 60'000))
            qFatal("the work does not end");
    }

    MediaFiles m_files;
    QByteArray m_tone;
    QByteArray m_film;
    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    QByteArray m_token;
    WatchedTranscriber m_transcriber;
};

QTEST_MAIN(TestAskUpload)
#include "tst_askupload.moc"
