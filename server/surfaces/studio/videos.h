#pragma once

class Router;
struct SurfaceContext;

/// The studio's own videos: /api/v1/videos, /api/v1/videos/{id} and /api/v1/videos/generate.
void addStudioVideoRoutes(Router &router, const SurfaceContext &context);
