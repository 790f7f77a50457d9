#pragma once

#include "models/core/clock.h"
#include "models/jobs/estimate.h"
#include "models/jobs/jobrepository.h"
#include "models/jobs/jobrunners.h"
#include "models/jobs/orphanedjobs.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <chrono>
#include <memory>
#include <mutex>

class Events;

/// The persisted queue. Runs one heavy job at a time by default, and a few light ones beside it, oldest first; every
/// change of a job is announced by Events::jobChanged. Never uses the database on the thread that made it, but for the
/// look-ups that are asked there. Several processes may share a database: each takes what is due, and takes over what
/// one that has ended was running. Thread-safe, except for addRunner, start and stop.
class JobQueue : public QObject
{
    Q_OBJECT

public:
    JobQueue(const Database &database, Events &events, Clock clock = systemClock, int workers = 1);
    /// As stop().
    ~JobQueue() override;

    void addRunner(std::unique_ptr<JobRunner> runner) { m_runners.add(std::move(runner)); }
    /// Takes up what an earlier process left and begins to work.
    void start();
    /// Takes no more jobs and waits until what runs has stopped; that is queued again for the next start.
    void stop();

    /// Queues a job (id, state and times are set here) and returns its id. Inside a transaction, it is announced and
    /// begun after the commit.
    qint64 add(const Job &job);
    /// The same, unless one of its kind waits for the same video already: that will see what this transaction writes.
    void addUnlessWaiting(const Job &job);
    std::optional<Job> find(qint64 id) const;
    /// An account's jobs (everybody's for 0), newest first.
    QList<Job> recent(qint64 ownerId, int limit) const { return measured(m_jobs.recent(ownerId, limit)); }
    Page<Job> list(const JobFilter &filter) const;
    /// Everybody's jobs that are queued or running, oldest first.
    QList<Job> unfinished() const { return measured(m_jobs.unfinished()); }
    /// Those that are about one of these videos.
    QList<Job> unfinishedOf(const QList<qint64> &videoIds) const { return m_jobs.unfinishedOf(videoIds); }
    QList<Job> ofVideo(qint64 videoId) const { return m_jobs.ofVideo(videoId); }
    /// Keeps how far a job has come, for when it is taken up again.
    void setPayload(qint64 id, const QJsonObject &payload) const { m_jobs.setPayload(id, payload); }
    /// Says which video a job works on, once there is one.
    void setVideo(qint64 id, qint64 videoId) const { m_jobs.setVideo(id, videoId); }
    /// NotFound; Conflict when it is over already.
    Result<void> cancel(qint64 id);
    /// Queues a failed or cancelled job again. NotFound; Conflict when it is neither.
    Result<void> retry(qint64 id);
    /// Looks for jobs that are due.
    void wake();

private:
    using CancelFlag = std::shared_ptr<std::atomic_bool>; // set by cancel()

    struct Running
    {
        CancelFlag cancelled;
        JobLane lane = JobLane::Heavy;
        Estimate estimate = {};
    };

    /// How an attempt went, when the database did not take it.
    struct Outcome
    {
        Job job;
        Result<void> result;
        CancelFlag cancelled;
    };

    QList<Job> measured(QList<Job> jobs) const;
    void measure(qint64 id, double fraction);
    void keepReason(const Job &job, const Error &error);
    void giveUp(const QList<Job> &jobs);
    void settleAgain();
    void takeJobs();
    void takeJobs(JobLane lane);
    bool isFull(JobLane lane);
    bool isBusy();
    std::optional<Job> takeJob(JobLane lane, const CancelFlag &cancelled);
    QThreadPool &threadsOf(JobLane lane) { return lane == JobLane::Light ? m_lightWorkers : m_workers; }
    void alarm();
    void wakeIn(std::chrono::milliseconds pause);
    void execute(const Job &job, const CancelFlag &cancelled);
    Result<void> attempt(const Job &job, const CancelFlag &cancelled);
    void settle(const Job &job, const Result<void> &result, const CancelFlag &cancelled);
    bool putBack(const Job &job, Fault fault, const CancelFlag &cancelled);
    void end(const Job &job, JobState state, std::optional<Fault> fault);

    Database m_database;
    JobRepository m_jobs;
    OrphanedJobs m_orphaned; // the scheduler's
    Events &m_events;
    Clock m_clock;
    JobRunners m_runners;
    QThreadPool m_workers;
    QThreadPool m_lightWorkers;
    QThreadPool m_scheduler; // one thread, which takes jobs from the database
    QTimer m_dueTimer;
    std::chrono::milliseconds m_databasePause; // the scheduler's
    mutable std::mutex m_mutex;                // guards m_running and m_unsettled
    QHash<qint64, Running> m_running;
    QList<Outcome> m_unsettled;
    std::atomic_bool m_stopping = true; // until start()
};
