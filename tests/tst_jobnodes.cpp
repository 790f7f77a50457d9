#include "tests/scriptedrunner.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const JobKinds any{.others = true};

} // namespace

/// Several processes on one database, each with a queue of its own.
class TestJobNodes : public QObject
{
    Q_OBJECT

private slots:
    void whatANodeThatIsGoneWasRunningIsTakenOver()
    {
        const TestDatabase database;
        const JobRepository jobs(database);
        const qint64 id = jobs.insert(scripted, systemClock());
        QVERIFY(jobs.takeNext(any, 12345, systemClock()));
        Events events;
        JobQueue queue(database, events);
        queue.addRunner(succeeding());
        queue.start();
        QTRY_COMPARE(stateOf(queue, id), JobState::Done);
        QCOMPARE(queue.find(id)->attempts, 2);
    }

    void whatALivingNodeIsRunningIsItsOwn()
    {
        const TestDatabase database;
        if (database->isSqlite())
            QSKIP("A SQLite file has one process.");
        Events events;
        JobQueue first(database, events);
        QSemaphore goOn;
        QSemaphore begun;
        first.addRunner(std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
            begun.release();
            goOn.acquire();
            return {};
        }));
        const qint64 id = first.add(scripted);
        first.start();
        begun.acquire();

        JobQueue second(database, events);
        std::atomic_int taken = 0;
        second.addRunner(std::make_unique<ScriptedRunner>([&](const Job &job, const Progress &) -> Result<void> {
            taken += job.id == id ? 1 : 0;
            return {};
        }));
        const qint64 another = second.add(scripted);
        second.start();
        QTRY_COMPARE(stateOf(second, another), JobState::Done);
        QCOMPARE(stateOf(second, id), JobState::Running);
        QCOMPARE(taken.load(), 0);
        goOn.release();
        QTRY_COMPARE(stateOf(first, id), JobState::Done);
        QCOMPARE(first.find(id)->attempts, 1);
    }

    /// It may only have lost its connection for a moment, so it is missed twice before anything is taken over.
    void aNodeThatEndsLaterIsMissedTwice()
    {
        const TestDatabase database;
        if (database->isSqlite())
            QSKIP("A SQLite file has one process.");
        Events events;
        std::atomic<qint64> seconds = 0;
        const QDateTime begin = systemClock();
        JobQueue queue(database, events, [&] { return begin.addSecs(seconds); });
        queue.addRunner(succeeding());
        queue.start();
        const qint64 own = queue.add(scripted);
        QTRY_COMPARE(stateOf(queue, own), JobState::Done);

        const JobRepository jobs(database);
        const qint64 left = jobs.insert({.kind = u"nobody's"_s}, systemClock());
        QVERIFY(Query(database->connection(), u"UPDATE jobs SET state = 'running', node = 12345 WHERE id = :id"_s)
                    .bind(u":id"_s, left)
                    .exec()
                    .affectedRows() == 1);
        seconds = 61;
        const qint64 next = queue.add(scripted);
        QTRY_COMPARE(stateOf(queue, next), JobState::Done);
        QCOMPARE(stateOf(queue, left), JobState::Running);
        seconds = 122;
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"no runner for"_s));
        queue.wake();
        QTRY_COMPARE(stateOf(queue, left), JobState::Failed); // taken over; it is of a kind that nobody runs here
    }

    void aNodeIsKnownToLiveWhileItsThreadDoes()
    {
        const TestDatabase database;
        if (database->isSqlite())
            QSKIP("A SQLite file has one process.");
        JobNode node(database);
        const JobNode other(database);
        QSemaphore held;
        QSemaphore end;
        std::unique_ptr<QThread> thread(QThread::create([&] {
            node.hold();
            node.hold();
            held.release();
            end.acquire();
        }));
        thread->start();
        held.acquire();
        QCOMPARE(other.goneOf({node.number(), 0}), QList<qint64>{0});
        end.release();
        QVERIFY(thread->wait());
        QTRY_COMPARE(other.goneOf({node.number()}), QList<qint64>{node.number()});
        QCOMPARE(other.goneOf({node.number()}), QList<qint64>{node.number()}); // looking takes nothing
    }

    void ofTwoThatStartAtOnceOneTakesOver()
    {
        const TestDatabase database;
        const JobRepository jobs(database);
        const qint64 id = jobs.insert(scripted, systemClock());
        QVERIFY(jobs.takeNext(any, 12345, systemClock()));
        if (database->isSqlite())
            QSKIP("A SQLite file has one process.");
        Events events;
        std::atomic_int runs = 0;
        const auto runner = [&] {
            return std::make_unique<ScriptedRunner>([&](const Job &, const Progress &) -> Result<void> {
                ++runs;
                return {};
            });
        };
        JobQueue first(database, events);
        JobQueue second(database, events);
        first.addRunner(runner());
        second.addRunner(runner());
        first.start();
        second.start();
        QTRY_COMPARE(stateOf(first, id), JobState::Done);
        first.stop();
        second.stop();
        QCOMPARE(runs.load(), 1);
        QCOMPARE(first.find(id)->attempts, 2);
    }

private:
    static std::unique_ptr<ScriptedRunner> succeeding()
    {
        return std::make_unique<ScriptedRunner>([](const Job &, const Progress &) -> Result<void> { return {}; });
    }
};

QTEST_GUILESS_MAIN(TestJobNodes)
#include "tst_jobnodes.moc"
