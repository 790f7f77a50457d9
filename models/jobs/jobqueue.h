#pragma once

#include "models/core/clock.h"
#include "models/jobs/jobrepository.h"

#include <QHash>
#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>
#include <vector>

class Events;

/// The persisted queue. Runs one job at a time by default, oldest first; progress and ends are announced by
/// Events::jobChanged. Lives on the main thread; add, cancel, retry, wake and the look-ups may be called from any.
class JobQueue : public QObject
{
    Q_OBJECT

public:
    JobQueue(const Database &database, Events &events, Clock clock = systemClock, int workers = 1);
    /// As stop().
    ~JobQueue() override;

    void addRunner(std::unique_ptr<JobRunner> runner);
    /// Takes up what an earlier process left and begins to work.
    void start();
    /// Takes no more jobs and waits until what runs has stopped; that is queued again for the next start.
    void stop();

    /// Queues a job (id, state and times are set here) and returns its id.
    qint64 add(const Job &job);
    std::optional<Job> find(qint64 id) const { return m_jobs.find(id); }
    /// An account's jobs (everybody's for 0), newest first.
    QList<Job> recent(qint64 ownerId, int limit) const { return m_jobs.recent(ownerId, limit); }
    /// Everybody's jobs that are queued or running, oldest first.
    QList<Job> unfinished() const { return m_jobs.unfinished(); }
    /// NotFound; Conflict when it is over already.
    Result<void> cancel(qint64 id);
    /// Queues a failed or cancelled job again. NotFound; Conflict when it is neither.
    Result<void> retry(qint64 id);
    /// Looks for queued jobs: a job's transaction has been committed, or another process may have added some.
    void wake();

private:
    struct Running
    {
        std::atomic_bool cancelled = false;
    };

    void schedule();
    void execute(const Job &job, const std::shared_ptr<Running> &running);
    Result<void> attempt(const Job &job, const std::shared_ptr<Running> &running);
    void settle(const Job &job, const Result<void> &result, bool cancelled);
    JobRunner *runner(const QString &kind) const;

    JobRepository m_jobs;
    Events &m_events;
    Clock m_clock;
    std::vector<std::unique_ptr<JobRunner>> m_runners;
    QThreadPool m_pool;
    QTimer m_retryTimer;
    mutable std::mutex m_mutex;
    QHash<qint64, std::shared_ptr<Running>> m_running;
    std::atomic_bool m_stopping = true;
};
