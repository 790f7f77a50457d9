#pragma once

#include "models/core/result.h"
#include "models/library/chapter.h"
#include "models/library/subtitles.h"
#include "models/library/video.h"
#include "ui/player/playback.h"
#include "ui/player/transcriptmodel.h"
#include "ui/services.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class ElidedLabel;
class PositionKeeper;
class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;
class TranscriptView;
class TransportBar;
class VideoActions;
class VideoSurface;
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
    /// Ends playing; the position is kept.
    void leave();
    /// 0: none is open.
    qint64 videoId() const { return m_video.id; }
    Playback &playback() { return m_playback; }
    void setFullScreen(bool fullScreen);
    bool isFullScreen() const { return m_fullScreen; }
    /// True when the key was one of the player's.
    bool handleKey(const QKeyEvent &event);

signals:
    void opened(const Video &video);
    void backAsked();
    void keysAsked();
    void fullScreenChanged(bool fullScreen);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// What is in a video besides its pictures and its sound.
    struct Contents
    {
        QList<SubtitleLine> lines;
        QList<Chapter> chapters;
        QList<PictureCut> cuts;
    };

    struct Loaded
    {
        Video video;
        qint64 positionMs = 0;
        Contents contents;
        QImage poster;
        QString file;
        QStringList missing; // packages
    };

    QWidget *makeHeader();
    QWidget *makeTranscript();
    void connectPlayback();
    void connectEvents();
    void open(qint64 videoId, qint64 positionMs, bool isCited);
    static Result<Loaded> load(const UiServices &services, qint64 videoId, qint64 positionMs);
    static Contents contentsOf(const UiServices &services, const Video &video);
    void present(const Loaded &loaded);
    void showTitle(const Video &video);
    void showPlayback(const Loaded &loaded);
    void showContents(const Contents &contents);
    void jumpToChapter(int step);
    void showPosition(qint64 positionMs);
    void reload();
    void setSubtitles(bool on);
    void toggleFullScreen() { setFullScreen(!m_fullScreen); }
    void wakeTransport();
    void placeTransport();
    void openMenu();
    void perform(const PlayerCommand &command);

    UiServices m_services;
    VideoActions &m_actions;
    Playback m_playback;
    TranscriptModel m_transcript;
    Contents m_contents;
    PositionKeeper *m_keeper;
    Video m_video;
    quint64 m_opening = 0; // counts, so that an overtaken opening is dropped
    bool m_subtitlesOn = true;
    bool m_fullScreen = false;
    QTimer m_transportTimer;

    QWidget *m_header = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_details = nullptr;
    VideoSurface *m_surface;
    TransportBar *m_transport;
    QWidget *m_below = nullptr;
    QLabel *m_transcriptNote = nullptr;
    TranscriptView *m_transcriptView;
    QVBoxLayout *m_layout;
};
