#include "tests/uiworld.h"
#include "ui/search/searchpage.h"
#include "ui/widgets/postercache.h"

#include <QListView>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What the box of the sidebar finds.
class TestSearchPage : public QObject
{
    Q_OBJECT

private slots:
    void theFirstResultIsSeenToBeChosen()
    {
        UiWorld world;
        world.addVideo(u"Bread"_s);
        world.addVideo(u"Bread and salt"_s);
        PosterCache posters;
        SearchPage page(world.services(), posters);
        page.show();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        const auto *results = page.findChild<QListView *>(u"searchResults"_s);
        page.setText(u"bread"_s);
        page.focusResults(); // sooner than anything is found
        QTRY_COMPARE(results->selectionModel()->selectedIndexes().size(), 1);
        QCOMPARE(results->selectionModel()->selectedIndexes().first().row(), 1); // 0 is a heading
    }
};

QTEST_MAIN(TestSearchPage)
#include "tst_searchpage.moc"
