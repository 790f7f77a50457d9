#pragma once

#include <functional>

/// What long work may ask of whoever started it. Both may be called from any thread; both are always set.
struct Progress
{
    std::function<void(double fraction)> report = [](double) {}; // 0 to 1 of this piece of work
    std::function<bool()> cancelled = [] { return false; };      // true: clean up and return Fault::Cancelled
};

/// Of a step that is from one fraction to another of `whole`, which has to outlive it.
inline Progress partOf(const Progress &whole, double from, double to)
{
    return {.report = [&whole, from, to](double fraction) { whole.report(from + (to - from) * fraction); },
            .cancelled = whole.cancelled};
}
