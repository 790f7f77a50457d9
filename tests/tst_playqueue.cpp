#include "tests/mediafiles.h"
#include "tests/playerscreen.h"
#include "ui/player/momentplayer.h"
#include "ui/player/playqueue.h"
#include "ui/player/stagenote.h"

#include <QPushButton>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A page with three short films, of which the first is open when they are played.
struct Row
{
    explicit Row(const QString &film) : screen(film, 3000)
    {
        for (const QString &title : {u"Moon"_s, u"Tides"_s})
            ids += screen.world.addFilm(title, film, 3000, {u"one"_s});
        ids.prepend(screen.id);
    }
    QString note() { return screen.page.findChild<StageNote *>(u"sequenceNote"_s)->text(); }
    void press(const QString &button)
    {
        auto *found = screen.page.findChild<QAbstractButton *>(button);
        QVERIFY(found && found->isVisible() && found->isEnabled());
        QTest::mouseClick(found, Qt::LeftButton);
    }
    bool isAt(int index, qint64 positionMs)
    {
        return screen.page.videoId() == ids.at(index) && screen.page.playback().positionMs() >= positionMs;
    }
    Moment moment(int index, qint64 startMs, qint64 endMs)
    {
        return {.videoId = ids.at(index), .videoTitle = {}, .startMs = startMs, .endMs = endMs, .text = {}};
    }

    PlayerScreen screen;
    QList<qint64> ids;
};

} // namespace

class TestPlayQueue : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_film = m_files.make(u"-f lavfi -i testsrc=size=160x90:rate=25:duration=3 -c:v libx264 -preset ultrafast"
                              " -g 10 -pix_fmt yuv420p film.mp4"_s);
    }

    void theQueueKnowsItsNeighbours()
    {
        PlayQueue queue;
        queue.set({7, 8, 7, 0, 9});
        QCOMPARE(queue.next(), 7);
        queue.moveTo(8);
        QCOMPARE(queue.previous(), 7);
        QCOMPARE(queue.next(), 9);
        queue.moveTo(9);
        QCOMPARE(queue.next(), 0);
        queue.moveTo(5);
        QVERIFY(queue.isEmpty());
    }

    void theEndOfOneAnnouncesTheNext()
    {
        Row row(m_film);
        row.screen.page.setQueue(row.ids);
        row.screen.start(2000);
        QTRY_COMPARE_WITH_TIMEOUT(row.note(), u"Next: Moon"_s, 20'000);
        QVERIFY(row.screen.page.videoId() == row.ids[0]);
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(1, 1), 20'000); // by itself
        QCOMPARE(row.note(), QString());
    }

    void theNextCanBeStopped()
    {
        Row row(m_film);
        row.screen.page.setQueue(row.ids);
        row.screen.start(2000);
        QTRY_COMPARE_WITH_TIMEOUT(row.note(), u"Next: Moon"_s, 20'000);
        row.press(u"stopNext"_s);
        QCOMPARE(row.note(), QString());
        QCOMPARE(row.screen.page.videoId(), row.ids[0]);
    }

    void buttonsAndKeysMoveInTheQueue()
    {
        Row row(m_film);
        QSignalSpy moved(&row.screen.page, &PlayerPage::movedOn);
        row.screen.start(0);
        QVERIFY(row.screen.page.findChild<QToolButton *>(u"nextButton"_s)->isHidden());
        row.screen.page.setQueue(row.ids);
        QVERIFY(!row.screen.page.findChild<QToolButton *>(u"previousButton"_s)->isEnabled());
        row.press(u"nextButton"_s);
        QCOMPARE(moved.last().first().toLongLong(), row.ids[1]);
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(1, 0), 20'000);
        QVERIFY(row.screen.press(u"n"_s));
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(2, 0), 20'000);
        QVERIFY(!row.screen.page.hasNext());
        QVERIFY(row.screen.press(u"p"_s));
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(1, 0), 20'000);
    }

    void anotherVideoEndsTheQueue()
    {
        Row row(m_film);
        row.screen.page.setQueue({row.ids[1], row.ids[2]});
        row.screen.start(0);
        QVERIFY(!row.screen.page.hasNext());
    }

    void momentsArePlayedBackToBack()
    {
        Row row(m_film);
        row.screen.page.playMoments({row.moment(0, 1000, 2000), row.moment(1, 500, 1500), row.moment(1, 1700, 2400)});
        QCOMPARE(row.note(), u"Answer, moment 1 of 3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(0, 1000), 20'000);
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(1, 500), 20'000);
        QCOMPARE(row.note(), u"Answer, moment 2 of 3"_s);
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(1, 1700), 20'000);
        QCOMPARE(row.note(), u"Answer, moment 3 of 3"_s);
        QTRY_COMPARE_WITH_TIMEOUT(row.note(), QString(), 20'000);
        QVERIFY(!row.screen.page.playback().isPlaying());
        QVERIFY(row.screen.page.playback().positionMs() < 2900);
    }

    void aMomentAtTheEndOfAFilmGivesWay()
    {
        Row row(m_film);
        row.screen.page.playMoments({row.moment(0, 2500, 9000), row.moment(2, 1000, 2500)});
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(2, 1000), 20'000);
    }

    void aMomentThatIsGoneIsPassedOver()
    {
        Row row(m_film);
        row.ids[1] = 4711;
        row.screen.page.playMoments({row.moment(1, 0, 1000), row.moment(2, 1000, 2500)});
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(2, 1000), 20'000);
        QCOMPARE(row.note(), u"Answer, moment 2 of 2"_s);
    }

    void momentsAreSteppedThroughAndStopped()
    {
        Row row(m_film);
        row.screen.page.playMoments({row.moment(0, 0, 2900), row.moment(0, 2500, 2900)});
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(0, 1), 20'000);
        row.press(u"nextMoment"_s);
        QCOMPARE(row.screen.page.playback().positionMs(), 2000); // where its line begins
        QCOMPARE(row.note(), u"Answer, moment 2 of 2"_s);
        row.press(u"stopMoments"_s);
        QCOMPARE(row.note(), QString());
        QVERIFY(row.screen.page.playback().isPlaying());
    }

    void goingElsewhereEndsTheAnswer()
    {
        Row row(m_film);
        row.screen.page.playMoments({row.moment(0, 0, 2900), row.moment(0, 1000, 2900)});
        QTRY_VERIFY_WITH_TIMEOUT(row.isAt(0, 1), 20'000);
        QVERIFY(row.screen.press({}, Qt::Key_Right));
        QCOMPARE(row.note(), QString());
    }

private:
    MediaFiles m_files;
    QString m_film;
};

QTEST_MAIN(TestPlayQueue)
#include "tst_playqueue.moc"
