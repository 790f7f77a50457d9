#pragma once

class Router;
struct SurfaceContext;

/// Somebody's own account below /api/v1/auth: profile, password, the devices it is signed in on, and keys for programs.
void addProfileRoutes(Router &router, const SurfaceContext &context);
