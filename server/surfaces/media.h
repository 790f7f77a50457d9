#pragma once

class Router;
struct SurfaceContext;

/// Protected delivery of media, pictures and subtitles below /media, and subtitles as /api/v1/videos/{id}/subtitles.vtt
/// and .srt.
void addMediaRoutes(Router &router, const SurfaceContext &context);
