#include "tests/scriptedrunner.h"

using namespace Qt::Literals::StringLiterals;

namespace {

qint64 makeAccount(const Database &database)
{
    Query query(database.connection(),
                u"INSERT INTO accounts (username, password_hash, created_at) VALUES ('ann', '', 0) RETURNING id"_s);
    query.exec().next();
    return query.value<qint64>(u"id"_s);
}

class PatientRunner : public ScriptedRunner
{
public:
    using ScriptedRunner::ScriptedRunner;

    QString kind() const override { return u"patient"_s; }
    bool canWait() const override { return true; }
};

} // namespace

/// What runs when, and how it is stopped. For what fails see tst_jobretries.
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

    void aJobIsAnnouncedWhenOthersFindIt()
    {
        const TestDatabase database;
        Events events;
        JobQueue queue(database, events);
        QList<qint64> announced;
        connect(&events, &Events::jobChanged, this, [&](qint64 id) { announced.append(id); });
        qint64 id = 0;
        inTransaction(database->connection(), [&] {
            id = queue.add(scripted);
            QVERIFY(announced.isEmpty());
        });
        QCOMPARE(announced, QList<qint64>{id});
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
        QCOMPARE(ids({.order = JobOrder::Begun}), (QList{first, second, third}));
        QCOMPARE(ids({.order = JobOrder::Owner}), (QList{third, first, second})); // nobody's first
        QCOMPARE(ids({.order = JobOrder::Owner, .backwards = true}), (QList{second, first, third}));
        QCOMPARE(ids({.order = JobOrder::Begun, .limit = 1, .offset = 1}), (QList{second}));
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

    void theTimeThatIsLeftIsMeasured()
    {
        const TestDatabase database;
        Events events;
        std::atomic<qint64> seconds = 1'000'000;
        JobQueue queue(database, events, [&] { return QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC); });
        QSemaphore reported;
        QSemaphore mayEnd;
        queue.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &progress) -> Result<void> {
            progress.report(0.2); // an earlier run's
            seconds += 30;
            progress.report(0.5);
            reported.release();
            mayEnd.acquire();
            return {};
        }));
        const qint64 id = queue.add(scripted);
        QVERIFY(!queue.find(id)->secondsLeft);
        queue.start();
        reported.acquire();
        QCOMPARE(queue.find(id)->secondsLeft, 50);
        QCOMPARE(queue.list({}).items.first().secondsLeft, 50);
        QCOMPARE(queue.unfinished().first().secondsLeft, 50);
        seconds += 10;
        QCOMPARE(queue.recent(0, 1).first().secondsLeft, 40);
        mayEnd.release();
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
        QVERIFY(!queue.find(id)->secondsLeft);
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
};

QTEST_GUILESS_MAIN(TestJobQueue)
#include "tst_jobqueue.moc"
