#pragma once

#include <QHash>
#include <QHostAddress>
#include <QMutex>
#include <QWaitCondition>

#include <chrono>

/// How many connections there are, in all and from each client, over all threads of the server. Thread-safe.
class ConnectionCounts
{
public:
    ConnectionCounts(int most, int mostPerClient) : m_most(most), m_mostPerClient(mostPerClient) {}

    /// Whom an address stands for: an IPv4 address, or the /64 network that one IPv6 subscriber gets.
    static QHostAddress clientOf(const QHostAddress &address);

    /// False when there are too many; else leave() must follow.
    bool enter(const QHostAddress &client, bool isCapped = true);
    void leave(const QHostAddress &client);
    int total() const;
    bool waitUntilNone(std::chrono::milliseconds atMost) const;

private:
    const int m_most;
    const int m_mostPerClient;
    mutable QMutex m_mutex;
    mutable QWaitCondition m_none;
    QHash<QHostAddress, int> m_byClient;
    int m_total = 0;
};
