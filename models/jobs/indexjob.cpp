#include "models/jobs/indexjob.h"

#include "models/core/events.h"
#include "models/search/searchservice.h"

using namespace Qt::Literals::StringLiterals;

Job indexJob(qint64 ownerId, qint64 videoId, const QString &title)
{
    return {.kind = u"index"_s, .ownerId = ownerId, .videoId = videoId, .title = title};
}

IndexRunner::IndexRunner(const Database &database, SearchService &search, Events &events, Clock clock)
    : m_videos(database), m_search(search), m_events(events), m_clock(std::move(clock))
{}

QString IndexRunner::kind() const
{
    return u"index"_s;
}

/// A server that is down comes back, or its key is put right.
std::vector<std::chrono::seconds> IndexRunner::retryPauses() const
{
    using namespace std::chrono_literals;
    return {2s, 15s, 2min, 10min};
}

Result<void> IndexRunner::run(const Job &job, const Progress &progress)
{
    if (!m_videos.find(job.videoId))
        return {}; // deleted meanwhile
    return m_search.index(job.videoId, progress).map([&] { setStatus(job.videoId, VideoStatus::Completed, {}); });
}

void IndexRunner::abandon(const Job &job, const Error &reason)
{
    if (m_videos.find(job.videoId))
        setStatus(job.videoId, VideoStatus::Error, reason.fault);
}

void IndexRunner::setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const
{
    m_videos.setStatus(videoId, status, fault, m_clock());
    emit m_events.videoChanged(videoId);
}
