#pragma once

class Router;
struct SurfaceContext;

/// Ask's accounts: everything below /api/auth/.
void addAskAuthRoutes(Router &router, const SurfaceContext &context);
