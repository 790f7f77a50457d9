#pragma once

#include "models/accounts/account.h"
#include "models/search/moment.h"

#include <QObject>

class MomentPlayer;
class Playback;
class StageNote;
class UpNext;
class VideoService;

/// What is played after this: the next moment of an answer, or else the next video of a queue.
class PlaySequence : public QObject
{
    Q_OBJECT

public:
    PlaySequence(const VideoService &videos, const Account &owner, Playback &playback, StageNote &note,
                 QObject *parent = nullptr);

    void playMoments(const QList<Moment> &moments);
    /// Then only what says when a moment is over may play: the next one would never come else.
    bool playsMoments() const;
    /// `playing` is the one of them that is played now, if any.
    void setQueue(const QList<qint64> &videoIds, qint64 playing);
    bool hasNext() const;
    bool hasPrevious() const;
    void playNext();
    void playPrevious();
    /// To be called when a video is asked for, by whomever: what does not belong to it ends.
    void takeRequest(qint64 videoId, bool isOpen);
    /// What is open now; 0 while it is being opened.
    void setVideo(qint64 videoId);
    /// This one is over, or cannot be played at all.
    void goOn();
    void end();

signals:
    /// A negative `positionMs` is where the owner left, another one is a cited moment's.
    void playAsked(qint64 videoId, qint64 positionMs);
    void movedOn(qint64 videoId); // in the queue
    void changed();               // hasNext() or hasPrevious()

private:
    UpNext *m_upNext;
    MomentPlayer *m_moments;
};
