#include "ui/player/videoopener.h"

#include "models/library/cleanstart.h"
#include "models/library/videoservice.h"
#include "ui/async.h"

#include <utility>

void VideoOpener::open(qint64 videoId, qint64 positionMs, bool isCited)
{
    async(
        this, [services = m_services, videoId, positionMs] { return loadVideo(services, videoId, positionMs); },
        [this, isCited, asked = ++m_asked](Result<LoadedVideo> loaded) {
            if (asked != m_asked)
                return;
            if (!loaded) {
                emit failed(loaded.error());
                return;
            }
            if (isCited)
                loaded->positionMs = cleanStart(loaded->positionMs, loaded->contents.lines, loaded->contents.cuts);
            emit opened(*loaded);
        });
}

void VideoOpener::reload(qint64 videoId)
{
    async(
        this,
        [services = m_services, videoId] {
            return services.videos.find(services.owner, videoId).map([&](const Video &video) {
                return std::pair(video, contentsOf(services, video));
            });
        },
        [this, asked = m_asked](const Result<std::pair<Video, VideoContents>> &read) {
            if (read && asked == m_asked)
                emit reloaded(read->first, read->second);
        },
        m_reloading);
}

void VideoOpener::loadExtras(const Video &video)
{
    async(
        this, [services = m_services, video] { return extrasOf(services, video); },
        [this, asked = m_asked](const Result<VideoExtras> &extras) {
            if (extras && asked == m_asked)
                emit extrasLoaded(*extras);
        },
        m_reloading);
}
