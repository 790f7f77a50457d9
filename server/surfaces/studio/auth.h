#pragma once

class Router;
struct SurfaceContext;

/// Signing up, in, on and out below /api/v1/auth.
void addStudioAuthRoutes(Router &router, const SurfaceContext &context);
