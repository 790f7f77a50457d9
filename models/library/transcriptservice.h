#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"

class Events;
class JobQueue;

/// Mends what a transcript says. Captions follow at once, scenes, search and vectors by a job. Stateless, blocking,
/// thread-safe.
class TranscriptService
{
public:
    TranscriptService(const Database &database, JobQueue &jobs, Events &events);

    /// Says anew what is said in a line, counted from 0; its times stay, and it is no guess any more. Returns the line.
    /// NotFound "video" (also when it is not the editor's, who is no admin) or "line", Invalid "text" when it is blank,
    /// over 2,000 characters or holds control characters, Conflict while the transcript is still being written.
    Result<SubtitleLine> editLine(const Account &editor, qint64 videoId, int number, const QString &text) const;

private:
    Result<SubtitleLine> edit(const Video &video, int number, const QString &text) const;

    Database m_database;
    VideoRepository m_videos;
    TranscriptRepository m_transcripts;
    JobQueue &m_jobs;
    Events &m_events;
};
