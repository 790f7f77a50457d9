#pragma once

#include <QObject>

class Playback;

/// Plays a stretch of a video again and again.
class AbLoop : public QObject
{
    Q_OBJECT

public:
    explicit AbLoop(Playback &playback, QObject *parent = nullptr);

    /// Sets the first end here, then the second, then forgets both. A second end before the first swaps them.
    void mark();
    void clear();

    /// -1: not set.
    qint64 startMs() const { return m_startMs; }
    qint64 endMs() const { return m_endMs; }
    bool isOn() const { return m_endMs >= 0; }

signals:
    void changed();

private:
    void follow(qint64 positionMs);
    void again();

    Playback &m_playback;
    qint64 m_startMs = -1;
    qint64 m_endMs = -1;
    qint64 m_lastMs = 0;
};
