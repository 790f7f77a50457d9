#include "models/jobs/jobrunners.h"

#include <algorithm>

JobRunner *JobRunners::find(const QString &kind) const
{
    const auto found = std::find_if(m_runners.cbegin(), m_runners.cend(),
                                    [&kind](const auto &runner) { return runner->kind() == kind; });
    return found == m_runners.cend() ? nullptr : found->get();
}

JobKinds JobRunners::kindsOf(JobLane lane) const
{
    JobKinds kinds;
    for (const auto &runner : m_runners) {
        if (runner->lane() == JobLane::Light)
            kinds.kinds += runner->kind();
    }
    kinds.others = lane == JobLane::Heavy;
    return kinds;
}

JobKinds JobRunners::pressingKindsOf(JobLane lane) const
{
    JobKinds pressing = kindsOf(lane);
    for (const auto &runner : m_runners) {
        if (runner->lane() != lane || !runner->canWait())
            continue;
        if (pressing.others)
            pressing.kinds += runner->kind();
        else
            pressing.kinds.removeOne(runner->kind());
    }
    return pressing;
}
