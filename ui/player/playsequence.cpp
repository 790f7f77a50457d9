#include "ui/player/playsequence.h"

#include "ui/player/momentplayer.h"
#include "ui/player/playback.h"
#include "ui/player/upnext.h"

PlaySequence::PlaySequence(const VideoService &videos, const Account &owner, Playback &playback, StageNote &note,
                           QObject *parent)
    : QObject(parent),
      m_upNext(new UpNext(videos, owner, note, this)),
      m_moments(new MomentPlayer(playback, note, this))
{
    connect(m_moments, &MomentPlayer::playAsked, this, &PlaySequence::playAsked);
    connect(m_upNext, &UpNext::playAsked, this, [this](qint64 videoId) {
        emit movedOn(videoId);
        emit playAsked(videoId, -1);
    });
    connect(m_upNext, &UpNext::changed, this, &PlaySequence::changed);
    connect(&playback, &Playback::playingChanged, this, [this](bool playing) {
        if (playing)
            m_upNext->cancel(); // it is played once more
    });
    connect(&playback, &Playback::ended, this, [this, &playback] {
        if (!playback.isPlaying()) // else a loop goes on
            goOn();
    });
}

void PlaySequence::playMoments(const QList<Moment> &moments)
{
    m_moments->play(moments);
}

bool PlaySequence::playsMoments() const
{
    return m_moments->isPlaying();
}

void PlaySequence::setQueue(const QList<qint64> &videoIds, qint64 playing)
{
    m_upNext->setQueue(videoIds, playing);
}

bool PlaySequence::hasNext() const
{
    return m_upNext->hasNext();
}

bool PlaySequence::hasPrevious() const
{
    return m_upNext->hasPrevious();
}

void PlaySequence::playNext()
{
    if (m_moments->isPlaying())
        m_moments->next();
    else
        m_upNext->playNext();
}

void PlaySequence::playPrevious()
{
    m_upNext->playPrevious();
}

void PlaySequence::takeRequest(qint64 videoId, bool isOpen)
{
    if (!m_moments->isAsking())
        m_moments->stop();
    if (!isOpen)
        m_upNext->moveTo(videoId);
}

void PlaySequence::setVideo(qint64 videoId)
{
    m_moments->setVideo(videoId);
}

void PlaySequence::goOn()
{
    if (m_moments->isPlaying())
        m_moments->next();
    else
        m_upNext->announce();
}

void PlaySequence::end()
{
    m_moments->stop();
    m_upNext->setQueue({});
}
