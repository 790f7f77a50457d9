#include "models/jobs/reindexjob.h"

#include "models/jobs/jobqueue.h"
#include "models/search/searchservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

void queueReindex(JobQueue &jobs, const SearchService &search)
{
    if (!search.isReindexWanted())
        return;
    const QList<Job> unfinished = jobs.unfinished();
    const bool waits = std::any_of(unfinished.begin(), unfinished.end(), [](const Job &job) {
        return job.kind == u"reindex"_s && job.state == JobState::Queued;
    });
    if (!waits)
        jobs.add({.kind = u"reindex"_s});
}

std::vector<std::chrono::seconds> ReindexRunner::retryPauses() const
{
    return {15s, 1min, 5min, 15min, 1h, 2h, 4h, 8h};
}

Result<void> ReindexRunner::run(const Job &, const Progress &progress)
{
    return m_search.reindex(progress);
}
