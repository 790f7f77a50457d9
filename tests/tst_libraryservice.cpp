#include "models/library/libraryservice.h"
#include "tests/videoworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// A library of three own videos, beside what everybody's world holds.
class TestLibraryService : public VideoWorld
{
    Q_OBJECT

private slots:
    void init()
    {
        m_ids.clear();
        open();
        m_library = std::make_unique<LibraryService>(*m_database);
        add({.title = u"Waves"_s, .seriesName = u"Sea"_s, .seriesNumber = 10, .sizeBytes = 30, .durationMs = 5'000});
        add({.title = u"Anchors"_s, .seriesName = u"Sea"_s, .seriesNumber = 2, .sizeBytes = 10, .durationMs = 200'000});
        add({.title = u"Bread"_s, .sizeBytes = 20, .durationMs = 7'000});
    }

    void ordersTheWholeLibrary_data()
    {
        QTest::addColumn<LibraryFilter>("filter");
        QTest::addColumn<QString>("titles");
        const auto by = [](LibraryOrder order, bool backwards = false) {
            return LibraryFilter{.order = order, .backwards = backwards};
        };
        QTest::newRow("newest") << by(LibraryOrder::NewestFirst) << u"Bread Anchors Waves Tides"_s;
        QTest::newRow("oldest") << by(LibraryOrder::OldestFirst) << u"Tides Waves Anchors Bread"_s;
        QTest::newRow("title") << by(LibraryOrder::Title) << u"Anchors Bread Tides Waves"_s;
        QTest::newRow("title, from the end") << by(LibraryOrder::Title, true) << u"Waves Tides Bread Anchors"_s;
        QTest::newRow("series by number") << by(LibraryOrder::Series) << u"Anchors Waves Bread Tides"_s;
        QTest::newRow("series, from the end") << by(LibraryOrder::Series, true) << u"Waves Anchors Tides Bread"_s;
        QTest::newRow("longest") << by(LibraryOrder::LongestFirst) << u"Anchors Tides Bread Waves"_s;
        QTest::newRow("shortest") << by(LibraryOrder::LongestFirst, true) << u"Waves Bread Tides Anchors"_s;
        QTest::newRow("largest") << by(LibraryOrder::LargestFirst) << u"Waves Bread Anchors Tides"_s;
        QTest::newRow("recently watched") << by(LibraryOrder::RecentlyWatched) << u"Waves Bread Anchors Tides"_s;
    }
    void ordersTheWholeLibrary()
    {
        QFETCH(LibraryFilter, filter);
        QVERIFY(m_service->setWatchPosition(ann, m_ids.at(0), 1'000));
        QTEST(titles(ann, filter), "titles");
    }

    void filters_data()
    {
        QTest::addColumn<LibraryFilter>("filter");
        QTest::addColumn<QString>("titles");
        QTest::newRow("a series") << LibraryFilter{.seriesName = u"Sea"_s} << u"Anchors Waves"_s;
        QTest::newRow("no such series") << LibraryFilter{.seriesName = u"sea"_s} << QString();
        QTest::newRow("own ones") << LibraryFilter{.onlyOwn = true} << u"Bread Anchors Waves Tides"_s;
        QTest::newRow("saved ones, also others'") << LibraryFilter{.onlySaved = true} << u"Waves Bread"_s;
    }
    void filters()
    {
        QFETCH(LibraryFilter, filter);
        QVERIFY(m_service->save(ann, published));
        QVERIFY(m_service->save(ann, m_ids.at(0)));
        QTEST(titles(ann, filter), "titles");
    }

    void anAdminCanLookAtTheirOwnAlone()
    {
        QCOMPARE(m_library->list(admin, {}).ids.size(), 5);
        QCOMPARE(m_library->list(admin, {.onlyOwn = true}).ids, QList{published});
    }

    void leavesOutWhatIsAboutToGo()
    {
        LibraryFilter filter;
        filter.without = {m_ids.at(0), m_ids.at(2), 999'999};
        QCOMPARE(titles(ann, filter), u"Anchors Tides"_s);
        filter.without.clear();
        for (qint64 id = 1'000; id < 60'000; ++id)
            filter.without.append(id);
        QCOMPARE(m_library->list(ann, filter).ids.size(), 4);
    }

    void addsUpWhatItLists()
    {
        QVERIFY(m_service->setWatched(ann, m_ids.at(1), true));
        const LibraryList list = m_library->list(ann, {.seriesName = u"Sea"_s});
        QCOMPARE(list.durationMs, 205'000);
        QCOMPARE(list.watched, 1);
        QVERIFY(m_service->setWatched(ann, m_ids.at(1), false));
        QCOMPARE(m_library->list(ann, {.seriesName = u"Sea"_s}).watched, 0);
    }

    void entriesComeInTheOrderAskedFor()
    {
        QVERIFY(m_service->save(ann, m_ids.at(2)));
        const qint64 bobs = stored(bob, u"Secret"_s, false);
        const QList<LibraryEntry> entries = m_library->entries(ann, {m_ids.at(2), bobs, 999, m_ids.at(0)});
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries.at(0).video.title, u"Bread"_s);
        QVERIFY(entries.at(0).isSaved);
        QCOMPARE(entries.at(1).video.title, u"Waves"_s);
        QVERIFY(!entries.at(1).isSaved);
    }

    void aSavedMarkGoes()
    {
        QSignalSpy changed(m_events.get(), &Events::savedChanged);
        QVERIFY(m_service->save(ann, published));
        m_service->unsave(ann, published);
        m_service->unsave(ann, published);
        QVERIFY(m_library->list(ann, {.onlySaved = true}).ids.isEmpty());
        QCOMPARE(changed.size(), 3);
    }

    void listsTheSeries()
    {
        QCOMPARE(m_library->series(ann), (QList<NamedCount>{{u"Sea"_s, 2}}));
        QVERIFY(m_library->series(bob).isEmpty());
        QCOMPARE(m_library->series(admin).size(), 1);
    }

    void findsDuplicates()
    {
        const qint64 sameBytes = add({.title = u"A copy"_s, .fingerprint = fingerprintOf(m_ids.at(2)) + u":7"_s});
        const qint64 sameTitle = add({.title = u" anchors"_s, .durationMs = 200'000});
        add({.title = u"Anchors"_s, .durationMs = 199'000});
        const auto linked = [this](const QString &url) {
            return m_service->addLinked(ann, {.url = url, .inCatalogue = false})->id;
        };
        const QList links{linked(u"https://example.org/a.mp4"_s), linked(u"https://example.org/a.mp4"_s)};
        linked(u"https://example.org/b.mp4"_s);
        stored(bob, u"Bread"_s, false);
        QList<QList<qint64>> sets;
        for (const QList<LibraryEntry> &set : m_library->duplicates(ann)) {
            QList<qint64> ids;
            for (const LibraryEntry &entry : set)
                ids.append(entry.video.id);
            sets.append(ids);
        }
        QCOMPARE(sets, (QList<QList<qint64>>{{m_ids.at(1), sameTitle}, {m_ids.at(2), sameBytes}, links}));
    }

    void aLinkCanBeOnesOwnAlone()
    {
        const Result<Video> video = m_service->addLinked(
            ann, {.url = u"https://youtu.be/dQw4w9WgXcQ"_s, .title = u" A song "_s, .inCatalogue = false});
        QVERIFY(video);
        QCOMPARE(video->title, u"A song"_s);
        QCOMPARE(video->source, VideoSource::YouTube);
        QVERIFY(!video->inCatalogue);
        QVERIFY(!m_service->find(bob, video->id));
        const Result<Video> bad = m_service->addLinked(
            ann, {.url = u"https://example.org/"_s, .title = QString(256, u'a'), .inCatalogue = false});
        QVERIFY(!bad);
        QCOMPARE(bad.error().field, u"title"_s);
    }

private:
    qint64 add(Video video)
    {
        video.ownerId = ann.id;
        video.mediaKey = MediaStore::newKey();
        video.fingerprint = video.fingerprint.isEmpty() ? video.mediaKey : video.fingerprint;
        video.createdAt = video.updatedAt = systemClock();
        m_ids.append(VideoRepository(*m_database).insert(video));
        return m_ids.last();
    }
    QString fingerprintOf(qint64 id) const { return VideoRepository(*m_database).find(id)->fingerprint; }
    QString titles(const Account &viewer, const LibraryFilter &filter) const
    {
        QStringList titles;
        for (const LibraryEntry &entry : m_library->entries(viewer, m_library->list(viewer, filter).ids))
            titles += entry.video.title;
        return titles.join(u' ');
    }

    std::unique_ptr<LibraryService> m_library;
    QList<qint64> m_ids;
};

QTEST_GUILESS_MAIN(TestLibraryService)
#include "tst_libraryservice.moc"
