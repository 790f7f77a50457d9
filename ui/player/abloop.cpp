#include "ui/player/abloop.h"

#include "ui/player/playback.h"

#include <algorithm>
#include <utility>

namespace {
constexpr qint64 shortestMs = 200; // what is shorter would only stutter
}

AbLoop::AbLoop(Playback &playback, QObject *parent) : QObject(parent), m_playback(playback)
{
    connect(&m_playback, &Playback::sought, this, [this](qint64 positionMs) { m_lastMs = positionMs; });
    connect(&m_playback, &Playback::positionChanged, this, &AbLoop::follow);
    connect(&m_playback, &Playback::ended, this, [this] {
        if (isOn() && m_endMs + shortestMs >= m_playback.durationMs())
            again();
    });
}

void AbLoop::mark()
{
    if (isOn())
        return clear();
    const qint64 here = m_playback.positionMs();
    if (m_startMs < 0) {
        m_startMs = here;
    } else {
        const auto [first, last] = std::pair<qint64, qint64>(std::minmax(m_startMs, here));
        m_startMs = first;
        m_endMs = std::max(last, first + shortestMs);
    }
    m_lastMs = here;
    emit changed();
    if (isOn())
        again();
}

void AbLoop::clear()
{
    if (m_startMs < 0)
        return;
    m_startMs = m_endMs = -1;
    emit changed();
}

/// Only what plays up to the end goes back: whoever goes beyond it on purpose may stay there.
void AbLoop::follow(qint64 positionMs)
{
    const qint64 before = std::exchange(m_lastMs, positionMs);
    if (isOn() && m_playback.isPlaying() && before < m_endMs && positionMs >= m_endMs)
        again();
}

void AbLoop::again()
{
    m_playback.seek(m_startMs);
    m_playback.play();
}
