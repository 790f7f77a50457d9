#pragma once

#include <QDateTime>

#include <functional>

/// Tells the time, in UTC. Handed down, so that tests can turn it.
using Clock = std::function<QDateTime()>;

inline QDateTime systemClock()
{
    return QDateTime::currentDateTimeUtc();
}
