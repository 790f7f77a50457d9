#include "models/jobs/spritesjob.h"

#include "models/core/events.h"
#include "models/library/mediastore.h"
#include "models/media/sprites.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

Job spritesJob(qint64 ownerId, qint64 videoId, const QString &title)
{
    return {.kind = u"sprites"_s, .ownerId = ownerId, .videoId = videoId, .title = title};
}

SpritesRunner::SpritesRunner(const Database &database, const MediaStore &store, Events &events)
    : m_videos(database), m_store(store), m_events(events)
{}

QString SpritesRunner::kind() const
{
    return u"sprites"_s;
}

Result<void> SpritesRunner::run(const Job &job, const Progress &progress)
{
    const std::optional<Video> video = m_videos.find(job.videoId);
    if (!video || !video->isStored() || !video->hasVideo)
        return {};
    const SpriteFiles files{.sheet = m_store.spritesFile(*video), .index = m_store.spritesIndexFile(*video)};
    if (QFile::exists(files.index))
        return {};
    const Result<void> written = writeSprites(m_store.mediaFile(*video), video->durationMs, files, progress);
    if (!m_videos.find(job.videoId)) { // deleted meanwhile, perhaps before the last of these files
        m_store.remove(video->mediaKey);
        return {};
    }
    if (!written && written.error().fault == Fault::Unsupported)
        return {}; // there are none to be had
    if (written)
        emit m_events.videoChanged(job.videoId);
    return written;
}
