#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/jobs/jobqueue.h"

/// What an account may see and do of the queue: its own jobs, and everybody's by their ids for an admin. Another's is
/// as good as none. Stateless, blocking, thread-safe.
class JobService
{
public:
    explicit JobService(JobQueue &jobs) : m_jobs(jobs) {}

    /// Own jobs, newest first.
    Page<Job> list(const Account &viewer, std::optional<JobState> state, std::optional<int> limit, int offset) const;
    /// NotFound.
    Result<Job> find(const Account &viewer, qint64 id) const;
    /// NotFound; Conflict "job" when it is over already. Returns it as it is then; one that runs stops a little later.
    Result<Job> cancel(const Account &viewer, qint64 id) const;
    /// NotFound; Conflict "job" when it has neither failed nor been cancelled.
    Result<Job> retry(const Account &viewer, qint64 id) const;

private:
    JobQueue &m_jobs;
};
