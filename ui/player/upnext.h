#pragma once

#include "models/accounts/account.h"
#include "ui/player/playqueue.h"

#include <QObject>

class StageNote;
class VideoService;

/// Goes on with the next video of a queue, after a note that leaves time to stop it.
class UpNext : public QObject
{
    Q_OBJECT

public:
    UpNext(const VideoService &videos, Account owner, StageNote &note, QObject *parent = nullptr);

    /// `playing` is the one of them that is played now, if any.
    void setQueue(const QList<qint64> &videoIds, qint64 playing = 0);
    /// What is played now; what is not in the queue ends it.
    void moveTo(qint64 videoId);
    bool hasNext() const { return m_queue.next() != 0; }
    bool hasPrevious() const { return m_queue.previous() != 0; }
    void playNext();
    void playPrevious();
    /// To be called at the end of a video: says what comes, and plays it a little later.
    void announce();
    void cancel();

signals:
    void playAsked(qint64 videoId);
    void changed(); // hasNext() or hasPrevious()

private:
    void say(const QString &title);
    void play(qint64 videoId);

    const VideoService &m_videos;
    Account m_owner;
    StageNote &m_note;
    PlayQueue m_queue;
    quint64 m_announced = 0; // counts, so that a title that comes too late is dropped
    bool m_waiting = false;
};
