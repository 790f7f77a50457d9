#include "server/surfaces/studio/videos.h"

#include "models/curation/curationservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/videojson.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Result<OwnFilter> filterOf(const Request &request)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return tl::make_unexpected(window.error());
    const QString name = request.query.value(u"status"_s);
    const std::optional<VideoStatus> status = studioStatusNamed(name);
    if (!name.isEmpty() && !status)
        return fail(Fault::Invalid, u"status"_s);
    return OwnFilter{.text = request.query.value(u"q"_s).trimmed(),
                     .status = status,
                     .limit = window->limit,
                     .offset = window->offset};
}

Response list(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<OwnFilter> filter = filterOf(request);
    if (!filter)
        return studioRendered(filter.error());
    const Page<Video> page = context.videos.owned(who.account, *filter);
    return studioListed(studioVideos(context, request, who, page.items), page.total);
}

Response show(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> video = context.videos.findEditable(who.account, request.id());
    return video ? json(200, studioVideo(context, request, who, *video)) : studioRendered(video.error());
}

Response change(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> found = context.videos.findEditable(who.account, request.id());
    if (!found)
        return studioRendered(found.error());
    Fields fields(request);
    VideoEdit edit;
    if (fields.contains(u"title"_s))
        edit.title = fields.requiredText(u"title"_s);
    edit.description = fields.textAt(u"description"_s);
    if (fields.error())
        return studioRendered(*fields.error());
    const Result<Video> video = found->ownerId == who.account.id
                                    ? context.videos.edit(who.account, found->id, edit)
                                    : context.curation.edit(actorOf(who, request), found->id, edit);
    return video ? json(200, studioVideo(context, request, who, *video)) : studioRendered(video.error());
}

Response remove(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> found = context.videos.findEditable(who.account, request.id());
    if (!found)
        return studioRendered(found.error());
    const Result<void> removed = found->ownerId == who.account.id
                                     ? context.videos.remove(who.account, found->id)
                                     : context.curation.remove(actorOf(who, request), found->id);
    return removed ? studioDetail(200, u"Video deleted"_s) : studioRendered(removed.error());
}

} // namespace

void addStudioVideoRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route) {
        addSignedInRoute(router, context, method, path, [&context, route](const Request &request, const SignedIn &who) {
            return route(context, request, who);
        });
    };
    add("GET", u"/api/v1/videos"_s, list);
    add("GET", u"/api/v1/videos/{id}"_s, show);
    add("PUT", u"/api/v1/videos/{id}"_s, change);
    add("DELETE", u"/api/v1/videos/{id}"_s, remove);
}
