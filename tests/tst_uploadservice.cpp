#include "models/ai/transcriber.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/jobs/importjob.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/transcribejob.h"
#include "models/library/filecopy.h"
#include "models/library/mediastore.h"
#include "models/library/uploadservice.h"
#include "models/library/videoservice.h"
#include "tests/librarybuilder.h"
#include "tests/mediafiles.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QDir>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Hears nothing.
class DeafTranscriber : public Transcriber
{
public:
    using Transcriber::transcribe;
    QString id() const override { return u"deaf"_s; }
    Result<void> transcribe(const QString &, qint64, const LineSink &, const Progress &) const override { return {}; }
};

} // namespace

/// From bytes that came over the network to a video.
class TestUploadService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_film = m_files.make(u"-f lavfi -i testsrc=size=320x180:rate=10:duration=1 -f lavfi -i sine=duration=1 "
                              "-c:v mpeg4 -c:a aac film.mp4"_s);
        m_song = m_files.make(u"-f lavfi -i sine=duration=1 -c:a flac song.flac"_s);
    }

    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<MediaStore>(*Paths::open(m_dir->path()));
        m_settings = std::make_unique<Settings>(m_dir->filePath(u"settings.ini"_s));
        m_events = std::make_unique<Events>();
        m_jobs = std::make_unique<JobQueue>(*m_database, *m_events);
        m_jobs->addRunner(std::make_unique<ImportRunner>(*m_database, *m_store, *m_jobs, *m_events));
        m_jobs->addRunner(std::make_unique<TranscribeRunner>(
            *m_database, *m_store, [this] { return m_transcriber; }, *m_jobs, *m_events));
        m_uploads = std::make_unique<UploadService>(*m_database, *m_store, *m_settings, *m_jobs, *m_events);
        m_owner = LibraryBuilder(*m_database).account(u"ann"_s);
    }

    void cleanup() { m_jobs.reset(); }

    void anUploadIsAVideoAtOnce()
    {
        const Result<Video> video = take(m_film, {.fileName = u"my_film.MP4"_s, .description = u"About tides"_s});
        QVERIFY(video);
        QCOMPARE(video->status, VideoStatus::Pending);
        QCOMPARE(video->title, u"my film"_s);
        QCOMPARE(video->description, u"About tides"_s);
        QCOMPARE(video->mimeType, u"video/mp4"_s);
        QCOMPARE(video->size, QSize(320, 180));
        QCOMPARE(video->sizeBytes, QFileInfo(m_film).size());
        QCOMPARE(*fingerprintOf(m_store->mediaFile(*video), {}), *fingerprintOf(m_film, {}));
        QVERIFY(entries(u"incoming"_s).isEmpty());
    }

    void itsPicturesAndTranscriptFollow_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("mediaPath");
        QTest::newRow("a film") << m_film << u"video.mp4"_s;
        QTest::newRow("sound") << m_song << u"video.flac"_s;
    }

    void itsPicturesAndTranscriptFollow()
    {
        QFETCH(QString, file);
        const Video video = *take(file, {.fileName = u"letter.exe"_s, .title = u"Tides"_s});
        QTEST(video.mediaPath, "mediaPath"); // never what the client calls it
        m_jobs->start();
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        const Video whole = *videos().find(video.id);
        QCOMPARE(whole.status, VideoStatus::Completed);
        QCOMPARE(whole.fingerprint, *fingerprintOf(file, {}));
        QCOMPARE(QImage(m_store->posterFile(whole)).size(), QSize(1280, 720));
        QCOMPARE(QImage(m_store->thumbnailFile(whole)).size(), QSize(480, 270));
        QCOMPARE(whole.transcriptSource, u"deaf"_s);
    }

    void theSameBytesTwiceAreTwoVideos()
    {
        const Video first = *take(m_film, {});
        const Video second = *take(m_film, {});
        QVERIFY(first.id != second.id);
        m_jobs->start();
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QCOMPARE(videos().find(first.id)->status, VideoStatus::Completed);
        QCOMPARE(videos().find(second.id)->status, VideoStatus::Completed);
        QVERIFY(videos().find(first.id)->fingerprint != videos().find(second.id)->fingerprint);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("description");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("field");
        const QString letter = m_files.write(u"letter.mp4"_s, "Dear film,");
        const QString empty = m_files.write(u"empty.mp4"_s, "");
        QTest::newRow("a letter called film") << letter << u""_s << u""_s << Fault::Unsupported << u""_s;
        QTest::newRow("nothing") << empty << u""_s << u""_s << Fault::Unsupported << u""_s;
        QTest::newRow("a film cut short")
            << m_files.cut(m_film, 40, u"cut.mp4"_s) << u""_s << u""_s << Fault::Unsupported << u""_s;
        QTest::newRow("too long a title") << m_film << QString(256, u'x') << u""_s << Fault::Invalid << u"title"_s;
        QTest::newRow("too long a description")
            << m_film << u""_s << QString(200'001, u'x') << Fault::Invalid << u"description"_s;
    }

    void refusals()
    {
        QFETCH(QString, file);
        QFETCH(QString, title);
        QFETCH(QString, description);
        const Result<Video> video = take(file, {.title = title, .description = description});
        QVERIFY(!video);
        QTEST(video.error().fault, "fault");
        QTEST(video.error().field, "field");
        QVERIFY(nothingIsThere());
    }

    void aFileThatCannotBeMovedLeavesNothing()
    {
        const Result<Video> video =
            m_uploads->take(m_owner, {.moveTo = [](const QString &) { return fail(Fault::NoSpace); }, .bytes = 1});
        QCOMPARE(video.error().fault, Fault::NoSpace);
        QVERIFY(nothingIsThere());
    }

    void aQuotaHolds_data()
    {
        QTest::addColumn<qint64>("ofTheAccount"); // in files; -1: none
        QTest::addColumn<bool>("isFine");
        QTest::newRow("none") << qint64(-1) << true;
        QTest::newRow("no limit") << qint64(0) << true;
        QTest::newRow("two files") << qint64(2) << true;
        QTest::newRow("one file") << qint64(1) << false;
    }

    void aQuotaHolds()
    {
        QFETCH(qint64, ofTheAccount);
        QFETCH(bool, isFine);
        const qint64 size = QFileInfo(m_film).size();
        if (ofTheAccount >= 0)
            m_owner.quotaBytes = ofTheAccount * size;
        QVERIFY(take(m_film, {}));
        const Result<void> admitted = m_uploads->admit(m_owner, size);
        QCOMPARE(admitted.has_value(), isFine);
        const Result<Video> second = take(m_film, {});
        QCOMPARE(second.has_value(), isFine);
        if (!isFine) {
            QCOMPARE(admitted.error().fault, Fault::TooLarge);
            QCOMPARE(second.error().field, u"quota"_s);
            QCOMPARE(entries(u"media"_s).size(), 1);
        }
    }

    void theSettingIsTheQuotaOfWhoeverHasNone()
    {
        QVERIFY(m_settings->overrideForThisRun(u"uploads/quotaMegabytes"_s, u"3"_s));
        QCOMPARE(m_uploads->quotaOf(m_owner), 3'000'000);
        QCOMPARE(m_uploads->admit(m_owner, 3'000'001).error().field, u"quota"_s);
        QVERIFY(m_uploads->admit(m_owner, 3'000'000));
        m_owner.quotaBytes = 0;
        QVERIFY(m_uploads->admit(m_owner, 3'000'001));
    }

    void tooMuchIsRefusedBeforeItComes()
    {
        QCOMPARE(m_uploads->admit(m_owner, UploadService::largestBytes + 1).error().field, u"file"_s);
        QVERIFY(!m_store->hasRoomFor(std::numeric_limits<qint64>::max() / 2));
    }

    void twoAtOnceStayWithinTheQuota()
    {
        m_owner.quotaBytes = QFileInfo(m_film).size();
        std::atomic<int> taken = 0;
        onThreads(4, [&](int) {
            const Result<Video> video = take(m_film, {});
            taken += video ? 1 : 0;
            if (!video && video.error().fault != Fault::TooLarge)
                qFatal("refused for another reason");
        });
        QCOMPARE(taken, 1);
        QCOMPARE(entries(u"media"_s).size(), 1);
    }

    void whatFailsLaterIsAnErrorOfTheVideo()
    {
        const Video video = *take(m_film, {});
        QVERIFY(QFile::remove(m_store->mediaFile(video)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"import job .* failed"_s));
        m_jobs->start();
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QCOMPARE(videos().find(video.id)->status, VideoStatus::Error);
        QCOMPARE(videos().find(video.id)->fault, std::optional(Fault::NotFound));
    }

    void aVideoDeletedMeanwhileLeavesNothing()
    {
        const Video video = *take(m_film, {});
        QVERIFY(VideoService(*m_database, *m_store, *m_jobs, *m_events).remove(m_owner, video.id));
        m_jobs->start();
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QVERIFY(nothingIsThere());
    }

private:
    Result<Video> take(const QString &file, Upload upload) const
    {
        upload.bytes = QFileInfo(file).size();
        upload.moveTo = [file](const QString &path) -> Result<void> {
            if (!QFile::copy(file, path))
                return fail(Fault::Internal);
            return {};
        };
        return m_uploads->take(m_owner, upload);
    }

    VideoRepository videos() const { return VideoRepository(*m_database); }
    QStringList entries(const QString &folder) const
    {
        return QDir(m_dir->filePath(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    bool nothingIsThere() const
    {
        return entries(u"incoming"_s).isEmpty() && entries(u"media"_s).isEmpty() &&
               videos().owned(m_owner.id, {}).total == 0 && m_jobs->unfinished().isEmpty();
    }

    MediaFiles m_files;
    QString m_film;
    QString m_song;
    const std::shared_ptr<DeafTranscriber> m_transcriber = std::make_shared<DeafTranscriber>();
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<UploadService> m_uploads;
    Account m_owner;
};

QTEST_MAIN(TestUploadService)
#include "tst_uploadservice.moc"
