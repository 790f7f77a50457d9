#include "models/jobs/orphanedjobs.h"

#include <chrono>

using namespace std::chrono_literals;

namespace {

/// A job that was running so many times when its process ended is taken for the reason.
constexpr int mostAttempts = 5;
/// Between two looks whether another process that runs jobs has ended.
constexpr std::chrono::milliseconds lookPause = 1min;
/// How often a process that shares its database sees to it that the others know that it lives, while any has work.
constexpr std::chrono::milliseconds holdPause = 20s;

} // namespace

QList<Job> OrphanedJobs::takeOver(const QDateTime &now)
{
    m_node.hold();
    const bool isFirst = !m_nextLook;
    if (!isFirst && (!m_node.isShared() || now < *m_nextLook))
        return {};
    QList<qint64> others = m_jobs.runningNodes();
    others.removeAll(m_node.number());
    const QList<qint64> missed = m_node.goneOf(others);
    QList<qint64> gone = missed;
    if (!isFirst)
        gone.removeIf([this](qint64 node) { return !m_missed.contains(node); });
    const QList<Job> givenUp = m_jobs.requeueRunning(gone, mostAttempts, now);
    m_missed = missed;
    m_othersRun = others.size() > gone.size();
    m_nextLook = now.addMSecs(lookPause.count());
    return givenUp;
}

std::optional<QDateTime> OrphanedJobs::nextLook(bool isBusy, const QDateTime &now) const
{
    if (!m_node.isShared() || !(m_othersRun || isBusy))
        return std::nullopt;
    return now.addMSecs(holdPause.count());
}
