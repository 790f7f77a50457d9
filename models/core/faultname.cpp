#include "models/core/faultname.h"

#include <algorithm>
#include <array>

namespace {

// In the order of the enumerators.
constexpr std::array names{"not-signed-in", "not-allowed", "not-found",   "invalid",   "conflict",      "too-many",
                           "too-large",     "no-space",    "unsupported", "cancelled", "engine-failed", "internal"};
static_assert(names.size() == std::size_t(Fault::Internal) + 1);

} // namespace

QString nameOf(Fault fault)
{
    return QLatin1String(names.at(std::size_t(fault)));
}

std::optional<Fault> faultNamed(const QString &name)
{
    const auto found =
        std::find_if(names.begin(), names.end(), [&](const char *known) { return name == QLatin1String(known); });
    if (found == names.end())
        return std::nullopt;
    return Fault(found - names.begin());
}
