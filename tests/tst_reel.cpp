#include "models/accounts/accountservice.h"
#include "models/accounts/passwords.h"
#include "models/accounts/tokens.h"
#include "models/chat/citationjson.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/reeljob.h"
#include "models/library/mediastore.h"
#include "models/library/uploadservice.h"
#include "models/library/videoservice.h"
#include "models/media/cuts.h"
#include "models/media/decoder.h"
#include "models/media/probe.h"
#include "models/storage/query.h"
#include "models/studio/reelservice.h"
#include "tests/librarybuilder.h"
#include "tests/mediafiles.h"
#include "tests/testdatabase.h"

#include <QDir>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

namespace {

using Moments = QList<ReelMoment>;

const QList<ReelPart> parts{{.title = u"Tides"_s,
                             .startMs = 10'000,
                             .lengthMs = 4'000,
                             .lines = {{.startMs = 0, .endMs = 9'000, .text = u"before"_s},
                                       {.startMs = 9'000, .endMs = 10'050, .text = u"almost before"_s},
                                       {.startMs = 9'000, .endMs = 11'000, .text = u"into it"_s},
                                       {.startMs = 12'000, .endMs = 15'000, .text = u"out of it"_s},
                                       {.startMs = 15'000, .endMs = 16'000, .text = u"after"_s}}},
                            {.title = u"Bread"_s,
                             .startMs = 3'725'000,
                             .lengthMs = 2'000,
                             .lines = {{.startMs = 3'725'500, .endMs = 3'726'000, .text = u"rises"_s}}}};

} // namespace

/// Moments of videos as a video of its own.
class TestReel : public QObject
{
    Q_OBJECT

private slots:
    void checks_data()
    {
        QTest::addColumn<Moments>("moments");
        QTest::addColumn<QString>("field");
        const qint64 hour = 3'600'000;
        Moments many;
        for (qint64 i = 0; i <= mostReelMoments; ++i)
            many.append({1, i * 1000, i * 1000 + 500});
        QTest::newRow("one") << Moments{{1, 0, 1'000}} << QString();
        QTest::newRow("none") << Moments() << u"moments"_s;
        QTest::newRow("as many as there may be") << many.mid(1) << QString();
        QTest::newRow("one too many") << many << u"moments"_s;
        QTest::newRow("the same again and again") << Moments(100, {1, 0, 1'000}) << QString();
        QTest::newRow("backwards") << Moments{{1, 0, 1'000}, {1, 5'000, 4'000}} << u"moments[1].end_ms"_s;
        QTest::newRow("too short") << Moments{{1, 0, 100}} << u"moments[0].end_ms"_s;
        QTest::newRow("before the start") << Moments{{1, -1, 1'000}} << u"moments[0].start_ms"_s;
        QTest::newRow("an hour") << Moments{{1, 0, hour}} << QString();
        QTest::newRow("over an hour") << Moments{{1, 0, hour}, {2, 0, 1'000}} << u"moments"_s;
        QTest::newRow("for ever") << Moments{{1, 0, std::numeric_limits<qint64>::max()}} << u"moments"_s;
    }

    void checks()
    {
        QFETCH(Moments, moments);
        const Result<Moments> good = checkedReel(moments);
        QTEST(good ? QString() : good.error().field, "field");
        if (good)
            QCOMPARE(reelMomentsFromJson(toJson(*good)), *good);
    }

    void whatIsSaidMovesWithItsMoment()
    {
        const QList<SubtitleLine> wanted{{.startMs = 0, .endMs = 1'000, .text = u"into it"_s},
                                         {.startMs = 2'000, .endMs = 4'000, .text = u"out of it"_s},
                                         {.startMs = 4'500, .endMs = 5'000, .text = u"rises"_s}};
        QCOMPARE(reelLines(parts), wanted);
    }

    void momentsBecomeChapters()
    {
        const QList<Chapter> wanted{{.startMs = 0, .endMs = 4'000, .title = u"Tides · 0:10"_s},
                                    {.startMs = 4'000, .endMs = 6'000, .title = u"Bread · 1:02:05"_s}};
        QCOMPARE(reelChapters(parts), wanted);
        QCOMPARE(reelSources(parts), u"Tides · 0:10 – 0:14\nBread · 1:02:05 – 1:02:07"_s);
    }

    void aReelIsCalledAfterItsQuestion()
    {
        QCOMPARE(reelTitle(u" Why do\nthe tides rise? "_s), u"Why do the tides rise?"_s);
        const QString length = u"Why do the tides rise twice a day although the moon passes only once, as it seems?"_s;
        const QString title = reelTitle(length);
        QCOMPARE(title, u"Why do the tides rise twice a day although the moon passes only once, as it…"_s);
        QVERIFY(title.size() <= 80);
        QCOMPARE(reelTitle(u"月"_s.repeated(200)), u"月"_s.repeated(79) + u'…');
    }

    void aReelThatNobodyNamedIsNotTakenForItsVideo()
    {
        QCOMPARE(reelTitle({u"Tides"_s, u"Bread"_s}, 10'000), u"Tides · Bread"_s);
        QCOMPARE(reelTitle(QStringList(u"Tides"_s), 408'000), u"Tides · 6:48"_s);
    }

    void aMissingFileIsNamed()
    {
        World world;
        const qint64 there = world.film(u"There"_s, striped(), true, true);
        const qint64 gone = world.film(u"Gone"_s, striped(), true, true);
        QVERIFY(world.reels.make(world.ann, {{there, 0, 1'000}, {gone, 0, 1'000}}));
        QVERIFY(QFile::remove(world.store.mediaFile(*world.videos.find(world.ann, gone))));
        const Result<void> made = world.run();
        QVERIFY(!made);
        QCOMPARE(made.error().fault, Fault::NotFound); // not tried again, as an engine that is slow
        QCOMPARE(made.error().field, u"file:Gone"_s);
    }

    void aReelOfWhateverThereIs()
    {
        World world;
        const qint64 film = world.film(u"Film"_s, striped(), true, true);
        const qint64 sound =
            world.film(u"Tone"_s, m_files.make(u"-f lavfi -i sine=d=4 -ar 22050 tone.flac"_s), false, true);
        const qint64 tall = world.film(
            u"Tall"_s, m_files.make(u"-f lavfi -i testsrc2=s=180x320:r=30:d=4 -c:v libx264 tall.mkv"_s), true, false);
        LibraryBuilder(world.database).say(film, {u"one"_s, u"two"_s}); // from 0 and 2 s on, 1.5 s each
        const Result<Video> asked =
            world.reels.make(world.ann, {{film, 2'000, 3'500}, {sound, 500, 1'500}, {tall, 1'000, 3'000}});
        QVERIFY(asked);
        QCOMPARE(asked->status, VideoStatus::Pending);
        QCOMPARE(asked->title, u"Film · Tone · Tall"_s);
        QVERIFY(world.run());

        const Video reel = *world.videos.find(world.ann, asked->id);
        QCOMPARE(reel.status, VideoStatus::Completed);
        QCOMPARE(reel.source, VideoSource::Generated);
        QCOMPARE(reel.size, QSize(1280, 720));
        QVERIFY2(qAbs(reel.durationMs - 4'520) <= 60, QByteArray::number(reel.durationMs)); // 1.52 s + 1 s + 2 s
        QCOMPARE(reel.description, u"Film · 0:02 – 0:03\nTone · 0:00 – 0:01\nTall · 0:01 – 0:03"_s);
        const MediaInfo info = *probe(world.store.mediaFile(reel));
        QCOMPARE(info.container, u"mp4"_s);
        QVERIFY(info.hasAudio && info.hasVideo);
        QCOMPARE(info.audioTracks.value(0).codec, u"aac"_s);
        QCOMPARE(info.textTracks.size(), 1);
        QCOMPARE(readChapters(world.store.mediaFile(reel))->size(), 3);
        QCOMPARE(ChapterRepository(world.database).chapters(reel).size(), 3);
        const QList<SubtitleLine> lines = TranscriptRepository(world.database).lines(reel.id);
        QCOMPARE(lines.size(), 1);
        QCOMPARE(lines[0].text, u"two"_s);
        QCOMPARE(lines[0].startMs, 0);
        QVERIFY(QFile::exists(world.store.thumbnailFile(reel)));
        QVERIFY(!QFile::exists(world.store.folder(reel.mediaKey) + u"/parts"_s));
    }

    void itIsCutToThePicture()
    {
        World world;
        const qint64 film = world.film(u"Film"_s, striped(), true, true);
        // A second of blue, then a second of red: not one picture of another colour among them.
        QVERIFY(world.reels.make(world.ann, {{film, 2'000, 3'000}, {film, 1'000, 2'000}}));
        QVERIFY(world.run());
        const Video reel = world.videos.owned(world.ann, {}).items.first();
        const QString file = world.store.mediaFile(reel);
        for (const qint64 ms : {0, 40, 500, 960}) {
            const QColor colour = frameAt(file, ms, {64, 36})->pixelColor(32, 18);
            QVERIFY2(colour.blue() > 150 && colour.red() < 100, QByteArray::number(ms));
        }
        for (const qint64 ms : {1'000, 1'040, 1'500, 1'960}) {
            const QColor colour = frameAt(file, ms, {64, 36})->pixelColor(32, 18);
            QVERIFY2(colour.red() > 150 && colour.blue() < 100, QByteArray::number(ms));
        }
    }

    void finishedPartsAreNotCutAgain()
    {
        World world;
        const qint64 first = world.film(u"First"_s, striped(), true, true);
        const qint64 second = world.film(u"Second"_s, striped(), true, true);
        QVERIFY(world.reels.make(world.ann, {{first, 0, 1'000}, {second, 0, 1'000}}));
        bool isHalfDone = false;
        const Progress stopping{.report = [&](double done) { isHalfDone = isHalfDone || done >= 0.46; },
                                .cancelled = [&] { return isHalfDone; }};
        QCOMPARE(world.run(stopping).error().fault, Fault::Cancelled);
        QVERIFY(QFile::remove(world.store.mediaFile(*world.videos.find(world.ann, first))));
        QVERIFY(world.run());
        QCOMPARE(world.videos.owned(world.ann, {}).items.first().status, VideoStatus::Completed);
    }

    void refusals()
    {
        World world;
        const qint64 film = world.film(u"Film"_s, striped(), true, true);
        const qint64 linked = world.videos.addLinked(world.ann, {.url = u"https://youtu.be/CBYhVcO4WgI"_s})->id;
        const auto fieldOf = [&](const Moments &moments, const QString &title = {}) {
            const Result<Video> made = world.reels.make(world.ann, moments, title);
            return made ? QString() : made.error().field;
        };
        QCOMPARE(fieldOf({{linked, 0, 1'000}}), u"moments[0].video_id"_s);
        QCOMPARE(fieldOf({{film, 0, 500}, {film, 60'000, 61'000}}), u"moments[1].start_ms"_s);
        QCOMPARE(fieldOf({}), u"moments"_s);
        QCOMPARE(fieldOf({{film, 0, 1'000}}, QString(256, u'x')), u"title"_s);
        QCOMPARE(world.reels.make(world.bob, {{film, 0, 1'000}}).error().fault, Fault::NotFound);
        for (int i = 0; i < ReelService::mostUnfinished; ++i)
            QVERIFY(world.reels.make(world.ann, {{film, 0, 1'000}}));
        QCOMPARE(fieldOf({{film, 0, 1'000}}), u"films"_s);
    }

    void whatMayNoLongerBeSeenIsNotShown()
    {
        World world;
        const qint64 film = world.film(u"Film"_s, striped(), true, true);
        LibraryBuilder(world.database).publish(film);
        const Result<Video> reel = world.reels.make(world.bob, {{film, 0, 1'000}});
        QVERIFY(reel);
        LibraryBuilder(world.database).publish(film, false);
        const Result<void> made = world.run();
        QCOMPARE(made.error().fault, Fault::NotFound);
        world.runner.abandon(world.job(), made.error());
        QCOMPARE(world.videos.find(world.bob, reel->id)->status, VideoStatus::Error);
        QVERIFY(QDir(world.folder.filePath(u"incoming"_s)).isEmpty());
    }

    void anAnswersMoments()
    {
        World world;
        const qint64 film = world.film(u"Film"_s, striped(), true, true);
        const qint64 linked = world.videos.addLinked(world.ann, {.url = u"https://youtu.be/CBYhVcO4WgI"_s})->id;
        const qint64 log = world.log({{.videoId = film, .startMs = 0, .endMs = 2'000},
                                      {.videoId = linked, .startMs = 0, .endMs = 2'000},
                                      {.videoId = film, .startMs = 0, .endMs = 2'000}},
                                     u"What is shown?"_s);
        const Result<ReelPlan> plan = world.reels.citedByLog(world.ann, log);
        QCOMPARE(plan->moments, (Moments{{film, 0, 2'000}}));
        QCOMPARE(plan->title, u"What is shown?"_s);
        QCOMPARE(world.reels.make(world.ann, plan->moments, plan->title)->title, u"What is shown?"_s);
        QCOMPARE(world.reels.make(world.ann, plan->moments)->title, u"Film · 0:00"_s);
        QCOMPARE(world.reels.citedByLog(world.bob, log).error().field, u"log"_s);
        QCOMPARE(world.reels.citedByLog(world.ann, world.log({})).error().fault, Fault::Invalid);
        QCOMPARE(world.reels.citedByMessage(world.ann, 99).error().field, u"message"_s);
    }

private:
    struct World
    {
        qint64 film(const QString &title, const QString &file, bool hasVideo, bool hasAudio)
        {
            Video video{.ownerId = ann.id,
                        .status = VideoStatus::Completed,
                        .title = title,
                        .mediaKey = MediaStore::newKey(),
                        .mediaPath = u"video.mp4"_s,
                        .durationMs = 4'000,
                        .hasVideo = hasVideo,
                        .hasAudio = hasAudio};
            video.id = LibraryBuilder(database).insert(video);
            QImage poster(640, 360, QImage::Format_RGB32);
            poster.fill(Qt::darkGreen);
            if (!store.workFolder(video.mediaKey) || !store.publish(video.mediaKey) ||
                !QFile::copy(file, store.mediaFile(video)) || !poster.save(store.posterFile(video)))
                qFatal("the store does not take a film");
            return video.id;
        }
        qint64 log(const QList<Moment> &citations, const QString &question = u""_s)
        {
            Query query(database->connection(),
                        u"INSERT INTO chat_logs (account_id, question, answer, citations, created_at)"
                        " VALUES (:account, :question, '', :citations, 0) RETURNING id"_s);
            query.bind(u":account"_s, ann.id)
                .bind(u":question"_s, question)
                .bind(u":citations"_s, citationsToJson(citations))
                .exec()
                .next();
            return query.value<qint64>(u"id"_s);
        }
        /// Of the reel that was asked for last.
        Job job() const
        {
            Job last;
            for (const Job &job : jobs.unfinished())
                last = job.kind == reelJobKind ? job : last;
            return last;
        }
        Result<void> run(const Progress &progress = {}) { return runner.run(job(), progress); }

        TestDatabase database;
        QTemporaryDir folder;
        MediaStore store{*Paths::open(folder.path())};
        Settings settings{folder.filePath(u"settings.ini"_s)};
        Events events;
        Passwords passwords{4};
        Tokens tokens{QByteArray(32, 'k')};
        AccountService accounts{database, passwords, tokens, settings, events};
        JobQueue jobs{database, events};
        VideoService videos{database, store, jobs, events};
        UploadService uploads{database, store, settings, jobs, events};
        ReelService reels{database, videos, uploads, jobs, events};
        ReelRunner runner{database, {.store = store, .accounts = accounts, .videos = videos}, jobs, events};
        Account ann = LibraryBuilder(database).account(u"ann"_s);
        Account bob = LibraryBuilder(database).account(u"bob"_s);
    };

    /// Four seconds: two of red, two of blue, with key pictures far apart.
    QString striped()
    {
        if (m_striped.isEmpty())
            m_striped = m_files.make(
                u"-f lavfi -i color=red:s=320x240:r=25:d=2 -f lavfi -i color=blue:s=320x240:r=25:d=2 "
                "-f lavfi -i sine=f=330:d=4 -filter_complex concat=n=2 -c:v libx264 -preset ultrafast -g 999 "
                "-sc_threshold 0 -pix_fmt yuv420p -c:a aac striped.mp4"_s);
        return m_striped;
    }

    MediaFiles m_files;
    QString m_striped;
};

QTEST_MAIN(TestReel)
#include "tst_reel.moc"
