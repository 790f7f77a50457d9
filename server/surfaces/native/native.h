#pragma once

class Router;
struct SurfaceContext;

// What only clients made for this server know, below /api/v1.

/// `/api/v1/events`.
void addEventRoutes(Router &router, const SurfaceContext &context);
/// `/api/v1/jobs...`.
void addJobRoutes(Router &router, const SurfaceContext &context);
/// `/api/v1/videos/{id}/progress` and `/api/v1/continue-watching`.
void addWatchRoutes(Router &router, const SurfaceContext &context);
