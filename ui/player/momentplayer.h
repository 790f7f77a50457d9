#pragma once

#include "models/search/moment.h"

#include <QObject>

class Playback;
class StageNote;

/// Plays moments one after the other, each from its clean start to its end, until the last, or until somebody goes
/// elsewhere.
class MomentPlayer : public QObject
{
    Q_OBJECT

public:
    MomentPlayer(Playback &playback, StageNote &note, QObject *parent = nullptr);

    void play(const QList<Moment> &moments);
    void stop();
    /// The next one; behind the last, the end.
    void next();
    bool isPlaying() const { return m_index >= 0; }
    /// Whether it is asking for a video right now.
    bool isAsking() const { return m_asking; }
    /// What is open now; 0 while it is being opened.
    void setVideo(qint64 videoId) { m_videoId = videoId; }

signals:
    void playAsked(qint64 videoId, qint64 positionMs);

private:
    void begin(qsizetype index);
    void follow(qint64 positionMs);

    Playback &m_playback;
    StageNote &m_note;
    QList<Moment> m_moments;
    qsizetype m_index = -1;
    qint64 m_videoId = 0;
    bool m_asking = false;
};
