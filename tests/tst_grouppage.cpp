#include "tests/uiworld.h"
#include "ui/groups/groupactions.h"
#include "ui/groups/grouppage.h"
#include "ui/groups/rowmover.h"
#include "ui/groups/sharedialog.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/library/gridview.h"
#include "ui/library/librarymodel.h"
#include "ui/library/librarytable.h"
#include "ui/library/videoactions.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/postercache.h"
#include "ui/widgets/videomime.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The page of a group with three videos, in a world of its own.
struct Screen
{
    Screen()
    {
        for (const QString &title : {u"One"_s, u"Two"_s, u"Three"_s})
            videos.append(world.addVideo(title));
        group = world.groups.create(world.owner, {.name = u"Space"_s})->id;
        if (!world.groups.add(world.owner, group, videos))
            qFatal("cannot fill the group");
        page.resize(1000, 800);
        page.show();
        page.open(group);
    }

    GridView *grid() const { return page.findChild<GridView *>(u"groupGrid"_s); }
    LibraryTable *table() const { return page.findChild<LibraryTable *>(u"groupTable"_s); }
    void switchView() const { page.findChild<QToolButton *>(u"groupLook"_s)->click(); }
    QAbstractItemModel *model() const { return grid()->model(); }
    QList<qint64> shown() const
    {
        QList<qint64> ids;
        for (int row = 0; row < model()->rowCount(); ++row)
            ids.append(model()->index(row, 0).data(LibraryModel::IdRole).toLongLong());
        return ids;
    }
    QList<qint64> kept() { return world.groups.scope(world.owner, group)->videoIds; }
    void select(int row) const { grid()->setCurrentIndex(model()->index(row, 0)); }

    UiWorld world;
    QWidget window;
    JobsModel jobs{world.jobs, world.events};
    PosterCache posters;
    VideoActions actions{world.services(), &window};
    GroupActions groups{world.services(), &window};
    QList<qint64> videos;
    qint64 group = 0;
    GroupPage page{world.services(), jobs, posters, groups, actions};
};

} // namespace

class TestGroupPage : public QObject
{
    Q_OBJECT

private slots:
    void showsItsVideosInTheirOrder()
    {
        Screen screen;
        const QAbstractItemModelTester tester(screen.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE(screen.shown(), screen.videos);
        QTRY_COMPARE(screen.page.groupName(), u"Space"_s);
        const qint64 last = screen.videos.last();
        // Elsewhere: on a phone.
        QVERIFY(screen.world.groups.move(screen.world.owner, screen.group, {last}, screen.videos.first()));
        QTRY_COMPARE(screen.shown(), (QList<qint64>{last, screen.videos.at(0), screen.videos.at(1)}));
        QVERIFY(screen.world.groups.edit(screen.world.owner, screen.group, {.name = u"Stars"_s}));
        QTRY_COMPARE(screen.page.groupName(), u"Stars"_s);
    }

    void theKeyboardPutsVideosInOrder()
    {
        Screen screen;
        QTRY_COMPARE(screen.shown(), screen.videos);
        const qint64 one = screen.videos.at(0);
        const qint64 two = screen.videos.at(1);
        const qint64 three = screen.videos.at(2);
        screen.select(0);
        QTest::keyClick(screen.grid(), Qt::Key_Up, Qt::AltModifier); // is the first already
        QTest::keyClick(screen.grid(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(screen.shown(), (QList<qint64>{two, one, three}));
        QTest::keyClick(screen.grid(), Qt::Key_Down, Qt::AltModifier); // goes on with the same one
        QTRY_COMPARE(screen.shown(), (QList<qint64>{two, three, one}));
        QTest::keyClick(screen.grid(), Qt::Key_Down, Qt::AltModifier); // is the last already
        QTest::keyClick(screen.grid(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(screen.shown(), (QList<qint64>{two, one, three}));
        QCOMPARE(screen.kept(), screen.shown());
    }

    void aCardGoesWhereItIsDropped()
    {
        Screen screen;
        QTRY_COMPARE(screen.shown(), screen.videos);
        auto *mover = screen.grid()->findChild<RowMover *>();
        QSignalSpy moved(mover, &RowMover::moveAsked);
        const QRect first = screen.grid()->visualRect(screen.model()->index(0, 0));
        const std::unique_ptr<QMimeData> mime(videoMime({screen.videos.at(2)}));
        // From elsewhere it is not taken: the event has no source.
        QDropEvent foreign(first.center() - QPoint(20, 0), Qt::CopyAction, mime.get(), Qt::LeftButton, {});
        QApplication::sendEvent(screen.grid()->viewport(), &foreign);
        QCOMPARE(moved.size(), 0);

        emit mover->moveAsked({screen.videos.at(2)}, screen.videos.at(0));
        QTRY_COMPARE(screen.shown(), (QList<qint64>{screen.videos.at(2), screen.videos.at(0), screen.videos.at(1)}));
    }

    void theListDoesTheSame()
    {
        Screen screen;
        QTRY_COMPARE(screen.shown(), screen.videos);
        const qint64 one = screen.videos.at(0);
        const qint64 two = screen.videos.at(1);
        const qint64 three = screen.videos.at(2);
        screen.select(1);
        screen.switchView();
        QVERIFY(screen.table()->isVisible() && !screen.grid()->isVisible());
        QCOMPARE(screen.table()->currentIndex().row(), 1); // the same one
        QTest::keyClick(screen.table(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(screen.shown(), (QList<qint64>{two, one, three}));
        QCOMPARE(screen.kept(), screen.shown());
        QSignalSpy asked(&screen.page, &GroupPage::playQueueAsked);
        QTest::keyClick(screen.table(), Qt::Key_Return);
        QCOMPARE(asked.first().first().value<QList<qint64>>(), (QList<qint64>{two, one, three}));
        const auto kept = [&] { return screen.world.settings.value(setting::collectionView); };
        QTRY_COMPARE(kept(), u"list"_s);
        const GroupPage next(screen.world.services(), screen.jobs, screen.posters, screen.groups, screen.actions);
        QVERIFY(next.findChild<LibraryTable *>()->isVisibleTo(&next));
        screen.switchView();
        QVERIFY(screen.grid()->isVisible());
        QTRY_COMPARE(kept(), u"grid"_s);
    }

    void playsFromTheCardOn()
    {
        Screen screen;
        QTRY_COMPARE(screen.shown(), screen.videos);
        QSignalSpy asked(&screen.page, &GroupPage::playQueueAsked);
        screen.page.findChild<QPushButton *>(u"playGroup"_s)->click();
        screen.select(1);
        QTest::keyClick(screen.grid(), Qt::Key_Return);
        screen.page.play(screen.group);
        QTRY_COMPARE(asked.size(), 3);
        QCOMPARE(asked.at(0).first().value<QList<qint64>>(), screen.videos);
        QCOMPARE(asked.at(1).first().value<QList<qint64>>(), screen.videos.sliced(1));
        QCOMPARE(asked.at(2).first().value<QList<qint64>>(), screen.videos);
    }

    void takesVideosOutAndKeepsThem()
    {
        Screen screen;
        QTRY_COMPARE(screen.shown(), screen.videos);
        QVERIFY(QTest::qWaitForWindowActive(&screen.page));
        screen.grid()->setFocus();
        screen.select(0);
        QTest::keyClick(screen.grid(), Qt::Key_Delete);
        QTRY_COMPARE(screen.shown(), screen.videos.sliced(1));
        QCOMPARE(screen.kept(), screen.videos.sliced(1));
        QVERIFY(screen.world.videos.find(screen.world.owner, screen.videos.first()));
        screen.groups.removeVideos(screen.group, screen.videos);
        QTRY_VERIFY(screen.page.findChild<EmptyState *>()->isVisible());
    }

    void leavesACollectionThatIsGone()
    {
        Screen screen;
        QTRY_COMPARE(screen.shown(), screen.videos);
        QSignalSpy gone(&screen.page, &GroupPage::gone);
        QVERIFY(screen.world.groups.remove(screen.world.owner, screen.group));
        QTRY_COMPARE(gone.size(), 1);
    }

    void deletingCanBeUndone()
    {
        Screen screen;
        QSignalSpy begun(&screen.groups, &GroupActions::removalBegun);
        screen.groups.remove(screen.group, u"Space"_s);
        QCOMPARE(begun.size(), 1);
        QCOMPARE(screen.groups.hidden(), QList<qint64>{screen.group});
        screen.groups.undoRemoval();
        QVERIFY(screen.groups.hidden().isEmpty());
        QVERIFY(screen.world.groups.find(screen.world.owner, screen.group));

        const qint64 other = screen.world.groups.create(screen.world.owner, {.name = u"Other"_s})->id;
        screen.groups.remove(screen.group, u"Space"_s);
        screen.groups.remove(other, u"Other"_s); // which ends the time of the first
        QTRY_VERIFY(!screen.world.groups.find(screen.world.owner, screen.group));
        QVERIFY(screen.world.groups.find(screen.world.owner, other));
    }

    void namesAndMakesCollections()
    {
        Screen screen;
        QTRY_COMPARE(screen.page.groupName(), u"Space"_s);
        screen.page.rename(screen.group, u"Space"_s);
        auto *dialog = screen.page.findChild<QInputDialog *>(u"renameGroupDialog"_s);
        dialog->setTextValue(u"Stars"_s);
        dialog->accept();
        QTRY_COMPARE(screen.page.groupName(), u"Stars"_s);
        QSignalSpy failed(&screen.groups, &GroupActions::failed);
        screen.groups.rename(screen.group, u"x"_s.repeated(300));
        QTRY_COMPARE(failed.size(), 1);
        QSignalSpy created(&screen.groups, &GroupActions::created);
        screen.groups.create();
        QTRY_COMPARE(created.size(), 1);
        QCOMPARE(screen.world.groups.owned(screen.world.owner, std::nullopt, 0).total, 2);
    }

    void addsVideosAndSaysSo()
    {
        Screen screen;
        const qint64 four = screen.world.addVideo(u"Four"_s);
        QSignalSpy done(&screen.groups, &GroupActions::done);
        screen.groups.addVideos(screen.group, u"Space"_s, {four});
        QTRY_COMPARE(done.size(), 1);
        screen.groups.addVideos(screen.group, u"Space"_s, {four});
        QTRY_COMPARE(done.size(), 2);
        QVERIFY(done.last().first().toString().startsWith(u"Already"_s));
        QTRY_COMPARE(screen.shown(), screen.videos + QList<qint64>{four});
    }

    void sharesByALink()
    {
        Screen screen;
        const ServerStatus server{.state = ServerStatus::State::Running, .url = u"http://192.0.2.1:8080"_s};
        ShareDialog dialog(screen.world.services(), screen.group, server, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!dialog.isVisible()); // it does not know its size yet
        auto *make = dialog.findChild<QPushButton *>(u"makeLink"_s);
        QTRY_VERIFY(make->isVisible() && make->isEnabled());
        const int height = dialog.height(); // without room for a code
        dialog.findChild<QCheckBox *>(u"wantsPassword"_s)->setChecked(true);
        make->click(); // without one
        QVERIFY(dialog.findChild<QLabel *>(u"shareTrouble"_s)->isVisible());
        dialog.findChild<QLineEdit *>(u"sharePassword"_s)->setText(u"correct horse"_s);
        make->click();
        auto *link = dialog.findChild<QLineEdit *>(u"shareLink"_s);
        QTRY_VERIFY(link->isVisible());
        QTRY_VERIFY(dialog.height() > height + 100);
        const auto share = [&] { return screen.world.groups.find(screen.world.owner, screen.group)->share; };
        QVERIFY(share() && share()->hasPassword() && share()->expiresAt.isValid());
        QCOMPARE(link->text(), u"http://192.0.2.1:8080/shared/%1"_s.arg(share()->token));
        QVERIFY(screen.world.groups.shared(share()->token, u"correct horse"_s));
        dialog.findChild<QPushButton *>(u"copyLink"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), link->text());

        const QString before = link->text();
        dialog.findChild<QPushButton *>(u"replaceLink"_s)->click();
        QTRY_VERIFY(make->isVisible());
        make->click();
        QTRY_VERIFY(link->isVisible());
        QVERIFY(link->text() != before);
        dialog.findChild<QPushButton *>(u"stopSharing"_s)->click();
        QTRY_VERIFY(make->isVisible());
        QVERIFY(!share());
    }
};

QTEST_MAIN(TestGroupPage)
#include "tst_grouppage.moc"
