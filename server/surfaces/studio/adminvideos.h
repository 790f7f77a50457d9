#pragma once

class Router;
struct SurfaceContext;

/// Curation of everybody's videos: /api/v1/admin/videos and /api/v1/admin/videos/{id}.
void addAdminVideoRoutes(Router &router, const SurfaceContext &context);
