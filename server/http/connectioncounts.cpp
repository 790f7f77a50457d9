#include "server/http/connectioncounts.h"

#include <QDeadlineTimer>

#include <algorithm>

QHostAddress ConnectionCounts::clientOf(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also when it is mapped into IPv6
    if (isV4)
        return QHostAddress(v4);
    Q_IPV6ADDR network = address.toIPv6Address();
    std::fill(network.c + 8, network.c + 16, quint8(0));
    return QHostAddress(network);
}

bool ConnectionCounts::enter(const QHostAddress &client, bool isCapped)
{
    const QMutexLocker lock(&m_mutex);
    if (m_total >= m_most || (isCapped && m_byClient.value(client) >= m_mostPerClient))
        return false;
    ++m_total;
    ++m_byClient[client];
    return true;
}

void ConnectionCounts::leave(const QHostAddress &client)
{
    const QMutexLocker lock(&m_mutex);
    if (--m_byClient[client] <= 0)
        m_byClient.remove(client);
    if (--m_total == 0)
        m_none.wakeAll();
}

int ConnectionCounts::total() const
{
    const QMutexLocker lock(&m_mutex);
    return m_total;
}

bool ConnectionCounts::waitUntilNone(std::chrono::milliseconds atMost) const
{
    const QDeadlineTimer deadline(atMost);
    const QMutexLocker lock(&m_mutex);
    while (m_total > 0) {
        if (!m_none.wait(&m_mutex, deadline))
            return m_total == 0;
    }
    return true;
}
