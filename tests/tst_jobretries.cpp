#include "tests/scriptedrunner.h"

#include <QScopeGuard>

using namespace Qt::Literals::StringLiterals;

/// Jobs that fail, and jobs whose process or database goes away: what is tried again, how often, and what is not lost.
class TestJobRetries : public QObject
{
    Q_OBJECT

private slots:
    void whyAnEngineFailedIsKeptBesideThePayload()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(std::make_unique<LightRunner>([&](const Job &job, const Progress &) -> Result<void> {
            queue.setPayload(job.id, {{u"doneMs"_s, 5000}});
            return fail(Fault::EngineFailed, u"connection"_s, u"refused"_s);
        }));
        const qint64 id = queue.add(light);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"light job .* failed"_s));
        queue.start();
        QTRY_VERIFY(queue.find(id)->fault);
        queue.stop();
        const std::optional<Job> job = queue.find(id);
        QCOMPARE(job->state, JobState::Queued); // for another attempt
        QCOMPARE(job->reason, u"connection"_s);
        QCOMPARE(job->payload[u"doneMs"_s].toInt(), 5000);
    }

    void whatIsMissingIsKeptAndNotTriedAgain()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(std::make_unique<LightRunner>(
            [](const Job &, const Progress &) -> Result<void> { return fail(Fault::NotFound, u"file:Film"_s); }));
        const qint64 id = queue.add(light);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"light job .* failed"_s));
        queue.start();
        QTRY_COMPARE(queue.find(id)->state, JobState::Failed);
        QTRY_COMPARE(queue.find(id)->reason, u"file:Film"_s);
        QCOMPARE(queue.find(id)->attempts, 1);
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
        QVERIFY(!jobs.takeNext({.kinds = {u"scripted"_s}, .others = true}, 12345, systemClock()));
        QVERIFY(jobs.takeNext({.kinds = {u"scripted"_s}}, 12345, systemClock()));
        QVERIFY(!jobs.takeNext({.others = true}, 12345, systemClock()));
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

    void aBrokenDatabaseDoesNotEndTheProgram()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        execute(database->connection(), u"DROP TABLE jobs"_s);
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"cannot forget old jobs"_s));
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"cannot take jobs"_s));
        queue.start();
        queue.stop();
    }

private:
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

QTEST_GUILESS_MAIN(TestJobRetries)
#include "tst_jobretries.moc"
