#include "models/core/ratelimiter.h"

#include <QHostAddress>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qint64 windowMs = 60'000;
}

RateLimiter::RateLimiter(Clock clock, qsizetype maxKeys) : m_clock(std::move(clock)), m_maxKeys(maxKeys) {}

int RateLimiter::attempt(const QString &key, int perMinute)
{
    if (perMinute == 0)
        return 0;
    const qint64 nowMs = m_clock().toMSecsSinceEpoch();
    const std::lock_guard lock(m_mutex);
    if (m_windows.size() >= m_maxKeys && !m_windows.contains(key))
        makeRoom(nowMs);
    Window &window = m_windows[key];
    if (!isOpen(window, nowMs))
        window = {.startMs = nowMs};
    if (window.attempts < perMinute) {
        ++window.attempts;
        return 0;
    }
    return static_cast<int>((window.startMs + windowMs - nowMs + 999) / 1000);
}

/// A clock that was set back would keep a window open for longer than its minute, so such a window is over as well.
bool RateLimiter::isOpen(const Window &window, qint64 nowMs)
{
    return window.attempts > 0 && nowMs >= window.startMs && nowMs < window.startMs + windowMs;
}

/// Forgets what is over. If nothing is, the older half goes: whoever floods us with keys pays for a look at all of them
/// only once for every half.
void RateLimiter::makeRoom(qint64 nowMs)
{
    m_windows.removeIf([nowMs](const auto &entry) { return !isOpen(entry.value(), nowMs); });
    if (m_windows.size() <= m_maxKeys / 2)
        return;
    QList<qint64> starts;
    starts.reserve(m_windows.size());
    for (const Window &window : std::as_const(m_windows))
        starts.append(window.startMs);
    const auto middle = starts.begin() + starts.size() / 2;
    std::nth_element(starts.begin(), middle, starts.end());
    m_windows.removeIf([oldest = *middle](const auto &entry) { return entry.value().startMs <= oldest; });
}

QString addressGroup(const QString &address)
{
    const QHostAddress host(address);
    bool isIpv4 = false;
    const quint32 ipv4 = host.toIPv4Address(&isIpv4); // also of an IPv4 address written as an IPv6 one
    if (isIpv4)
        return QHostAddress(ipv4).toString();
    if (host.isNull())
        return address;
    Q_IPV6ADDR network = host.toIPv6Address();
    std::fill(std::begin(network.c) + 8, std::end(network.c), quint8(0));
    return QHostAddress(network).toString() + u"/64"_s;
}
