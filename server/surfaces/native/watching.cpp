#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/native/native.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/videojson.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(qint64 videoId, const WatchPosition &watch)
{
    return {{u"video_id"_s, videoId}, {u"position_ms"_s, watch.positionMs}, {u"watched"_s, watch.watched}};
}

/// The video is what is not found; a position is named as it is in the body.
Response rendered(Error failure)
{
    if (failure.field == u"position"_s)
        failure.field = u"position_ms"_s;
    return studioRendered(failure);
}

Response show(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<WatchPosition> watch = context.videos.watchPosition(who.account, request.id());
    return watch ? json(200, toJson(request.id(), *watch)) : rendered(watch.error());
}

Response set(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const qint64 positionMs = fields.requiredInteger(u"position_ms"_s);
    if (fields.error())
        return rendered(*fields.error());
    const Result<WatchPosition> watch = context.videos.setWatchPosition(who.account, request.id(), positionMs);
    return watch ? json(200, toJson(request.id(), *watch)) : rendered(watch.error());
}

/// The studio's videos, each with the place to go on from.
Response continueWatching(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return rendered(window.error());
    const Page<LibraryEntry> page = context.videos.continueWatching(who.account, window->limit, window->offset);
    QList<Video> videos;
    for (const LibraryEntry &entry : page.items)
        videos.append(entry.video);
    QJsonArray shown;
    for (const QJsonValue &video : studioVideos(context, request, who, videos)) {
        QJsonObject object = video.toObject();
        object[u"position_ms"_s] = page.items[shown.size()].watch.positionMs;
        shown.append(object);
    }
    return studioListed(shown, page.total);
}

} // namespace

void addWatchRoutes(Router &router, const SurfaceContext &context)
{
    const auto with = [&context](Response (*route)(const SurfaceContext &, const Request &, const SignedIn &)) {
        return [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); };
    };
    addSignedInRoute(router, context, "GET", u"/api/v1/videos/{id}/progress"_s, with(show));
    addSignedInRoute(router, context, "PUT", u"/api/v1/videos/{id}/progress"_s, with(set));
    addSignedInRoute(router, context, "GET", u"/api/v1/continue-watching"_s, with(continueWatching));
}
