#pragma once

#include "models/jobs/jobnode.h"
#include "models/jobs/jobrepository.h"

#include <optional>

/// Queues again what other processes were running when they ended: at once at the first look, and later where a process
/// is missed twice, as it may only have lost its connection. Always to be used on the same thread, but for forget().
class OrphanedJobs
{
public:
    explicit OrphanedJobs(const Database &database) : m_jobs(database), m_node(database) {}

    /// The next look is the first.
    void forget() { m_nextLook.reset(); }
    /// Says that this process lives, and looks when that is due. Returns the jobs that have ended their process so
    /// often that they are taken for the reason; they have failed.
    QList<Job> takeOver(const QDateTime &now);
    /// When it wants to look again, given whether this process works on anything; none when others cannot be there.
    std::optional<QDateTime> nextLook(bool isBusy, const QDateTime &now) const;
    /// The number of this process.
    qint64 node() const { return m_node.number(); }

private:
    JobRepository m_jobs;
    JobNode m_node;
    std::optional<QDateTime> m_nextLook;
    QList<qint64> m_missed; // nodes that were gone at the last look
    bool m_othersRun = false;
};
