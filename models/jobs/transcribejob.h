#pragma once

#include "models/core/clock.h"
#include "models/jobs/job.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"

#include <functional>
#include <memory>

class Events;
class JobQueue;
class MediaStore;
class Transcriber;

/// The job that writes down what is said in a video.
Job transcribeJob(qint64 ownerId, qint64 videoId, const QString &title);

/// Takes the lines of a video from a file that came beside it, else from a text track inside it, else from its speech.
/// Recognised lines are kept as they come, so an interrupted run goes on where it was.
class TranscribeRunner : public JobRunner
{
public:
    /// Tells which transcriber is chosen now.
    using Choice = std::function<std::shared_ptr<const Transcriber>()>;

    TranscribeRunner(const Database &database, const MediaStore &store, Choice transcriber, JobQueue &jobs,
                     Events &events, Clock clock = systemClock);

    QString kind() const override;
    std::vector<std::chrono::seconds> retryPauses() const override;
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    Result<bool> takeWritten(const Video &video, const Progress &progress) const;
    Result<void> recognise(const Job &job, const Video &video, const Progress &progress) const;
    void finish(const Job &job, const Video &video) const;
    void setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault = {}) const;

    Database m_database;
    VideoRepository m_videos;
    TranscriptRepository m_transcripts;
    const MediaStore &m_store;
    Choice m_transcriber;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
