#include "server/surfaces/studio/adminjobs.h"

#include "models/jobs/jobservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/native/jobjson.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Result<JobFilter> filterOf(const Request &request)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return tl::make_unexpected(window.error());
    const std::optional<QString> name = request.query.find(u"state"_s);
    const std::optional<JobState> state = name ? jobStateNamed(*name) : std::nullopt;
    if (name && !state)
        return fail(Fault::Invalid, u"state"_s);
    bool isNumber = true;
    const std::optional<QString> owner = request.query.find(u"owner"_s);
    const qint64 ownerId = owner ? owner->toLongLong(&isNumber) : 0;
    if (!isNumber || (owner && ownerId <= 0))
        return fail(Fault::Invalid, u"owner"_s);
    return JobFilter{.ownerId = ownerId,
                     .state = state,
                     .kind = request.query.value(u"kind"_s),
                     .limit = window->limit,
                     .offset = window->offset};
}

/// As its owner sees it, and whose it is.
QJsonObject toJson(const Job &job)
{
    QJsonObject object = jobJson(job);
    object.insert(u"owner"_s, job.ownerId == 0 ? QJsonValue() : QJsonValue(job.ownerId));
    object.insert(u"attempts"_s, job.attempts);
    return object;
}

Response shown(const Result<Job> &job)
{
    return job ? json(200, toJson(*job)) : studioRendered(job.error());
}

Response list(const SurfaceContext &context, const Request &request, const SignedIn &)
{
    const Result<JobFilter> filter = filterOf(request);
    if (!filter)
        return studioRendered(filter.error());
    const Page<Job> page = context.jobs.list(*filter);
    QJsonArray array;
    for (const Job &job : page.items)
        array.append(toJson(job));
    return studioListed(array, page.total);
}

Response show(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    return shown(context.ownJobs.find(who.account, request.id()));
}

Response cancel(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Job> job = context.ownJobs.cancel(who.account, request.id());
    if (job)
        context.audit.write(audit::jobCancelled, actorOf(who, request),
                            {.subjectId = job->id, .subjectName = job->title});
    return shown(job);
}

Response retry(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Job> job = context.ownJobs.retry(who.account, request.id());
    if (job)
        context.audit.write(audit::jobRetried, actorOf(who, request),
                            {.subjectId = job->id, .subjectName = job->title});
    return shown(job);
}

} // namespace

void addAdminJobRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route) {
        addAdminRoute(router, context, method, path, [&context, route](const Request &request, const SignedIn &who) {
            return route(context, request, who);
        });
    };
    add("GET", u"/api/v1/admin/jobs"_s, list);
    add("GET", u"/api/v1/admin/jobs/{id}"_s, show);
    add("POST", u"/api/v1/admin/jobs/{id}/cancel"_s, cancel);
    add("POST", u"/api/v1/admin/jobs/{id}/retry"_s, retry);
}
