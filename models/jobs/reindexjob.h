#pragma once

#include "models/jobs/job.h"

class JobQueue;
class SearchService;

/// Queues the job that brings the index to the chosen embedder, where that is wanted and none waits already.
void queueReindex(JobQueue &jobs, const SearchService &search);

/// Works beside others for as long as it takes, and nobody's searches wait for it. Leaves nothing in the list of jobs.
class ReindexRunner : public JobRunner
{
public:
    explicit ReindexRunner(const SearchService &search) : m_search(search) {}

    QString kind() const override { return QStringLiteral("reindex"); }
    JobLane lane() const override { return JobLane::Light; }
    bool isRemembered() const override { return false; }
    std::vector<std::chrono::seconds> retryPauses() const override;
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &, const Error &) override {}

private:
    const SearchService &m_search;
};
