#pragma once

class Router;
struct SurfaceContext;

/// The catalogue surface: /register /login /videos /videos-random /random-video /save-video /my-videos
/// /chat-with-script.
void addCatalogueRoutes(Router &router, const SurfaceContext &context);
