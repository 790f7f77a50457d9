#include "models/jobs/chaptersjob.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/media/cuts.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

Job chaptersJob(qint64 ownerId, qint64 videoId, const QString &title)
{
    return {.kind = u"chapters"_s, .ownerId = ownerId, .videoId = videoId, .title = title};
}

ChaptersRunner::ChaptersRunner(const Database &database, const MediaStore &store, JobQueue &jobs, Events &events)
    : m_database(database), m_videos(database), m_chapters(database), m_store(store), m_jobs(jobs), m_events(events)
{}

QString ChaptersRunner::kind() const
{
    return u"chapters"_s;
}

Result<void> ChaptersRunner::run(const Job &job, const Progress &progress)
{
    const std::optional<Video> video = m_videos.find(job.videoId);
    if (!video || !video->isStored() || job.payload[u"isDone"_s].toBool())
        return {};
    Result<void> found = readNamed(*video, progress);
    if (found && video->hasVideo)
        found = search(job, *video, progress);
    if (!found && found.error().fault == Fault::Unsupported)
        return {}; // there are none to be had
    if (found)
        emit m_events.videoChanged(job.videoId);
    return found;
}

Result<void> ChaptersRunner::readNamed(const Video &video, const Progress &progress) const
{
    const Result<QList<Chapter>> chapters = readChapters(m_store.mediaFile(video), progress);
    if (!chapters)
        return tl::make_unexpected(chapters.error());
    inTransaction(m_database.connection(), [&] {
        if (m_videos.find(video.id)) // else deleted meanwhile
            m_chapters.replaceChapters(video.id, *chapters);
    });
    return {};
}

Result<void> ChaptersRunner::search(const Job &job, const Video &video, const Progress &progress) const
{
    QJsonObject payload = job.payload;
    const auto keep = [&](const CutSearch &search) {
        payload[u"search"_s] = search.toJson();
        m_jobs.setPayload(job.id, payload);
    };
    const Result<CutSearch> found =
        findCuts(m_store.mediaFile(video), CutSearch::fromJson(payload[u"search"_s].toObject()), keep, progress);
    if (!found)
        return tl::make_unexpected(found.error());
    inTransaction(m_database.connection(), [&] {
        if (!m_videos.find(video.id))
            return;
        m_chapters.replaceCuts(video.id, found->cuts());
        m_jobs.setPayload(job.id, {{u"isDone"_s, true}});
    });
    return {};
}
