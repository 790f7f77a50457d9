#include "server/surfaces/context.h"
#include "server/surfaces/native/eventfeed.h"
#include "server/surfaces/native/native.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

void addEventRoutes(Router &router, const SurfaceContext &context)
{
    const auto feed =
        std::make_shared<EventFeed>(context); // lives as long as the router, and so less long than the context
    router.add("GET", u"/api/v1/events"_s, [&context, feed](const Request &request) {
        // A browser's EventSource can send no header, so its cookie counts here.
        const Result<SignedIn> who = signedIn(context, request, CookieKind::AccessToken);
        if (!who)
            return studioRendered(who.error());
        if (request.method == "HEAD")
            return Response{.status = 200, .type = "text/event-stream"};
        Result<std::shared_ptr<EventStream>> stream = feed->open(request, *who);
        if (!stream)
            return studioRendered(stream.error());
        return Response{.status = 200, .type = "text/event-stream", .events = std::move(*stream)};
    });
}
