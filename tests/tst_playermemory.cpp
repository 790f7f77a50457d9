#include "tests/uiworld.h"
#include "ui/library/videoactions.h"
#include "ui/player/playerpage.h"
#include "ui/player/subtitledisplay.h"

#include <QKeyEvent>
#include <QRegularExpression>
#include <QSlider>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The player of one start of the program.
struct Start
{
    explicit Start(UiWorld &world) : actions(world.services(), &window), page(world.services(), actions) {}

    SubtitleDisplay &subtitles() { return *page.findChild<SubtitleDisplay *>(); }
    void press(const QString &text) { page.handleKey(QKeyEvent(QEvent::KeyPress, 0, {}, text)); }

    QWidget window;
    VideoActions actions;
    PlayerPage page;
};

} // namespace

class TestPlayerMemory : public QObject
{
    Q_OBJECT

private slots:
    void theFirstStartIsLoudWithSubtitles()
    {
        UiWorld world;
        Start start(world);
        QCOMPARE(start.page.playback().volume(), 1.0);
        QVERIFY(!start.page.playback().isMuted());
        QVERIFY(start.subtitles().isOn());
        QCOMPARE(start.subtitles().size(), 100);
    }

    void whatWasSetIsBackAtTheNextStart()
    {
        UiWorld world;
        {
            Start start(world);
            start.page.findChild<QSlider *>(u"volumeSlider"_s)->setValue(35);
            start.press(u"m"_s);
            start.press(u"v"_s);
            start.press(u"+"_s);
            start.press(u"+"_s);
        }
        QThreadPool::globalInstance()->waitForDone(); // as the program does at its end
        Start next(world);
        QCOMPARE(next.page.playback().volume(), 0.35);
        QVERIFY(next.page.playback().isMuted());
        QVERIFY(!next.subtitles().isOn());
        QCOMPARE(next.subtitles().size(), 120);
        QCOMPARE(next.page.findChild<QSlider *>(u"volumeSlider"_s)->value(), 0); // as it is muted
        QVERIFY(!next.page.findChild<QToolButton *>(u"subtitlesButton"_s)->isChecked());
    }

    void itIsWrittenWhileTheProgramRuns()
    {
        UiWorld world;
        Start start(world);
        start.page.playback().setVolume(0.5);
        const auto written = [&] { return Settings(world.folder.filePath(u"settings.ini"_s)).value(setting::volume); };
        QTRY_COMPARE(written(), 50); // as if it were killed now
        start.page.playback().setVolume(0.25);
        start.page.playback().setVolume(0.2);
        QTRY_COMPARE(written(), 20);
    }

    void speedAndDelayAreOfOneFilm()
    {
        UiWorld world;
        {
            Start start(world);
            start.press(u"]"_s);
            start.press(u"Z"_s);
            QCOMPARE(start.page.playback().rate(), 1.25);
            QCOMPARE(start.subtitles().delayMs(), 100);
        }
        QThreadPool::globalInstance()->waitForDone();
        Start next(world);
        QCOMPARE(next.page.playback().rate(), 1.0);
        QCOMPARE(next.subtitles().delayMs(), 0);
    }

    void whatCannotBeIsNotTaken()
    {
        UiWorld world;
        QFile file(world.folder.filePath(u"broken.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[player]\nvolume=300\nmuted=perhaps\nsubtitleSize=\nsubtitles=false\n");
        file.close();
        for (int i = 0; i < 3; ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"ignored in"_s));
        Settings broken(file.fileName());
        QCOMPARE(broken.value(setting::volume), 100);
        QVERIFY(!broken.value(setting::muted));
        QCOMPARE(broken.value(setting::subtitleSize), 100);
        QVERIFY(!broken.value(setting::subtitles));
    }
};

QTEST_MAIN(TestPlayerMemory)
#include "tst_playermemory.moc"
