#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/library/noterepository.h"

class VideoService;

/// Notes with times on videos that their writer may see. Stateless, blocking, thread-safe.
class NoteService
{
public:
    static constexpr int longestText = 4000; // in Unicode characters
    static constexpr int mostOfAVideo = 1000;

    NoteService(const Database &database, const VideoService &videos, Clock clock = systemClock);

    /// Own notes on a video, by position. NotFound for a video that the account may not see.
    Result<QList<Note>> notes(const Account &account, qint64 videoId) const;
    /// NotFound as above; Invalid "position" when negative or past the end, "text" when it is blank, too long or holds
    /// control characters; Conflict "notes" when there are too many.
    Result<Note> add(const Account &account, qint64 videoId, qint64 positionMs, const QString &text) const;
    /// NotFound "note", Invalid "text".
    Result<Note> edit(const Account &account, qint64 id, const QString &text) const;
    /// Returns what is gone now. NotFound "note".
    Result<Note> remove(const Account &account, qint64 id) const;

private:
    NoteRepository m_notes;
    const VideoService &m_videos;
    Clock m_clock;
};
