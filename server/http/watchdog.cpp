#include "server/http/watchdog.h"

void Watchdog::enter(Phase phase, qint64 nowMs)
{
    m_phase = phase;
    m_sinceMs = nowMs;
    m_movedMs = nowMs;
    m_bytes = 0;
}

void Watchdog::enterHandler(HttpLimits::Time limit, qint64 nowMs)
{
    enter(Phase::Handler, nowMs);
    m_handlerLimit = limit;
}

void Watchdog::moved(qint64 bytes, qint64 nowMs)
{
    m_bytes += bytes;
    m_movedMs = nowMs;
}

Watchdog::Verdict Watchdog::verdict(qint64 nowMs) const
{
    const qint64 elapsed = nowMs - m_sinceMs;
    switch (m_phase) {
    case Phase::Idle: return elapsed > m_limits.idle.count() ? Verdict::Drop : Verdict::GoOn;
    case Phase::Head: return elapsed > m_limits.head.count() ? Verdict::TooSlow : Verdict::GoOn;
    case Phase::Body: return verdictOnBody(nowMs);
    case Phase::Handler: return elapsed > m_handlerLimit.count() ? Verdict::NoAnswer : Verdict::GoOn;
    case Phase::Reply: return nowMs - m_movedMs > m_limits.writeStall.count() ? Verdict::Drop : Verdict::GoOn;
    case Phase::Linger: return elapsed > m_limits.linger.count() ? Verdict::Drop : Verdict::GoOn;
    }
    return Verdict::Drop;
}

Watchdog::Verdict Watchdog::verdictOnBody(qint64 nowMs) const
{
    const qint64 patience = m_limits.bodyStall.count();
    const qint64 elapsed = nowMs - m_sinceMs;
    const bool hasStalled = nowMs - m_movedMs > patience;
    // A byte now and then is never stalled; only a rate ends it.
    const bool trickles = elapsed > patience && m_bytes * 1000 < m_limits.bodyBytesPerSecond * elapsed;
    return hasStalled || trickles ? Verdict::TooSlow : Verdict::GoOn;
}
