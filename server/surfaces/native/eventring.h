#pragma once

#include "models/accounts/account.h"

#include <QByteArray>
#include <QList>

#include <deque>

/// Whom an event is for.
struct Audience
{
    enum class Circle {
        Owner,     // the account alone
        Household, // the account and the admins
        Others,    // everybody else
        Everybody,
    };

    qint64 accountId = 0;
    Circle circle = Circle::Owner;

    bool has(const Account &account) const;
};

struct FeedEvent
{
    quint64 number = 0; // from 1, without gaps
    QByteArray type;
    QByteArray data;
    Audience audience;
};

/// The latest events, so that a client that was away for a moment misses none. Bounded; not thread-safe.
class EventRing
{
public:
    explicit EventRing(std::size_t capacity) : m_capacity(capacity) {}

    void append(const QByteArray &type, const QByteArray &data, const Audience &audience);
    /// The number of the latest event, 0 before the first.
    quint64 last() const { return m_last; }
    /// Forgets all, and counts one event that nobody can be told of.
    void clear();
    /// Whether all that came after `number` is still known.
    bool reaches(quint64 number) const;
    /// The events after `number`, oldest first.
    QList<FeedEvent> after(quint64 number) const;

private:
    std::size_t m_capacity;
    quint64 m_last = 0;
    std::deque<FeedEvent> m_events;
};
