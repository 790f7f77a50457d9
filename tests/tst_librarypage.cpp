#include "tests/uiworld.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/library/filterbar.h"
#include "ui/library/gridview.h"
#include "ui/library/librarymodel.h"
#include "ui/library/librarypage.h"
#include "ui/library/librarytable.h"
#include "ui/library/selectionbar.h"
#include "ui/library/videoactions.h"
#include "ui/removals.h"
#include "ui/widgets/postercache.h"

#include <QButtonGroup>
#include <QClipboard>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The page in a world of its own, as wide as three cards.
struct Screen
{
    explicit Screen(UiWorld &in) : world(in)
    {
        page.resize(860, 700);
        page.show();
    }

    GridView *grid() { return page.findChild<GridView *>(); }
    LibraryTable *table() { return page.findChild<LibraryTable *>(); }
    QAbstractItemModel *model() { return grid()->model(); }
    QItemSelectionModel *selection() { return grid()->selectionModel(); }
    template <typename Widget>
    Widget *find(const QString &name)
    {
        return page.findChild<Widget *>(name);
    }
    QStringList titles()
    {
        QStringList titles;
        for (int row = 0; row < model()->rowCount(); ++row)
            titles += model()->index(row, 0).data().toString();
        return titles;
    }
    void click(int row, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mouseClick(grid()->viewport(), Qt::LeftButton, modifiers,
                          grid()->visualRect(model()->index(row, 0)).center());
    }
    QList<int> selected()
    {
        QList<int> rows;
        for (const QModelIndex &index : selection()->selectedRows())
            rows += index.row();
        std::sort(rows.begin(), rows.end());
        return rows;
    }
    /// The menu that opened last; null after a while without one.
    QMenu *menu()
    {
        QMenu *menu = nullptr;
        (void)QTest::qWaitFor(
            [&] { return (menu = qobject_cast<QMenu *>(QApplication::activePopupWidget())) != nullptr; });
        return menu;
    }
    void choose(const QString &text)
    {
        QMenu *shown = menu();
        QVERIFY(shown);
        for (QAction *action : shown->actions()) {
            if (action->text() == text || action->objectName() == text) {
                action->trigger();
                shown->close();
                return;
            }
        }
        shown->close();
        QFAIL(qPrintable(u"the menu has no "_s + text));
    }

    UiWorld &world;
    QWidget window;
    JobsModel jobs{world.jobs, world.events};
    PosterCache posters;
    VideoActions actions{world.services(), &window};
    LibraryPage page{world.services(), jobs, posters, actions};
};

/// Six videos, the newest first: F, E, D, C, B, A.
void fill(UiWorld &world)
{
    for (const char16_t *title : {u"A", u"B", u"C", u"D", u"E", u"F"})
        world.addVideo(QString::fromUtf16(title));
}

} // namespace

class TestLibraryPage : public QObject
{
    Q_OBJECT

private slots:
    void init() { QGuiApplication::clipboard()->clear(); }

    void aClickPlays()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.titles(), QStringList({u"F"_s, u"E"_s, u"D"_s, u"C"_s, u"B"_s, u"A"_s}));
        QSignalSpy asked(&screen.page, &LibraryPage::playAsked);
        screen.click(4);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.at(0).at(0).toLongLong(), screen.model()->index(4, 0).data(LibraryModel::IdRole).toLongLong());
    }

    void theKeyboardWalksAndSelects()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        screen.page.focusContent();
        QTest::keyClick(screen.grid(), Qt::Key_Right);
        QCOMPARE(screen.selected(), QList<int>{1});
        QTest::keyClick(screen.grid(), Qt::Key_Down);
        QCOMPARE(screen.selected(), QList<int>{4});
        QTest::keyClick(screen.grid(), Qt::Key_Left, Qt::ShiftModifier);
        QCOMPARE(screen.selected(), QList<int>({3, 4}));
        QTest::keyClick(screen.grid(), Qt::Key_Space);
        QCOMPARE(screen.selected(), QList<int>{4});
        QTest::keyClick(screen.grid(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(screen.selected().size(), 6);
        QTest::keyClick(screen.grid(), Qt::Key_End);
        QCOMPARE(screen.selected(), QList<int>{5});
        QSignalSpy asked(&screen.page, &LibraryPage::playAsked);
        QTest::keyClick(screen.grid(), Qt::Key_Return);
        QCOMPARE(asked.size(), 1);
    }

    void theMouseSelectsSeveral()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        QSignalSpy asked(&screen.page, &LibraryPage::playAsked);
        screen.click(0, Qt::ControlModifier);
        screen.click(3, Qt::ControlModifier);
        QCOMPARE(screen.selected(), QList<int>({0, 3}));
        screen.click(5, Qt::ShiftModifier);
        QCOMPARE(screen.selected(), QList<int>({0, 3, 4, 5}));
        QCOMPARE(asked.size(), 0);
        QTRY_VERIFY(screen.page.findChild<SelectionBar *>()->isVisible());
        QTest::mouseClick(screen.find<QToolButton>(u"selectionClear"_s), Qt::LeftButton);
        QVERIFY(screen.selected().isEmpty());
        QVERIFY(!screen.page.findChild<SelectionBar *>()->isVisible());
    }

    void aBandSelectsWhatItTouches()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        QWidget *viewport = screen.grid()->viewport();
        const QPoint from = screen.grid()->visualRect(screen.model()->index(1, 0)).topLeft() + QPoint(2, 2);
        const QPoint to = screen.grid()->visualRect(screen.model()->index(5, 0)).center();
        QSignalSpy asked(&screen.page, &LibraryPage::playAsked);
        QTest::mousePress(viewport, Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, viewport->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(viewport, &move);
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, to);
        QCOMPARE(screen.selected(), QList<int>({1, 2, 4, 5}));
        QCOMPARE(asked.size(), 0);
    }

    void cardsLieFromTheRightWhereTextDoes()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        screen.page.setLayoutDirection(Qt::RightToLeft);
        const QRect first = screen.grid()->visualRect(screen.model()->index(0, 0));
        const QRect second = screen.grid()->visualRect(screen.model()->index(1, 0));
        QVERIFY(first.left() > second.left());
        QCOMPARE(screen.grid()->indexAt(second.center()).row(), 1);
    }

    void everythingSelectedPlays()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        screen.click(2, Qt::ControlModifier);
        screen.click(0, Qt::ControlModifier);
        QSignalSpy asked(&screen.page, &LibraryPage::playQueueAsked);
        QTest::mouseClick(screen.find<QToolButton>(u"selectionPlay"_s), Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        const auto ids = asked.at(0).at(0).value<QList<qint64>>();
        QCOMPARE(ids.size(), 2);
        QVERIFY(ids.at(0) > ids.at(1)); // as they are shown
    }

    void chipsNarrowAndAreKept()
    {
        UiWorld world;
        fill(world);
        const qint64 seen = world.addVideo(u"Seen"_s);
        QVERIFY(world.videos.setWatched(world.owner, seen, true));
        {
            Screen screen(world);
            QTRY_COMPARE(screen.model()->rowCount(), 7);
            screen.find<QPushButton>(u"filterUnwatched"_s)->click();
            QTRY_COMPARE(screen.model()->rowCount(), 6);
            QTRY_COMPARE(world.settings.value(setting::libraryFilter), u"unwatched"_s);
        }
        Screen again(world);
        QVERIFY(again.find<QPushButton>(u"filterUnwatched"_s)->isChecked());
        QTRY_COMPARE(again.model()->rowCount(), 6);
        again.find<QPushButton>(u"filterAll"_s)->click();
        QTRY_COMPARE(again.model()->rowCount(), 7);
    }

    void columnsSort()
    {
        UiWorld world;
        world.addVideo(u"Beta"_s, {}, 30'000);
        world.addVideo(u"Alpha"_s, {}, 90'000);
        world.addVideo(u"Gamma"_s, {}, 60'000);
        Screen screen(world);
        screen.find<QToolButton>(u"showList"_s)->click();
        QTRY_VERIFY(screen.table()->isVisible());
        QTRY_COMPARE(world.settings.value(setting::libraryView), u"list"_s);
        QHeaderView *heads = screen.table()->horizontalHeader();
        const auto clickHead = [&](LibraryModel::Column column) {
            QTest::mouseClick(heads->viewport(), Qt::LeftButton, {},
                              {heads->sectionViewportPosition(column) + 10, heads->height() / 2});
        };
        clickHead(LibraryModel::Title);
        QTRY_COMPARE(screen.titles(), QStringList({u"Alpha"_s, u"Beta"_s, u"Gamma"_s}));
        QCOMPARE(heads->sortIndicatorSection(), int(LibraryModel::Title));
        clickHead(LibraryModel::Title);
        QTRY_COMPARE(screen.titles(), QStringList({u"Gamma"_s, u"Beta"_s, u"Alpha"_s}));
        clickHead(LibraryModel::Length);
        QTRY_COMPARE(screen.titles(), QStringList({u"Alpha"_s, u"Gamma"_s, u"Beta"_s}));
        QCOMPARE(heads->sortIndicatorOrder(), Qt::DescendingOrder);
        QSignalSpy asked(&screen.page, &LibraryPage::playAsked);
        const QPoint line = screen.table()->visualRect(screen.model()->index(1, 0)).center();
        QTest::mouseClick(screen.table()->viewport(), Qt::LeftButton, {}, line);
        QCOMPARE(asked.size(), 0);
        QTest::mouseDClick(screen.table()->viewport(), Qt::LeftButton, {}, line);
        QCOMPARE(asked.size(), 1);
    }

    void theOtherWayRoundIsTheOtherWayRound()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.titles().value(0), u"F"_s);
        screen.find<QAction>(u"sortBackwards"_s)->trigger();
        QTRY_COMPARE(screen.titles().value(0), u"A"_s);
    }

    void theViewFollowsWhatIsRenamed()
    {
        UiWorld world;
        for (int i = 10; i < 50; ++i)
            world.addVideo(u"Video %1"_s.arg(i));
        QVERIFY(world.settings.set(setting::libraryOrder.key, u"title"_s));
        Screen screen(world);
        QTRY_COMPARE(screen.titles().value(0), u"Video 10"_s);
        screen.page.focusContent();
        const qint64 id = screen.model()->index(0, 0).data(LibraryModel::IdRole).toLongLong();
        QVERIFY(world.videos.edit(world.owner, id, {.title = u"Zebras"_s}));
        QTRY_COMPARE(screen.selection()->currentIndex().row(), 39);
        QTRY_VERIFY(screen.grid()->viewport()->rect().contains(
            screen.grid()->visualRect(screen.selection()->currentIndex()).center()));
    }

    void tagsAndSeriesFilter()
    {
        UiWorld world;
        fill(world);
        const qint64 second = world.addVideo(u"Late"_s);
        const qint64 first = world.addVideo(u"Early"_s);
        QVERIFY(world.videos.edit(world.owner, second, {.seriesName = u"Sea & sand"_s, .seriesNumber = 2}));
        QVERIFY(world.videos.edit(world.owner, first, {.seriesName = u"Sea & sand"_s, .seriesNumber = 1}));
        QVERIFY(world.tags.change(world.owner, {second}, {.add = {u"blue"_s}}));
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 8);
        screen.find<QPushButton>(u"filterSeries"_s)->click();
        screen.choose(u"Sea && sand"_s);
        QTRY_COMPARE(screen.titles(), QStringList({u"Early"_s, u"Late"_s}));
        screen.find<QPushButton>(u"filterTags"_s)->click();
        screen.choose(u"blue"_s);
        QTRY_COMPARE(screen.titles(), QStringList({u"Late"_s}));
        QCOMPARE(screen.find<QPushButton>(u"filterTags"_s)->text(), u"blue"_s);
        screen.find<QPushButton>(u"filterTags"_s)->click();
        screen.choose(u"Any tag"_s);
        QTRY_COMPARE(screen.model()->rowCount(), 2);
        QTRY_COMPARE(world.settings.value(setting::librarySeries), u"Sea & sand"_s);
        screen.find<QPushButton>(u"filterSeries"_s)->click();
        screen.choose(u"Any series"_s);
        QTRY_COMPARE(screen.titles().value(0), u"Early"_s); // the newest first, as before
        QTRY_COMPARE(screen.titles().value(7), u"A"_s);
    }

    void theMenuKeyOpensTheMenu()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        screen.page.focusContent();
        const QPoint place = screen.grid()->inputMethodQuery(Qt::ImCursorRectangle).toRect().center();
        QContextMenuEvent event(QContextMenuEvent::Keyboard, place, screen.grid()->mapToGlobal(place));
        QApplication::sendEvent(screen.grid()->viewport(), &event);
        screen.choose(u"menuWatched"_s);
        const qint64 id = screen.model()->index(0, 0).data(LibraryModel::IdRole).toLongLong();
        QTRY_VERIFY(world.videos.watchPosition(world.owner, id)->watched);
    }

    void aDeletedCardIsGoneAndComesBack()
    {
        UiWorld world;
        fill(world);
        Screen screen(world);
        QTRY_COMPARE(screen.titles().value(0), u"F"_s);
        QSignalSpy begun(&screen.actions, &VideoActions::removalBegun);
        connect(&screen.page, &LibraryPage::undoAsked, &screen.actions, &VideoActions::undoRemoval);
        screen.click(0, Qt::ControlModifier);
        screen.click(1, Qt::ControlModifier);
        QTest::keyClick(screen.grid(), Qt::Key_Delete);
        QTRY_COMPARE(screen.titles(), QStringList({u"D"_s, u"C"_s, u"B"_s, u"A"_s}));
        QCOMPARE(begun.size(), 1);
        QTest::keyClick(screen.grid(), Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(screen.model()->rowCount(), 6);
        QCOMPARE(world.videos.library(world.owner, {}).total, 6);
    }

    void anAddressIsAddedToTheLibrary()
    {
        UiWorld world;
        Screen screen(world);
        screen.find<QPushButton>(u"addLink"_s)->click();
        auto *address = screen.page.findChild<QLineEdit *>(u"linkAddress"_s);
        QVERIFY(address);
        auto *add = screen.page.findChild<QPushButton *>(u"formAccept"_s);
        QVERIFY(!add->isEnabled());
        address->setText(u"somewhere"_s);
        QVERIFY(!add->isEnabled());
        address->setText(u"https://youtu.be/dQw4w9WgXcQ"_s);
        QVERIFY(add->isEnabled());
        screen.page.findChild<QLineEdit *>(u"linkTitle"_s)->setText(u"A song"_s);
        add->click();
        QTRY_COMPARE(screen.titles(), QStringList{u"A song"_s});
        const Page<LibraryEntry> library = world.videos.library(world.owner, {});
        QVERIFY(!library.items.at(0).video.inCatalogue);
        QCOMPARE(library.items.at(0).video.youtubeId, u"dQw4w9WgXcQ"_s);
    }

    void oneOfTwoDuplicatesIsKept()
    {
        UiWorld world;
        const qint64 first = world.addVideo(u"Twice"_s);
        const qint64 second = world.addVideo(u"Twice"_s);
        world.addVideo(u"Once"_s);
        Screen screen(world);
        QTRY_COMPARE(screen.model()->rowCount(), 3);
        screen.find<QAction>(u"findDuplicates"_s)->trigger();
        QTRY_VERIFY(screen.find<QPushButton>(u"keep%1"_s.arg(second)));
        screen.find<QPushButton>(u"keep%1"_s.arg(second))->click();
        QTRY_COMPARE(screen.model()->rowCount(), 2);
        QCOMPARE(screen.actions.removals().ids(), QList{first});
    }
};

QTEST_MAIN(TestLibraryPage)
#include "tst_librarypage.moc"
