#pragma once

class Router;
struct SurfaceContext;

/// What is done to a group of ask's: its videos, their order, its share link, and the page that the link opens.
void addAskGroupActionRoutes(Router &router, const SurfaceContext &context);
