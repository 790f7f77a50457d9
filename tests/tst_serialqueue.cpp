#include "ui/async.h"
#include "ui/serialqueue.h"

#include <QSemaphore>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Before what the works refer to goes.
void allDone()
{
    QThreadPool::globalInstance()->waitForDone();
}

} // namespace

class TestSerialQueue : public QObject
{
    Q_OBJECT

private slots:
    void init() { QThreadPool::globalInstance()->setMaxThreadCount(4); }

    void aLaterWorkWaitsForTheOneBeforeIt()
    {
        SerialQueue queue;
        QSemaphore mayEnd;
        QSemaphore secondBegan;
        queue.start([&] { mayEnd.acquire(); });
        queue.start([&] { secondBegan.release(); });
        QSemaphore elsewhere;
        QThreadPool::globalInstance()->start([&] { elsewhere.release(); });
        elsewhere.acquire(); // the pool has a thread to spare
        QVERIFY(!secondBegan.tryAcquire());
        mayEnd.release();
        secondBegan.acquire();
        allDone();
    }

    void manyAreDoneInTheirOrder()
    {
        SerialQueue queue;
        QList<int> done; // without a lock: one at a time, and each sees what the one before it wrote
        QList<int> expected;
        for (int i = 0; i < 1000; ++i) {
            queue.start([&done, i] { done.append(i); });
            expected.append(i);
        }
        allDone();
        QCOMPARE(done, expected);
    }

    void queuesDoNotWaitForEachOther()
    {
        SerialQueue held;
        SerialQueue free;
        QSemaphore mayEnd;
        QSemaphore freeRan;
        held.start([&] { mayEnd.acquire(); });
        free.start([&] { freeRan.release(); });
        freeRan.acquire();
        mayEnd.release();
        allDone();
    }

    void whatWaitsIsDoneWhenTheQueueHasGone()
    {
        QSemaphore mayEnd;
        QList<int> done;
        {
            SerialQueue queue;
            queue.start([&] { mayEnd.acquire(); });
            queue.start([&] { done.append(2); });
        }
        mayEnd.release();
        allDone();
        QCOMPARE(done, QList<int>{2});
    }

    void whatIsReadLastIsShownLast()
    {
        SerialQueue queue;
        QStringList shown;
        for (const QString &news : {u"first"_s, u"second"_s, u"third"_s})
            async(
                this, [news] { return news; }, [&](const Result<QString> &read) { shown.append(*read); }, queue);
        QTRY_COMPARE(shown, QStringList({u"first"_s, u"second"_s, u"third"_s}));
    }

    void workThatThrowsDoesNotStopTheQueue()
    {
        SerialQueue queue;
        QStringList outcomes;
        const auto note = [&](const Result<void> &outcome) { outcomes.append(outcome ? u"good"_s : u"bad"_s); };
        QTest::ignoreMessage(QtCriticalMsg, "background work threw: broken");
        async(
            this, [] { throw std::runtime_error("broken"); }, note, queue);
        async(
            this, [] {}, note, queue);
        QTRY_COMPARE(outcomes, QStringList({u"bad"_s, u"good"_s}));
    }
};

QTEST_MAIN(TestSerialQueue)
#include "tst_serialqueue.moc"
