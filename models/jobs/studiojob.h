#pragma once

#include "models/core/clock.h"
#include "models/jobs/job.h"
#include "models/library/videorepository.h"
#include "models/studio/filmmaker.h"
#include "models/studio/filmrepository.h"

class AccountService;
class Events;
class JobQueue;
class MediaStore;
class Outliner;
class VideoService;

inline constexpr QLatin1String studioJobKind("studio");

/// The job that makes a film of the studio, or makes it anew.
Job studioJob(qint64 ownerId, qint64 videoId, const QString &title);

/// Writes the outline where there is none, has the film made, and puts it in the place of the pending video, or of the
/// film as it was: the folder by one rename, then the row, the transcript and the jobs that follow in one transaction.
/// What is finished is in the cache and not repeated.
class StudioRunner : public JobRunner
{
public:
    struct Parts
    {
        const Outliner &outliner;
        GenerationCache &cache;
        std::function<FilmEngines()> engines; // those of the moment
        const MediaStore &store;
        const AccountService &accounts;
        const VideoService &videos;
    };

    StudioRunner(const Database &database, Parts parts, JobQueue &jobs, Events &events, Clock clock = systemClock);

    QString kind() const override { return studioJobKind; }
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    struct Made;
    class Teller;

    Result<Storyboard> storyboardFor(const Job &job, const Account &owner, const Progress &progress) const;
    Result<Made> make(const Job &job, const Account &owner, const Storyboard &storyboard, Teller &teller) const;
    QImage frameOf(const Account &owner, const Moment &moment) const;
    Result<void> enterLibrary(const Job &job, const Video &before, const Made &made) const;
    bool enter(const Job &job, const Video &film, const QList<SubtitleLine> &lines) const;
    void setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const;

    Database m_database;
    VideoRepository m_videos;
    FilmRepository m_films;
    Parts m_parts;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
