#pragma once

class Router;
struct SurfaceContext;

/// Films from prompts, and reels: /api/v1/videos/generate, .../reel, /api/v1/videos/{id}/storyboard, and below
/// /api/v1/studio what there is to choose from.
void addFilmRoutes(Router &router, const SurfaceContext &context);
