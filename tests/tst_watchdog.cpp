#include "server/http/limits.h"
#include "server/http/watchdog.h"

#include <QTest>

using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Watchdog::Verdict)

class tst_Watchdog : public QObject
{
    Q_OBJECT

private slots:
    void judgesClientsByTheClock_data();
    void judgesClientsByTheClock();
};

void tst_Watchdog::judgesClientsByTheClock_data()
{
    using Phase = Watchdog::Phase;
    using Verdict = Watchdog::Verdict;
    QTest::addColumn<int>("phase");
    QTest::addColumn<qint64>("bytesASecond");
    QTest::addColumn<int>("seconds");
    QTest::addColumn<Verdict>("verdict");

    const auto row = [](const char *name, Phase phase, qint64 bytes, int seconds, Verdict verdict) {
        QTest::newRow(name) << int(phase) << bytes << seconds << verdict;
    };
    row("idle for a minute", Phase::Idle, 0, 60, Verdict::GoOn);
    row("idle for longer", Phase::Idle, 0, 61, Verdict::Drop);
    row("a head of ten seconds", Phase::Head, 9, 10, Verdict::GoOn);
    row("a longer head", Phase::Head, 9, 11, Verdict::TooSlow);
    row("a body at the least rate", Phase::Body, 1024, 600, Verdict::GoOn);
    row("a body below the least rate", Phase::Body, 1023, 21, Verdict::TooSlow);
    row("a slow start of a body", Phase::Body, 1, 20, Verdict::GoOn);
    row("a silent body", Phase::Body, 0, 21, Verdict::TooSlow);
    row("a handler in its time", Phase::Handler, 0, 5, Verdict::GoOn);
    row("a handler over its time", Phase::Handler, 0, 6, Verdict::NoAnswer);
    row("a slow reader", Phase::Reply, 1, 3600, Verdict::GoOn);
    row("a silent reader", Phase::Reply, 0, 31, Verdict::Drop);
    row("one that lingers", Phase::Linger, 1000, 3, Verdict::Drop);
}

void tst_Watchdog::judgesClientsByTheClock()
{
    QFETCH(int, phase);
    QFETCH(qint64, bytesASecond);
    QFETCH(int, seconds);
    const HttpLimits limits;
    Watchdog watchdog(limits);
    if (Watchdog::Phase(phase) == Watchdog::Phase::Handler)
        watchdog.enterHandler(5s, 0);
    else
        watchdog.enter(Watchdog::Phase(phase), 0);
    for (int second = 1; second <= seconds && bytesASecond > 0; ++second)
        watchdog.moved(bytesASecond, second * 1000);
    QTEST(watchdog.verdict(seconds * 1000), "verdict");
}

QTEST_GUILESS_MAIN(tst_Watchdog)
#include "tst_watchdog.moc"
