#pragma once

class Router;
struct SurfaceContext;

/// Ask's groups themselves, /api/videos/groups/ and /api/videos/groups/{id}/: list, create, read, change, delete.
void addAskGroupRoutes(Router &router, const SurfaceContext &context);
