#include "tests/threads.h"
#include "tests/videoworld.h"

#include <QSignalSpy>
#include <QTest>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

/// The catalogue: its order, whoever changes it, what is saved from it, and its end.
class TestVideoCatalogue : public VideoWorld
{
    Q_OBJECT

private slots:
    void init() { open(); }

    void theCatalogueKeepsItsOrder()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_service->addLinked(
                ann,
                {.url = u"http://example.org/%1"_s.arg(i), .category = u"c%1"_s.arg(i % 2), .seriesName = u"s"_s}));
        QList<int> positions;
        for (const Video &video : m_service->catalogue({}).items)
            positions += video.position;
        QCOMPARE(positions, (QList{0, 1, 2, 3}));
        QCOMPARE(m_service->catalogue({.category = u"c0"_s}).total, 2);
        QCOMPARE(m_service->catalogue({.category = u"c0"_s, .seriesName = u"t"_s}).total, 0);
        QCOMPARE(m_service->catalogue({.shuffled = true, .limit = 2}).items.size(), 2);
    }

    void aVideoIsPutWhereItIsAsked_data()
    {
        QTest::addColumn<VideoEdit>("edit"); // of the second of four, "b"
        QTest::addColumn<QString>("order");
        QTest::newRow("to the front") << VideoEdit{.position = 0} << u"bacd"_s;
        QTest::newRow("where it is") << VideoEdit{.position = 1} << u"abcd"_s;
        QTest::newRow("further back") << VideoEdit{.position = 2} << u"acbd"_s;
        QTest::newRow("past the end") << VideoEdit{.position = 99} << u"acdb"_s;
        QTest::newRow("out of it") << VideoEdit{.inCatalogue = false} << u"acd"_s;
        QTest::newRow("a new title alone") << VideoEdit{.title = u"b"_s} << u"abcd"_s;
    }
    void aVideoIsPutWhereItIsAsked()
    {
        QFETCH(VideoEdit, edit);
        const QList<qint64> ids = linkedVideos(u"abcd"_s);
        QVERIFY(m_service->edit(admin, ids[1], edit));
        QTEST(orderedTitles(), "order");
        QCOMPARE(positions(), upTo(positions().size()));
        if (edit.inCatalogue) {
            QVERIFY(m_service->edit(admin, ids[1], {.inCatalogue = true}));
            QCOMPARE(orderedTitles(), u"acdb"_s);
            QCOMPARE(m_service->edit(admin, ids[1], {.inCatalogue = false})->position, 0);
            QCOMPARE(m_service->edit(admin, ids[1], {.inCatalogue = true, .position = 1})->position, 1);
        }
    }

    void whatLeavesTheCatalogueLeavesNoGap()
    {
        const QList<qint64> ids = linkedVideos(u"abcd"_s);
        QVERIFY(m_service->remove(admin, ids[1]));
        QCOMPARE(orderedTitles(), u"acd"_s);
        QCOMPARE(positions(), upTo(3));
        QVERIFY(m_service->resetCatalogue(admin));
        linkedVideos(u"xy"_s);
        QCOMPARE(positions(), upTo(2));
    }

    void theOrderStaysWholeWhoeverChangesIt()
    {
        const QList<qint64> ids = linkedVideos(u"abcdef"_s);
        onThreads(4, [&](int number) {
            for (int i = 0; i < 10; ++i) {
                const qint64 id = ids[(number + i) % ids.size()];
                const VideoEdit edit = i % 4 == number ? VideoEdit{.inCatalogue = i % 2 == 0}
                                                       : VideoEdit{.inCatalogue = true, .position = (i * 7) % 6};
                if (!m_service->edit(admin, id, edit))
                    qFatal("an edit failed");
                if (i == 5)
                    linkedVideos(u"z"_s);
            }
        });
        QCOMPARE(positions(), upTo(positions().size()));
    }

    void savingTwiceSavesOnce()
    {
        QVERIFY(m_service->save(bob, published));
        QVERIFY(m_service->save(bob, published));
        QCOMPARE(m_service->saved(bob, {}, 0).total, 1);
        QCOMPARE(m_service->save(bob, annsPrivate).error().fault, Fault::NotFound);
        QVERIFY(m_service->edit(admin, published, {.active = false}));
        QCOMPARE(m_service->saved(bob, {}, 0).total, 0);
        QVERIFY(m_service->save(admin, published));
        QCOMPARE(m_service->saved(admin, {}, 0).total, 0);
        QVERIFY(m_service->edit(admin, published, {.active = true}));
        QCOMPARE(m_service->saved(bob, {}, 0).total, 1);
        QCOMPARE(m_service->saved(admin, {}, 0).total, 1);
        QVERIFY(m_service->edit(admin, published, {.inCatalogue = false}));
        QCOMPARE(m_service->saved(bob, {}, 0).total, 0);
        QCOMPARE(m_service->saved(admin, {}, 0).total, 0); // its owner
    }

    void resettingTheCatalogueLosesNoUpload()
    {
        const qint64 linked = m_service->addLinked(bob, {.url = u"http://example.org/"_s})->id;
        QVERIFY(m_service->save(bob, published));
        QCOMPARE(m_service->resetCatalogue(bob).error().fault, Fault::NotAllowed);
        QVERIFY(m_service->resetCatalogue(admin));
        QCOMPARE(m_service->catalogue({}).total, 0);
        QCOMPARE(m_service->saved(bob, {}, 0).total, 0);
        QVERIFY(!m_service->find(admin, linked));
        QVERIFY(m_service->find(admin, published));
        QVERIFY(m_service->find(ann, annsPrivate));
    }

private:
    /// An empty catalogue with a linked video for each letter, which is its series.
    QList<qint64> linkedVideos(const QString &letters)
    {
        if (m_service->find(admin, published)->inCatalogue)
            (void)m_service->edit(admin, published, {.inCatalogue = false});
        QList<qint64> ids;
        for (const QChar letter : letters)
            ids += m_service->addLinked(ann, {.url = u"http://example.org/"_s, .seriesName = letter})->id;
        return ids;
    }

    QString orderedTitles()
    {
        QString titles;
        for (const Video &video : m_service->catalogue({}).items)
            titles += video.title;
        return titles;
    }

    QList<int> positions()
    {
        QList<int> positions;
        for (const Video &video : m_service->catalogue({}).items)
            positions += video.position;
        return positions;
    }

    static QList<int> upTo(qsizetype count)
    {
        QList<int> numbers(count);
        std::iota(numbers.begin(), numbers.end(), 0);
        return numbers;
    }
};

QTEST_GUILESS_MAIN(TestVideoCatalogue)
#include "tst_videocatalogue.moc"
