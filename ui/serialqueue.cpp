#include "ui/serialqueue.h"

#include <QThreadPool>

#include <deque>
#include <mutex>

struct SerialQueue::Waiting
{
    std::mutex mutex;
    std::deque<std::function<void()>> works; // the first place is that of what is being done
};

SerialQueue::SerialQueue() : m_waiting(std::make_shared<Waiting>()) {}

void SerialQueue::start(std::function<void()> work)
{
    const std::lock_guard lock(m_waiting->mutex);
    m_waiting->works.push_back(std::move(work));
    if (m_waiting->works.size() == 1)
        QThreadPool::globalInstance()->start([waiting = m_waiting] { runNext(waiting); });
}

/// One at a time for each turn in the pool, so that a long queue does not keep a thread from everybody else.
void SerialQueue::runNext(const std::shared_ptr<Waiting> &waiting)
{
    std::unique_lock lock(waiting->mutex);
    const std::function<void()> work = std::move(waiting->works.front());
    lock.unlock();
    work();
    lock.lock();
    waiting->works.pop_front();
    if (!waiting->works.empty())
        QThreadPool::globalInstance()->start([waiting] { runNext(waiting); });
}
