#pragma once

#include <functional>
#include <memory>

/// Runs what it is handed one after the other, in that order, on the thread pool: what somebody changed twice must not
/// end as it was after the first time, and an older reading must not be shown after a newer one. Handed to async() in
/// the place of the pool. What waits is done even when the queue has gone.
class SerialQueue
{
public:
    SerialQueue();

    void start(std::function<void()> work);

private:
    struct Waiting;
    static void runNext(const std::shared_ptr<Waiting> &waiting);

    std::shared_ptr<Waiting> m_waiting;
};
