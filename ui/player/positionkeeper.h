#pragma once

#include "models/accounts/account.h"
#include "ui/serialqueue.h"

#include <QElapsedTimer>
#include <QObject>

class VideoService;

/// Remembers where the owner is in the open video: every few seconds, and whenever save() is called.
class PositionKeeper : public QObject
{
    Q_OBJECT

public:
    PositionKeeper(const VideoService &videos, Account owner, QObject *parent = nullptr);

    /// What is playing from now on; 0: nothing. One that was not begun before is kept when some of it was seen.
    void setVideo(qint64 videoId, qint64 durationMs, bool isBegun);
    void note(qint64 positionMs);
    void save();

private:
    qint64 leastMs() const;

    const VideoService &m_videos;
    Account m_owner;
    qint64 m_videoId = 0;
    qint64 m_durationMs = 0;
    qint64 m_positionMs = -1;
    qint64 m_savedMs = -1;
    bool m_isBegun = false;
    QElapsedTimer m_sinceSave;
    SerialQueue m_writer;
};
