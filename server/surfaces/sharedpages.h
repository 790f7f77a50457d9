#pragma once

class Router;
struct SurfaceContext;

/// What a share link opens in a browser: /shared/{token}, the videos of a collection to watch, without a sign-in and
/// without scripts. A link with a password asks for it, and remembers by a cookie who knew it.
void addSharedPages(Router &router, const SurfaceContext &context);
