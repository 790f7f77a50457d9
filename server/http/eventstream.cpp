#include "server/http/eventstream.h"

bool EventStream::send(const QByteArray &event, const QByteArray &data, const QByteArray &id)
{
    const QMutexLocker lock(&m_mutex);
    if (m_isFinished || m_isAbandoned)
        return false;
    if (!id.isEmpty())
        m_waiting += "id: " + id + '\n';
    if (!event.isEmpty())
        m_waiting += "event: " + event + '\n';
    const QByteArrayList lines = data.split('\n');
    for (const QByteArray &line : lines)
        m_waiting += "data: " + line + '\n';
    m_waiting += '\n';
    if (m_waiting.size() > maxWaiting)
        m_isAbandoned = true;
    wakeIfAsleep();
    return !m_isAbandoned;
}

void EventStream::finish()
{
    const QMutexLocker lock(&m_mutex);
    m_isFinished = true;
    wakeIfAsleep();
}

bool EventStream::isOpen() const
{
    const QMutexLocker lock(&m_mutex);
    return !m_isFinished && !m_isAbandoned;
}

void EventStream::attach(std::function<void()> wake)
{
    const QMutexLocker lock(&m_mutex);
    m_wake = std::move(wake);
    wakeIfAsleep();
}

QByteArray EventStream::take()
{
    const QMutexLocker lock(&m_mutex);
    m_isAwake = false;
    return std::exchange(m_waiting, {});
}

bool EventStream::isFinished() const
{
    const QMutexLocker lock(&m_mutex);
    return m_isAbandoned || (m_isFinished && m_waiting.isEmpty());
}

void EventStream::abandon()
{
    const QMutexLocker lock(&m_mutex);
    m_isAbandoned = true;
    m_wake = {};
    m_waiting.clear();
}

void EventStream::wakeIfAsleep()
{
    if (m_isAwake || !m_wake)
        return;
    m_isAwake = true;
    m_wake();
}
