#pragma once

class Router;
struct SurfaceContext;

/// The conversations surface: `/api/test`, `/api/signup`, `/api/login`, `/api/logout` and `/api/conversations...`.
void addConversationRoutes(Router &router, const SurfaceContext &context);
