#include "ui/player/momentplayer.h"

#include "ui/player/playback.h"
#include "ui/player/stagenote.h"

#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

MomentPlayer::MomentPlayer(Playback &playback, StageNote &note, QObject *parent)
    : QObject(parent), m_playback(playback), m_note(note)
{
    connect(&m_playback, &Playback::positionChanged, this, &MomentPlayer::follow);
    connect(&m_playback, &Playback::sought, this, [this] {
        if (!m_asking)
            stop();
    });
}

void MomentPlayer::play(const QList<Moment> &moments)
{
    m_moments = moments;
    if (moments.isEmpty())
        stop();
    else
        begin(0);
}

void MomentPlayer::begin(qsizetype index)
{
    m_index = index;
    const Moment &moment = m_moments.at(index);
    QList<StageNote::Action> actions;
    if (index + 1 < m_moments.size())
        actions += {tr("Next"), u"nextMoment"_s, [this] { next(); }};
    actions += {tr("Stop"), u"stopMoments"_s, [this] { stop(); }};
    //: Of the moments that an answer cites, which are played one after the other.
    m_note.say(tr("Answer, moment %1 of %2").arg(index + 1).arg(m_moments.size()), actions);
    const QScopedValueRollback asking(m_asking, true);
    emit playAsked(moment.videoId, moment.startMs);
}

void MomentPlayer::follow(qint64 positionMs)
{
    if (isPlaying() && m_videoId == m_moments.at(m_index).videoId && positionMs >= m_moments.at(m_index).endMs)
        next();
}

void MomentPlayer::next()
{
    if (!isPlaying())
        return;
    if (m_index + 1 < m_moments.size()) {
        begin(m_index + 1);
    } else {
        stop();
        m_playback.pause();
    }
}

void MomentPlayer::stop()
{
    if (!isPlaying())
        return;
    m_index = -1;
    m_note.dismiss();
}
