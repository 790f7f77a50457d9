#include "tests/uiworld.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/library/librarymodel.h"
#include "ui/library/rowchanges.h"
#include "ui/search/searchmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A model of the library in a world of its own, watched for every mistake a model can make.
struct Shown
{
    UiWorld world;
    JobsModel jobs{world.jobs, world.events};
    LibraryModel model{world.library, world.store, jobs, world.events, world.owner};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
    QAbstractItemModelTester jobsTester{&jobs, QAbstractItemModelTester::FailureReportingMode::QtTest};

    QStringList titles() const
    {
        QStringList titles;
        for (int row = 0; row < model.rowCount(); ++row)
            titles += model.index(row, 0).data().toString();
        return titles;
    }
};

LibraryFilter byTitle()
{
    LibraryFilter filter;
    filter.order = LibraryOrder::Title;
    return filter;
}

} // namespace

class TestLibraryModel : public QObject
{
    Q_OBJECT

private slots:
    void showsTheLibrary()
    {
        Shown shown;
        shown.world.addVideo(u"Beta"_s, {u"hello"_s});
        shown.world.addVideo(u"Alpha"_s);
        shown.model.setFilter(byTitle());
        QTRY_COMPARE(shown.titles(), QStringList({u"Alpha"_s, u"Beta"_s}));
        QCOMPARE(shown.model.index(0, 0).data(LibraryModel::StateRole).toInt(), int(LibraryModel::State::Ready));
        QCOMPARE(shown.model.index(1, 0).data(LibraryModel::StateRole).toInt(), int(LibraryModel::State::Transcribed));
    }

    void knowsAllRowsAndReadsThoseLookedAt()
    {
        UiWorld world;
        constexpr int count = 400;
        for (int i = 0; i < count; ++i)
            world.addVideo(u"Video %1"_s.arg(i, 3, 10, QChar(u'0')));
        JobsModel jobs(world.jobs, world.events);
        LibraryModel model(world.library, world.store, jobs, world.events, world.owner);
        model.setFilter(byTitle());
        QTRY_COMPARE(model.rowCount(), count);
        QCOMPARE(model.list()->durationMs, count * 60'000);
        QVERIFY(!model.index(200, 0).data().isValid());
        QTRY_COMPARE(model.index(200, 0).data().toString(), u"Video 200"_s);
        QVERIFY(model.entryAt(239)); // the same block
        QVERIFY(!model.entryAt(300));
    }

    void forgetsWhatWasScrolledPast()
    {
        UiWorld world;
        constexpr int count = 3'000;
        inTransaction((*world.database).connection(), [&] {
            for (int i = 0; i < count; ++i)
                world.addVideo(u"Video %1"_s.arg(i, 4, 10, QChar(u'0')));
        });
        JobsModel jobs(world.jobs, world.events);
        LibraryModel model(world.library, world.store, jobs, world.events, world.owner);
        model.setFilter(byTitle());
        QTRY_COMPARE(model.rowCount(), count);
        for (int row = 0; row < count; row += 60)
            QTRY_VERIFY(model.entryAt(row));
        QVERIFY(!model.entryAt(0));
        QVERIFY(model.entryAt(count - 1));
    }

    void marksWhatIsAboutToGoAsGoneAtOnce()
    {
        Shown shown;
        const qint64 beta = shown.world.addVideo(u"Beta"_s);
        shown.world.addVideo(u"Alpha"_s);
        shown.model.setFilter(byTitle());
        QTRY_COMPARE(shown.titles(), QStringList({u"Alpha"_s, u"Beta"_s}));
        shown.model.setWithout({beta});
        QCOMPARE(shown.model.rowCount(), 1);
        QTRY_COMPARE(shown.model.list()->durationMs, 60'000);
        shown.model.setWithout({});
        QTRY_COMPARE(shown.titles(), QStringList({u"Alpha"_s, u"Beta"_s}));
    }

    void stepsTurnOneListIntoTheOther_data()
    {
        QTest::addColumn<QList<qint64>>("from");
        QTest::addColumn<QList<qint64>>("to");
        QTest::addColumn<qsizetype>("steps");
        using Ids = QList<qint64>;
        QTest::newRow("nothing") << Ids{1, 2, 3} << Ids{1, 2, 3} << qsizetype(0);
        QTest::newRow("one at the top") << Ids{1, 2, 3} << Ids{9, 1, 2, 3} << qsizetype(1);
        QTest::newRow("some at the end") << Ids{1} << Ids{1, 2, 3} << qsizetype(1);
        QTest::newRow("all come") << Ids{} << Ids{1, 2, 3} << qsizetype(1);
        QTest::newRow("all go") << Ids{1, 2, 3} << Ids{} << qsizetype(1);
        QTest::newRow("two runs go") << Ids{1, 2, 3, 4, 5, 6} << Ids{1, 4, 6} << qsizetype(2);
        QTest::newRow("one moves up") << Ids{1, 2, 3, 4} << Ids{1, 4, 2, 3} << qsizetype(1);
        QTest::newRow("one moves down") << Ids{1, 2, 3} << Ids{2, 3, 1} << qsizetype(2);
        QTest::newRow("everything at once") << Ids{1, 2, 3, 4, 5} << Ids{8, 5, 2, 9, 1} << qsizetype(5);
    }
    void stepsTurnOneListIntoTheOther()
    {
        QFETCH(QList<qint64>, from);
        QFETCH(QList<qint64>, to);
        const std::optional<QList<RowChange>> steps = rowChanges(from, to);
        QVERIFY(steps);
        for (const RowChange &step : *steps) {
            if (step.kind == RowChange::Kind::Remove)
                from.remove(step.first, step.count);
            else if (step.kind == RowChange::Kind::Move)
                from.move(step.first, step.to);
            else
                from = from.first(step.first) + to.sliced(step.first, step.count) + from.sliced(step.first);
        }
        QCOMPARE(from, to);
        QTEST(steps->size(), "steps");
    }

    void aListThatIsQuiteAnotherIsNotTurned()
    {
        QList<qint64> from;
        QList<qint64> to;
        for (qint64 id = 0; id < 2'000; ++id) {
            from.append(id);
            to.prepend(id);
        }
        QVERIFY(!rowChanges(from, to));
    }

    void changesTheRowsThatChange()
    {
        Shown shown;
        const qint64 beta = shown.world.addVideo(u"Beta"_s);
        const qint64 gamma = shown.world.addVideo(u"Gamma"_s);
        shown.model.setFilter(byTitle());
        QTRY_COMPARE(shown.model.rowCount(), 2);
        QSignalSpy resets(&shown.model, &QAbstractItemModel::modelReset);

        shown.world.addVideo(u"Alpha"_s);
        QVERIFY(shown.world.videos.edit(shown.world.owner, beta, {.title = u"Zeta"_s}));
        QTRY_COMPARE(shown.titles(), QStringList({u"Alpha"_s, u"Gamma"_s, u"Zeta"_s}));
        QVERIFY(shown.world.videos.remove(shown.world.owner, gamma));
        QTRY_COMPARE(shown.titles(), QStringList({u"Alpha"_s, u"Zeta"_s}));
        QCOMPARE(resets.size(), 0);
    }

    void showsHowFarSomebodyIs()
    {
        Shown shown;
        const qint64 id = shown.world.addVideo(u"Film"_s, {}, 100'000);
        shown.model.setFilter({});
        QTRY_COMPARE(shown.model.rowCount(), 1);
        QVERIFY(shown.world.videos.setWatchPosition(shown.world.owner, id, 50'000));
        QTRY_COMPARE(shown.model.index(0, 0).data(LibraryModel::ProgressRole).toDouble(), 0.5);
        QVERIFY(shown.world.videos.setWatchPosition(shown.world.owner, id, 99'000));
        QTRY_VERIFY(shown.model.index(0, 0).data(LibraryModel::WatchedRole).toBool());
    }

    void showsWorkOnAVideo()
    {
        Shown shown;
        const qint64 id = shown.world.addVideo(u"Film"_s);
        shown.model.setFilter({});
        QTRY_COMPARE(shown.model.rowCount(), 1);
        const qint64 job = shown.world.jobs.add(
            {.kind = u"transcribe"_s, .ownerId = shown.world.owner.id, .videoId = id, .title = u"Film"_s});
        const auto state = [&] { return shown.model.index(0, 0).data(LibraryModel::StateRole).toInt(); };
        QTRY_COMPARE(state(), int(LibraryModel::State::Working));
        shown.jobs.cancel(job);
        QTRY_COMPARE(state(), int(LibraryModel::State::Ready));
        QCOMPARE(shown.jobs.rowCount(), 0);
    }

    void findsTitlesAndSpeech()
    {
        UiWorld world;
        world.addVideo(u"About whales"_s, {u"they sing for hours"_s});
        const qint64 other = world.addVideo(u"At sea"_s, {u"nothing here"_s, u"we saw whales at dawn"_s});
        SearchModel model(world.services());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QSignalSpy searched(&model, &SearchModel::searched);
        model.setText(u"whales"_s);
        QTRY_COMPARE(searched.size(), 1);
        const auto kind = [&](int row) {
            return SearchModel::Kind(model.index(row).data(SearchModel::KindRole).toInt());
        };
        QCOMPARE(model.rowCount(), 4); // two headings, a video, a moment
        QCOMPARE(kind(1), SearchModel::Kind::Video);
        QCOMPARE(kind(3), SearchModel::Kind::Moment);
        QCOMPARE(model.index(3).data(SearchModel::VideoIdRole).toLongLong(), other);
        model.setText(u"  "_s);
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(TestLibraryModel)
#include "tst_librarymodel.moc"
