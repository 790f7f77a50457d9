#include "models/jobs/estimate.h"

#include <QTest>

class TestEstimate : public QObject
{
    Q_OBJECT

private slots:
    void theRestTakesAsLongAsWhatWasMeasured();
    void whatWasDoneBeforeDoesNotCount();
    void tooLittleIsNoMeasure();
    void timeThatPassesIsTakenOff();
    void itIsBounded();

private:
    static QDateTime at(double seconds) { return QDateTime::fromMSecsSinceEpoch(qint64(seconds * 1000), Qt::UTC); }
};

void TestEstimate::theRestTakesAsLongAsWhatWasMeasured()
{
    Estimate estimate;
    for (int i = 0; i <= 25; ++i)
        estimate.report(i / 100., at(i * 2));
    QCOMPARE(estimate.secondsLeft(at(50)), 150);
}

void TestEstimate::whatWasDoneBeforeDoesNotCount()
{
    Estimate estimate;
    estimate.report(0.8, at(1)); // by an earlier run
    estimate.report(0.9, at(61));
    QCOMPARE(estimate.secondsLeft(at(61)), 60);
}

void TestEstimate::tooLittleIsNoMeasure()
{
    Estimate estimate;
    QVERIFY(!estimate.secondsLeft(at(0)));
    estimate.report(0, at(0));
    QVERIFY(!estimate.secondsLeft(at(100)));
    estimate.report(0.005, at(100));
    QVERIFY(!estimate.secondsLeft(at(100)));
    Estimate quick;
    quick.report(0, at(0));
    quick.report(0.5, at(2));
    QVERIFY(!quick.secondsLeft(at(2)));
}

void TestEstimate::timeThatPassesIsTakenOff()
{
    Estimate estimate;
    estimate.report(0, at(0));
    estimate.report(0.5, at(60));
    QCOMPARE(estimate.secondsLeft(at(60)), 60);
    QCOMPARE(estimate.secondsLeft(at(80)), 40);
    QCOMPARE(estimate.secondsLeft(at(500)), 1); // it takes longer than it did, and is not over
}

void TestEstimate::itIsBounded()
{
    Estimate estimate;
    estimate.report(0, at(0));
    estimate.report(0.01, at(1e6));
    QCOMPARE(estimate.secondsLeft(at(1e6)), 7 * 24 * 3'600);
    estimate.report(7, at(1e6 + 1));
    QCOMPARE(estimate.secondsLeft(at(1e6 + 1)), 1);
}

QTEST_APPLESS_MAIN(TestEstimate)
#include "tst_estimate.moc"
