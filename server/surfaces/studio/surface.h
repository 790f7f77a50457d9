#pragma once

#include "server/http/router.h"
#include "server/surfaces/authentication.h"

struct SurfaceContext;

// What is common to all below /api/v1: the shape {"detail": text}, and who may come in.

/// A text of the studio surface.
Response studioDetail(int status, const QString &text);
/// The only place where the studio surface words a failure. NotFound is of the thing that its field names ("video" by
/// default), Conflict of what is in the way.
Response studioRendered(const Error &failure);
/// A bare array, with the length of the whole list.
Response studioListed(const QJsonArray &items, qint64 total);
/// ISO 8601 in UTC; null for no time.
QJsonValue studioTime(const QDateTime &time);

/// How /api/v1 speaks of what the router itself refuses.
void setStudioSurface(Router &router);

using StudioRoute = std::function<Response(const Request &, const SignedIn &)>;
/// A route for whoever is signed in. `context` outlives the router.
void addSignedInRoute(Router &router, const SurfaceContext &context, const QByteArray &method, const QString &pattern,
                      StudioRoute route, RouteOptions options = {});
/// A route for admins; others get a 403.
void addAdminRoute(Router &router, const SurfaceContext &context, const QByteArray &method, const QString &pattern,
                   StudioRoute route, RouteOptions options = {});
