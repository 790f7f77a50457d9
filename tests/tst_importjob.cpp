#include "models/library/filecopy.h"
#include "models/library/grouprepository.h"
#include "tests/importfixture.h"

#include <QSemaphore>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray subtitles = "1\n00:00:00,000 --> 00:00:01,000\nThe moon pulls the water.\n";

} // namespace

/// From a file to a video that can be watched, read and searched.
class TestImportJob : public ImportFixture
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_film = m_files.make(u"-f lavfi -i testsrc=size=320x180:rate=10:duration=2 -f lavfi -i sine=duration=2 "
                              "-c:v mpeg4 -c:a aac -metadata title=Tides film.mp4"_s);
    }

    void init() { begin(); }
    void cleanup() { m_jobs.reset(); }

    void aFileBecomesAVideo()
    {
        m_files.write(u"film.srt"_s, subtitles);
        const Video video = imported({.path = m_film, .publish = true});
        QFile::remove(m_files.path(u"film.srt"_s));
        QCOMPARE(video.title, u"Tides"_s);
        QCOMPARE(video.mimeType, u"video/mp4"_s);
        QCOMPARE(video.size, QSize(320, 180));
        QVERIFY(qAbs(video.durationMs - 2000) < 200);
        QCOMPARE(video.sizeBytes, QFileInfo(m_store->mediaFile(video)).size());
        QVERIFY(video.sizeBytes > 0);
        QVERIFY(video.inCatalogue && video.hasVideo && video.hasAudio);
        QCOMPARE(video.transcriptSource, u"sidecar"_s);
        QCOMPARE(*fingerprintOf(m_store->mediaFile(video), {}), *fingerprintOf(m_film, {}));
        QCOMPARE(video.fingerprint, *fingerprintOf(m_film, {}));
        QCOMPARE(QImage(m_store->posterFile(video)).size(), QSize(1280, 720));
        QCOMPARE(QImage(m_store->thumbnailFile(video)).size(), QSize(480, 270));
        QCOMPARE(QImage(m_store->spritesFile(video)).size(), QSize(2 * 160, 90));
        QVERIFY(QFile::exists(m_store->spritesIndexFile(video)));
        QCOMPARE(m_search->search(m_owner, u"moon"_s, {}, 10).size(), 1);
        QVERIFY(m_transcriber->starts.isEmpty());
        QVERIFY(incoming().isEmpty());
    }

    void aFileMayJoinAGroup()
    {
        const GroupRepository groups(*m_database);
        const qint64 group = *groups.insert(
            {.ownerId = m_owner.id, .name = u"Space"_s, .createdAt = systemClock(), .updatedAt = systemClock()});
        const Video video = imported({.path = m_film, .groupId = group});
        QCOMPARE(groups.members(group), QList<qint64>{video.id});
        m_jobs->add(importJob(m_owner.id, m_film, {.path = m_film, .groupId = group})); // the same bytes again
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QCOMPARE(groups.members(group), QList<qint64>{video.id});
        QVERIFY(groups.remove(m_owner.id, group));
        QVERIFY(imported({.path = m_files.make(u"-f lavfi -i sine=d=1 lone.flac"_s), .groupId = group}).id > 0);
    }

    void soundHasAPosterButNoSprites()
    {
        const Video video = imported({.path = m_files.make(u"-f lavfi -i sine=d=1 tone.flac"_s)});
        QCOMPARE(QImage(m_store->posterFile(video)).size(), QSize(1280, 720));
        QVERIFY(!QFile::exists(m_store->spritesFile(video)));
    }

    void spritesAreExtra()
    {
        Video video = imported({.path = m_film});
        QVERIFY(QFile::remove(m_store->spritesIndexFile(video)));
        QVERIFY(QFile::remove(m_store->spritesFile(video)));
        QVERIFY(QFile::remove(m_store->mediaFile(video)));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"sprites job .* failed"_s));
        m_jobs->add(spritesJob(m_owner.id, video.id, video.title));
        m_files.write(u"letter.txt"_s, "Dear film,");
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QVERIFY(!QFile::exists(m_store->spritesFile(video)));
        QCOMPARE(VideoRepository(*m_database).find(video.id)->status, VideoStatus::Completed);

        QVERIFY(QFile::copy(m_files.path(u"letter.txt"_s), m_store->mediaFile(video)));
        SpritesRunner runner(*m_database, *m_store, *m_events);
        const Job job = spritesJob(m_owner.id, video.id, video.title);
        QVERIFY(runner.run(job, {})); // no pictures to be had is no failure
        QVERIFY(VideoRepository(*m_database).remove(video.id));
        QVERIFY(runner.run(job, {}));
    }

    void spritesOfADeletedVideoLeaveNothing()
    {
        const Video video = imported({.path = m_film});
        QVERIFY(QFile::remove(m_store->spritesIndexFile(video)));
        SpritesRunner runner(*m_database, *m_store, *m_events);
        const auto remove = [&](double) { VideoRepository(*m_database).remove(video.id); };
        QVERIFY(runner.run(spritesJob(m_owner.id, video.id, video.title), {.report = remove}));
        QVERIFY(mediaFolders().isEmpty());
    }

    void aFileMayStayWhereItIs()
    {
        const Video video = imported({.path = m_film, .inPlace = true, .title = u"My own"_s});
        QCOMPARE(video.title, u"My own"_s);
        QCOMPARE(m_store->mediaFile(video), m_film);
        QVERIFY(QFile::exists(m_store->posterFile(video)));
        QVERIFY(VideoRepository(*m_database).remove(video.id));
        m_store->remove(video.mediaKey);
        QVERIFY(QFile::exists(m_film));
    }

    void theSameBytesAreTakenInOnce()
    {
        const Video first = imported({.path = m_film});
        QFile::remove(m_files.path(u"copy.mp4"_s));
        QVERIFY(QFile::copy(m_film, m_files.path(u"copy.mp4"_s)));
        const Video second = imported({.path = m_files.path(u"copy.mp4"_s), .publish = true});
        QCOMPARE(second.id, first.id);
        QVERIFY(!first.inCatalogue);
        QVERIFY(second.inCatalogue);
        QCOMPARE(VideoRepository(*m_database).owned(m_owner.id, {}).total, 1);
        QCOMPARE(mediaFolders().size(), 1);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("no such file") << m_files.path(u"nothing.mp4"_s) << Fault::NotFound;
        QTest::newRow("a folder") << m_files.path(u""_s) << Fault::Invalid;
    }

    void refusals()
    {
        QFETCH(QString, path);
        QFETCH(Fault, fault);
        const Result<qint64> job = ImportService(*m_jobs).import(m_owner, {.path = path});
        QVERIFY(!job);
        QCOMPARE(job.error().fault, fault);
        QVERIFY(m_jobs->unfinished().isEmpty());
    }

    void onlyAnAdminPublishes()
    {
        const Result<qint64> job = ImportService(*m_jobs).import({.id = m_owner.id}, {.path = m_film, .publish = true});
        QCOMPARE(job.error().fault, Fault::NotAllowed);
    }

    void whatIsNoMediaLeavesNothing()
    {
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"import job .* failed"_s));
        const Job job = finished({.path = m_files.write(u"letter.mp4"_s, "Dear film,")});
        QCOMPARE(job.state, JobState::Failed);
        QCOMPARE(job.fault, std::optional(Fault::Unsupported));
        QVERIFY(incoming().isEmpty());
        QVERIFY(mediaFolders().isEmpty());
    }

    void aFileWithoutSoundHasNoTranscript()
    {
        const QString silent =
            m_files.make(u"-f lavfi -i testsrc=size=64x36:rate=5:duration=1 -c:v mpeg4 silent.mp4"_s);
        const Video video = imported({.path = silent});
        QCOMPARE(video.transcriptSource, u""_s);
        QVERIFY(m_transcriber->starts.isEmpty());
    }

    void anEmbeddedTrackIsPreferredToRecognition()
    {
        m_files.write(u"track.srt"_s, subtitles);
        const QString film =
            m_files.make(u"-f lavfi -i sine=duration=2 -i track.srt -c:a aac -c:s mov_text tracked.mp4"_s);
        const Video video = imported({.path = film});
        QCOMPARE(video.transcriptSource, u"embedded"_s);
        QCOMPARE(TranscriptRepository(*m_database).lines(video.id).first().text, u"The moon pulls the water."_s);
    }

    void recognitionGoesOnWhereItBrokeDown()
    {
        m_transcriber->breaksDown = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"transcribe job .* failed"_s));
        const Video video = imported({.path = m_film});
        QCOMPARE(m_transcriber->starts, (QList<qint64>{0, 1000}));
        QCOMPARE(video.transcriptSource, u"scripted"_s);
        QStringList texts;
        for (const SubtitleLine &line : TranscriptRepository(*m_database).lines(video.id))
            texts += line.text;
        QCOMPARE(texts, (QStringList{u"line at 0"_s, u"line at 1000"_s, u"line at 2000"_s}));
    }

    /// As a kill would leave it: the copy is finished, the rest is not, and the source is gone.
    void aFinishedCopyIsNotMadeAgain()
    {
        m_jobs->stop();
        const QString source = m_files.path(u"moved.mp4"_s);
        QVERIFY(QFile::copy(m_film, source));
        const qint64 id = *ImportService(*m_jobs).import(m_owner, {.path = source});
        const QString key = m_jobs->find(id)->payload[u"key"_s].toString();
        const QString folder = *m_store->workFolder(key);
        const QString fingerprint = *copyFile(source, folder + u"/video.mp4"_s, {});
        QFile mark(folder + u"/fingerprint"_s);
        QVERIFY(mark.open(QIODevice::WriteOnly) && mark.write(fingerprint.toLatin1()) > 0);
        mark.close();
        QVERIFY(QFile::remove(source));
        startQueue();
        QTRY_COMPARE_WITH_TIMEOUT(m_jobs->find(id)->state, JobState::Done, 60'000);
        QCOMPARE(VideoRepository(*m_database).find(m_jobs->find(id)->videoId)->fingerprint, fingerprint);
    }

    /// As a kill in the midst of writing would leave it: the sidecar is there, the film is there in part, no
    /// fingerprint.
    void anUnfinishedCopyIsMadeAgain()
    {
        m_jobs->stop();
        const QString source = m_files.path(u"cut.mp4"_s);
        QVERIFY(QFile::exists(source) || QFile::copy(m_film, source));
        m_files.write(u"cut.srt"_s, subtitles);
        const qint64 id = *ImportService(*m_jobs).import(m_owner, {.path = source});
        const QString folder = *m_store->workFolder(m_jobs->find(id)->payload[u"key"_s].toString());
        for (const QString &name : {u"/subtitles"_s, u"/video.mp4"_s, u"/video.mp4.part"_s}) {
            QFile file(folder + name);
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write("half") == 4);
        }
        startQueue();
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QCOMPARE(m_jobs->find(id)->state, JobState::Done);
        const std::optional<Video> video = VideoRepository(*m_database).find(m_jobs->find(id)->videoId);
        QCOMPARE(*fingerprintOf(m_store->mediaFile(*video), {}), *fingerprintOf(source, {}));
        QCOMPARE(video->transcriptSource, u"sidecar"_s);
        QVERIFY(!QFile::exists(m_store->mediaFile(*video) + u".part"_s));
    }

    void aFileThatWasMovedAwayIsAnErrorNotASilentVideo()
    {
        const VideoRepository videos(*m_database);
        const qint64 id = videos.insert({.ownerId = m_owner.id,
                                         .title = u"Gone"_s,
                                         .mediaKey = MediaStore::newKey(),
                                         .mediaPath = m_files.path(u"gone.mp4"_s),
                                         .hasAudio = true,
                                         .createdAt = systemClock(),
                                         .updatedAt = systemClock()});
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"transcribe job .* failed"_s));
        m_jobs->add(transcribeJob(m_owner.id, id, u"Gone"_s));
        QVERIFY(QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000));
        QCOMPARE(videos.find(id)->status, VideoStatus::Error);
        QCOMPARE(videos.find(id)->fault, std::optional(Fault::NotFound));
    }

    /// As a kill between the rename and the commit would leave it.
    void aPublishedFolderWithoutARowIsTakenUp()
    {
        const Video video = imported({.path = m_film});
        QVERIFY(VideoRepository(*m_database).remove(video.id));
        const JobRepository jobs(*m_database);
        const qint64 id =
            jobs.insert(importJob(m_owner.id, m_files.path(u"gone.mp4"_s), {.key = video.mediaKey}), systemClock());
        m_jobs->wake();
        QTRY_COMPARE_WITH_TIMEOUT(m_jobs->find(id)->state, JobState::Done, 60'000);
        const std::optional<Video> again = VideoRepository(*m_database).findByMediaKey(video.mediaKey);
        QVERIFY(again);
        QCOMPARE(again->fingerprint, video.fingerprint);
    }

    void aCancelledCopyLeavesNothing()
    {
        const QString target = m_dir->filePath(u"copy"_s);
        const Result<QString> copied = copyFile(m_film, target, {.cancelled = [] { return true; }});
        QCOMPARE(copied.error().fault, Fault::Cancelled);
        QVERIFY(!QFile::exists(target));
        QVERIFY(!QFile::exists(target + u".part"_s));
    }

    void aFullDiskIsSaidAndLeavesNothing()
    {
        if (!QFile::exists(u"/dev/full"_s))
            QSKIP("there is no /dev/full");
        const QString target = m_dir->filePath(u"copy"_s);
        QVERIFY(QFile::link(u"/dev/full"_s, target + u".part"_s));
        QCOMPARE(copyFile(m_film, target, {}).error().fault, Fault::NoSpace);
        QVERIFY(!QFile::exists(target));
        QVERIFY(!QFileInfo(target + u".part"_s).isSymLink());
    }

private:
    QString m_film;
};

QTEST_MAIN(TestImportJob)
#include "tst_importjob.moc"
