#include "ui/framewatch.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QTest>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int heldMs = 60;
constexpr int waitedMs = 1500;

void holdUp()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < heldMs) {
    }
}

} // namespace

class TestFrameWatch : public QObject
{
    Q_OBJECT

private slots:
    void tellsOfWhatKeepsTheLoopFromListening()
    {
        QLoggingCategory::setFilterRules(u"matinee.window.debug=true"_s);
        QTest::ignoreMessage(QtDebugMsg, QRegularExpression(u"^the window did not listen for \\d+ ms$"_s));
        FrameWatch watch;
        QTimer::singleShot(0, this, holdUp);
        QTRY_VERIFY(watch.longestMs() >= heldMs);
        QLoggingCategory::setFilterRules({});

        watch.restart();
        QCOMPARE(watch.longestMs(), 0.0);
    }

    void doesNotCountTheTimeItWaits()
    {
        FrameWatch watch;
        QEventLoop loop;
        QTimer::singleShot(waitedMs, &loop, &QEventLoop::quit);
        loop.exec();
        QVERIFY(watch.longestMs() < waitedMs / 2.); // long enough for a machine that has other things to do
    }
};

QTEST_MAIN(TestFrameWatch)
#include "tst_framewatch.moc"
