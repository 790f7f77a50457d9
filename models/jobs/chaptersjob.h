#pragma once

#include "models/jobs/job.h"
#include "models/library/chapterrepository.h"
#include "models/library/videorepository.h"

class Events;
class JobQueue;
class MediaStore;

/// The job that finds the chapters of a stored video.
Job chaptersJob(qint64 ownerId, qint64 videoId, const QString &title);

/// Reads the chapters that a file names, and looks for the cuts between its pictures. Both are extra: whatever happens
/// to this job, the video's status is not touched. Goes on where a killed process stood.
class ChaptersRunner : public JobRunner
{
public:
    ChaptersRunner(const Database &database, const MediaStore &store, JobQueue &jobs, Events &events);

    QString kind() const override;
    bool canWait() const override { return true; }
    bool isRemembered() const override { return false; }
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &, const Error &) override {} // what is there is whole

private:
    Result<void> readNamed(const Video &video, const Progress &progress) const;
    Result<void> search(const Job &job, const Video &video, const Progress &progress) const;

    Database m_database;
    VideoRepository m_videos;
    ChapterRepository m_chapters;
    const MediaStore &m_store;
    JobQueue &m_jobs;
    Events &m_events;
};
