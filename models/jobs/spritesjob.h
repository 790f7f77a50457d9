#pragma once

#include "models/jobs/job.h"
#include "models/library/videorepository.h"

class Events;
class MediaStore;

/// The job that makes the pictures for a film's seek bar.
Job spritesJob(qint64 ownerId, qint64 videoId, const QString &title);

/// Adds the pictures to the folder of a film that is in the library. They are extra: whatever happens to this job, the
/// video's status is not touched, and a film whose pictures cannot be decoded simply has none.
class SpritesRunner : public JobRunner
{
public:
    SpritesRunner(const Database &database, const MediaStore &store, Events &events);

    QString kind() const override;
    bool isRemembered() const override { return false; }
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &, const Error &) override {} // nothing is there before it is whole

private:
    VideoRepository m_videos;
    const MediaStore &m_store;
    Events &m_events;
};
