#include "server/surfaces/studio/surface.h"

#include "server/surfaces/context.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Response unauthorised(const QString &reason)
{
    const bool isMissing = reason == u"missing"_s;
    Response response = studioDetail(401, isMissing ? u"Not authenticated"_s : u"Token is invalid or expired"_s);
    response.addHeader("WWW-Authenticate", "Bearer");
    return response;
}

Response tooMany(int retryAfterSeconds)
{
    Response response = studioDetail(429, u"Too many requests"_s);
    response.addHeader("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

QString wordsForMissing(const QString &thing)
{
    const QString name = thing.isEmpty() ? u"video"_s : thing;
    return name.front().toUpper() + name.sliced(1) + u" not found"_s;
}

QString wordsForInvalid(const Error &invalid)
{
    if (invalid.field == u"json"_s || invalid.field == u"object"_s)
        return u"The body must be a JSON object"_s;
    return (invalid.detail == u"missing"_s ? u"Missing %1"_s : u"Invalid %1"_s).arg(invalid.field);
}

QString wordsForConflict(const QString &what)
{
    if (what == u"transcript"_s)
        return u"The transcript is still being written"_s;
    if (what == u"job"_s)
        return u"The job is not in a state for that"_s;
    if (what == u"video"_s)
        return u"The video is being made"_s;
    if (what == u"films"_s)
        return u"Too many videos are being made"_s;
    if (what == u"setting"_s)
        return u"The setting was given when the server was started"_s;
    return u"It was changed meanwhile"_s;
}

} // namespace

Response studioDetail(int status, const QString &text)
{
    return json(status, {{u"detail"_s, text}});
}

Response studioRendered(const Error &failure)
{
    switch (failure.fault) {
    case Fault::NotSignedIn: return unauthorised(failure.field);
    case Fault::NotAllowed: return studioDetail(403, u"Not allowed"_s);
    case Fault::NotFound: return studioDetail(404, wordsForMissing(failure.field));
    case Fault::Invalid: return studioDetail(400, wordsForInvalid(failure));
    case Fault::Conflict: return studioDetail(409, wordsForConflict(failure.field));
    case Fault::TooMany: return tooMany(failure.retryAfterSeconds);
    case Fault::TooLarge: return studioDetail(413, u"Too large"_s);
    case Fault::NoSpace: return studioDetail(507, u"The disk is full"_s);
    case Fault::Unsupported: return studioDetail(415, u"The file holds no sound or video that can be read"_s);
    case Fault::EngineFailed:
    case Fault::Cancelled: return studioDetail(502, u"The engine failed"_s);
    case Fault::Internal: break;
    }
    return studioDetail(500, u"Internal error"_s);
}

Response studioListed(const QJsonArray &items, qint64 total)
{
    Response response = jsonArray(200, items);
    response.addHeader("X-Total-Count", QByteArray::number(total));
    return response;
}

QJsonValue studioTime(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

void setStudioSurface(Router &router)
{
    router.setSurface(u"/api/v1"_s, {.error = [](int, const QString &text) {
                          return QJsonObject{{u"detail"_s, text}};
                      }});
}

void addSignedInRoute(Router &router, const SurfaceContext &context, const QByteArray &method, const QString &pattern,
                      StudioRoute route, RouteOptions options)
{
    router.add(
        method, pattern,
        [&context, route = std::move(route)](const Request &request) {
            const Result<SignedIn> who = signedIn(context.accounts, request);
            return who ? route(request, *who) : studioRendered(who.error());
        },
        std::move(options));
}

void addAdminRoute(Router &router, const SurfaceContext &context, const QByteArray &method, const QString &pattern,
                   StudioRoute route, RouteOptions options)
{
    addSignedInRoute(
        router, context, method, pattern,
        [route = std::move(route)](const Request &request, const SignedIn &who) {
            return who.account.isAdmin() ? route(request, who) : studioRendered({.fault = Fault::NotAllowed});
        },
        std::move(options));
}
