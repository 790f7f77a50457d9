#include "server/surfaces/answeringroute.h"

#include "server/surfaces/language.h"

#include <QDeadlineTimer>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds longestAnswer = 5min;

} // namespace

RouteOptions answeringOptions()
{
    return {.timeLimit = longestAnswer, .lane = Lane::Engine};
}

Asking askingFor(const Request &request)
{
    Asking asking{.language = languageOf(request)};
    asking.progress.cancelled = [deadline = QDeadlineTimer(longestAnswer)] { return deadline.hasExpired(); };
    return asking;
}
