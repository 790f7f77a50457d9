#include "models/library/videorepository.h"
#include "tests/mediafiles.h"
#include "tests/playerscreen.h"
#include "tests/scriptedrunner.h"
#include "ui/player/playercontrol.h"
#include "ui/player/stagenote.h"
#include "ui/player/subtitledisplay.h"
#include "ui/player/videoembed.h"

#include <QDir>
#include <QInputDialog>
#include <QMenu>
#include <QPushButton>
#include <QStandardPaths>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

class TestPlayerControl : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_film = m_files.make(
            u"-f lavfi -i testsrc=size=320x180:rate=25:duration=20 -f lavfi -i sine=frequency=440:duration=20"
            " -c:v libx264 -preset ultrafast -g 250 -pix_fmt yuv420p -c:a aac film.mp4"_s);
    }

    void subtitlesAreMovedAndSized()
    {
        PlayerScreen screen(m_film);
        screen.start(4200);
        screen.page.playback().pause();
        auto *surface = screen.page.findChild<VideoSurface *>(u"videoSurface"_s);
        screen.page.playback().seek(4300);
        QCOMPARE(surface->subtitle(), u"three"_s);
        for (int i = 0; i < 4; ++i)
            QVERIFY(screen.press(u"Z"_s, Qt::Key_Z, Qt::ShiftModifier));
        QCOMPARE(surface->notice(), u"Subtitle delay 0.4 s"_s);
        QCOMPARE(surface->subtitle(), QString()); // what was said 0.4 s ago: nothing
        QVERIFY(screen.press(u"z"_s, Qt::Key_Z));
        QCOMPARE(surface->subtitle(), u"three"_s);
        QVERIFY(screen.press(u"v"_s));
        QCOMPARE(surface->subtitle(), QString());
        QVERIFY(screen.press(u"+"_s));
        QCOMPARE(surface->notice(), u"Subtitles at 110 %"_s);
    }

    void subtitlesOfOnesOwnAreRead()
    {
        PlayerScreen screen(m_film);
        screen.start(4200);
        screen.page.playback().pause();
        auto *surface = screen.page.findChild<VideoSurface *>(u"videoSurface"_s);
        auto *display = screen.page.findChild<SubtitleDisplay *>();
        QVERIFY(screen.press(u"j"_s));
        QCOMPARE(surface->notice(), u"There are no other subtitles"_s);
        display->openFile(m_files.write(u"own.srt"_s, "1\n00:00:04,000 --> 00:00:06,000\ndrei\n"));
        screen.page.playback().seek(4300);
        QTRY_COMPARE(surface->subtitle(), u"drei"_s);
        QVERIFY(screen.press(u"j"_s));
        QCOMPARE(surface->subtitle(), u"three"_s);
        QSignalSpy failed(&screen.page, &PlayerPage::failed);
        display->openFile(m_files.write(u"none.srt"_s, "no subtitles"));
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u".srt"_s));
    }

    void aStretchIsPlayedAgainAndAgain()
    {
        PlayerScreen screen(m_film);
        screen.start(0);
        Playback &playback = screen.page.playback();
        playback.pause();
        playback.seek(10'000);
        QVERIFY(screen.press(u"l"_s));
        playback.seek(10'800);
        QVERIFY(screen.press(u"l"_s)); // goes back to the first end and plays
        QSignalSpy sought(&playback, &Playback::sought);
        QTRY_COMPARE_WITH_TIMEOUT(sought.size(), 2, 20'000);
        QCOMPARE(sought.last().first().toLongLong(), 10'000);
        playback.seek(15'000); // beyond it on purpose
        QSignalSpy moved(&playback, &Playback::positionChanged);
        QTRY_VERIFY_WITH_TIMEOUT(moved.size() >= 3, 20'000);
        QVERIFY(playback.positionMs() >= 15'000);
        QVERIFY(screen.press(u"l"_s));
        QCOMPARE(screen.page.findChild<VideoSurface *>(u"videoSurface"_s)->notice(), u"The loop is off"_s);
    }

    void aTimeIsGoneTo()
    {
        PlayerScreen screen(m_film);
        screen.start(0);
        screen.page.playback().pause();
        QVERIFY(screen.press({}, Qt::Key_G, Qt::ControlModifier));
        auto *dialog = screen.page.findChild<QInputDialog *>(u"timeDialog"_s);
        QVERIFY(dialog);
        dialog->setTextValue(u"0:12"_s);
        dialog->accept();
        QCOMPARE(screen.page.playback().positionMs(), 12'000);
    }

    void timesAreRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("seconds") << u"75"_s << qint64(75'000);
        QTest::newRow("minutes and seconds") << u" 1:15 "_s << qint64(75'000);
        QTest::newRow("hours") << u"1:02:03.5"_s << qint64(3'723'500);
        QTest::newRow("words") << u"noon"_s << qint64(-1);
        QTest::newRow("too many parts") << u"1:2:3:4"_s << qint64(-1);
        QTest::newRow("a time before the start") << u"-5"_s << qint64(-1);
        QTest::newRow("nothing") << QString() << qint64(-1);
    }

    void timesAreRead()
    {
        QFETCH(QString, text);
        QTEST(timeFrom(text), "ms");
    }

    void thePictureIsSaved()
    {
        const QString pictures = QStandardPaths::writableLocation(QStandardPaths::PicturesLocation);
        PlayerScreen screen(m_film);
        screen.start(4000);
        screen.page.playback().pause();
        const auto saved = [&] { return QDir(pictures).entryList({u"Film 0-0*.png"_s}); };
        const qsizetype before = saved().size();
        QVERIFY(screen.press(u"s"_s));
        auto *note = screen.page.findChild<StageNote *>(u"stageNote"_s);
        QTRY_VERIFY(note->text().startsWith(u"Saved as Film 0-0"_s));
        QCOMPARE(saved().size(), before + 1);
        QVERIFY(screen.page.findChild<QPushButton *>(u"openPictures"_s));
        const QString name = note->text().mid(u"Saved as "_s.size());
        QCOMPARE(QImage(pictures + u'/' + name).size(), QSize(320, 180));
        QVERIFY(QFile::remove(pictures + u'/' + name));
    }

    void theMenuOffersWhatCanBeDone()
    {
        PlayerScreen screen(m_film);
        screen.world.chapters.replaceChapters(screen.id, {{.startMs = 0, .endMs = 8'000, .title = u"Tides"_s},
                                                          {.startMs = 8'000, .endMs = 20'000, .title = u"Moons"_s}});
        screen.start(0);
        screen.page.playback().pause();
        emit screen.page.findChild<VideoSurface *>(u"videoSurface"_s)->menuAsked({5, 5});
        auto *menu = screen.page.findChild<QMenu *>(u"playerMenu"_s);
        QVERIFY(menu);
        const auto choose = [&](const QString &text) {
            for (QAction *action : menu->findChildren<QAction *>()) {
                if (action->text().startsWith(text))
                    return action->trigger(), true;
            }
            return false;
        };
        QVERIFY(choose(u"Moons"_s));
        QCOMPARE(screen.page.playback().positionMs(), 8'000);
        QVERIFY(choose(u"1.5×"_s));
        QCOMPARE(screen.page.playback().rate(), 1.5);
        QVERIFY(choose(u"Loop from here (A)\tl"_s));
        menu->close();
    }

    void theMiniPlayerGoesOnElsewhere()
    {
        PlayerScreen screen(m_film);
        screen.start(2000);
        QVERIFY(screen.press(u"i"_s));
        const QWidgetList windows = QApplication::topLevelWidgets();
        const auto found = std::find_if(windows.begin(), windows.end(),
                                        [](QWidget *window) { return window->objectName() == u"miniPlayer"_s; });
        QVERIFY(found != windows.end() && (*found)->isVisible());
        QWidget *mini = *found;
        screen.page.hide();
        screen.page.leave();
        QVERIFY(screen.page.playback().isPlaying());
        QTest::mouseClick(mini->findChild<QToolButton *>(u"miniPlay"_s), Qt::LeftButton);
        QVERIFY(!screen.page.playback().isPlaying());
        QTest::keyClick(mini, Qt::Key_M, {});
        QSignalSpy returned(&screen.page, &PlayerPage::returnAsked);
        QTest::mouseDClick(mini->findChild<VideoSurface *>(), Qt::LeftButton);
        QCOMPARE(returned.size(), 1);
        QVERIFY(mini->isHidden());
        screen.page.show();
        QVERIFY(screen.press(u"i"_s));
        QVERIFY(mini->isVisible());
        QTest::keyClick(mini, Qt::Key_I);
        QVERIFY(mini->isHidden());
        QCOMPARE(returned.size(), 2);
        QVERIFY(screen.press(u"i"_s));
        screen.page.hide();
        QTest::mouseClick(mini->findChild<QToolButton *>(u"miniClose"_s), Qt::LeftButton);
        QVERIFY(mini->isHidden());
        QCOMPARE(screen.page.videoId(), 0); // nobody would see it play
    }

    void aVideoOnYouTubeIsOpenedElsewhere()
    {
        if (canEmbedVideos())
            QSKIP("it plays here, see tst_webembed");
        PlayerScreen screen(m_film);
        const Result<Video> video =
            screen.world.videos.addLinked(screen.world.owner, {.url = u"https://youtu.be/dQw4w9WgXcQ"_s});
        QVERIFY(video);
        screen.page.open(video->id, -1);
        auto *button = screen.page.findChild<QPushButton *>(u"openInBrowser"_s);
        QTRY_VERIFY(button->isVisible());
        QVERIFY(!screen.page.playback().isOpen());
        screen.start(-1);
        QVERIFY(!button->isVisible());
    }

    void aFailedVideoSaysWhyAndIsTriedAgain()
    {
        PlayerScreen screen(m_film);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"scripted job .* failed"_s));
        screen.world.jobs.addRunner(std::make_unique<ScriptedRunner>(
            [](const Job &, const Progress &) -> Result<void> { return fail(Fault::NoSpace); }));
        const qint64 id = LibraryBuilder(screen.world.database)
                              .insert({.ownerId = screen.world.owner.id,
                                       .source = VideoSource::Generated,
                                       .status = VideoStatus::Error,
                                       .fault = Fault::NoSpace,
                                       .title = u"Reel"_s});
        const qint64 job =
            screen.world.jobs.add({.kind = u"scripted"_s, .ownerId = screen.world.owner.id, .videoId = id});
        screen.world.jobs.start();
        QTRY_COMPARE(screen.world.jobs.find(job)->state, JobState::Failed);
        screen.world.jobs.stop();
        screen.page.open(id, -1);
        auto *again = screen.page.findChild<QPushButton *>(u"tryAgain"_s);
        QTRY_VERIFY(again->isVisible());
        const auto *surface = screen.page.findChild<VideoSurface *>(u"videoSurface"_s);
        QCOMPARE(surface->message(), u"The disk is full. Free some space, then try again."_s);
        QVERIFY(!screen.page.playback().isOpen());
        again->click();
        QTRY_COMPARE(screen.world.jobs.find(job)->state, JobState::Queued);
        QTRY_VERIFY(again->isHidden());
        screen.start(-1);
        QVERIFY(surface->message().isEmpty());
    }

    void aVideoThatIsBeingMadePlaysWhenItIsReady()
    {
        PlayerScreen screen(m_film);
        const LibraryBuilder library(screen.world.database);
        const qint64 id = library.insert({.ownerId = screen.world.owner.id,
                                          .source = VideoSource::Generated,
                                          .status = VideoStatus::Processing,
                                          .title = u"Reel"_s});
        screen.page.open(id, -1);
        const auto *surface = screen.page.findChild<VideoSurface *>(u"videoSurface"_s);
        QTRY_VERIFY(surface->message().startsWith(u"This video is still being made."_s));
        Video made = *screen.world.videos.find(screen.world.owner, id);
        const Video film = *screen.world.videos.find(screen.world.owner, screen.id);
        made.mediaKey = MediaStore::newKey();
        made.mediaPath = film.mediaPath;
        made.mimeType = film.mimeType;
        made.durationMs = film.durationMs;
        made.status = VideoStatus::Completed;
        QVERIFY(screen.world.store.workFolder(made.mediaKey) && screen.world.store.publish(made.mediaKey));
        QVERIFY(QFile::copy(m_film, screen.world.store.mediaFile(made)));
        QVERIFY(VideoRepository(screen.world.database).setMedia(made));
        emit screen.world.events.videoChanged(id);
        QTRY_VERIFY(screen.page.playback().isOpen());
        QCOMPARE(surface->message(), QString());
    }

private:
    MediaFiles m_files;
    QString m_film;
};

QTEST_MAIN(TestPlayerControl)
#include "tst_playercontrol.moc"
