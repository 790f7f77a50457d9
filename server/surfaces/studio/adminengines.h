#pragma once

class Router;
struct SurfaceContext;

/// What admins may know and do about engines. `context` outlives the router.
void addAdminEngineRoutes(Router &router, const SurfaceContext &context);
