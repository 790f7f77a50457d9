#include "tests/mediafiles.h"
#include "tests/playerscreen.h"

#include <QApplication>
#include <QPointingDevice>
#include <QStyleHints>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A film that stands at its tenth second, and what hands do to its picture.
struct Hands
{
    explicit Hands(const QString &film) : screen(film)
    {
        screen.start(0);
        playback().pause();
        playback().seek(10'000);
        surface = screen.page.findChild<VideoSurface *>(u"videoSurface"_s);
        QGuiApplication::styleHints()->setMouseDoubleClickInterval(60'000); // however slow the machine is
    }
    ~Hands() { QGuiApplication::styleHints()->setMouseDoubleClickInterval(usualInterval); }
    Q_DISABLE_COPY_MOVE(Hands)

    Playback &playback() { return screen.page.playback(); }
    int volume() { return qRound(playback().volume() * 100); }
    QPoint at(double x, double y) const { return {int(surface->width() * x), int(surface->height() * y)}; }

    void turn(const QPoint &angle, quint64 atMs)
    {
        QWheelEvent wheel({50, 50}, surface->mapToGlobal(QPointF(50, 50)), {}, angle, {}, {}, Qt::NoScrollPhase, false);
        wheel.setTimestamp(atMs);
        QCoreApplication::sendEvent(surface, &wheel);
    }
    void tap(double x)
    {
        QTest::touchEvent(surface, finger()).press(0, at(x, 0.5), surface);
        QTest::touchEvent(surface, finger()).release(0, at(x, 0.5), surface);
    }
    /// In ten steps; the finger stays down.
    void swipe(const QPoint &from, const QPoint &to)
    {
        QTest::touchEvent(surface, finger()).press(0, from, surface);
        for (int i = 1; i <= 10; ++i)
            QTest::touchEvent(surface, finger()).move(0, from + (to - from) * i / 10, surface);
    }
    void lift(const QPoint &to) { QTest::touchEvent(surface, finger()).release(0, to, surface); }

    static QPointingDevice *finger()
    {
        static QPointingDevice *device = QTest::createTouchDevice();
        return device;
    }

    PlayerScreen screen;
    VideoSurface *surface = nullptr;
    const int usualInterval = QGuiApplication::styleHints()->mouseDoubleClickInterval();
};

} // namespace

class TestPlayerGestures : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_film = m_files.make(
            u"-f lavfi -i testsrc=size=320x180:rate=25:duration=20 -f lavfi -i sine=frequency=440:duration=20"
            " -c:v libx264 -preset ultrafast -g 250 -pix_fmt yuv420p -c:a aac film.mp4"_s);
    }

    void theWheelIsTheVolumeAndSidewaysItSeeks()
    {
        Hands hands(m_film);
        hands.turn({0, -240}, 1'000);
        QCOMPARE(hands.volume(), 90);
        hands.turn({-60, 0}, 2'000);
        hands.turn({-60, 0}, 2'010); // half a notch and another one
        QCOMPARE(hands.playback().positionMs(), 15'000);
        hands.turn({120, 0}, 2'020);
        QCOMPARE(hands.playback().positionMs(), 10'000);
    }

    void aTurnKeepsToItsAxis()
    {
        Hands hands(m_film);
        hands.turn({3, -24}, 1'000);
        hands.turn({-60, -24}, 1'020); // fingers slip
        hands.turn({-60, 0}, 1'040);
        QCOMPARE(hands.playback().positionMs(), 10'000);
        QCOMPARE(hands.volume(), 98);
        hands.turn({-120, -40}, 2'000); // another turn
        QCOMPARE(hands.playback().positionMs(), 15'000);
        QCOMPARE(hands.volume(), 98);
    }

    void sideButtonsGoThroughTheQueue()
    {
        Hands hands(m_film);
        const qint64 second = hands.screen.world.addVideo(u"Second"_s);
        hands.screen.page.setQueue({hands.screen.id, second});
        QSignalSpy movedOn(&hands.screen.page, &PlayerPage::movedOn);
        QTest::mouseClick(hands.surface, Qt::ForwardButton);
        QCOMPARE(movedOn.size(), 1);
        QCOMPARE(movedOn.first().first().toLongLong(), second);
    }

    void aTapShowsTheButtonsAndChangesNothing()
    {
        Hands hands(m_film);
        hands.screen.page.setFullScreen(true);
        auto *transport = hands.screen.page.findChild<QWidget *>(u"transport"_s);
        transport->hide(); // as after a while
        hands.tap(0.5);
        QVERIFY(transport->isVisible());
        QVERIFY(!hands.playback().isPlaying());
        QCOMPARE(hands.playback().positionMs(), 10'000);
    }

    void tapsAtTheSidesSeek()
    {
        Hands hands(m_film);
        hands.tap(0.1);
        hands.tap(0.9); // elsewhere: the first of two
        QCOMPARE(hands.playback().positionMs(), 10'000);
        hands.tap(0.95);
        QCOMPARE(hands.playback().positionMs(), 20'000);
        hands.tap(0.1);
        hands.tap(0.1);
        QCOMPARE(hands.playback().positionMs(), 10'000);
        hands.tap(0.1); // goes on with each further one
        QCOMPARE(hands.playback().positionMs(), 0);
    }

    void tapsInTheMiddleFillTheScreen()
    {
        Hands hands(m_film);
        hands.tap(0.5);
        hands.tap(0.5);
        QVERIFY(hands.screen.page.isFullScreen());
        hands.tap(0.5);
        QVERIFY(hands.screen.page.isFullScreen()); // a third one begins anew
        hands.tap(0.5);
        QVERIFY(!hands.screen.page.isFullScreen());
    }

    void aSwipeAsideShowsWhereItGoesAndGoesThere()
    {
        Hands hands(m_film);
        QSignalSpy sought(&hands.playback(), &Playback::sought);
        hands.swipe(hands.at(0.2, 0.5), hands.at(0.5, 0.52));
        QVERIFY2(hands.surface->notice().endsWith(u" / 0:20"_s), qPrintable(hands.surface->notice()));
        QVERIFY(hands.surface->notice() > u"0:12"_s && hands.surface->notice() < u"0:17"_s);
        QCOMPARE(sought.size(), 0); // not before the finger is lifted
        hands.lift(hands.at(0.5, 0.52));
        QCOMPARE(sought.size(), 1);
        const qint64 now = hands.playback().positionMs();
        QVERIFY2(now > 12'000 && now < 17'000, QByteArray::number(now));
        QCOMPARE(hands.volume(), 100);
    }

    void aSecondFingerTakesTheSwipeBack()
    {
        Hands hands(m_film);
        hands.swipe(hands.at(0.2, 0.5), hands.at(0.6, 0.5));
        QTest::touchEvent(hands.surface, Hands::finger())
            .move(0, hands.at(0.61, 0.5), hands.surface)
            .press(1, hands.at(0.2, 0.2), hands.surface);
        QTest::touchEvent(hands.surface, Hands::finger())
            .release(0, hands.at(0.61, 0.5), hands.surface)
            .release(1, hands.at(0.2, 0.2), hands.surface);
        QCOMPARE(hands.playback().positionMs(), 10'000);
    }

    void aSwipeUpAndDownIsTheVolume()
    {
        Hands hands(m_film);
        hands.swipe(hands.at(0.8, 0.2), hands.at(0.82, 0.7));
        hands.lift(hands.at(0.82, 0.7));
        QVERIFY2(hands.volume() > 48 && hands.volume() < 60, QByteArray::number(hands.volume()));
        QCOMPARE(hands.playback().positionMs(), 10'000);
        QVERIFY(hands.surface->notice().startsWith(u"Volume"_s));
    }

    void aFingerThatTremblesIsNoSwipe()
    {
        Hands hands(m_film);
        const QPoint from = hands.at(0.5, 0.5);
        hands.swipe(from, from + QPoint(6, 4));
        hands.lift(from + QPoint(6, 4));
        QCOMPARE(hands.playback().positionMs(), 10'000);
        QCOMPARE(hands.volume(), 100);
        QVERIFY(!hands.playback().isPlaying());
    }

private:
    MediaFiles m_files;
    QString m_film;
};

QTEST_MAIN(TestPlayerGestures)
#include "tst_playergestures.moc"
