#include "tests/curationdesk.h"
#include "ui/widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// With three videos in the catalogue, in this order.
struct Filled : CurationDesk
{
    Filled()
    {
        for (const QString &title : {u"Mars"_s, u"Venus"_s, u"Pluto"_s}) {
            ids.append(world.addVideo(title));
            if (!world.videos.edit(world.owner, ids.last(), {.inCatalogue = true}))
                qFatal("cannot publish");
        }
        emit world.events.videoChanged(ids.first());
    }
    bool isShown(const QStringList &titles) const { return column(1) == titles; }

    QList<qint64> ids;
};

} // namespace

/// What administrators do to everybody's videos.
class TestCurationPage : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyCatalogueSaysSo()
    {
        const CurationDesk desk;
        QTRY_VERIFY(!desk.table()->isVisible());
        desk.click(u"catalogueScope1"_s);
        const auto labels = desk.page.findChildren<QLabel *>();
        const auto isSaid = [&](const QString &text) {
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QTRY_VERIFY(isSaid(u"The catalogue is empty"_s));
    }

    void everybodysVideosAreListedAndSearched()
    {
        Filled desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        QTRY_COMPARE(desk.column(1), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s})); // the newest first
        QCOMPARE(desk.find<QLabel>(u"catalogueCount"_s)->text(), u"3 videos"_s);
        desk.find<QLineEdit>(u"catalogueSearch"_s)->setText(u"plu"_s);
        QTRY_COMPARE(desk.column(1), QStringList{u"Pluto"_s});
    }

    void theHeadsSortTheList()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s}));
        QHeaderView *heads = desk.table()->horizontalHeader();
        const auto clickHead = [&](int column) {
            const QPoint middle(heads->sectionViewportPosition(column) + heads->sectionSize(column) / 2,
                                heads->height() / 2);
            QTest::mouseClick(heads->viewport(), Qt::LeftButton, {}, middle);
        };
        clickHead(1);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Mars"_s, u"Pluto"_s, u"Venus"_s}));
        QVERIFY(heads->isSortIndicatorShown());
        QCOMPARE(heads->sortIndicatorSection(), 1);
        QCOMPARE(heads->sortIndicatorOrder(), Qt::AscendingOrder);
        clickHead(1);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Pluto"_s, u"Mars"_s}));
        QCOMPARE(heads->sortIndicatorOrder(), Qt::DescendingOrder);
        clickHead(1); // as usual again
        QTRY_COMPARE(desk.column(1), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s}));
        QVERIFY(!heads->isSortIndicatorShown());
    }

    void theKeysSortTheListToo()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        QVERIFY(desk.sortBy(u"Title"_s));
        QTRY_COMPARE(desk.column(1), (QStringList{u"Mars"_s, u"Pluto"_s, u"Venus"_s}));
        QVERIFY(desk.sortBy(u"The other way round"_s));
        QTRY_COMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Pluto"_s, u"Mars"_s}));
        QVERIFY(desk.sortBy(u"As usual"_s));
        QTRY_COMPARE(desk.column(1), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s}));
        QVERIFY(!desk.sortBy(u"The other way round"_s)); // of no order
        desk.sortBy(u"Title"_s);
        desk.click(u"catalogueScope1"_s); // which has an order of its own
        QTRY_COMPARE(desk.column(1), (QStringList{u"Mars"_s, u"Venus"_s, u"Pluto"_s}));
        QVERIFY(!desk.find<QToolButton>(u"catalogueSort"_s)->isVisible());
        QVERIFY(!desk.table()->horizontalHeader()->isSortIndicatorShown());
    }

    void whatWaitsIsPublishedTogether()
    {
        CurationDesk desk;
        desk.world.addVideo(u"Mars"_s);
        desk.world.addVideo(u"Venus"_s);
        desk.click(u"catalogueScope2"_s);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Mars"_s}));
        desk.table()->selectAll();
        QVERIFY(desk.choose(u"Publish in the catalogue"_s));
        QTRY_COMPARE(desk.published().size(), 2);
        QTRY_COMPARE(desk.done.size(), 1);
        QTRY_COMPARE(desk.column(1), QStringList()); // nothing waits any more
        QCOMPARE(desk.acts(), (QStringList{u"video-changed"_s, u"video-changed"_s}));
    }

    void theOrderIsMovedByKeys()
    {
        Filled desk;
        desk.click(u"catalogueScope1"_s);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Mars"_s, u"Venus"_s, u"Pluto"_s}));
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(desk.published(), (QStringList{u"Venus"_s, u"Mars"_s, u"Pluto"_s}));
        QTRY_COMPARE(desk.column(1), desk.published());
        QCOMPARE(desk.table()->currentIndex().row(), 1); // it goes with it
        desk.select(2);
        QVERIFY(desk.choose(u"Move to the beginning"_s));
        QTRY_COMPARE(desk.published(), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s}));
    }

    void theCatalogueIsEmptiedAfterAsking()
    {
        Filled desk;
        desk.click(u"catalogueScope1"_s);
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.click(u"emptyCatalogue"_s);
        QCOMPARE(desk.published().size(), 3);
        desk.find<QPushButton>(u"confirm"_s)->click();
        QTRY_COMPARE(desk.published().size(), 0);
        QTRY_COMPARE(desk.column(1).size(), 0);
        QCOMPARE(desk.world.curation.list(desk.world.owner, {})->total, 3);
    }

    void aVideoIsHiddenAndShownAgain()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QVERIFY(desk.choose(u"Deactivate"_s));
        QTRY_VERIFY(!desk.world.videos.find(desk.world.owner, desk.ids.last())->active);
        QTRY_COMPARE(desk.column(4).first(), u"Inactive"_s);
        QVERIFY(desk.choose(u"Activate"_s));
        QTRY_VERIFY(desk.world.videos.find(desk.world.owner, desk.ids.last())->active);
    }

    void detailsAreEdited()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        auto *title = desk.find<QLineEdit>(u"detailsTitle"_s);
        QVERIFY(title);
        title->clear();
        QVERIFY(!desk.find<QPushButton>(u"formAccept"_s)->isEnabled());
        QTest::keyClicks(title, u"Pluto, once a planet"_s);
        QTest::keyClicks(desk.find<QPlainTextEdit>(u"detailsDescription"_s), u"Far out"_s);
        desk.click(u"formAccept"_s);
        QTRY_COMPARE(desk.world.videos.find(desk.world.owner, desk.ids.last())->title, u"Pluto, once a planet"_s);
        QCOMPARE(desk.world.videos.find(desk.world.owner, desk.ids.last())->description, u"Far out"_s);
        QTRY_COMPARE(desk.column(1).first(), u"Pluto, once a planet"_s);
    }

    void aDeletionIsTakenBack()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        QCOMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Mars"_s})); // at once
        QVERIFY(desk.find<UndoBar>(u"undoBar"_s)->isVisible());
        desk.click(u"undo"_s);
        QTRY_COMPARE(desk.column(1).size(), 3);
        QCOMPARE(desk.acts(), QStringList());
    }

    void aDeletionHoldsWhenThePageGoes()
    {
        UiWorld world;
        const qint64 id = world.addVideo(u"Mars"_s);
        {
            CurationPage page(world.services());
            page.show();
            auto *table = page.findChild<QTableView *>(u"catalogue"_s);
            QTRY_COMPARE(table->model()->rowCount(), 1);
            table->selectRow(0);
            QTest::keyClick(table, Qt::Key_Delete);
            QVERIFY(world.videos.find(world.owner, id).has_value()); // not yet
        }
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(!world.videos.find(world.owner, id));
    }

    void theNextDeletionSettlesTheFirst()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        QTRY_VERIFY(!desk.world.videos.find(desk.world.owner, desk.ids.at(2)));
        QVERIFY(desk.world.videos.find(desk.world.owner, desk.ids.at(1)).has_value());
        QTRY_COMPARE(desk.column(1), QStringList{u"Mars"_s});
        desk.click(u"undo"_s);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Mars"_s}));
    }

    void everyControlHasAName()
    {
        CurationDesk desk;
        for (const CurationTab tab : {Catalogue, Accounts, Jobs, Audit, Requests, Storage}) {
            desk.go(tab);
            for (const QAbstractButton *button : desk.page.findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                             qPrintable(button->objectName()));
            }
        }
    }
};

QTEST_MAIN(TestCurationPage)
#include "tst_curationpage.moc"
