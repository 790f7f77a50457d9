#pragma once

#include "server/http/limits.h"

/// Decides when a client has had its time. Pure: it is told what moved and when, in milliseconds of any one clock.
class Watchdog
{
public:
    enum class Phase { Idle, Head, Body, Handler, Reply, Linger };
    enum class Verdict {
        GoOn,
        Drop,    // nothing can be said to this client any more
        TooSlow, // 408
        NoAnswer // 504: it is our handler that takes too long
    };

    explicit Watchdog(const HttpLimits &limits) : m_limits(limits) {}

    void enter(Phase phase, qint64 nowMs);
    void enterHandler(HttpLimits::Time limit, qint64 nowMs);
    /// Bytes came in or went out.
    void moved(qint64 bytes, qint64 nowMs);
    /// Nothing is to be moved just now, so nobody is slow: a disk is, or an event stream is silent.
    void rest(qint64 nowMs) { m_movedMs = nowMs; }

    Phase phase() const { return m_phase; }
    Verdict verdict(qint64 nowMs) const;

private:
    Verdict verdictOnBody(qint64 nowMs) const;

    const HttpLimits &m_limits;
    Phase m_phase = Phase::Idle;
    HttpLimits::Time m_handlerLimit{};
    qint64 m_sinceMs = 0;
    qint64 m_movedMs = 0;
    qint64 m_bytes = 0;
};
