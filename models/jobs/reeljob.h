#pragma once

#include "models/core/clock.h"
#include "models/jobs/job.h"
#include "models/library/chapterrepository.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"
#include "models/studio/reel.h"

class AccountService;
class Events;
class JobQueue;
class MediaStore;
class VideoService;

inline constexpr QLatin1String reelJobKind("reel");

/// Begins the field of an error where the file of a video is missing; the title of that video is the rest.
inline constexpr QLatin1String missingFileField("file:");

/// The job that makes a video of moments of others.
Job reelJob(qint64 ownerId, qint64 videoId, const QString &title, const QList<ReelMoment> &moments);

/// Cuts each moment, joins them, and puts the file in the place of the pending video. A part that is cut is found after
/// a kill, and not cut again.
class ReelRunner : public JobRunner
{
public:
    struct Parts
    {
        const MediaStore &store;
        const AccountService &accounts;
        const VideoService &videos;
    };

    ReelRunner(const Database &database, const Parts &parts, JobQueue &jobs, Events &events, Clock clock = systemClock);

    QString kind() const override { return reelJobKind; }
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    Result<QList<ReelPart>> cut(const Job &job, const Account &owner, const QString &folder,
                                const Progress &progress) const;
    Result<ReelPart> cutOne(const Account &owner, const ReelMoment &moment, const QString &file,
                            const Progress &progress) const;
    Result<Video> finish(const Video &video, const QString &key, const QString &folder, const QList<ReelPart> &parts,
                         const Progress &progress) const;
    void enterLibrary(const Job &job, const Video &reel, const QList<ReelPart> &parts) const;
    bool enter(const Job &job, const Video &reel, const QList<ReelPart> &parts) const;
    void setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const;

    Database m_database;
    VideoRepository m_videos;
    TranscriptRepository m_transcripts;
    ChapterRepository m_chapters;
    Parts m_parts;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
