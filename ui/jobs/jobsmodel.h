#pragma once

#include "models/jobs/job.h"
#include "ui/serialqueue.h"

#include <QAbstractListModel>
#include <QSet>
#include <QTimer>

class Events;
class JobQueue;

/// The work that is not finished: what waits, runs, or has failed and can be tried again. Oldest first. It listens to
/// Events and reads away from the GUI thread.
class JobsModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, StateTextRole, ProgressRole, FailedRole, RunningRole };

    JobsModel(JobQueue &jobs, Events &events, QObject *parent = nullptr);

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

    const QList<Job> &jobs() const { return m_shown; }
    /// What is being done on a video, if anything: what runs before what waits.
    std::optional<Job> workOn(qint64 videoId) const;

    void cancel(qint64 jobId);
    void retry(qint64 jobId);
    /// No longer shows a failed job.
    void dismiss(qint64 jobId);

signals:
    void workChanged();            // something was added, went on or ended
    void jobEnded(const Job &job); // while somebody was looking, not before the start
    void refused(const QString &text);

private:
    void reload();
    void note(qint64 jobId);
    void readNoted();
    void take(const Job &job);
    void show(const Job &job);
    void drop(int row);
    int placeOf(qint64 jobId) const;
    int rowOf(qint64 jobId) const;
    void act(Result<void> (JobQueue::*action)(qint64), qint64 jobId);

    JobQueue &m_jobs;
    QList<Job> m_shown; // by id
    QSet<qint64> m_noted;
    QSet<qint64> m_ended; // of which the end was told
    QTimer m_readTimer;
    SerialQueue m_queue;
};
