#pragma once

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "tests/testdatabase.h"

#include <QSemaphore>
#include <QTest>

/// Does what the test tells it to, and counts.
class ScriptedRunner : public JobRunner
{
public:
    using Work = std::function<Result<void>(const Job &, const Progress &)>;

    explicit ScriptedRunner(Work work) : m_work(std::move(work)) {}

    QString kind() const override { return QStringLiteral("scripted"); }
    Result<void> run(const Job &job, const Progress &progress) override { return m_work(job, progress); }
    void abandon(const Job &, const Error &) override { ++abandoned; }

    std::atomic_int abandoned = 0;

private:
    Work m_work;
};

inline Result<void> untilCancelled(const Progress &progress)
{
    while (!progress.cancelled())
        QThread::yieldCurrentThread();
    return fail(Fault::Cancelled);
}

/// A light one, which leaves nothing behind and is tried again once.
class LightRunner : public ScriptedRunner
{
public:
    using ScriptedRunner::ScriptedRunner;

    QString kind() const override { return QStringLiteral("light"); }
    JobLane lane() const override { return JobLane::Light; }
    std::vector<std::chrono::seconds> retryPauses() const override { return {std::chrono::hours(1)}; }
    bool isRemembered() const override { return false; }
};

inline const Job light{.kind = QStringLiteral("light")};
inline const Job scripted{.kind = QStringLiteral("scripted"), .title = QStringLiteral("A job")};

inline JobState stateOf(const JobQueue &queue, qint64 id)
{
    return queue.find(id)->state;
}
