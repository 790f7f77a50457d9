#pragma once

class Router;
struct SurfaceContext;

/// What is said, and its parts: /api/v1/videos/{id}/transcript, one line of it, .../chapters, and /api/v1/search.
void addTranscriptRoutes(Router &router, const SurfaceContext &context);
