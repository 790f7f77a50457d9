#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QDateTime>
#include <QJsonObject>
#include <QString>

#include <chrono>
#include <optional>
#include <vector>

enum class JobState { Queued, Running, Done, Failed, Cancelled };

/// The name that a state is stored and spoken of by, such as "queued".
QString nameOf(JobState state);
std::optional<JobState> jobStateNamed(const QString &name);

/// One row of `jobs`: a piece of long work that survives a restart.
struct Job
{
    qint64 id = 0;
    QString kind; // "import", "transcribe", "index", ...
    qint64 ownerId = 0;
    qint64 videoId = 0; // 0: none yet
    QString title;      // of what is worked on, for people
    QJsonObject payload;
    JobState state = JobState::Queued;
    double progress = 0; // 0 to 1
    int attempts = 0;
    std::optional<Fault> fault;     // with Failed, what went wrong
    QString reason;                 // of an engine, or of what is missing, the field of its Error: "connection", ...
    std::optional<int> secondsLeft; // while it runs, once enough of it was measured
    QDateTime createdAt;
    QDateTime updatedAt;

    bool isOver() const { return state == JobState::Done || state == JobState::Failed || state == JobState::Cancelled; }
};

/// Light jobs have threads of their own, so that they need not wait behind an hour of transcription.
enum class JobLane { Heavy, Light };

/// Does the work of one kind of job. Runs on a thread of the queue; is called again from the start after a kill, so
/// each piece of finished work is found and not repeated.
class JobRunner
{
public:
    virtual ~JobRunner() = default;

    virtual QString kind() const = 0;
    virtual JobLane lane() const { return JobLane::Heavy; }
    /// Whether all others of its lane go first: nobody misses what it brings.
    virtual bool canWait() const { return false; }
    /// How long a job waits before each further attempt; after the last one it has failed.
    virtual std::vector<std::chrono::seconds> retryPauses() const
    {
        return {std::chrono::seconds(2), std::chrono::seconds(15)};
    }
    /// Whether a job that is done stays in the list of jobs.
    virtual bool isRemembered() const { return true; }
    /// Faults that may pass (EngineFailed, Internal) are retried with growing pauses, others end the job.
    virtual Result<void> run(const Job &job, const Progress &progress) = 0;
    /// The job ended without success, for `reason`: leave nothing behind.
    virtual void abandon(const Job &job, const Error &reason) = 0;
};
