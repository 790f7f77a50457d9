#include "server/http/workers.h"

#include <QDeadlineTimer>

#include <algorithm>

Workers::Workers(const HttpLimits &limits) : m_maxWaiting(limits.waitingPerLane)
{
    m_lanes[size_t(Lane::Quick)].threads.setMaxThreadCount(std::max(1, limits.quickThreads));
    m_lanes[size_t(Lane::Heavy)].threads.setMaxThreadCount(std::max(1, limits.heavyThreads));
    m_lanes[size_t(Lane::Engine)].threads.setMaxThreadCount(std::max(1, limits.engineThreads));
    // A thread's database connection ends with it, so threads stay.
    for (LanePool &lane : m_lanes)
        lane.threads.setExpiryTimeout(-1);
    m_writer.setMaxThreadCount(1);
}

bool Workers::start(Lane lane, std::function<void()> work)
{
    LanePool &pool = m_lanes[size_t(lane)];
    if (pool.waiting.fetch_add(1) >= m_maxWaiting) {
        --pool.waiting;
        return false;
    }
    pool.threads.start([&pool, work = std::move(work)] {
        --pool.waiting;
        work();
    });
    return true;
}

Workers::~Workers()
{
    for (LanePool &lane : m_lanes)
        lane.threads.waitForDone();
    m_writer.waitForDone();
}

bool Workers::stop(std::chrono::milliseconds atMost)
{
    const QDeadlineTimer deadline(atMost);
    for (LanePool &lane : m_lanes)
        lane.threads.clear();
    m_writer.clear();
    bool isDone = true;
    for (LanePool &lane : m_lanes)
        isDone = lane.threads.waitForDone(int(deadline.remainingTime())) && isDone;
    return m_writer.waitForDone(int(deadline.remainingTime())) && isDone;
}
