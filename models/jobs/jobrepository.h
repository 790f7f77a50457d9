#pragma once

#include "models/core/page.h"
#include "models/jobs/job.h"
#include "models/storage/database.h"

#include <QList>
#include <QStringList>

/// The jobs of these kinds, or of all but these.
struct JobKinds
{
    QStringList kinds;
    bool others = false;
};

enum class JobOrder { Owner, Begun, Changed };

struct JobFilter
{
    qint64 ownerId = 0; // 0: everybody's
    std::optional<JobState> state = {};
    QString kind = {};                  // empty: any
    std::optional<JobOrder> order = {}; // nothing: newest first
    bool backwards = false;             // the order
    std::optional<int> limit = {};
    int offset = 0;
};

/// The table `jobs`.
class JobRepository
{
public:
    explicit JobRepository(const Database &database) : m_database(database) {}

    qint64 insert(const Job &job, const QDateTime &now) const;
    std::optional<Job> find(qint64 id) const;
    /// An account's jobs (everybody's for 0), newest first.
    QList<Job> recent(qint64 ownerId, int limit) const;
    Page<Job> list(const JobFilter &filter) const;
    /// Whether such a job is queued; inside a transaction, it stays so until the end of that.
    bool isWaiting(const QString &kind, qint64 videoId) const;
    /// The jobs that are queued or running, oldest first.
    QList<Job> unfinished() const;
    QList<Job> unfinishedOf(const QList<qint64> &videoIds) const;
    QList<Job> ofVideo(qint64 videoId) const;

    /// Marks the oldest of these jobs that is due as run by this node, see JobNode, and counts the attempt.
    std::optional<Job> takeNext(const JobKinds &which, qint64 node, const QDateTime &now) const;
    /// When the next of these jobs is due; invalid when none waits.
    QDateTime nextDue(const JobKinds &which) const;
    /// The nodes that run something.
    QList<qint64> runningNodes() const;
    /// Queues again what nodes that are gone were running. That attempt counts, because it may have been what ended
    /// the process: jobs with `most` attempts fail (Internal) and are returned.
    QList<Job> requeueRunning(const QList<qint64> &nodes, int most, const QDateTime &now) const;
    /// The same for one job, whose process is about to end in order. That attempt does not count.
    void requeueInterrupted(qint64 id) const;
    void setProgress(qint64 id, double progress) const;
    void setPayload(qint64 id, const QJsonObject &payload) const;
    void setVideo(qint64 id, qint64 videoId) const;
    /// Moves a job from one of `from` to `to`; false when it is in none of them by now.
    bool move(qint64 id, const QList<JobState> &from, JobState to, std::optional<Fault> fault,
              const QDateTime &runAfter, const QDateTime &now) const;
    /// Queues a failed or cancelled job again, with all its attempts; false when it is neither.
    bool restart(qint64 id, const QDateTime &now) const;
    void remove(qint64 id) const;
    /// Forgets jobs that ended before `time`.
    void removeEndedBefore(const QDateTime &time) const;

private:
    Database m_database;
};
