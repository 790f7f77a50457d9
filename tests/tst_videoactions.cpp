#include "tests/uiworld.h"
#include "ui/library/videoactions.h"
#include "ui/removals.h"
#include "ui/widgets/toast.h"

#include <QCheckBox>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Desk
{
    UiWorld world;
    QWidget window;
    VideoActions actions{world.services(), &window};

    QList<Video> videos(int count)
    {
        QList<Video> videos;
        for (int i = 1; i <= count; ++i)
            videos.append(*world.videos.find(world.owner, world.addVideo(u"Video %1"_s.arg(i))));
        return videos;
    }
    Video now(const Video &video) { return *world.videos.find(world.owner, video.id); }
    LibraryEntry entry(const Video &video) { return world.library.entries(world.owner, {video.id}).value(0); }
    template <typename Widget>
    Widget *find(const QString &name)
    {
        return window.findChild<Widget *>(name);
    }
    bool isThere(const Video &video) { return world.videos.find(world.owner, video.id).has_value(); }
};

} // namespace

class TestVideoActions : public QObject
{
    Q_OBJECT

private slots:
    void oneVideosMenuOffersOnlyWhatApplies()
    {
        Desk desk;
        const Video video = desk.videos(1).first();
        QVERIFY(desk.world.videos.setWatched(desk.world.owner, video.id, true));
        desk.actions.openMenu(video, &desk.window);
        QTRY_VERIFY(desk.find<QMenu>(u"videoMenu"_s));
        auto *menu = desk.find<QMenu>(u"videoMenu"_s);
        QVERIFY(!menu->findChild<QAction *>(u"menuWatched"_s));
        QVERIFY(menu->findChild<QAction *>(u"menuUnwatched"_s));
        menu->close();
    }

    void nothingIsDeletedBeforeItsTime()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(2);
        QSignalSpy begun(&desk.actions, &VideoActions::removalBegun);
        QSignalSpy over(&desk.actions, &VideoActions::removalOver);
        desk.actions.remove({videos.at(0)});
        desk.actions.remove({videos.at(1)});
        QCOMPARE(begun.size(), 2);
        QVERIFY(desk.isThere(videos.at(0)));
        QCOMPARE(desk.actions.removals().ids().size(), 2);
        desk.actions.undoRemoval();
        QCOMPARE(over.size(), 1);
        QVERIFY(desk.actions.removals().ids().isEmpty());
        QVERIFY(desk.isThere(videos.at(0)) && desk.isThere(videos.at(1)));
    }

    void whatWaitsGoesWithTheWindow()
    {
        UiWorld world;
        const qint64 id = world.addVideo(u"Film"_s);
        {
            QWidget window;
            VideoActions actions(world.services(), &window);
            actions.remove({*world.videos.find(world.owner, id)});
        }
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(!world.videos.find(world.owner, id));
    }

    void theToastOffersToUndo()
    {
        Desk desk;
        desk.window.resize(800, 600);
        desk.window.show();
        Toast toast(desk.world.theme, &desk.window, &desk.window);
        QSignalSpy asked(&toast, &Toast::actionAsked);
        toast.say(Toast::Kind::Success, u"Something else"_s);
        toast.offer(u"Gone"_s, u"Undo"_s);
        toast.say(Toast::Kind::Success, u"Later"_s);
        auto *button = toast.findChild<QPushButton *>(u"toastAction"_s);
        auto *text = toast.findChild<QLabel *>(u"toastText"_s);
        QVERIFY(button->isVisible());
        QCOMPARE(text->text(), u"Gone"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(text->text(), u"Later"_s);
        QVERIFY(!button->isVisible());
    }

    void bulkActsReachEachVideo()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(3);
        QSignalSpy done(&desk.actions, &VideoActions::done);
        desk.actions.publish(videos, true);
        QTRY_COMPARE(done.size(), 1);
        for (const Video &video : videos)
            QVERIFY(desk.now(video).inCatalogue);
        desk.actions.setSaved(videos, true);
        QTRY_COMPARE(done.size(), 2);
        QVERIFY(desk.entry(videos.at(2)).isSaved);
        desk.actions.setSaved({videos.at(2)}, false);
        QTRY_COMPARE(done.size(), 3);
        QVERIFY(!desk.entry(videos.at(2)).isSaved);
        desk.actions.setWatched(videos, true);
        QTRY_VERIFY(desk.entry(videos.at(2)).watch.watched);
    }

    void aFailureIsSaid()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(1);
        QVERIFY(desk.world.videos.remove(desk.world.owner, videos.at(0).id));
        QSignalSpy failed(&desk.actions, &VideoActions::failed);
        desk.actions.publish(videos, true);
        QTRY_COMPARE(failed.size(), 1);
    }

    void theMenuOffersWhatMakesSense()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(2);
        const auto offers = [&](const QList<Video> &some, const VideoMarks &marks, const QString &name) {
            QMenu menu;
            desk.actions.fill(menu, some, marks);
            return menu.findChild<QAction *>(name) != nullptr;
        };
        const VideoMarks fresh{.someWatched = false, .someSaved = false};
        QVERIFY(offers(videos, fresh, u"menuWatched"_s));
        QVERIFY(!offers(videos, fresh, u"menuUnwatched"_s));
        QVERIFY(!offers(videos, fresh, u"menuUnsave"_s));
        QVERIFY(offers({videos.at(0)}, fresh, u"menuRename"_s));
        QVERIFY(!offers(videos, fresh, u"menuRename"_s));
        QVERIFY(!offers(videos, fresh, u"menuUnpublish"_s));
    }

    void aNewGroupTakesThemIn()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(2);
        QMenu menu;
        desk.actions.fill(menu, videos);
        auto *groups = menu.findChild<QMenu *>(u"groupMenu"_s);
        QVERIFY(groups);
        groups->actions().constFirst()->trigger();
        auto *dialog = desk.find<QInputDialog>(u"newGroupDialog"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"Course"_s);
        dialog->accept();
        QTRY_COMPARE(desk.world.groups.owned(desk.world.owner, {}, 0).items.value(0).videoCount, 2);
        // And again, to the one that is there.
        QSignalSpy done(&desk.actions, &VideoActions::done);
        QMenu again;
        desk.actions.fill(again, videos);
        auto *known = again.findChild<QMenu *>(u"groupMenu"_s);
        emit known->aboutToShow();
        QTRY_COMPARE(known->actions().constLast()->text(), u"Course"_s);
        known->actions().constLast()->trigger();
        QTRY_COMPARE(done.size(), 1);
    }

    void tagsAreTypedAndTicked()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(2);
        QVERIFY(desk.world.tags.change(desk.world.owner, {videos.at(0).id}, {.add = {u"old"_s, u"stays"_s}}));
        desk.actions.editTags(videos);
        auto *list = desk.find<QListWidget>(u"tagList"_s);
        QTRY_COMPARE(list->count(), 2);
        QCOMPARE(list->item(0)->checkState(), Qt::PartiallyChecked);
        list->item(0)->setCheckState(Qt::Unchecked);
        auto *line = desk.find<QLineEdit>(u"newTag"_s);
        QTest::keyClicks(line, u"fresh"_s);
        QTest::keyClick(line, Qt::Key_Return);
        QCOMPARE(list->count(), 3);
        QTest::keyClicks(line, u"typed only"_s);
        desk.find<QPushButton>(u"formAccept"_s)->click();
        QTRY_COMPARE(desk.entry(videos.at(1)).tags, QStringList({u"fresh"_s, u"typed only"_s}));
        QCOMPARE(desk.entry(videos.at(0)).tags, QStringList({u"fresh"_s, u"stays"_s, u"typed only"_s}));
    }

    void detailsOfOneAreEdited()
    {
        Desk desk;
        const QList<Video> videos = desk.videos(1);
        desk.actions.editDetails(videos);
        auto *save = desk.find<QPushButton>(u"formAccept"_s);
        auto *title = desk.find<QLineEdit>(u"detailsTitle"_s);
        QTRY_VERIFY(save->isEnabled());
        QCOMPARE(title->window()->focusWidget(), title); // the fields before the buttons
        title->clear();
        QVERIFY(!save->isEnabled());
        QTest::keyClicks(title, u"Tides"_s);
        QTest::keyClicks(desk.find<QLineEdit>(u"detailsSeries"_s), u"Sea"_s);
        QTest::keyClicks(desk.find<QPlainTextEdit>(u"detailsDescription"_s), u"Of water."_s);
        desk.find<QSpinBox>(u"detailsNumber"_s)->setValue(3);
        save->click();
        QTRY_COMPARE(desk.now(videos.at(0)).title, u"Tides"_s);
        const Video now = desk.now(videos.at(0));
        QCOMPARE(now.seriesName, u"Sea"_s);
        QCOMPARE(now.seriesNumber, 3);
        QCOMPARE(now.description, u"Of water."_s);
    }

    void detailsOfSeveralChangeWhatIsTouched()
    {
        Desk desk;
        QList<Video> videos = desk.videos(3);
        videos[0] = *desk.world.videos.edit(desk.world.owner, videos.at(0).id, {.category = u"Art"_s});
        desk.actions.editDetails(videos);
        auto *save = desk.find<QPushButton>(u"formAccept"_s);
        QTRY_VERIFY(save->isEnabled());
        QVERIFY(!desk.find<QLineEdit>(u"detailsTitle"_s));
        QTest::keyClicks(desk.find<QLineEdit>(u"detailsSeries"_s), u"Course"_s);
        desk.find<QCheckBox>(u"detailsNumbered"_s)->setChecked(true);
        save->click();
        QTRY_COMPARE(desk.now(videos.at(2)).seriesNumber, 3);
        QCOMPARE(desk.now(videos.at(0)).category, u"Art"_s);
        QCOMPARE(desk.now(videos.at(1)).seriesName, u"Course"_s);
        QCOMPARE(desk.now(videos.at(1)).title, u"Video 2"_s);
    }
};

QTEST_MAIN(TestVideoActions)
#include "tst_videoactions.moc"
