#pragma once

#include "models/chat/asking.h"
#include "server/http/router.h"

// What all routes that answer questions have in common.

/// Where they run, and for how long at most.
RouteOptions answeringOptions();
/// In the language that the client prefers, and given up when the client has been told that it took too long.
Asking askingFor(const Request &request);
