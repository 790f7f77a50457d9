#include "tests/uiworld.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/library/gridview.h"
#include "ui/library/librarypage.h"
#include "ui/library/videoactions.h"
#include "ui/widgets/postercache.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// A card plays on one click: what comes with the second one of a double click is another page.
class TestSecondClick : public QObject
{
    Q_OBJECT

private slots:
    void itHitsNothing()
    {
        UiWorld world;
        world.addVideo(u"Bread"_s);
        QWidget window;
        JobsModel jobs(world.jobs, world.events);
        PosterCache posters;
        VideoActions actions(world.services(), &window);
        LibraryPage page(world.services(), jobs, posters, actions);
        page.resize(860, 700);
        page.show();
        auto *grid = page.findChild<GridView *>();
        QTRY_COMPARE(grid->model()->rowCount(), 1);
        const QPoint card = grid->visualRect(grid->model()->index(0, 0)).center();
        const QPoint place = grid->viewport()->mapToGlobal(card);

        QPushButton next; // where the card was
        next.setGeometry(QRect(place - QPoint(40, 40), QSize(80, 80)));
        QSignalSpy clicked(&next, &QPushButton::clicked);
        const auto clickNext = [&](const QPoint &where) {
            QTest::mouseClick(&next, Qt::LeftButton, {}, next.mapFromGlobal(where));
        };
        QSignalSpy asked(&page, &LibraryPage::playAsked);
        QTest::mouseClick(grid->viewport(), Qt::LeftButton, {}, card);
        QCOMPARE(asked.size(), 1);
        next.show();
        clickNext(place);
        QCOMPARE(clicked.size(), 0);
        clickNext(place + QPoint(30, 0)); // elsewhere it is one of its own
        QCOMPARE(clicked.size(), 1);
        QTRY_VERIFY((clickNext(place), clicked.size() >= 2)); // in time it is a click like others
    }
};

QTEST_MAIN(TestSecondClick)
#include "tst_secondclick.moc"
