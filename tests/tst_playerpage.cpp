#include "tests/mediafiles.h"
#include "tests/playerscreen.h"
#include "ui/player/playerkeys.h"
#include "ui/player/positionkeeper.h"
#include "ui/player/seekbar.h"
#include "ui/player/transcriptmodel.h"

#include <QAbstractItemView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 withinMs = 250;

} // namespace

class TestPlayerPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_film = m_files.make(
            u"-f lavfi -i testsrc=size=320x180:rate=25:duration=20 -f lavfi -i sine=frequency=440:duration=20"
            " -c:v libx264 -preset ultrafast -g 250 -pix_fmt yuv420p -c:a aac film.mp4"_s);
    }

    void playsFromTheStart()
    {
        PlayerScreen screen(m_film);
        screen.start(-1);
        QVERIFY(screen.page.playback().isPlaying());
        QVERIFY(screen.page.playback().positionMs() > 0);
        QTRY_VERIFY(screen.page.playback().durationMs() > 19'000);
    }

    void theFirstSeekLands()
    {
        PlayerScreen screen(m_film);
        QSignalSpy moved(&screen.page.playback(), &Playback::positionChanged);
        screen.page.open(screen.id, 13'000);
        // The first position that the pipeline itself reports.
        QTRY_VERIFY_WITH_TIMEOUT(!moved.isEmpty(), 20'000);
        const qint64 first = moved.first().first().toLongLong();
        QVERIFY2(first > 13'000 - withinMs && first < 13'000 + 2 * withinMs, qPrintable(QString::number(first)));
    }

    void aGlanceIsNotABeginning()
    {
        UiWorld world;
        const qint64 id = world.addVideo(u"Film"_s);
        const auto kept = [&] {
            QThreadPool::globalInstance()->waitForDone();
            return world.videos.watchPosition(world.owner, id)->positionMs;
        };
        PositionKeeper keeper(world.videos, world.owner);
        keeper.setVideo(id, 60'000, false);
        keeper.note(4'000);
        keeper.save();
        QCOMPARE(kept(), 0);
        keeper.note(6'000);
        keeper.save();
        QCOMPARE(kept(), 6'000);
        keeper.setVideo(id, 60'000, true);
        keeper.note(1'000); // seen once more from the start
        keeper.save();
        QCOMPARE(kept(), 1'000);
    }

    void goesOnWhereTheOwnerLeft()
    {
        PlayerScreen screen(m_film);
        screen.start(8000);
        screen.page.playback().pause();
        const qint64 left = screen.page.playback().positionMs();
        screen.page.leave();
        const auto kept = [&] { return screen.world.videos.watchPosition(screen.world.owner, screen.id)->positionMs; };
        QTRY_COMPARE(kept(), left);
        screen.start(-1);
        QVERIFY(screen.page.playback().positionMs() >= left - withinMs);
    }

    void aSeekOfTheOpenVideoLands()
    {
        PlayerScreen screen(m_film);
        screen.start(-1);
        screen.page.open(screen.id, 15'000);
        QCOMPARE(screen.page.playback().positionMs(), 15'000);
        QSignalSpy moved(&screen.page.playback(), &Playback::positionChanged);
        QTRY_VERIFY_WITH_TIMEOUT(moved.size() >= 2, 20'000);
        const qint64 now = screen.page.playback().positionMs();
        QVERIFY2(now >= 15'000 - withinMs && now < 17'000, qPrintable(QString::number(now)));
    }

    void theSeekBarGoesWhereItIsPressed()
    {
        PlayerScreen screen(m_film);
        screen.start(-1);
        screen.page.playback().pause();
        auto *bar = screen.page.findChild<SeekBar *>();
        QTest::mouseClick(bar, Qt::LeftButton, {}, {bar->width() / 2, bar->height() / 2});
        QVERIFY(std::abs(screen.page.playback().positionMs() - 10'000) < withinMs);
    }

    void keysDoWhatTheyDoElsewhere()
    {
        PlayerScreen screen(m_film);
        screen.start(-1);
        Playback &playback = screen.page.playback();
        QVERIFY(screen.press(u" "_s, Qt::Key_Space));
        QVERIFY(!playback.isPlaying());
        QVERIFY(screen.press(u"5"_s));
        QVERIFY(std::abs(playback.positionMs() - 10'000) < withinMs);
        QVERIFY(screen.press({}, Qt::Key_Right));
        QVERIFY(std::abs(playback.positionMs() - 15'000) < withinMs);
        QVERIFY(screen.press({}, Qt::Key_Left, Qt::AltModifier));
        QVERIFY(std::abs(playback.positionMs() - 5'000) < withinMs);
        QVERIFY(screen.press(u"]"_s));
        QCOMPARE(playback.rate(), 1.25);
        QVERIFY(screen.press({}, Qt::Key_Backspace));
        QCOMPARE(playback.rate(), 1.0);
        QVERIFY(screen.press(u"m"_s));
        QVERIFY(playback.isMuted());
        QVERIFY(!screen.press(u"x"_s));
        QVERIFY(!screen.press(u"f"_s, Qt::Key_F, Qt::AltModifier));
    }

    void chaptersAreJumpedTo()
    {
        PlayerScreen screen(m_film);
        screen.world.chapters.replaceChapters(screen.id, {{.startMs = 0, .endMs = 8'000, .title = u"Tides"_s},
                                                          {.startMs = 8'000, .endMs = 20'000, .title = u"Moons"_s}});
        screen.start(-1);
        Playback &playback = screen.page.playback();
        playback.pause();
        QVERIFY(screen.press({}, Qt::Key_PageDown));
        QCOMPARE(playback.positionMs(), 8'000);
        QVERIFY(screen.press({}, Qt::Key_PageDown)); // there is none behind it
        QCOMPARE(playback.positionMs(), 8'000);
        QVERIFY(screen.press({}, Qt::Key_PageUp));
        QCOMPARE(playback.positionMs(), 0);

        auto *bar = screen.page.findChild<SeekBar *>();
        QTest::keyClick(bar, Qt::Key_PageDown);
        QCOMPARE(playback.positionMs(), 8'000);
        QTest::mouseMove(bar, {bar->width() / 4, bar->height() / 2});
        auto *preview = screen.page.findChild<QLabel *>(u"previewText"_s);
        QTRY_VERIFY(preview && preview->text().startsWith(u"Tides\n"_s));
    }

    void aCitedMomentBeginsCleanly()
    {
        PlayerScreen screen(m_film);
        screen.world.chapters.replaceCuts(screen.id, {{.ms = 7'700, .strength = 0.9}});
        screen.start(-1);
        screen.page.openCited(screen.id, 8'600); // in the line that begins at 8 s, after a pause from 7.5 s
        QCOMPARE(screen.page.playback().positionMs(), 7'700);
        screen.page.leave();
        screen.page.openCited(screen.id, 10'000);
        QTRY_VERIFY_WITH_TIMEOUT(screen.page.playback().positionMs() >= 10'000, 20'000);
    }

    void theTranscriptFollows()
    {
        PlayerScreen screen(m_film);
        screen.start(4000);
        auto *view = screen.page.findChild<QAbstractItemView *>(u"transcript"_s);
        const QModelIndex third = view->model()->index(2, 0);
        QVERIFY(third.data(TranscriptModel::CurrentRole).toBool());
        emit view->clicked(view->model()->index(5, 0));
        QCOMPARE(screen.page.playback().positionMs(), 10'000);
    }

    void aBrokenFileIsSaidInWords()
    {
        PlayerScreen screen(m_files.write(u"broken.mp4"_s, QByteArray(5000, 'x')));
        screen.page.open(screen.id, 0);
        auto *surface = screen.page.findChild<VideoSurface *>();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"playback"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!surface->accessibleDescription().isEmpty(), 20'000);
        QVERIFY(!screen.page.playback().isPlaying());
    }

private:
    MediaFiles m_files;
    QString m_film;
};

QTEST_MAIN(TestPlayerPage)
#include "tst_playerpage.moc"
