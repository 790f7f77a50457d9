#pragma once

class Router;
struct SurfaceContext;

/// Resumable uploads by tus 1.0.0: /api/v1/uploads and /api/v1/uploads/{id}.
void addUploadRoutes(Router &router, const SurfaceContext &context);
