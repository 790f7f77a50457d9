#pragma once

#include <functional>

/// What long work may ask of whoever started it. Both may be called from any thread; both are always set.
struct Progress
{
    std::function<void(double fraction)> report = [](double) {}; // 0 to 1 of this piece of work
    std::function<bool()> cancelled = [] { return false; };      // true: clean up and return Fault::Cancelled
};
