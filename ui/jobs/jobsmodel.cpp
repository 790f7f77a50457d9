#include "ui/jobs/jobsmodel.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/jobs/jobtext.h"

#include <algorithm>
#include <utility>

namespace {

constexpr int gatherMs = 120; // progress comes faster than anybody reads
constexpr int mostEnded = 10'000;
constexpr int recentFailed = 50; // how far back failed jobs are looked for at the start

bool isShown(const Job &job)
{
    return !job.isOver() || job.state == JobState::Failed;
}

QList<Job> readAtStart(const JobQueue &queue)
{
    QList<Job> jobs = queue.unfinished();
    for (const Job &job : queue.recent(0, recentFailed)) {
        if (job.state == JobState::Failed)
            jobs.append(job);
    }
    return jobs;
}

} // namespace

JobsModel::JobsModel(JobQueue &jobs, Events &events, QObject *parent) : QAbstractListModel(parent), m_jobs(jobs)
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(gatherMs);
    connect(&m_readTimer, &QTimer::timeout, this, &JobsModel::readNoted);
    connect(&events, &Events::jobChanged, this, &JobsModel::note);
    reload();
}

int JobsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

QVariant JobsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Job &job = m_shown.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return jobTitle(job);
    case IdRole: return job.id;
    case StateTextRole: return jobStateText(job);
    case ProgressRole: return job.progress;
    case FailedRole: return job.state == JobState::Failed;
    case RunningRole: return job.state == JobState::Running;
    default: return {};
    }
}

std::optional<Job> JobsModel::workOn(qint64 videoId) const
{
    std::optional<Job> found;
    for (const Job &job : m_shown) {
        if (job.videoId != videoId || job.isOver())
            continue;
        if (job.state == JobState::Running)
            return job;
        if (!found)
            found = job;
    }
    return found;
}

void JobsModel::cancel(qint64 jobId)
{
    act(&JobQueue::cancel, jobId);
}

void JobsModel::retry(qint64 jobId)
{
    act(&JobQueue::retry, jobId);
}

void JobsModel::dismiss(qint64 jobId)
{
    const int row = rowOf(jobId);
    if (row >= 0 && m_shown.at(row).state == JobState::Failed)
        drop(row);
}

void JobsModel::act(Result<void> (JobQueue::*action)(qint64), qint64 jobId)
{
    async(
        this, [&queue = m_jobs, action, jobId] { return (queue.*action)(jobId); },
        [this, jobId](const Result<void> &result) {
            if (!result && result.error().fault != Fault::Conflict) // it has just ended by itself
                emit refused(errorText(result.error()));
            note(jobId);
        },
        m_queue);
}

void JobsModel::reload()
{
    async(
        this, [&queue = m_jobs] { return readAtStart(queue); },
        [this](const Result<QList<Job>> &jobs) {
            if (!jobs)
                return;
            for (const Job &job : *jobs) {
                show(job);
                if (job.isOver())
                    m_ended.insert(job.id);
            }
            emit workChanged();
        },
        m_queue);
}

void JobsModel::note(qint64 jobId)
{
    m_noted.insert(jobId);
    if (!m_readTimer.isActive())
        m_readTimer.start();
}

void JobsModel::readNoted()
{
    using Found = QHash<qint64, std::optional<Job>>;
    const auto read = [&queue = m_jobs, ids = std::exchange(m_noted, {})] {
        Found jobs;
        for (const qint64 id : ids)
            jobs.insert(id, queue.find(id));
        return jobs;
    };
    async(
        this, read,
        [this](const Result<Found> &jobs) {
            if (!jobs)
                return;
            for (auto job = jobs->cbegin(); job != jobs->cend(); ++job) {
                if (*job)
                    take(**job);
                else if (const int row = rowOf(job.key()); row >= 0)
                    drop(row); // done, and of a kind that leaves nothing behind
            }
            emit workChanged();
        },
        m_queue);
}

void JobsModel::take(const Job &job)
{
    show(job);
    if (!job.isOver()) {
        m_ended.remove(job.id); // it is tried again
    } else if (!m_ended.contains(job.id)) {
        if (m_ended.size() >= mostEnded)
            m_ended.clear();
        m_ended.insert(job.id);
        emit jobEnded(job);
    }
}

void JobsModel::show(const Job &job)
{
    const int row = rowOf(job.id);
    if (row < 0 && isShown(job)) {
        const int place = placeOf(job.id);
        beginInsertRows({}, place, place);
        m_shown.insert(place, job);
        endInsertRows();
    } else if (row >= 0 && isShown(job)) {
        m_shown[row] = job;
        emit dataChanged(index(row), index(row));
    } else if (row >= 0) {
        drop(row);
    }
}

void JobsModel::drop(int row)
{
    beginRemoveRows({}, row, row);
    m_shown.removeAt(row);
    endRemoveRows();
    emit workChanged();
}

int JobsModel::placeOf(qint64 jobId) const
{
    const auto place = std::lower_bound(m_shown.cbegin(), m_shown.cend(), jobId,
                                        [](const Job &one, qint64 id) { return one.id < id; });
    return int(place - m_shown.cbegin());
}

int JobsModel::rowOf(qint64 jobId) const
{
    const int place = placeOf(jobId);
    return place < m_shown.size() && m_shown.at(place).id == jobId ? place : -1;
}
