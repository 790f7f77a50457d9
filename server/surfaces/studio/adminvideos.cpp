#include "server/surfaces/studio/adminvideos.h"

#include "models/curation/curationservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/videojson.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Result<CurationFilter> filterOf(const Request &request)
{
    const Result<Window> window = windowOf(request);
    const Result<std::optional<bool>> inCatalogue = flagOf(request, u"catalogue"_s);
    const Result<std::optional<bool>> active = flagOf(request, u"active"_s);
    if (!window)
        return tl::make_unexpected(window.error());
    if (!inCatalogue || !active)
        return tl::make_unexpected((inCatalogue ? active : inCatalogue).error());
    return CurationFilter{.text = request.query.value(u"q"_s).trimmed(),
                          .inCatalogue = *inCatalogue,
                          .active = *active,
                          .limit = window->limit,
                          .offset = window->offset};
}

/// What a body asks for; what it does not name, or names as null, stays.
VideoEdit editOf(Fields &fields)
{
    VideoEdit edit{.description = fields.textAt(u"description"_s),
                   .category = fields.textAt(u"category"_s),
                   .seriesName = fields.textAt(u"series_name"_s),
                   .seriesNumber = fields.integerAt(u"series_number"_s),
                   .inCatalogue = fields.flagAt(u"catalogue"_s),
                   .active = fields.flagAt(u"active"_s)};
    if (fields.contains(u"title"_s))
        edit.title = fields.requiredText(u"title"_s);
    if (const std::optional<qint64> position = fields.integerAt(u"position"_s))
        edit.position = int(std::clamp<qint64>(*position, -1, VideoRepository::atTheEnd));
    return edit;
}

Response list(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<CurationFilter> filter = filterOf(request);
    if (!filter)
        return studioRendered(filter.error());
    const Result<Page<Video>> page = context.curation.list(who.account, *filter);
    return page ? studioListed(curatedVideos(context, request, who, page->items), page->total)
                : studioRendered(page.error());
}

Response shown(const SurfaceContext &context, const Request &request, const SignedIn &who, const Result<Video> &video)
{
    return video ? json(200, curatedVideo(context, request, who, *video)) : studioRendered(video.error());
}

Response show(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    return shown(context, request, who, context.videos.find(who.account, request.id()));
}

Response change(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const VideoEdit edit = editOf(fields);
    if (fields.error())
        return studioRendered(*fields.error());
    return shown(context, request, who, context.curation.edit(actorOf(who, request), request.id(), edit));
}

Response remove(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<void> removed = context.curation.remove(actorOf(who, request), request.id());
    return removed ? studioDetail(200, u"Video deleted"_s) : studioRendered(removed.error());
}

} // namespace

void addAdminVideoRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route) {
        addAdminRoute(router, context, method, path, [&context, route](const Request &request, const SignedIn &who) {
            return route(context, request, who);
        });
    };
    add("GET", u"/api/v1/admin/videos"_s, list);
    add("GET", u"/api/v1/admin/videos/{id}"_s, show);
    add("PATCH", u"/api/v1/admin/videos/{id}"_s, change);
    add("DELETE", u"/api/v1/admin/videos/{id}"_s, remove);
}
