#pragma once

class Router;
struct SurfaceContext;

/// Ask's chat over a group, over all that one may see and over a share link: /api/chat/, with its history.
void addAskChatRoutes(Router &router, const SurfaceContext &context);
