#include "models/core/clocktext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestClockText : public QObject
{
    Q_OBJECT

private slots:
    void timesReadLikeAClock_data()
    {
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<QString>("text");
        QTest::newRow("the beginning") << qint64{0} << u"0:00"_s;
        QTest::newRow("before the beginning") << qint64{-1} << u"0:00"_s;
        QTest::newRow("seconds") << qint64{9'999} << u"0:09"_s;
        QTest::newRow("minutes") << qint64{59 * 60'000 + 59'000} << u"59:59"_s;
        QTest::newRow("an hour") << qint64{3'600'000} << u"1:00:00"_s;
        QTest::newRow("minutes of an hour") << qint64{3'723'000} << u"1:02:03"_s;
        QTest::newRow("a day") << qint64{86'400'000} << u"24:00:00"_s;
    }

    void timesReadLikeAClock()
    {
        QFETCH(qint64, ms);
        QTEST(clockText(ms), "text");
    }
};

QTEST_GUILESS_MAIN(TestClockText)
#include "tst_clocktext.moc"
