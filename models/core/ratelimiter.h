#pragma once

#include "models/core/clock.h"

#include <QHash>
#include <QString>

#include <mutex>

/// Counts attempts by a key (what is tried, and by whom) in windows of a minute, each beginning with its first attempt.
/// Keeps a bounded number of keys, so nobody can fill the memory by inventing them.
/// Thread-safe.
class RateLimiter
{
public:
    explicit RateLimiter(Clock clock = systemClock, qsizetype maxKeys = 20'000);

    /// Counts one attempt. Returns 0 when it may go on, else the seconds until it is worth trying again (1 to 60).
    /// `perMinute` 0 is no limit.
    int attempt(const QString &key, int perMinute);

private:
    struct Window
    {
        qint64 startMs = 0;
        int attempts = 0;
    };

    static bool isOpen(const Window &window, qint64 nowMs);
    void makeRoom(qint64 nowMs);

    Clock m_clock;
    qsizetype m_maxKeys;
    std::mutex m_mutex;
    QHash<QString, Window> m_windows;
};

/// What counts as one address: an IPv4 address, or the /64 network of an IPv6 one, which is what one household or host
/// is given.
QString addressGroup(const QString &address);
