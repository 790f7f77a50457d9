#pragma once

#include "models/library/chapter.h"
#include "models/library/video.h"
#include "models/media/probe.h"

#include <QObject>

class AbLoop;
class Playback;
class PlayerStage;
class QMenu;
class SubtitleDisplay;
struct PlayerCommand;

/// Does what keys, menus and buttons ask of what is playing, and says over the picture what it did.
class PlayerControl : public QObject
{
    Q_OBJECT

public:
    PlayerControl(Playback &playback, PlayerStage &stage, SubtitleDisplay &subtitles, AbLoop &loop,
                  QObject *parent = nullptr);

    void setVideo(const Video &video);
    void setChapters(const QList<Chapter> &chapters) { m_chapters = chapters; }
    const QList<Chapter> &chapters() const { return m_chapters; }
    /// As the file names them; the player itself forgets their languages.
    void setAudioTracks(const QList<MediaTrack> &tracks) { m_tracks = tracks; }
    /// What people choose a sound track by; as many as there are.
    QStringList audioTrackNames() const;

    /// False when the command is none of what is playing, but of the page.
    bool perform(const PlayerCommand &command);

signals:
    void failed(const QString &text);

private:
    void connectDisplay();
    bool performOnSubtitles(const PlayerCommand &command);
    void seekBy(qint64 ms);
    void jumpToChapter(int step);
    void changeVolume(double by);
    void setSpeed(double rate);
    void markLoop();
    void nextAudio();
    void setAudio(int track);
    void askForTime();
    void askForSubtitles();
    void capture();
    void say(const QString &text);

    Playback &m_playback;
    PlayerStage &m_stage;
    SubtitleDisplay &m_subtitles;
    AbLoop &m_loop;
    Video m_video;
    QList<Chapter> m_chapters;
    QList<MediaTrack> m_tracks;
};

/// "75", "1:15", "1:02:03" or with a fraction of a second, in milliseconds; -1 when it is no time.
qint64 timeFrom(const QString &text);
