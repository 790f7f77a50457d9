#include "ui/windowpanels.h"
#include "ui/windowstate.h"

#include <QTest>
#include <QWidget>

namespace {

struct Desk
{
    QWidget window;
    QWidget sidebar;
    QWidget pages;
    QWidget chat;
    QWidget statusBar;
    WindowPanels panels{{sidebar, pages, chat, statusBar}, window};
};

} // namespace

class TestWindowPanels : public QObject
{
    Q_OBJECT

private slots:
    void whatWasLeftIsBackAtTheNextStart()
    {
        Desk desk;
        desk.window.resize(1300, 800);
        desk.window.show();
        desk.sidebar.hide();
        const WindowLayout left = desk.panels.layout();
        QVERIFY(!left.hasSidebar);
        QVERIFY(left.hasChat);
        Desk next;
        next.panels.restore(left);
        next.window.show();
        QCOMPARE(next.window.size(), QSize(1300, 800));
        QVERIFY(!next.sidebar.isVisible());
        QVERIFY(next.chat.isVisible());
        QCOMPARE(next.chat.width(), desk.chat.width());
    }

    void aFirstStartFitsTheScreen()
    {
        Desk desk;
        desk.panels.restore({});
        QVERIFY(desk.window.width() >= 980);
        QVERIFY(desk.window.height() >= 620);
    }

    void aFullScreenHasThePagesAlone()
    {
        Desk desk;
        desk.window.show();
        desk.chat.hide();
        desk.panels.setFullScreen(true);
        QVERIFY(desk.window.isFullScreen());
        QVERIFY(desk.pages.isVisible());
        for (const QWidget *part : {&desk.sidebar, &desk.chat, &desk.statusBar})
            QVERIFY(!part->isVisible());
        QVERIFY(desk.panels.layout().hasSidebar); // it is only out of the way
        QVERIFY(!desk.panels.layout().hasChat);
        desk.panels.setFullScreen(true); // and again, which changes nothing
        desk.panels.setFullScreen(false);
        QVERIFY(!desk.window.isFullScreen());
        QVERIFY(desk.sidebar.isVisible());
        QVERIFY(!desk.chat.isVisible());
        QVERIFY(desk.statusBar.isVisible());
    }

    void aMaximizedWindowIsSoAgain()
    {
        Desk desk;
        desk.window.showMaximized();
        desk.panels.setFullScreen(true);
        desk.panels.setFullScreen(false);
        QVERIFY(desk.window.isMaximized());
        QVERIFY(!desk.window.isFullScreen());
    }
};

QTEST_MAIN(TestWindowPanels)
#include "tst_windowpanels.moc"
