#pragma once

#include "models/accounts/account.h"
#include "models/chat/citationrepository.h"
#include "models/core/clock.h"
#include "models/library/chapterrepository.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"
#include "models/studio/reel.h"

class Events;
class JobQueue;
class UploadService;
class VideoService;

/// Reels: moments of videos back to back, as a video of its own. Stateless, blocking, thread-safe.
class ReelService
{
public:
    static constexpr int mostUnfinished = 10; // reels of an account that wait or are being made

    ReelService(const Database &database, const VideoService &videos, const UploadService &uploads, JobQueue &jobs,
                Events &events, Clock clock = systemClock);

    /// A video of the moments, each from a clean start on (see cleanStart), pending; its job begins at once. An empty
    /// title names the videos that they are from: see reelTitle(). Invalid "title", and as checkedReel(); Invalid
    /// "moments[2].video_id" when that video has no file here; "moments[2].start_ms" when it is over by then; NotFound
    /// when its owner may not see it; TooLarge "quota", NoSpace, Conflict "films" when too many are unfinished.
    Result<Video> make(const Account &owner, const QList<ReelMoment> &moments, const QString &title = {}) const;

    /// What an answer cites of videos that have files here, called after its question: one of an own conversation, or
    /// one that is logged as the account's. NotFound "message" or "log"; Invalid "moments" when it cites nothing that
    /// can be shown.
    Result<ReelPlan> citedByMessage(const Account &owner, qint64 messageId) const;
    Result<ReelPlan> citedByLog(const Account &owner, qint64 logId) const;

private:
    Result<ReelPlan> planOf(const Account &owner, const CitedAnswer &answer) const;
    Result<void> admit(const Account &owner) const;

    Database m_database;
    VideoRepository m_repository;
    CitationRepository m_citations;
    TranscriptRepository m_transcripts;
    ChapterRepository m_chapters;
    const VideoService &m_videos;
    const UploadService &m_uploads;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
