#pragma once

class Router;
struct SurfaceContext;

/// Ask's own videos: /api/videos/ and /api/videos/{id}/.
void addAskVideoRoutes(Router &router, const SurfaceContext &context);
