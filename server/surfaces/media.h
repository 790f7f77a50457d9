#pragma once

class Router;
struct SurfaceContext;

/// Protected delivery of media, posters and thumbnails below /media.
void addMediaRoutes(Router &router, const SurfaceContext &context);
