#pragma once

class Router;
struct SurfaceContext;

/// Everybody's jobs, for admins: /api/v1/admin/jobs and below.
void addAdminJobRoutes(Router &router, const SurfaceContext &context);
