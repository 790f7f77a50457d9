#pragma once

class Router;
struct SurfaceContext;

/// The server itself, for admins: /api/v1/admin/storage and /api/v1/admin/settings.
void addAdminServerRoutes(Router &router, const SurfaceContext &context);
