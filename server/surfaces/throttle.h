#pragma once

#include "models/core/result.h"

struct NumberSetting;
struct Request;
struct SurfaceContext;

/// Counts one attempt at what `limit` limits, against the client's address and, when somebody is signed in, against the
/// account, over all surfaces together. TooMany, with the seconds to wait, when either has had its share of this
/// minute.
Result<void> throttle(const SurfaceContext &context, const NumberSetting &limit, const Request &request,
                      qint64 accountId = 0);

/// The same for what is tried over a share link, or a pass of it. It is counted against the link, too: many addresses
/// may have it, and it costs its owner's machine each time.
Result<void> throttleLink(const SurfaceContext &context, const NumberSetting &limit, const Request &request,
                          const QString &token);
