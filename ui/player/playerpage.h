#pragma once

#include "ui/player/playback.h"
#include "ui/player/playsequence.h"
#include "ui/player/videoloading.h"
#include "ui/services.h"

#include <QWidget>

#include <memory>

class AbLoop;
class MiniMode;
class PlayerControl;
class PlayerHeader;
class PlayerMemory;
class PlayerStage;
class PlayerTabs;
class PositionKeeper;
class QVBoxLayout;
class SubtitleDisplay;
class Unplayable;
class VideoActions;
class VideoOpener;
struct PlayerCommand;

/// Plays a video, with its transcript and its notes below.
class PlayerPage : public QWidget
{
    Q_OBJECT

public:
    PlayerPage(const UiServices &services, VideoActions &actions, QWidget *parent = nullptr);
    ~PlayerPage() override;

    /// Opens a video and plays it from `positionMs`, or from where the owner left when that is negative. Of the video
    /// that is open already it only seeks.
    void open(qint64 videoId, qint64 positionMs) { open(videoId, positionMs, false); }
    /// The same for a moment that is cited, which may begin a little earlier: see cleanStart().
    void openCited(qint64 videoId, qint64 positionMs) { open(videoId, positionMs, positionMs >= 0); }
    /// Plays each moment from its clean start to its end, one after the other, until somebody goes elsewhere.
    void playMoments(const QList<Moment> &moments) { m_sequence->playMoments(moments); }
    /// What is played one after the other once one of them is open; opening another one ends it.
    void setQueue(const QList<qint64> &videoIds) { m_sequence->setQueue(videoIds, m_video.id); }
    bool hasNext() const { return m_sequence->hasNext(); }
    bool hasPrevious() const { return m_sequence->hasPrevious(); }
    void playNext() { m_sequence->playNext(); }
    void playPrevious() { m_sequence->playPrevious(); }
    /// Leaves the page: playing goes on in the mini player where that is open, and ends otherwise.
    void leave();
    /// Shows what was just opened without playing it.
    void hold();
    /// Ends playing; the position is kept.
    void end();
    /// 0: none is open.
    qint64 videoId() const { return m_video.id; }
    Playback &playback() { return m_playback; }
    void setFullScreen(bool fullScreen);
    bool isFullScreen() const;
    void showMiniPlayer();
    void closeMiniPlayer();
    void findInTranscript();
    /// True when the key was one of the player's.
    bool handleKey(const QKeyEvent &event);

signals:
    void opened(const Video &video);
    /// By itself, or with the buttons for it: another video of the queue is being opened.
    void movedOn(qint64 videoId);
    void queueChanged(); // hasNext() or hasPrevious()
    void backAsked();
    /// From the mini player, to the page that goes on with this video.
    void returnAsked(qint64 videoId);
    void keysAsked();
    void fullScreenChanged(bool fullScreen);
    void succeeded(const QString &text);
    void failed(const QString &text);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void connectPlayback();
    void connectStage();
    void connectMiniPlayer();
    void connectOpener();
    void connectTabs();
    void connectSequence();
    void connectEvents();
    void open(qint64 videoId, qint64 positionMs, bool isCited);
    void close();
    void present(const LoadedVideo &loaded);
    void showVideo(const Video &video);
    void showPlayback(const LoadedVideo &loaded);
    void showContents(const VideoContents &contents);
    void showFailure(const QString &text, const QUrl &page = {});
    void showPosition(qint64 positionMs);
    void returnToPage();
    void openPlayerMenu(const QPoint &globalPosition);
    void perform(const PlayerCommand &command);

    UiServices m_services;
    VideoActions &m_actions;
    Playback m_playback;
    VideoContents m_contents;
    VideoOpener *m_opener;
    PositionKeeper *m_keeper;
    Video m_video;

    PlayerHeader *m_header;
    PlayerStage *m_stage;
    AbLoop *m_loop;
    SubtitleDisplay *m_subtitles;
    PlayerControl *m_control;
    PlayerMemory *m_memory;
    PlaySequence *m_sequence;
    PlayerTabs *m_tabs;
    std::unique_ptr<MiniMode> m_mini;
    Unplayable *m_unplayable;
    QVBoxLayout *m_layout;
};
