#include "ui/player/positionkeeper.h"

#include "models/library/videoservice.h"
#include "ui/async.h"

#include <algorithm>

namespace {
constexpr qint64 saveEveryMs = 5000;
constexpr qint64 seenMs = 5000; // less is a glance, and nothing to go on with
} // namespace

PositionKeeper::PositionKeeper(const VideoService &videos, Account owner, QObject *parent)
    : QObject(parent), m_videos(videos), m_owner(std::move(owner))
{}

void PositionKeeper::setVideo(qint64 videoId, qint64 durationMs, bool isBegun)
{
    m_videoId = videoId;
    m_durationMs = durationMs;
    m_positionMs = -1;
    m_savedMs = -1;
    m_isBegun = isBegun;
    m_sinceSave.start();
}

void PositionKeeper::note(qint64 positionMs)
{
    m_positionMs = positionMs;
    if (m_videoId != 0 && m_sinceSave.hasExpired(saveEveryMs))
        save();
}

/// Half of what is shorter than a glance.
qint64 PositionKeeper::leastMs() const
{
    return m_durationMs > 0 ? std::min(seenMs, m_durationMs / 2) : seenMs;
}

void PositionKeeper::save()
{
    if (m_videoId == 0 || m_positionMs < 0 || m_positionMs == m_savedMs)
        return;
    m_isBegun = m_isBegun || m_positionMs >= leastMs();
    if (!m_isBegun)
        return;
    m_savedMs = m_positionMs;
    m_sinceSave.start();
    // The player and the probe may differ about the last picture; the library knows the probe's length.
    const qint64 position = m_durationMs > 0 ? std::min(m_positionMs, m_durationMs) : m_positionMs;
    async(
        this,
        [&videos = m_videos, owner = m_owner, id = m_videoId, position] {
            return videos.setWatchPosition(owner, id, position);
        },
        [](const Result<WatchPosition> &saved) {
            if (!saved && saved.error().fault != Fault::NotFound) // it may have been deleted meanwhile
                qWarning("a watch position was not kept: %s", qPrintable(saved.error().detail));
        },
        m_writer);
}
