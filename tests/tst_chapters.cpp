#include "models/core/events.h"
#include "models/jobs/chaptersjob.h"
#include "models/jobs/jobqueue.h"
#include "models/library/cleanstart.h"
#include "models/library/mediastore.h"
#include "tests/librarybuilder.h"
#include "tests/mediafiles.h"
#include "tests/testdatabase.h"

#include <QSignalSpy>

using namespace Qt::Literals::StringLiterals;

namespace {

using Lines = QList<SubtitleLine>;
using Cuts = QList<PictureCut>;

QList<qint64> startsOf(const QList<Chapter> &chapters)
{
    QList<qint64> starts;
    for (const Chapter &chapter : chapters)
        starts.append(chapter.startMs);
    return starts;
}

} // namespace

/// The parts of a video, and where a moment of it may begin.
class TestChapters : public QObject
{
    Q_OBJECT

private slots:
    void fromCuts_data()
    {
        QTest::addColumn<Cuts>("cuts");
        QTest::addColumn<qint64>("durationMs");
        QTest::addColumn<QList<qint64>>("starts");
        QTest::newRow("no cuts, no chapters") << Cuts() << 60'000LL << QList<qint64>();
        QTest::newRow("one a cut") << Cuts{{10'000, 0.5}, {19'000, 0.5}, {24'000, 0.9}} << 55'000LL
                                   << QList<qint64>{0, 10'000, 19'000, 24'000};
        QTest::newRow("the stronger of two that are near")
            << Cuts{{10'000, 0.5}, {12'000, 0.9}, {14'000, 0.6}} << 60'000LL << QList<qint64>{0, 12'000};
        QTest::newRow("none right at the start or end") << Cuts{{1'000, 1}, {59'000, 1}} << 60'000LL << QList<qint64>();
        QTest::newRow("none outside of the video")
            << Cuts{{0, 1}, {60'000, 1}, {90'000, 1}} << 60'000LL << QList<qint64>();
        QTest::newRow("few in a long film")
            << Cuts{{60'000, 0.5}, {600'000, 0.4}} << 4'800'000LL << QList<qint64>{0, 600'000};
    }

    void fromCuts()
    {
        QFETCH(Cuts, cuts);
        QFETCH(qint64, durationMs);
        const QList<Chapter> chapters = chaptersFromCuts(cuts, durationMs);
        QTEST(startsOf(chapters), "starts");
        for (qsizetype i = 0; i < chapters.size(); ++i) {
            QCOMPARE(chapters[i].endMs, i + 1 < chapters.size() ? chapters[i + 1].startMs : durationMs);
            QCOMPARE(chapters[i].source, ChapterSource::Cuts);
        }
    }

    void thereAreNeverMany()
    {
        Cuts cuts;
        for (qint64 ms = 1000; ms < 3'600'000; ms += 1000)
            cuts.append({.ms = ms, .strength = double(ms * 7919 % 1000) / 1000});
        const qsizetype count = chaptersFromCuts(cuts, 3'600'000).size();
        QVERIFY2(count > maxCutChapters / 2 && count <= maxCutChapters, QByteArray::number(count));
    }

    void jumps_data()
    {
        QTest::addColumn<qint64>("positionMs");
        QTest::addColumn<int>("step");
        QTest::addColumn<qint64>("start");
        QTest::newRow("on to the next") << 5'000LL << 1 << 10'000LL;
        QTest::newRow("on from a start") << 10'000LL << 1 << 20'000LL;
        QTest::newRow("on from the last") << 25'000LL << 1 << -1LL;
        QTest::newRow("back to the start of this") << 15'000LL << -1 << 10'000LL;
        QTest::newRow("back from a start") << 11'000LL << -1 << 0LL;
        QTest::newRow("back in the first") << 1'000LL << -1 << 0LL;
    }

    void jumps()
    {
        QFETCH(qint64, positionMs);
        QFETCH(int, step);
        const QList<Chapter> chapters = chaptersFromCuts({{10'000, 1}, {20'000, 1}}, 30'000);
        QTEST(chapterStart(chapters, positionMs, step), "start");
        QCOMPARE(chapterStart({}, positionMs, step), -1);
    }

    void cleanStarts_data()
    {
        QTest::addColumn<qint64>("momentMs");
        QTest::addColumn<Lines>("lines");
        QTest::addColumn<Cuts>("cuts");
        QTest::addColumn<qint64>("start");
        const Lines two{{.startMs = 2'000, .endMs = 4'000, .text = u"one"_s},
                        {.startMs = 5'000, .endMs = 9'000, .text = u"two"_s}};
        QTest::newRow("a sentence's start stays") << 5'000LL << two << Cuts() << 5'000LL;
        QTest::newRow("within a sentence it goes to its start") << 6'200LL << two << Cuts() << 5'000LL;
        QTest::newRow("far into a sentence it stays") << 7'000LL << two << Cuts{{5'600, 1}} << 7'000LL;
        QTest::newRow("a cut before the sentence") << 5'000LL << two << Cuts{{4'200, 1}} << 4'200LL;
        QTest::newRow("the last of two cuts") << 5'000LL << two << Cuts{{4'200, 1}, {4'700, 1}} << 4'700LL;
        QTest::newRow("not a cut in another sentence") << 5'000LL << two << Cuts{{3'900, 1}} << 5'000LL;
        QTest::newRow("not a cut too long before") << 5'000LL << Lines{two[1]} << Cuts{{3'400, 1}} << 5'000LL;
        QTest::newRow("never a cut behind it") << 5'000LL << two << Cuts{{5'200, 1}} << 5'000LL;
        QTest::newRow("a cut before the sentence it falls into")
            << 5'800LL << two << Cuts{{4'400, 1}, {5'600, 1}} << 4'400LL;
        QTest::newRow("in a pause, at a cut") << 4'800LL << two << Cuts{{4'100, 1}} << 4'100LL;
        QTest::newRow("in a pause, no cut") << 4'800LL << two << Cuts() << 4'800LL;
        QTest::newRow("where two speak at once")
            << 5'500LL << Lines{{.startMs = 1'000, .endMs = 6'000, .text = u"a"_s}, two[1]} << Cuts{{4'500, 1}}
            << 5'500LL;
        QTest::newRow("at the start of the video") << 300LL << Lines() << Cuts{{100, 1}} << 100LL;
        QTest::newRow("of nothing known") << 8'000LL << Lines() << Cuts() << 8'000LL;
    }

    void cleanStarts()
    {
        QFETCH(qint64, momentMs);
        QFETCH(Lines, lines);
        QFETCH(Cuts, cuts);
        QTEST(cleanStart(momentMs, lines, cuts), "start");
    }

    void theJobFindsThem()
    {
        World world;
        const Video video = world.film(named(u""_s));
        QSignalSpy changed(&world.events, &Events::videoChanged);
        QVERIFY(world.runner.run(world.job(video), {}));
        QCOMPARE(changed.size(), 1);
        const Cuts cuts = world.chapters.cuts(video.id);
        QCOMPARE(cuts.size(), 1);
        QVERIFY(qAbs(cuts[0].ms - 5'000) <= 80);
        QCOMPARE(startsOf(world.chapters.chapters(video)), (QList<qint64>{0, cuts[0].ms}));
    }

    void thoseOfTheFileWin()
    {
        World world;
        const Video video = world.film(named(u"[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=3000\ntitle=Tides\n"_s));
        QVERIFY(world.runner.run(world.job(video), {}));
        QCOMPARE(world.chapters.chapters(video), (QList<Chapter>{{.startMs = 0, .endMs = 3'000, .title = u"Tides"_s}}));
        QCOMPARE(world.chapters.cuts(video.id).size(), 1);
    }

    void whatIsDoneIsNotDoneAgain()
    {
        World world;
        const Video video = world.film(named(u""_s));
        Job job = world.job(video);
        job.id = world.jobs.add(job);
        QVERIFY(world.runner.run(job, {}));
        QVERIFY(QFile::remove(world.store.mediaFile(video)));
        QVERIFY(world.runner.run(*world.jobs.find(job.id), {}));
        QCOMPARE(world.chapters.cuts(video.id).size(), 1);
    }

    void theyAreExtra()
    {
        World world;
        const Video sound = world.film(m_files.make(u"-f lavfi -i sine=d=1 tone.flac"_s));
        QVERIFY(world.runner.run(world.job(sound), {}));
        const Video letter = world.film(m_files.write(u"letter.txt"_s, "Dear film,"));
        QVERIFY(world.runner.run(world.job(letter), {}));
        QVERIFY(QFile::remove(world.store.mediaFile(letter)));
        QCOMPARE(world.runner.run(world.job(letter), {}).error().fault, Fault::NotFound);
        QCOMPARE(VideoRepository(world.database).find(letter.id)->status, VideoStatus::Completed);
        const auto stop = [] { return true; };
        QCOMPARE(world.runner.run(world.job(sound), {.cancelled = stop}).error().fault, Fault::Cancelled);
    }

    void theyGoWithTheirVideo()
    {
        World world;
        const Video video = world.film(named(u""_s));
        const auto remove = [&](double) { VideoRepository(world.database).remove(video.id); };
        QVERIFY(world.runner.run(world.job(video), {.report = remove}));
        QVERIFY(world.chapters.cuts(video.id).isEmpty());
        QVERIFY(world.runner.run(world.job(video), {}));

        const Video other = world.film(named(u""_s));
        QVERIFY(world.runner.run(world.job(other), {}));
        VideoRepository(world.database).remove(other.id);
        QVERIFY(world.chapters.cuts(other.id).isEmpty());
    }

private:
    struct World
    {
        Video film(const QString &file)
        {
            Video video{.ownerId = owner.id,
                        .status = VideoStatus::Completed,
                        .title = u"Film"_s,
                        .mediaKey = MediaStore::newKey(),
                        .mediaPath = u"video.mp4"_s,
                        .durationMs = 10'000,
                        .hasVideo = true};
            video.id = LibraryBuilder(database).insert(video);
            if (!store.workFolder(video.mediaKey) || !store.publish(video.mediaKey) ||
                !QFile::copy(file, store.mediaFile(video)))
                qFatal("the store does not take a film");
            return video;
        }
        Job job(const Video &video) const { return chaptersJob(owner.id, video.id, video.title); }

        TestDatabase database;
        QTemporaryDir folder;
        MediaStore store{*Paths::open(folder.path())};
        Events events;
        JobQueue jobs{database, events};
        ChapterRepository chapters{database};
        ChaptersRunner runner{database, store, jobs, events};
        Account owner = LibraryBuilder(database).account(u"ann"_s);
    };

    /// Five seconds of one picture and five of another, with these chapters.
    QString named(const QString &chapters)
    {
        m_files.write(u"chapters.txt"_s, ";FFMETADATA1\n" + chapters.toUtf8());
        return m_files.make(u"-f lavfi -i testsrc2=size=160x90:duration=5 -f lavfi -i color=red:s=160x90:d=5 "
                            "-i chapters.txt -map_metadata 2 -filter_complex [0:v][1:v]concat=n=2[v] -map [v] "
                            "-c:v libx264 -preset ultrafast named.mp4"_s);
    }

    MediaFiles m_files;
};

QTEST_GUILESS_MAIN(TestChapters)
#include "tst_chapters.moc"
