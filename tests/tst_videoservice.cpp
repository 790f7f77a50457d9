#include "models/library/transcriptrepository.h"
#include "tests/threads.h"
#include "tests/videoworld.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestVideoService : public VideoWorld
{
    Q_OBJECT

private slots:
    void init() { open(); }

    void whoSeesWhat_data()
    {
        QTest::addColumn<QString>("viewer");
        QTest::addColumn<QString>("video");
        QTest::addColumn<bool>("seen");
        QTest::newRow("an own private video") << u"ann"_s << u"private"_s << true;
        QTest::newRow("another's private video") << u"bob"_s << u"private"_s << false;
        QTest::newRow("an admin sees private ones") << u"root"_s << u"private"_s << true;
        QTest::newRow("a published video") << u"bob"_s << u"published"_s << true;
        QTest::newRow("an inactive video") << u"bob"_s << u"inactive"_s << false;
        QTest::newRow("an inactive video, its owner") << u"root"_s << u"inactive"_s << true;
        QTest::newRow("no video") << u"root"_s << u"none"_s << false;
    }
    void whoSeesWhat()
    {
        QFETCH(QString, viewer);
        QFETCH(QString, video);
        if (video == u"inactive"_s)
            QVERIFY(m_service->edit(admin, published, {.active = false}));
        const qint64 id = video == u"private"_s ? annsPrivate : video == u"none"_s ? 999 : published;
        const Account &who = viewer == u"ann"_s ? ann : viewer == u"bob"_s ? bob : admin;
        const Result<Video> playable = m_service->findPlayable(who, id);
        const bool isThere = video != u"none"_s;
        if (!playable)
            QCOMPARE(playable.error().fault, isThere ? Fault::NotAllowed : Fault::NotFound);
        const Result<Video> found = m_service->find(who, id);
        QCOMPARE(found.has_value(), playable.has_value());
        QTEST(found.has_value(), "seen");
        if (!found)
            QCOMPARE(found.error().fault, Fault::NotFound);
        if (video == u"inactive"_s) {
            QVERIFY(!m_service->findPublic(id));
            QCOMPARE(m_service->catalogue({}).total, 0);
        }
    }

    void libraryFilters_data()
    {
        QTest::addColumn<LibraryFilter>("filter");
        QTest::addColumn<QStringList>("titles");
        QTest::newRow("all, newest first")
            << LibraryFilter{} << QStringList{u"100% Über_Alles"_s, u"Yeast"_s, u"Tides"_s};
        QTest::newRow("by title") << LibraryFilter{.order = LibraryOrder::Title}
                                  << QStringList{u"100% Über_Alles"_s, u"Tides"_s, u"Yeast"_s};
        QTest::newRow("a word, any case") << LibraryFilter{.text = u"yEAS"_s} << QStringList{u"Yeast"_s};
        QTest::newRow("case beyond ASCII") << LibraryFilter{.text = u"üBER"_s} << QStringList{u"100% Über_Alles"_s};
        QTest::newRow("a percent sign is itself")
            << LibraryFilter{.text = u"0%"_s} << QStringList{u"100% Über_Alles"_s};
        QTest::newRow("and stands for nothing") << LibraryFilter{.text = u"T%s"_s} << QStringList{};
        QTest::newRow("an underscore is itself") << LibraryFilter{.text = u"Y_a"_s} << QStringList{};
        QTest::newRow("in progress") << LibraryFilter{.watch = WatchFilter::InProgress} << QStringList{u"Yeast"_s};
        QTest::newRow("watched") << LibraryFilter{.watch = WatchFilter::Watched} << QStringList{u"Tides"_s};
        QTest::newRow("unwatched") << LibraryFilter{.watch = WatchFilter::Unwatched}
                                   << QStringList{u"100% Über_Alles"_s, u"Yeast"_s};
        QTest::newRow("with a transcript") << LibraryFilter{.withTranscript = true} << QStringList{u"Tides"_s};
        QTest::newRow("a page") << LibraryFilter{.limit = 1, .offset = 1} << QStringList{u"Yeast"_s};
    }
    void libraryFilters()
    {
        QFETCH(LibraryFilter, filter);
        const qint64 yeast = stored(ann, u"Yeast"_s, false);
        stored(ann, u"100% Über_Alles"_s, false);
        QVERIFY(m_service->setWatchPosition(ann, yeast, 30'000));
        QVERIFY(m_service->setWatchPosition(ann, annsPrivate, 100'000));
        VideoRepository(*m_database).setTranscriptSource(annsPrivate, u"sidecar"_s, systemClock());
        QStringList titles;
        for (const LibraryEntry &entry : m_service->library(ann, filter).items)
            titles += entry.video.title;
        QTEST(titles, "titles");
    }

    void aPageKnowsTheTotal()
    {
        stored(ann, u"Yeast"_s, false);
        const Page<LibraryEntry> page = m_service->library(ann, {.limit = 1});
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.total, 2);
        QCOMPARE(m_service->library(admin, {}).total, 3);
    }

    void addLinkedRefuses_data()
    {
        QTest::addColumn<LinkedVideo>("linked");
        QTest::addColumn<QString>("field");
        QTest::newRow("no address") << LinkedVideo{} << u"video_url"_s;
        QTest::newRow("no scheme") << LinkedVideo{.url = u"example.org/a.mp4"_s} << u"video_url"_s;
        QTest::newRow("another scheme") << LinkedVideo{.url = u"file:///etc/passwd"_s} << u"video_url"_s;
        QTest::newRow("a script") << LinkedVideo{.url = u"javascript:alert(1)"_s} << u"video_url"_s;
        QTest::newRow("no host") << LinkedVideo{.url = u"http:///a.mp4"_s} << u"video_url"_s;
        QTest::newRow("a password") << LinkedVideo{.url = u"http://a:b@example.org/"_s} << u"video_url"_s;
        QTest::newRow("too long") << LinkedVideo{.url = u"http://example.org/"_s + QString(2048, u'a')}
                                  << u"video_url"_s;
        QTest::newRow("a long category") << LinkedVideo{.url = u"http://example.org/"_s, .category = QString(256, u'a')}
                                         << u"category"_s;
        QTest::newRow("a long script") << LinkedVideo{.url = u"http://example.org/"_s, .script = QString(200'001, u'a')}
                                       << u"script"_s;
        QTest::newRow("a NUL") << LinkedVideo{.url = u"http://example.org/"_s, .seriesName = QString(QChar::Null)}
                               << u"series_name"_s;
    }
    void addLinkedRefuses()
    {
        QFETCH(LinkedVideo, linked);
        const Result<Video> added = m_service->addLinked(ann, linked);
        QVERIFY(!added);
        QCOMPARE(added.error().fault, Fault::Invalid);
        QTEST(added.error().field, "field");
        QCOMPARE(m_service->catalogue({}).total, 1);
    }

    void aScriptIsIndexedByItself()
    {
        QVERIFY(m_service->addLinked(ann, {.url = u"http://example.org/silent"_s}));
        QVERIFY(m_jobs->unfinished().isEmpty());
        const Result<Video> spoken =
            m_service->addLinked(ann, {.url = u"http://example.org/"_s, .script = u"Tides."_s});
        QCOMPARE(m_jobs->unfinished().size(), 1);
        QCOMPARE(m_jobs->unfinished().first().kind, u"index"_s);
        QCOMPARE(m_jobs->unfinished().first().videoId, spoken->id);
    }

    void editRefuses_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<VideoEdit>("edit");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("a blank title") << u"ann"_s << VideoEdit{.title = u"  "_s} << Fault::Invalid;
        QTest::newRow("256 characters") << u"ann"_s << VideoEdit{.title = QString(256, u'x')} << Fault::Invalid;
        QTest::newRow("a description without end")
            << u"ann"_s << VideoEdit{.description = QString(200'001, u'x')} << Fault::Invalid;
        QTest::newRow("publishing without being admin")
            << u"ann"_s << VideoEdit{.inCatalogue = true} << Fault::NotAllowed;
        QTest::newRow("ordering without being admin") << u"ann"_s << VideoEdit{.position = 0} << Fault::NotAllowed;
        QTest::newRow("another's video") << u"bob"_s << VideoEdit{.title = u"Mine now"_s} << Fault::NotFound;
        QTest::newRow("a long category") << u"ann"_s << VideoEdit{.category = QString(256, u'x')} << Fault::Invalid;
        QTest::newRow("a series with a NUL")
            << u"ann"_s << VideoEdit{.seriesName = QString(QChar::Null)} << Fault::Invalid;
        QTest::newRow("a place outside the catalogue") << u"root"_s << VideoEdit{.position = 0} << Fault::Invalid;
        QTest::newRow("a place before the first")
            << u"root"_s << VideoEdit{.inCatalogue = true, .position = -1} << Fault::Invalid;
    }
    void editRefuses()
    {
        QFETCH(QString, editor);
        QFETCH(VideoEdit, edit);
        const Result<Video> edited = m_service->edit(editor == u"ann"_s   ? ann
                                                     : editor == u"bob"_s ? bob
                                                                          : admin,
                                                     annsPrivate, edit);
        QVERIFY(!edited);
        QTEST(edited.error().fault, "fault");
        QCOMPARE(m_service->find(ann, annsPrivate)->title, u"Tides"_s);
    }

    void lengthsCountCharacters()
    {
        const QString moon = QString::fromUcs4(U"\U0001F319");
        QVERIFY(m_service->edit(ann, annsPrivate, {.title = moon.repeated(255)}));
        QCOMPARE(m_service->edit(ann, annsPrivate, {.title = moon.repeated(256)}).error().field, u"title"_s);
    }

    /// An owner who renames a video while it is hidden must not bring it back.
    void changesAtTheSameTimeLoseNothing()
    {
        const VideoRepository videos(*m_database);
        onThreads(4, [&](int) {
            for (int i = 0; i < 25; ++i)
                videos.change(annsPrivate, [](Video &video) { video.description += u'x'; });
        });
        QCOMPARE(videos.find(annsPrivate)->description.size(), 100);
        QVERIFY(!videos.change(999, [](Video &) {}));
    }

    void removingAVideoEndsTheWorkOnIt()
    {
        const qint64 job = m_jobs->add({.kind = u"transcribe"_s, .ownerId = ann.id, .videoId = annsPrivate});
        QVERIFY(m_service->remove(ann, annsPrivate));
        QCOMPARE(m_jobs->find(job)->state, JobState::Cancelled);
    }

    void removingTakesEverythingAlong()
    {
        const Video video = *m_service->find(ann, annsPrivate);
        const TranscriptRepository transcripts(*m_database);
        transcripts.replace(annsPrivate, {{.startMs = 0, .endMs = 10, .text = u"High tide"_s}});
        QVERIFY(m_service->save(ann, annsPrivate));
        QCOMPARE(m_service->remove(bob, annsPrivate).error().fault, Fault::NotFound);
        QVERIFY(QFile::exists(m_store->mediaFile(video)));
        QSignalSpy removed(m_events.get(), &Events::videoRemoved);
        QVERIFY(m_service->remove(ann, annsPrivate));
        QCOMPARE(removed.size(), 1);
        QVERIFY(!QFile::exists(m_store->mediaFile(video)));
        QVERIFY(transcripts.lines(annsPrivate).isEmpty());
        QCOMPARE(m_service->saved(ann, {}, 0).total, 0);
    }

    void watchPositions_data()
    {
        QTest::addColumn<qint64>("at");
        QTest::addColumn<bool>("accepted");
        QTest::addColumn<WatchPosition>("kept");
        QTest::newRow("the start") << qint64(0) << true << WatchPosition{0, false};
        QTest::newRow("in the middle") << qint64(50'000) << true << WatchPosition{50'000, false};
        QTest::newRow("just before the credits") << qint64(94'999) << true << WatchPosition{94'999, false};
        QTest::newRow("the last twentieth") << qint64(95'000) << true << WatchPosition{0, true};
        QTest::newRow("the end") << qint64(100'000) << true << WatchPosition{0, true};
        QTest::newRow("past the end") << qint64(100'001) << false << WatchPosition{};
        QTest::newRow("before the start") << qint64(-1) << false << WatchPosition{};
    }
    void watchPositions()
    {
        QFETCH(qint64, at);
        QFETCH(bool, accepted);
        const Result<WatchPosition> set = m_service->setWatchPosition(ann, annsPrivate, at);
        QCOMPARE(set.has_value(), accepted);
        QTEST(*m_service->watchPosition(ann, annsPrivate), "kept");
        QCOMPARE(*m_service->watchPosition(admin, annsPrivate), WatchPosition());
        QCOMPARE(m_service->setWatchPosition(bob, annsPrivate, 5).error().fault, Fault::NotFound);
    }

    void sweepingKeepsWhatIsKnown()
    {
        const Video video = *m_service->find(ann, annsPrivate);
        QVERIFY(m_store->workFolder(u"stray"_s));
        QVERIFY(m_store->workFolder(u"live"_s));
        QVERIFY(QDir().mkpath(m_store->folder(u"forgotten"_s)));
        const QStringList known = VideoRepository(*m_database).mediaKeys();
        QSet<QString> keys(known.begin(), known.end());
        keys.insert(u"live"_s);
        m_store->sweep(keys);
        QVERIFY(QFile::exists(m_store->mediaFile(video)));
        QCOMPARE(QDir(m_dir->path() + u"/incoming"_s).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"live"_s});
        QVERIFY(!m_store->isPublished(u"forgotten"_s));
    }
};

QTEST_GUILESS_MAIN(TestVideoService)
#include "tst_videoservice.moc"
