#pragma once

#include "models/jobs/job.h"
#include "models/jobs/jobrepository.h"

#include <memory>
#include <vector>

/// Who runs which kind of job, and in which lane. A kind that nobody runs is heavy.
class JobRunners
{
public:
    void add(std::unique_ptr<JobRunner> runner) { m_runners.push_back(std::move(runner)); }
    /// Null when nobody runs this kind.
    JobRunner *find(const QString &kind) const;
    JobKinds kindsOf(JobLane lane) const;
    /// Those of a lane that cannot wait for the others of it.
    JobKinds pressingKindsOf(JobLane lane) const;

private:
    std::vector<std::unique_ptr<JobRunner>> m_runners;
};
