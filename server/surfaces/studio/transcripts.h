#pragma once

class Router;
struct SurfaceContext;

/// What is said: /api/v1/videos/{id}/transcript, one line of it, and /api/v1/search.
void addTranscriptRoutes(Router &router, const SurfaceContext &context);
