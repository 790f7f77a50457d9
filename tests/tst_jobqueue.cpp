#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "tests/testdatabase.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Does what the test tells it to, and counts.
class ScriptedRunner : public JobRunner
{
public:
    using Work = std::function<Result<void>(const Job &, const Progress &)>;

    explicit ScriptedRunner(Work work) : m_work(std::move(work)) {}

    QString kind() const override { return u"scripted"_s; }
    Result<void> run(const Job &job, const Progress &progress) override { return m_work(job, progress); }
    void abandon(const Job &, const Error &) override { ++abandoned; }

    std::atomic_int abandoned = 0;

private:
    Work m_work;
};

Result<void> untilCancelled(const Progress &progress)
{
    while (!progress.cancelled())
        QThread::yieldCurrentThread();
    return fail(Fault::Cancelled);
}

qint64 makeAccount(const Database &database)
{
    Query query(database.connection(),
                u"INSERT INTO accounts (username, password_hash, created_at) VALUES ('ann', '', 0) RETURNING id"_s);
    query.exec().next();
    return query.value<qint64>(u"id"_s);
}

/// A light one, which leaves nothing behind and is tried again once.
class LightRunner : public ScriptedRunner
{
public:
    using ScriptedRunner::ScriptedRunner;

    QString kind() const override { return u"light"_s; }
    JobLane lane() const override { return JobLane::Light; }
    std::vector<std::chrono::seconds> retryPauses() const override { return {std::chrono::hours(1)}; }
    bool isRemembered() const override { return false; }
};

class PatientRunner : public ScriptedRunner
{
public:
    using ScriptedRunner::ScriptedRunner;

    QString kind() const override { return u"patient"_s; }
    bool canWait() const override { return true; }
};

const Job light{.kind = u"light"_s};
const Job scripted{.kind = u"scripted"_s, .title = u"A job"_s};

} // namespace

class TestJobQueue : public QObject
{
    Q_OBJECT

private slots:
    void jobsRunOldestFirst()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QList<qint64> order;
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &job, const Progress &) -> Result<void> {
            order.append(job.id);
            return {};
        }));
        const qint64 first = queue.add(scripted);
        const qint64 second = queue.add(scripted);
        QCOMPARE(queue.unfinished().size(), 2);
        queue.start();
        QTRY_COMPARE(stateOf(queue, second), JobState::Done);
        QCOMPARE(order, (QList{first, second}));
        QCOMPARE(queue.find(first)->progress, 1.0);
    }

    void oneThatCanWaitLetsOthersGoFirst()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QList<qint64> order;
        const ScriptedRunner::Work note = [&](const Job &job, const Progress &) -> Result<void> {
            order.append(job.id);
            return {};
        };
        queue.addRunner(std::make_unique<PatientRunner>(note));
        queue.addRunner(std::make_unique<ScriptedRunner>(note));
        const qint64 first = queue.add({.kind = u"patient"_s});
        const qint64 second = queue.add(scripted);
        const qint64 third = queue.add(scripted);
        queue.start();
        QTRY_COMPARE(stateOf(queue, first), JobState::Done);
        QCOMPARE(order, (QList{second, third, first}));
    }

    void listsAreFilteredAndPaged()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        const qint64 ann = makeAccount(database);
        const qint64 first = queue.add({.kind = u"a"_s, .ownerId = ann});
        const qint64 second = queue.add({.kind = u"b"_s, .ownerId = ann});
        const qint64 third = queue.add({.kind = u"a"_s});
        QVERIFY(queue.cancel(first));
        const auto ids = [&](const JobFilter &filter) {
            QList<qint64> found;
            for (const Job &job : queue.list(filter).items)
                found += job.id;
            return found;
        };
        QCOMPARE(ids({}), (QList{third, second, first}));
        QCOMPARE(ids({.ownerId = ann}), (QList{second, first}));
        QCOMPARE(ids({.kind = u"a"_s}), (QList{third, first}));
        QCOMPARE(ids({.ownerId = ann, .state = JobState::Cancelled}), (QList{first}));
        QCOMPARE(ids({.limit = 1, .offset = 1}), (QList{second}));
        QCOMPARE(queue.list({.limit = 1}).total, 3);
    }

    void oneJobRunsAtATime()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        std::atomic_int running = 0;
        std::atomic_int most = 0;
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            most = qMax(most.load(), ++running);
            QThread::yieldCurrentThread();
            --running;
            return {};
        }));
        qint64 last = 0;
        for (int i = 0; i < 20; ++i)
            last = queue.add(scripted);
        queue.start();
        QTRY_COMPARE(stateOf(queue, last), JobState::Done);
        QCOMPARE(most.load(), 1);
    }

    void aLightJobDoesNotWaitForAHeavyOne()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QSemaphore started;
        std::atomic_int lightRuns = 0;
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &progress) {
            started.release();
            return untilCancelled(progress);
        }));
        queue.addRunner(std::make_unique<LightRunner>([&](const Job &, const Progress &) -> Result<void> {
            ++lightRuns;
            return {};
        }));
        const qint64 running = queue.add(scripted);
        const qint64 waiting = queue.add(scripted);
        queue.start();
        started.acquire();
        const qint64 early = queue.add(light);
        QTRY_COMPARE(lightRuns.load(), 1);
        QTRY_VERIFY(!queue.find(early));
        QCOMPARE(stateOf(queue, running), JobState::Running);
        QCOMPARE(stateOf(queue, waiting), JobState::Queued);
    }

    void aKindSaysItselfHowOftenItIsTried()
    {
        const TestDatabase database;
        Events events;
        std::atomic<qint64> seconds = 0;
        const QDateTime begin = systemClock();
        JobQueue queue(database, events, [&] { return begin.addSecs(seconds); });
        std::atomic_int runs = 0;
        for (int i = 0; i < 2; ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"light job .* failed"_s));
        queue.addRunner(std::make_unique<LightRunner>([&](const Job &, const Progress &) -> Result<void> {
            ++runs;
            return fail(Fault::EngineFailed);
        }));
        const qint64 id = queue.add(light);
        queue.start();
        QTRY_COMPARE(queue.find(id)->fault, std::optional(Fault::EngineFailed));
        seconds = 3599;
        queue.wake();
        queue.stop();
        QCOMPARE(runs.load(), 1);
        seconds = 3600;
        queue.start();
        QTRY_COMPARE(stateOf(queue, id), JobState::Failed);
        QCOMPARE(runs.load(), 2);
    }

    void progressIsKeptAndAnnounced()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QSemaphore reported;
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &progress) {
            progress.report(0.5);
            reported.release();
            return untilCancelled(progress);
        }));
        const qint64 id = queue.add(scripted);
        std::atomic_int changes = 0; // announced on the queue's threads
        connect(
            &events, &Events::jobChanged, &events, [&] { ++changes; }, Qt::DirectConnection);
        queue.start();
        reported.acquire();
        QCOMPARE(queue.find(id)->progress, 0.5);
        QTRY_VERIFY(changes >= 2);
    }

    void cancelStopsARunningJob()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QSemaphore started;
        auto runner = std::make_unique<ScriptedRunner>([&](const Job &, const Progress &progress) {
            started.release();
            return untilCancelled(progress);
        });
        const ScriptedRunner &worker = *runner;
        queue.addRunner(std::move(runner));
        const qint64 id = queue.add(scripted);
        queue.start();
        started.acquire();
        QVERIFY(queue.cancel(id));
        QTRY_COMPARE(stateOf(queue, id), JobState::Cancelled);
        QCOMPARE(worker.abandoned.load(), 1);
        QCOMPARE(queue.cancel(id).error().fault, Fault::Conflict);
    }

    /// The worst moment: the job has just failed and is about to be queued for another attempt.
    void cancelIsHeardByAJobThatIsTriedAgain()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(std::make_unique<ScriptedRunner>(
            [](const Job &, const Progress &) -> Result<void> { return fail(Fault::EngineFailed); }));
        const qint64 id = queue.add(scripted);
        static std::function<void()> onWarning;
        onWarning = [&] { (void)queue.cancel(id); };
        const auto handler = qInstallMessageHandler([](QtMsgType type, const QMessageLogContext &, const QString &) {
            if (type == QtWarningMsg)
                onWarning();
        });
        queue.start();
        const bool over = QTest::qWaitFor([&] { return queue.find(id)->isOver(); });
        qInstallMessageHandler(handler);
        QVERIFY(over);
        QCOMPARE(stateOf(queue, id), JobState::Cancelled);
    }

    void cancelIsKeptWhenTheProgramEnds()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events, systemClock, 2);
        QSemaphore started;
        QSemaphore stopping;
        qint64 cancelled = 0;
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &job, const Progress &progress) {
            started.release();
            const Result<void> result = untilCancelled(progress);
            if (job.id == cancelled)
                stopping.acquire();
            else
                stopping.release();
            return result;
        }));
        cancelled = queue.add(scripted);
        const qint64 interrupted = queue.add(scripted);
        queue.start();
        started.acquire(2);
        QVERIFY(queue.cancel(cancelled));
        queue.stop();
        QCOMPARE(stateOf(queue, cancelled), JobState::Cancelled);
        QCOMPARE(stateOf(queue, interrupted), JobState::Queued);
    }

    void cancelTakesAWaitingJobOut()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(
            std::make_unique<ScriptedRunner>([](const Job &, const Progress &) -> Result<void> { return {}; }));
        const qint64 cancelled = queue.add(scripted);
        const qint64 other = queue.add(scripted);
        QVERIFY(queue.cancel(cancelled));
        queue.start();
        QTRY_COMPARE(stateOf(queue, other), JobState::Done);
        QCOMPARE(stateOf(queue, cancelled), JobState::Cancelled);
        QCOMPARE(queue.cancel(999).error().fault, Fault::NotFound);
    }

    void aPassingFaultIsTriedAgainAfterAPause()
    {
        const TestDatabase database;
        Events events;
        std::atomic<qint64> seconds = 0;
        const QDateTime begin = systemClock();
        JobQueue queue(database, events, [&] { return begin.addSecs(seconds); });
        std::atomic_int runs = 0;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"scripted job .* failed"_s));
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            if (++runs == 1)
                return fail(Fault::EngineFailed);
            return {};
        }));
        const qint64 id = queue.add(scripted);
        queue.start();
        QTRY_COMPARE(queue.find(id)->fault, std::optional(Fault::EngineFailed));
        QCOMPARE(stateOf(queue, id), JobState::Queued);
        queue.wake();
        QCOMPARE(runs.load(), 1);
        seconds = 60;
        queue.wake();
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
        QCOMPARE(queue.find(id)->fault, std::nullopt);
    }

    /// A clock that passes the due time between the look for a job and the look for the next alarm.
    void aJobThatBecomesDueWhileTheQueueLooksIsTaken()
    {
        const TestDatabase database;
        Events events;
        const QDateTime begin = systemClock();
        std::atomic<qint64> offsetMs = 0;
        std::atomic_bool passing = false;
        JobQueue queue(database, events, [&] {
            if (passing.exchange(false))
                return begin.addMSecs(offsetMs++);
            return begin.addMSecs(offsetMs);
        });
        for (int i = 0; i < 2; ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"scripted job .* failed"_s));
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &job, const Progress &) -> Result<void> {
            if (job.attempts <= 2)
                return fail(Fault::EngineFailed);
            return {};
        }));
        const qint64 id = queue.add(scripted);
        const auto hasFailed = [&](int times) {
            const std::optional<Job> job = queue.find(id);
            return job->attempts == times && job->fault && job->state == JobState::Queued;
        };
        queue.start();
        QTRY_VERIFY(hasFailed(1));
        offsetMs = 2000;
        queue.wake();
        QTRY_VERIFY(hasFailed(2));
        offsetMs = 2000 + 14'999;
        passing = true;
        queue.wake();
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
    }

    void aBrokenDatabaseDoesNotEndTheProgram()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        execute(database->connection(), u"DROP TABLE jobs"_s);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"cannot take up what was left"_s));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"cannot take jobs"_s));
        queue.start();
        queue.stop();
    }

    void aJobWhoseOwnerIsDeletedIsClearedUp()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QSemaphore started;
        QSemaphore deleted;
        auto runner = std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            started.release();
            deleted.acquire();
            return fail(Fault::EngineFailed);
        });
        const ScriptedRunner &worker = *runner;
        queue.addRunner(std::move(runner));
        Job job = scripted;
        job.ownerId = makeAccount(database);
        const qint64 id = queue.add(job);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"scripted job .* failed"_s));
        queue.start();
        started.acquire();
        execute(database->connection(), u"DELETE FROM accounts"_s);
        deleted.release();
        QTRY_COMPARE(worker.abandoned.load(), 1);
        QVERIFY(!queue.find(id));
    }

    void aJobFailsForGoodInTheEnd_data()
    {
        QTest::addColumn<bool>("throws");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<int>("runs");
        QTest::newRow("a fault that stays") << false << Fault::Unsupported << 1;
        QTest::newRow("a fault that may pass") << false << Fault::EngineFailed << 3;
        QTest::newRow("an exception") << true << Fault::Internal << 3;
    }

    void aJobFailsForGoodInTheEnd()
    {
        QFETCH(bool, throws);
        QFETCH(Fault, fault);
        QFETCH(int, runs);
        const TestDatabase database;
        Events events;
        std::atomic<qint64> seconds = 0;
        const QDateTime begin = systemClock();
        JobQueue queue(database, events, [&] { return begin.addSecs(seconds); });
        int seen = 0;
        for (int i = 0; i < runs; ++i)
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"scripted job .* failed"_s));
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            ++seen;
            if (throws)
                throw std::runtime_error("boom");
            return fail(fault);
        }));
        const qint64 id = queue.add(scripted);
        queue.start();
        QTRY_VERIFY((seconds += 60, queue.wake(), stateOf(queue, id) == JobState::Failed));
        QCOMPARE(queue.find(id)->fault, std::optional(fault));
        QCOMPARE(seen, runs);
    }

    void aFailedJobCanBeRetriedAndADoneOneCannot()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        std::atomic_bool broken = true;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"scripted job .* failed"_s));
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            if (broken)
                return fail(Fault::NoSpace);
            return {};
        }));
        const qint64 id = queue.add(scripted);
        queue.start();
        QTRY_COMPARE(stateOf(queue, id), JobState::Failed);
        broken = false;
        QVERIFY(queue.retry(id));
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
        QCOMPARE(queue.retry(id).error().fault, Fault::Conflict);
        QCOMPARE(queue.retry(999).error().fault, Fault::NotFound);
    }

    void stoppingLosesNothing()
    {
        const TestDatabase database;
        Events events;
        qint64 id = 0;
        {
            JobQueue queue(database, events);
            QSemaphore started;
            queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &progress) {
                started.release();
                return untilCancelled(progress);
            }));
            id = queue.add(scripted);
            queue.start();
            started.acquire();
            queue.stop();
            QCOMPARE(stateOf(queue, id), JobState::Queued);
            QCOMPARE(queue.find(id)->attempts, 0);
        }
        finishes(database, id);
    }

    void whatAKilledProcessWasRunningIsTakenUp()
    {
        const TestDatabase database;
        const JobRepository jobs(database);
        const qint64 id = jobs.insert(scripted, systemClock());
        QVERIFY(!jobs.takeNext({.kinds = {u"scripted"_s}, .others = true}, systemClock()));
        QVERIFY(jobs.takeNext({.kinds = {u"scripted"_s}}, systemClock()));
        QVERIFY(!jobs.takeNext({.others = true}, systemClock()));
        finishes(database, id);
    }

    void aJobThatKeepsKillingItsProcessFails()
    {
        const TestDatabase database;
        const JobRepository jobs(database);
        const qint64 id = jobs.insert(scripted, systemClock());
        for (int start = 1; start <= 5; ++start) {
            Events events;
            JobQueue queue(database, events);
            QSemaphore started;
            auto runner = std::make_unique<ScriptedRunner>([&](const Job &, const Progress &progress) {
                started.release();
                return untilCancelled(progress);
            });
            queue.addRunner(std::move(runner));
            queue.start();
            started.acquire();
            QCOMPARE(queue.find(id)->attempts, start);
            queue.stop();
            // As a process leaves it that had no time to put it back.
            execute(database->connection(), u"UPDATE jobs SET state = 'running', attempts = attempts + 1"_s);
        }
        Events events;
        JobQueue queue(database, events);
        auto runner =
            std::make_unique<ScriptedRunner>([](const Job &, const Progress &) -> Result<void> { return {}; });
        const ScriptedRunner &worker = *runner;
        queue.addRunner(std::move(runner));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"has ended its process too often"_s));
        queue.start();
        QTRY_COMPARE(stateOf(queue, id), JobState::Failed);
        QCOMPARE(queue.find(id)->fault, std::optional(Fault::Internal));
        QTRY_COMPARE(worker.abandoned.load(), 1);
        QVERIFY(queue.retry(id));
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
    }

    /// It is over, and the list of jobs says so as soon as it can.
    void aJobIsSettledOnceTheDatabaseIsBack()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            execute(database->connection(), u"ALTER TABLE jobs RENAME TO lost"_s);
            return {};
        }));
        static std::atomic_int failures;
        failures = 0;
        const auto handler = qInstallMessageHandler([](QtMsgType, const QMessageLogContext &, const QString &text) {
            failures += text.contains(u"cannot be settled"_s) ? 1 : 0;
        });
        const auto restore = qScopeGuard([&] { qInstallMessageHandler(handler); });
        const qint64 id = queue.add(scripted);
        queue.start();
        QTRY_COMPARE(failures.load(), 1);
        execute(database->connection(), u"ALTER TABLE lost RENAME TO jobs"_s);
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
    }

    void aKindThatNobodyRunsFails()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no runner for scripted"_s));
        const qint64 id = queue.add(scripted);
        queue.start();
        QTRY_COMPARE(stateOf(queue, id), JobState::Failed);
        QCOMPARE(queue.find(id)->fault, std::optional(Fault::Unsupported));
    }

private:
    static JobState stateOf(const JobQueue &queue, qint64 id) { return queue.find(id)->state; }

    static void finishes(const Database &database, qint64 id)
    {
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(
            std::make_unique<ScriptedRunner>([](const Job &, const Progress &) -> Result<void> { return {}; }));
        queue.start();
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
    }
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
