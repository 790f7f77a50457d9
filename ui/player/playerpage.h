#pragma once

#include "models/search/moment.h"
#include "ui/player/playback.h"
#include "ui/player/transcriptmodel.h"
#include "ui/player/videoloading.h"
#include "ui/services.h"

#include <QUrl>
#include <QWidget>

class ElidedLabel;
class MomentPlayer;
class PlayerStage;
class PositionKeeper;
class QLabel;
class QVBoxLayout;
class TranscriptView;
class UpNext;
class VideoActions;
struct PlayerCommand;

/// Plays a video, with its transcript below.
class PlayerPage : public QWidget
{
    Q_OBJECT

public:
    PlayerPage(const UiServices &services, VideoActions &actions, QWidget *parent = nullptr);

    /// Opens a video and plays it from `positionMs`, or from where the owner left when that is negative. Of the video
    /// that is open already it only seeks.
    void open(qint64 videoId, qint64 positionMs);
    /// The same for a moment that is cited, which may begin a little earlier: see cleanStart().
    void openCited(qint64 videoId, qint64 positionMs);
    /// Plays each moment from its clean start to its end, one after the other, until somebody goes elsewhere.
    void playMoments(const QList<Moment> &moments);
    /// What is played one after the other once one of them is open; opening another one ends it.
    void setQueue(const QList<qint64> &videoIds);
    bool hasNext() const;
    bool hasPrevious() const;
    void playNext();
    void playPrevious();
    /// Ends playing; the position is kept.
    void leave();
    /// 0: none is open.
    qint64 videoId() const { return m_video.id; }
    Playback &playback() { return m_playback; }
    void setFullScreen(bool fullScreen);
    bool isFullScreen() const;
    /// True when the key was one of the player's.
    bool handleKey(const QKeyEvent &event);

signals:
    void opened(const Video &video);
    /// By itself, or with the buttons for it: another video of the queue is being opened.
    void movedOn(qint64 videoId);
    void queueChanged(); // hasNext() or hasPrevious()
    void backAsked();
    void keysAsked();
    void fullScreenChanged(bool fullScreen);

private:
    QWidget *makeHeader();
    QWidget *makeTranscript();
    void connectPlayback();
    void connectSequence();
    void connectEvents();
    void open(qint64 videoId, qint64 positionMs, bool isCited);
    void close();
    void present(const LoadedVideo &loaded);
    void showTitle(const Video &video);
    void showPlayback(const LoadedVideo &loaded);
    void showContents(const VideoContents &contents);
    void showFailure(const QString &text, const QUrl &page = {});
    void jumpToChapter(int step);
    void showPosition(qint64 positionMs);
    void reload();
    void setSubtitles(bool on);
    void toggleFullScreen() { setFullScreen(!isFullScreen()); }
    void openMenu();
    void perform(const PlayerCommand &command);

    UiServices m_services;
    VideoActions &m_actions;
    Playback m_playback;
    TranscriptModel m_transcript;
    VideoContents m_contents;
    PositionKeeper *m_keeper;
    Video m_video;
    quint64 m_opening = 0; // counts, so that an overtaken opening is dropped
    bool m_subtitlesOn = true;

    QWidget *m_header = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_details = nullptr;
    PlayerStage *m_stage;
    UpNext *m_upNext;
    MomentPlayer *m_moments;
    QWidget *m_below = nullptr;
    QLabel *m_transcriptNote = nullptr;
    TranscriptView *m_transcriptView;
    QVBoxLayout *m_layout;
};
