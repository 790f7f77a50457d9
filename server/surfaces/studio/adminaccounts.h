#pragma once

class Router;
struct SurfaceContext;

/// /api/v1/admin/accounts and /api/v1/admin/audit.
void addAdminAccountRoutes(Router &router, const SurfaceContext &context);
