#pragma once

class Router;
struct SurfaceContext;

/// The streaming surface: `/`, `/auth/...`, `/dashboard` and `/video/{id}/...`.
void addStreamingRoutes(Router &router, const SurfaceContext &context);
