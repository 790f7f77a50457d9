#pragma once

#include "models/core/clock.h"
#include "models/jobs/job.h"
#include "models/library/videorepository.h"

class Events;
class SearchService;

/// The job that makes what is said in a video searchable.
Job indexJob(qint64 ownerId, qint64 videoId, const QString &title);

class IndexRunner : public JobRunner
{
public:
    IndexRunner(const Database &database, SearchService &search, Events &events, Clock clock = systemClock);

    QString kind() const override;
    std::vector<std::chrono::seconds> retryPauses() const override;
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    void setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const;

    VideoRepository m_videos;
    SearchService &m_search;
    Events &m_events;
    Clock m_clock;
};
