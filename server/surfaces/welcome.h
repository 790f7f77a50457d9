#pragma once

#include "server/http/message.h"

struct SurfaceContext;

/// What a browser finds at the address of this server: what this is, and who is signed in. In English or Japanese.
Response welcomePage(const SurfaceContext &context, const Request &request);
