#include "server/surfaces/native/eventring.h"

bool Audience::has(const Account &account) const
{
    const bool isOwner = account.id == accountId;
    switch (circle) {
    case Circle::Owner: return isOwner;
    case Circle::Household: return isOwner || account.isAdmin();
    case Circle::Others: return !isOwner && !account.isAdmin();
    case Circle::Everybody: break;
    }
    return true;
}

void EventRing::append(const QByteArray &type, const QByteArray &data, const Audience &audience)
{
    m_events.push_back({.number = ++m_last, .type = type, .data = data, .audience = audience});
    if (m_events.size() > m_capacity)
        m_events.pop_front();
}

void EventRing::clear()
{
    ++m_last;
    m_events.clear();
}

bool EventRing::reaches(quint64 number) const
{
    return number <= m_last && m_last - number <= m_events.size();
}

QList<FeedEvent> EventRing::after(quint64 number) const
{
    QList<FeedEvent> events;
    for (const FeedEvent &event : m_events) {
        if (event.number > number)
            events.append(event);
    }
    return events;
}
