#include "tests/filmfixture.h"

#include <QProcess>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace {

/// As a process of its own: makes the film of the only job and is killed when it comes to `stage`.
void workUntil(const QString &stage, const QString &url, const QString &folder)
{
    StudioWorld world(*Database::open(url), folder);
    world.images = std::make_shared<FlatImages>();
    const FilmRepository films(world.database);
    const Job job = world.jobs.unfinished().first();
    const Progress progress{.report = [&](double) {
        if (const auto film = films.find(job.videoId); film && film->stage == stage)
            raise(SIGKILL);
    }};
    (void)world.runner().run(job, progress);
}

} // namespace

/// How the making of a film ends before its time, and what is left of it then.
class TestStudioEnds : public QObject, private FilmFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void whatWasKilledGoesOn_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::addColumn<int>("spoken");
        QTest::addColumn<int>("pictured");
        QTest::newRow("before the outline") << u"slides"_s << 3 << 3;
        QTest::newRow("when one slide is spoken") << u"voiceover"_s << 2 << 3;
        QTest::newRow("when one slide is painted") << u"images"_s << 0 << 2;
        QTest::newRow("when it is stitched") << u"stitch"_s << 0 << 0;
    }

    void whatWasKilledGoesOn()
    {
        QFETCH(QString, stage);
        const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = shortFilm(3)});
        QVERIFY(pending);
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {u"--until"_s, stage, m_database->url(), m_dir->path()});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        QCOMPARE(m_world->studio.film(m_owner, pending->id)->stage, stage);

        m_world->images = std::make_shared<FlatImages>();
        start();
        const Video video = finished(*pending);
        QCOMPARE(video.status, VideoStatus::Completed);
        QTEST(int(m_world->speaker->said.size()), "spoken");
        QTEST(int(m_world->images->asked.size()), "pictured");
        QVERIFY(folders(m_world->paths.incoming()).isEmpty());
        QCOMPARE(folders(m_world->paths.media()), QStringList{video.mediaKey});
    }

    void cancellingLeavesNothing()
    {
        const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = shortFilm(4)});
        const qint64 job = m_world->jobs.unfinished().first().id;
        std::atomic_bool asked = false;
        const auto cancel = [&](qint64 id) {
            if (m_world->studio.films({id}).value(id).stage == u"stitch"_s && !asked.exchange(true) &&
                !m_world->jobs.cancel(job))
                qFatal("the film was done before it was cancelled");
        };
        QObject::connect(&m_world->events, &Events::videoChanged, &m_world->jobs, cancel, Qt::DirectConnection);
        start();
        const Video video = finished(*pending);
        QVERIFY(asked);
        QCOMPARE(video.status, VideoStatus::Error);
        QCOMPARE(video.fault, Fault::Cancelled);
        QVERIFY(!video.isStored());
        QVERIFY(folders(m_world->paths.incoming()).isEmpty());
        QVERIFY(folders(m_world->paths.media()).isEmpty());
        QVERIFY(m_world->jobs.retry(job));
        QCOMPARE(finished(video).status, VideoStatus::Completed);
        QCOMPARE(m_world->speaker->said.size(), 4);
    }

    void twoAtOnceAreMadeOnce()
    {
        const Result<Video> first = m_world->studio.generate(m_owner, {.prompt = {}, .outline = shortFilm(2)});
        const Result<Video> second = m_world->studio.generate(m_owner, {.prompt = {}, .outline = shortFilm(2)});
        start(); // two jobs run at a time
        QCOMPARE(finished(*first).status, VideoStatus::Completed);
        QCOMPARE(finished(*second).status, VideoStatus::Completed);
        QCOMPARE(m_world->speaker->said.size(), 2);
    }

    void aDeletedFilmLeavesNothing()
    {
        const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = shortFilm(2)});
        const Job job = m_world->jobs.unfinished().first();
        StudioRunner runner = m_world->runner();
        QVERIFY(runner.run(job, {.report = [&](double done) {
                               if (done > 0.6)
                                   VideoRepository(*m_database).remove(pending->id);
                           }}));
        QVERIFY(folders(m_world->paths.media()).isEmpty());
        QVERIFY(folders(m_world->paths.incoming()).isEmpty());
        QVERIFY(runner.run(job, {}));
        runner.abandon(job, {.fault = Fault::Cancelled});
    }
};

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    if (argc == 5 && qstrcmp(argv[1], "--until") == 0) {
        workUntil(QString::fromLocal8Bit(argv[2]), QString::fromLocal8Bit(argv[3]), QString::fromLocal8Bit(argv[4]));
        return 0;
    }
    TestStudioEnds test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_studioends.moc"
