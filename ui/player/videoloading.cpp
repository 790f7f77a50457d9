#include "ui/player/videoloading.h"

#include "models/core/settings.h"
#include "models/library/chapterrepository.h"
#include "models/library/mediastore.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videoservice.h"
#include "ui/player/mediasupport.h"
#include "ui/services.h"

Result<LoadedVideo> loadVideo(const UiServices &services, qint64 videoId, qint64 positionMs)
{
    const Result<Video> video = services.videos.find(services.owner, videoId);
    if (!video)
        return tl::make_unexpected(video.error());
    const qint64 left = services.videos.watchPosition(services.owner, videoId).value_or(WatchPosition{}).positionMs;
    LoadedVideo loaded{.video = *video,
                       .positionMs = positionMs,
                       .isBegun = left > 0,
                       .contents = contentsOf(services, *video),
                       .poster = {},
                       .file = {},
                       .missing = missingMediaPackages()};
    if (positionMs < 0 && !services.settings.value(setting::resume))
        loaded.positionMs = 0;
    else if (positionMs < 0)
        loaded.positionMs = left;
    if (video->isStored()) {
        loaded.poster = QImage(services.store.posterFile(*video));
        loaded.file = services.store.mediaFile(*video);
    }
    return loaded;
}

VideoContents contentsOf(const UiServices &services, const Video &video)
{
    return {.lines = services.transcripts.lines(video.id),
            .chapters = services.chapters.chapters(video),
            .cuts = services.chapters.cuts(video.id)};
}

VideoExtras extrasOf(const UiServices &services, const Video &video)
{
    VideoExtras extras{.sprites = SpriteSheet::read(services.store, video), .audioTracks = {}};
    if (!video.isStored())
        return extras;
    if (const Result<MediaInfo> info = probe(services.store.mediaFile(video)))
        extras.audioTracks = info->audioTracks;
    return extras;
}
