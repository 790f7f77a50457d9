#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/library/videorepository.h"

class Events;

/// The two videos that clients expect in every catalogue. Stateless, blocking, thread-safe.
class CatalogueSeed
{
public:
    CatalogueSeed(const Database &database, Events &events, Clock clock = systemClock);

    /// Puts them at the end of the catalogue, as `owner`'s, and returns those that were not in the library yet. What
    /// was planted before stays as its curators have left it.
    QList<Video> plant(const Account &owner) const;

private:
    VideoRepository m_videos;
    Events &m_events;
    Clock m_clock;
};
