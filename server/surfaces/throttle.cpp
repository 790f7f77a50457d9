#include "server/surfaces/throttle.h"

#include "models/core/settings.h"
#include "models/library/sharetoken.h"
#include "server/http/message.h"
#include "server/surfaces/context.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

Result<void> throttle(const SurfaceContext &context, const NumberSetting &limit, const Request &request,
                      qint64 accountId)
{
    const int perMinute = context.settings.value(limit);
    // Both are counted even when the first refuses: every attempt counts.
    int wait = context.limiter.attempt(limit.key + u'/' + addressGroup(request.peer.toString()), perMinute);
    if (accountId != 0)
        wait =
            std::max(wait, context.limiter.attempt(limit.key + u"/account/"_s + QString::number(accountId), perMinute));
    if (wait == 0)
        return {};
    return tl::make_unexpected(Error{.fault = Fault::TooMany, .retryAfterSeconds = wait});
}

Result<void> throttleLink(const SurfaceContext &context, const NumberSetting &limit, const Request &request,
                          const QString &token)
{
    const Result<void> free = throttle(context, limit, request);
    const QString link = limit.key + u"/link/"_s + ShareToken::hash(ShareToken::linkToken(token));
    const int wait = context.limiter.attempt(link, context.settings.value(limit));
    if (!free || wait == 0)
        return free;
    return tl::make_unexpected(Error{.fault = Fault::TooMany, .retryAfterSeconds = wait});
}
