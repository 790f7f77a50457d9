#include "models/jobs/estimate.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr double leastMs = 3'000;
constexpr double leastFraction = 0.01;
constexpr double longestSeconds = 7 * 24 * 3'600.;

} // namespace

void Estimate::report(double fraction, const QDateTime &now)
{
    if (!m_first)
        m_first = Point{now, fraction};
    m_last = {now, std::clamp(fraction, m_first->fraction, 1.)};
}

std::optional<int> Estimate::secondsLeft(const QDateTime &now) const
{
    if (!m_first)
        return {};
    const double measuredMs = double(m_first->time.msecsTo(m_last.time));
    const double done = m_last.fraction - m_first->fraction;
    if (measuredMs < leastMs || done < leastFraction)
        return {};
    const double leftMs = measuredMs / done * (1 - m_last.fraction) - double(m_last.time.msecsTo(now));
    return int(std::clamp(std::ceil(leftMs / 1000), 1., longestSeconds));
}
