#include "models/jobs/job.h"

#include <algorithm>
#include <array>

namespace {
// In the order of the enumerators.
constexpr std::array stateNames{"queued", "running", "done", "failed", "cancelled"};
} // namespace

QString nameOf(JobState state)
{
    return QLatin1String(stateNames.at(std::size_t(state)));
}

std::optional<JobState> jobStateNamed(const QString &name)
{
    const auto found = std::find_if(stateNames.begin(), stateNames.end(),
                                    [&](const char *known) { return name == QLatin1String(known); });
    if (found == stateNames.end())
        return std::nullopt;
    return JobState(found - stateNames.begin());
}
