#include "ui/player/positionkeeper.h"

#include "models/library/videoservice.h"
#include "ui/async.h"

#include <algorithm>

namespace {
constexpr qint64 saveEveryMs = 5000;
}

PositionKeeper::PositionKeeper(const VideoService &videos, Account owner, QObject *parent)
    : QObject(parent), m_videos(videos), m_owner(std::move(owner))
{}

void PositionKeeper::setVideo(qint64 videoId, qint64 durationMs)
{
    m_videoId = videoId;
    m_durationMs = durationMs;
    m_positionMs = -1;
    m_savedMs = -1;
    m_sinceSave.start();
}

void PositionKeeper::note(qint64 positionMs)
{
    m_positionMs = positionMs;
    if (m_videoId != 0 && m_sinceSave.hasExpired(saveEveryMs))
        save();
}

void PositionKeeper::save()
{
    if (m_videoId == 0 || m_positionMs < 0 || m_positionMs == m_savedMs)
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
