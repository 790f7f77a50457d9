#include "models/jobs/jobservice.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Error named(const Error &error)
{
    return {.fault = error.fault, .field = u"job"_s, .detail = error.detail};
}

} // namespace

Page<Job> JobService::list(const Account &viewer, std::optional<JobState> state, std::optional<int> limit,
                           int offset) const
{
    return m_jobs.list({.ownerId = viewer.id, .state = state, .limit = limit, .offset = offset});
}

Result<Job> JobService::find(const Account &viewer, qint64 id) const
{
    const std::optional<Job> job = m_jobs.find(id);
    if (!job || !(viewer.isAdmin() || job->ownerId == viewer.id))
        return fail(Fault::NotFound, u"job"_s);
    return *job;
}

Result<Job> JobService::cancel(const Account &viewer, qint64 id) const
{
    return find(viewer, id).and_then([&](const Job &) { return m_jobs.cancel(id).map_error(named); }).and_then([&] {
        return find(viewer, id);
    });
}

Result<Job> JobService::retry(const Account &viewer, qint64 id) const
{
    return find(viewer, id).and_then([&](const Job &) { return m_jobs.retry(id).map_error(named); }).and_then([&] {
        return find(viewer, id);
    });
}
