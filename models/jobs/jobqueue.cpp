#include "models/jobs/jobqueue.h"

#include "models/core/events.h"

#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(logJobs, "matinee.jobs")

using namespace std::chrono_literals;

namespace {

/// Light jobs wait for others much more than they work.
constexpr int lightWorkers = 2;
/// How long the queue waits when the database refuses: longer each time.
constexpr std::chrono::milliseconds firstDatabasePause{100};
constexpr std::chrono::milliseconds longestDatabasePause{5000};
constexpr std::chrono::milliseconds longestPause = 1h;
constexpr int keepEndedDays = 30;
/// Progress is written and announced in steps of this size, so that it costs nothing.
constexpr double progressStep = 0.01;

bool mayPass(Fault fault)
{
    return fault == Fault::EngineFailed || fault == Fault::Internal;
}

} // namespace

JobQueue::JobQueue(const Database &database, Events &events, Clock clock, int workers)
    : m_database(database),
      m_jobs(database),
      m_orphaned(database),
      m_events(events),
      m_clock(std::move(clock)),
      m_databasePause(firstDatabasePause)
{
    m_workers.setMaxThreadCount(workers);
    m_lightWorkers.setMaxThreadCount(lightWorkers);
    m_scheduler.setMaxThreadCount(1);
    m_scheduler.setExpiryTimeout(-1); // its connection says that this node lives
    m_dueTimer.setSingleShot(true);
    connect(&m_dueTimer, &QTimer::timeout, this, &JobQueue::wake);
}

JobQueue::~JobQueue()
{
    stop();
}

void JobQueue::start()
{
    m_stopping = false;
    m_orphaned.forget();
    m_scheduler.start([this] {
        try {
            m_jobs.removeEndedBefore(m_clock().addDays(-keepEndedDays));
        } catch (const std::exception &e) {
            qCCritical(logJobs) << "cannot forget old jobs:" << e.what();
        }
    });
    wake();
}

void JobQueue::giveUp(const QList<Job> &jobs)
{
    for (const Job &job : jobs) {
        qCWarning(logJobs).noquote() << job.kind << "job" << job.id << "has ended its process too often";
        if (JobRunner *const worker = m_runners.find(job.kind))
            worker->abandon(job, {.fault = Fault::Internal});
        emit m_events.jobChanged(job.id);
    }
}

void JobQueue::stop()
{
    m_stopping = true;
    m_dueTimer.stop();
    m_scheduler.waitForDone();
    m_workers.waitForDone();
    m_lightWorkers.waitForDone();
}

qint64 JobQueue::add(const Job &job)
{
    const qint64 id = m_jobs.insert(job, m_clock());
    afterCommit(m_database.connection(), [this, id] {
        emit m_events.jobChanged(id);
        wake();
    });
    return id;
}

void JobQueue::addUnlessWaiting(const Job &job)
{
    if (!m_jobs.isWaiting(job.kind, job.videoId))
        add(job);
}

std::optional<Job> JobQueue::find(qint64 id) const
{
    const std::optional<Job> job = m_jobs.find(id);
    return job ? std::optional(measured({*job}).constFirst()) : std::nullopt;
}

Page<Job> JobQueue::list(const JobFilter &filter) const
{
    Page<Job> page = m_jobs.list(filter);
    page.items = measured(page.items);
    return page;
}

/// With the time that those which run will take.
QList<Job> JobQueue::measured(QList<Job> jobs) const
{
    const QDateTime now = m_clock();
    const std::lock_guard lock(m_mutex);
    for (Job &job : jobs) {
        if (const auto running = m_running.constFind(job.id); running != m_running.cend())
            job.secondsLeft = running->estimate.secondsLeft(now);
    }
    return jobs;
}

void JobQueue::measure(qint64 id, double fraction)
{
    const std::lock_guard lock(m_mutex);
    if (const auto running = m_running.find(id); running != m_running.end())
        running->estimate.report(fraction, m_clock());
}

/// Says why an engine failed or what is missing, beside what the runner keeps there; it is not running any more.
void JobQueue::keepReason(const Job &job, const Error &error)
{
    const std::optional<Job> now = m_jobs.find(job.id);
    const bool isTold = error.fault == Fault::EngineFailed || error.fault == Fault::NotFound;
    const QString reason = isTold ? error.field : QString();
    if (!now || now->reason == reason)
        return;
    QJsonObject payload = now->payload;
    payload[u"reason"] = reason;
    m_jobs.setPayload(job.id, payload);
}

void JobQueue::wake()
{
    if (m_stopping)
        return;
    m_scheduler.start([this] {
        try {
            settleAgain();
            giveUp(m_orphaned.takeOver(m_clock()));
            takeJobs();
            m_databasePause = firstDatabasePause;
        } catch (const std::exception &e) {
            qCCritical(logJobs) << "cannot take jobs:" << e.what();
            wakeIn(m_databasePause);
            m_databasePause = std::min(m_databasePause * 2, longestDatabasePause);
        }
    });
}

void JobQueue::takeJobs()
{
    takeJobs(JobLane::Light);
    takeJobs(JobLane::Heavy);
    alarm();
}

void JobQueue::takeJobs(JobLane lane)
{
    while (!m_stopping && !isFull(lane)) {
        const CancelFlag cancelled = std::make_shared<std::atomic_bool>(false);
        const std::optional<Job> job = takeJob(lane, cancelled);
        if (!job)
            return;
        threadsOf(lane).start([this, job = *job, cancelled] { execute(job, cancelled); });
        emit m_events.jobChanged(job->id);
    }
}

/// Sets the timer to the next job that is due in a lane with room. In a full one, a job that ends wakes the queue.
void JobQueue::alarm()
{
    QDateTime next;
    for (const JobLane lane : {JobLane::Heavy, JobLane::Light}) {
        const QDateTime due = isFull(lane) ? QDateTime() : m_jobs.nextDue(m_runners.kindsOf(lane));
        if (due.isValid() && (!next.isValid() || due < next))
            next = due;
    }
    if (const auto look = m_orphaned.nextLook(isBusy(), m_clock()))
        next = next.isValid() ? std::min(next, *look) : *look;
    if (next.isValid())
        wakeIn(std::chrono::milliseconds(m_clock().msecsTo(next)));
}

void JobQueue::wakeIn(std::chrono::milliseconds pause)
{
    // At least 1 ms: what was not due when the queue looked may be due by now.
    const auto bounded = std::clamp(pause, std::chrono::milliseconds(1), longestPause);
    if (!m_stopping)
        QMetaObject::invokeMethod(
            &m_dueTimer, [this, bounded] { m_dueTimer.start(bounded); }, Qt::QueuedConnection);
}

/// Only the scheduler adds to what runs, so what is free stays free until it does.
bool JobQueue::isFull(JobLane lane)
{
    const std::lock_guard lock(m_mutex);
    const auto running =
        std::count_if(m_running.cbegin(), m_running.cend(), [lane](const Running &each) { return each.lane == lane; });
    return running >= threadsOf(lane).maxThreadCount();
}

bool JobQueue::isBusy()
{
    const std::lock_guard lock(m_mutex);
    return !m_running.isEmpty();
}

std::optional<Job> JobQueue::takeJob(JobLane lane, const CancelFlag &cancelled)
{
    const std::lock_guard lock(m_mutex);
    std::optional<Job> job = m_jobs.takeNext(m_runners.pressingKindsOf(lane), m_orphaned.node(), m_clock());
    if (!job)
        job = m_jobs.takeNext(m_runners.kindsOf(lane), m_orphaned.node(), m_clock());
    if (job)
        m_running.insert(job->id, {.cancelled = cancelled, .lane = lane});
    return job;
}

void JobQueue::execute(const Job &job, const CancelFlag &cancelled)
{
    const Result<void> result = attempt(job, cancelled);
    try {
        settle(job, result, cancelled);
    } catch (const std::exception &e) {
        // The database is gone for now. The scheduler has the patience that this thread, which others need, has not.
        qCCritical(logJobs) << "job" << job.id << "cannot be settled:" << e.what();
        const std::lock_guard lock(m_mutex);
        m_unsettled.append({job, result, cancelled});
    }
    {
        const std::lock_guard lock(m_mutex);
        if (m_running.value(job.id).cancelled == cancelled) // else it has left, and perhaps come back
            m_running.remove(job.id);
    }
    wake();
}

void JobQueue::settleAgain()
{
    QList<Outcome> outcomes;
    {
        const std::lock_guard lock(m_mutex);
        outcomes = m_unsettled;
    }
    for (const Outcome &outcome : outcomes) {
        settle(outcome.job, outcome.result, outcome.cancelled);
        const std::lock_guard lock(m_mutex);
        m_unsettled.removeFirst(); // others are only ever added behind it
    }
}

Result<void> JobQueue::attempt(const Job &job, const CancelFlag &cancelled)
{
    JobRunner *const worker = m_runners.find(job.kind);
    if (!worker)
        return fail(Fault::Unsupported, {}, QStringLiteral("no runner for ") + job.kind);
    double reported = 0;
    std::mutex reporting;
    const auto report = [&](double fraction) {
        const std::lock_guard lock(reporting);
        measure(job.id, fraction);
        if (fraction < reported + progressStep)
            return;
        reported = fraction;
        m_jobs.setProgress(job.id, qMin(fraction, 1.0));
        emit m_events.jobChanged(job.id);
    };
    try {
        return worker->run(job,
                           {.report = report, .cancelled = [this, cancelled] { return *cancelled || m_stopping; }});
    } catch (const std::exception &e) {
        return fail(Fault::Internal, {}, QString::fromUtf8(e.what()));
    }
}

void JobQueue::settle(const Job &job, const Result<void> &result, const CancelFlag &cancelled)
{
    if (result) {
        m_jobs.setProgress(job.id, 1.0);
        return end(job, JobState::Done, std::nullopt);
    }
    const Fault fault = result.error().fault;
    if (fault == Fault::Cancelled && !*cancelled) {
        // The program ends: go on from here at its next start.
        m_jobs.requeueInterrupted(job.id);
        return;
    }
    if (fault != Fault::Cancelled)
        qCWarning(logJobs).noquote() << job.kind << "job" << job.id << "failed:" << result.error().field
                                     << result.error().detail;
    keepReason(job, result.error());
    if (mayPass(fault) && putBack(job, fault, cancelled)) {
        emit m_events.jobChanged(job.id);
        return;
    }
    // Its row went with its owner's account, perhaps; what it made is there all the same.
    if (JobRunner *const worker = m_runners.find(job.kind))
        worker->abandon(m_jobs.find(job.id).value_or(job), result.error());
    if (*cancelled)
        end(job, JobState::Cancelled, std::nullopt);
    else
        end(job, JobState::Failed, fault);
}

/// Queues a job for its next attempt; false when it has had its last, was cancelled, or is gone.
bool JobQueue::putBack(const Job &job, Fault fault, const CancelFlag &cancelled)
{
    JobRunner *const worker = m_runners.find(job.kind);
    const std::vector<std::chrono::seconds> pauses =
        worker ? worker->retryPauses() : std::vector<std::chrono::seconds>();
    const auto attempt = std::size_t(qMax(1, job.attempts));
    if (attempt > pauses.size())
        return false;
    // Whoever cancels it comes before this and is heard, or after it and finds the job waiting.
    const std::lock_guard lock(m_mutex);
    if (*cancelled)
        return false;
    const QDateTime due = m_clock().addSecs(pauses[attempt - 1].count());
    if (!m_jobs.move(job.id, {JobState::Running}, JobState::Queued, fault, due, m_clock()))
        return false;
    m_running.remove(job.id);
    return true;
}

void JobQueue::end(const Job &job, JobState state, std::optional<Fault> fault)
{
    const JobRunner *const worker = m_runners.find(job.kind);
    {
        const std::lock_guard lock(m_mutex);
        if (state == JobState::Done && worker && !worker->isRemembered())
            m_jobs.remove(job.id);
        else
            m_jobs.move(job.id, {JobState::Running}, state, fault, {}, m_clock());
        m_running.remove(job.id);
    }
    emit m_events.jobChanged(job.id);
}

Result<void> JobQueue::cancel(qint64 id)
{
    const std::optional<Job> job = m_jobs.find(id);
    if (!job)
        return fail(Fault::NotFound);
    // The lock keeps the queue from taking the job between the look and the mark.
    const std::lock_guard lock(m_mutex);
    if (const auto running = m_running.constFind(id); running != m_running.cend()) {
        *running->cancelled = true;
        return {};
    }
    if (!m_jobs.move(id, {JobState::Queued}, JobState::Cancelled, std::nullopt, {}, m_clock()))
        return fail(Fault::Conflict);
    if (JobRunner *const worker = m_runners.find(job->kind))
        worker->abandon(*job, {.fault = Fault::Cancelled});
    emit m_events.jobChanged(id);
    return {};
}

Result<void> JobQueue::retry(qint64 id)
{
    if (!m_jobs.find(id))
        return fail(Fault::NotFound);
    if (!m_jobs.restart(id, m_clock()))
        return fail(Fault::Conflict);
    emit m_events.jobChanged(id);
    wake();
    return {};
}
