#include "models/jobs/jobservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/native/jobjson.h"
#include "server/surfaces/native/native.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/videojson.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Response list(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return studioRendered(window.error());
    const std::optional<QString> name = request.query.find(u"state"_s);
    const std::optional<JobState> state = name ? jobStateNamed(*name) : std::nullopt;
    if (name && !state)
        return studioRendered({.fault = Fault::Invalid, .field = u"state"_s});
    const Page<Job> page = context.ownJobs.list(who.account, state, window->limit, window->offset);
    QJsonArray jobs;
    for (const Job &job : page.items)
        jobs.append(jobJson(job));
    return studioListed(jobs, page.total);
}

Response shown(const Result<Job> &job)
{
    return job ? json(200, jobJson(*job)) : studioRendered(job.error());
}

} // namespace

QJsonObject jobJson(const Job &job)
{
    return {{u"id"_s, job.id},
            {u"kind"_s, job.kind},
            {u"title"_s, job.title},
            {u"video_id"_s, job.videoId == 0 ? QJsonValue() : QJsonValue(job.videoId)},
            {u"state"_s, nameOf(job.state)},
            {u"progress"_s, job.progress},
            {u"eta_seconds"_s, job.secondsLeft ? QJsonValue(*job.secondsLeft) : QJsonValue()},
            {u"error_message"_s, job.fault ? QJsonValue(studioFault(*job.fault)) : QJsonValue()},
            {u"reason"_s, job.fault && !job.reason.isEmpty() ? QJsonValue(job.reason) : QJsonValue()},
            {u"created_at"_s, studioTime(job.createdAt)},
            {u"updated_at"_s, studioTime(job.updatedAt)}};
}

void addJobRoutes(Router &router, const SurfaceContext &context)
{
    addSignedInRoute(router, context, "GET", u"/api/v1/jobs"_s,
                     [&context](const Request &request, const SignedIn &who) { return list(context, request, who); });
    addSignedInRoute(router, context, "GET", u"/api/v1/jobs/{id}"_s,
                     [&context](const Request &request, const SignedIn &who) {
                         return shown(context.ownJobs.find(who.account, request.id()));
                     });
    addSignedInRoute(router, context, "POST", u"/api/v1/jobs/{id}/cancel"_s,
                     [&context](const Request &request, const SignedIn &who) {
                         return shown(context.ownJobs.cancel(who.account, request.id()));
                     });
    addSignedInRoute(router, context, "POST", u"/api/v1/jobs/{id}/retry"_s,
                     [&context](const Request &request, const SignedIn &who) {
                         return shown(context.ownJobs.retry(who.account, request.id()));
                     });
}
