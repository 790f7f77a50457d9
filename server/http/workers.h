#pragma once

#include "server/http/limits.h"
#include "server/http/router.h"

#include <QThreadPool>

#include <array>
#include <atomic>
#include <functional>

/// The threads that handlers run in, a pool for each lane, and one that writes uploads to the disk. Their queues are
/// bounded, so that a flood is refused at once and not answered hours later.
class Workers
{
public:
    explicit Workers(const HttpLimits &limits);
    ~Workers();
    Q_DISABLE_COPY_MOVE(Workers)

    /// False when too many wait already.
    bool start(Lane lane, std::function<void()> work);
    /// In the order they are given; the givers pace themselves.
    void write(std::function<void()> work) { m_writer.start(std::move(work)); }
    /// What waits in a queue is forgotten, what runs may end. False when it has not in this time.
    bool stop(std::chrono::milliseconds atMost);

private:
    struct LanePool
    {
        QThreadPool threads;
        std::atomic<int> waiting = 0;
    };

    int m_maxWaiting;
    std::array<LanePool, 3> m_lanes;
    QThreadPool m_writer;
};
