#pragma once

#include "models/core/clock.h"
#include "models/jobs/job.h"
#include "models/library/importservice.h"
#include "models/library/videorepository.h"
#include "models/media/probe.h"

class Events;
class JobQueue;
class MediaStore;

/// The job that takes one file in.
Job importJob(qint64 ownerId, const QString &absolutePath, const ImportRequest &request);

/// Takes a file into the library: probe, copy, fingerprint, poster, then the folder by one rename and the row with the
/// transcription's job in one transaction. An upload has its row and folder already, and gets the rest. Each finished
/// step leaves its file in the work folder and is not repeated. What is played in place stays the same video when its
/// file is moved or changed.
class ImportRunner : public JobRunner
{
public:
    ImportRunner(const Database &database, const MediaStore &store, JobQueue &jobs, Events &events,
                 Clock clock = systemClock);

    QString kind() const override;
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    /// What the steps hand on.
    struct Intake
    {
        QString key;
        QString folder; // the work folder, or the published one after an interrupted run
        QString source;
        bool inPlace = false;
        bool publish = false;
        MediaInfo info;
        QString title;
        QString mediaFile; // inside `folder`, or the source in place
        QString fingerprint;
    };

    Result<Intake> begin(const Job &job) const;
    Result<void> takeBytes(Intake &intake, const Progress &progress) const;
    Result<void> makePictures(const Intake &intake, const Progress &progress) const;
    Result<void> enterLibrary(const Job &job, const Intake &intake) const;
    qint64 insert(const Job &job, const Intake &intake) const;
    bool renew(const Job &job, const Intake &intake, const Video &known) const;
    void endWorkOn(const Video &video, const Job &exceptThis) const;
    void followMove(const Video &known, const QString &source) const;
    Result<void> complete(const Job &job, const Video &video, const Progress &progress) const;
    void addFollowUps(qint64 ownerId, qint64 videoId, const Intake &intake) const;
    void joinGroup(const Job &job, qint64 videoId) const;
    Result<void> useDuplicate(const Job &job, const Intake &intake, const Video &duplicate) const;

    Database m_database;
    VideoRepository m_videos;
    const MediaStore &m_store;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
