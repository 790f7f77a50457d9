#include "server/surfaces/studio/adminengines.h"

#include "models/curation/engineservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

Response list(const SurfaceContext &context, const Request &, const SignedIn &who)
{
    const Result<QList<EngineInfo>> engines = context.engines.list(who.account);
    if (!engines)
        return studioRendered(engines.error());
    QJsonArray array;
    for (const EngineInfo &engine : *engines) {
        array.append(QJsonObject{{u"job"_s, engineJobName(engine.job)},
                                 {u"engine"_s, engine.choice},
                                 {u"choices"_s, QJsonArray::fromStringList(engine.choices)},
                                 {u"model"_s, textOrNull(engine.model)},
                                 {u"key"_s, textOrNull(engine.keyName)},
                                 {u"has_key"_s, engine.hasKey},
                                 {u"fixed"_s, engine.isFixed}});
    }
    return studioListed(array, array.size());
}

Response setKey(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const std::optional<QString> key = fields.textAt(u"key"_s);
    if (!key)
        fields.refuse(u"key"_s, u"missing"_s);
    if (fields.error())
        return studioRendered(*fields.error());
    const Result<void> kept = context.engines.setKey(actorOf(who, request), request.params[u"name"_s], *key);
    return kept ? Response{.status = 204, .type = {}} : studioRendered(kept.error());
}

QString wordsFor(const Error &error)
{
    const QString &what = error.field;
    if (error.fault != Fault::EngineFailed)
        return u"It could not be tried"_s;
    if (what == u"missing"_s)
        return u"Its model is not installed"_s;
    if (what == u"key"_s)
        return u"The key is missing or was refused"_s;
    if (what == u"rateLimit"_s)
        return u"It is asked too often, or its account is used up"_s;
    if (what == u"model"_s)
        return u"There is no such model at this address"_s;
    if (what == u"request"_s)
        return u"It does not understand the request"_s;
    if (what == u"server"_s)
        return u"Its server has failed"_s;
    if (what == u"connection"_s)
        return u"It cannot be reached, or the connection was cut"_s;
    if (what == u"timeout"_s)
        return u"It did not answer in time"_s;
    if (what == u"tooLarge"_s)
        return u"Its answer has no end"_s;
    if (what == u"reply"_s)
        return u"Its answer is not what the protocol says"_s;
    return what == u"refused"_s ? u"It refused to answer"_s : u"It failed"_s;
}

QJsonValue toJson(const std::optional<Error> &error)
{
    if (!error)
        return {};
    return QJsonObject{
        {u"kind"_s, error->fault == Fault::EngineFailed && !error->field.isEmpty() ? error->field : u"failed"_s},
        {u"message"_s, wordsFor(*error)},
        {u"said"_s, textOrNull(error->fault == Fault::EngineFailed ? error->detail : QString())},
        {u"retry_after_seconds"_s, error->retryAfterSeconds > 0 ? QJsonValue(error->retryAfterSeconds) : QJsonValue()}};
}

Response test(const SurfaceContext &context, const Request &, const SignedIn &who)
{
    const Result<QList<EngineTrial>> trials = context.engines.test(who.account);
    if (!trials)
        return studioRendered(trials.error());
    QJsonArray array;
    for (const EngineTrial &trial : *trials) {
        array.append(QJsonObject{{u"job"_s, engineJobName(trial.job)},
                                 {u"engine"_s, textOrNull(trial.engine)},
                                 {u"works"_s, !trial.error},
                                 {u"duration_ms"_s, trial.durationMs},
                                 {u"dimension"_s, trial.dimension > 0 ? QJsonValue(trial.dimension) : QJsonValue()},
                                 {u"error"_s, toJson(trial.error)}});
    }
    return studioListed(array, array.size());
}

} // namespace

void addAdminEngineRoutes(Router &router, const SurfaceContext &context)
{
    using namespace std::chrono_literals;
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, RouteOptions options = {}) {
        addAdminRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            std::move(options));
    };
    add("GET", u"/api/v1/admin/engines"_s, list);
    add("PUT", u"/api/v1/admin/engines/keys/{name}"_s, setKey);
    // Five engines of which each may be slow.
    add("POST", u"/api/v1/admin/engines/test"_s, test, {.timeLimit = 300s, .lane = Lane::Heavy});
}
