#include "models/core/ratelimiter.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

class TestRateLimiter : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC); }

    void whatIsOverTheLimitWaitsForTheRestOfTheMinute()
    {
        RateLimiter limiter(clock());
        for (int attempt = 0; attempt < 3; ++attempt)
            QCOMPARE(limiter.attempt(u"ann"_s, 3), 0);
        QCOMPARE(limiter.attempt(u"ann"_s, 3), 60);
        m_now = m_now.addMSecs(59'001);
        QCOMPARE(limiter.attempt(u"ann"_s, 3), 1);
        m_now = m_now.addMSecs(999);
        QCOMPARE(limiter.attempt(u"ann"_s, 3), 0);
    }

    void everyKeyIsCountedByItself()
    {
        RateLimiter limiter(clock());
        QCOMPARE(limiter.attempt(u"ann"_s, 1), 0);
        QCOMPARE(limiter.attempt(u"bob"_s, 1), 0);
        QVERIFY(limiter.attempt(u"ann"_s, 1) > 0);
    }

    void zeroIsNoLimit()
    {
        RateLimiter limiter(clock());
        for (int attempt = 0; attempt < 1000; ++attempt)
            QCOMPARE(limiter.attempt(u"ann"_s, 0), 0);
    }

    void aLimitThatWasChangedHoldsAtOnce()
    {
        RateLimiter limiter(clock());
        QCOMPARE(limiter.attempt(u"ann"_s, 1), 0);
        QVERIFY(limiter.attempt(u"ann"_s, 1) > 0);
        QCOMPARE(limiter.attempt(u"ann"_s, 2), 0);
    }

    void aClockThatWasSetBackLocksNobodyOut()
    {
        RateLimiter limiter(clock());
        QCOMPARE(limiter.attempt(u"ann"_s, 1), 0);
        m_now = m_now.addDays(-1);
        QCOMPARE(limiter.attempt(u"ann"_s, 1), 0);
        QVERIFY(limiter.attempt(u"ann"_s, 1) <= 60);
    }

    void theOldestAreForgottenWhenThereAreTooMany()
    {
        RateLimiter limiter(clock(), 10);
        for (int number = 0; number < 11; ++number) {
            QCOMPARE(limiter.attempt(QString::number(number), 1), 0);
            m_now = m_now.addMSecs(1);
        }
        QVERIFY(limiter.attempt(u"10"_s, 1) > 0);
        QVERIFY(limiter.attempt(u"9"_s, 1) > 0);
        QCOMPARE(limiter.attempt(u"0"_s, 1), 0);
    }

    void whatIsOverGoesBeforeWhatStillCounts()
    {
        RateLimiter limiter(clock(), 4);
        for (const QString &old : {u"a"_s, u"b"_s, u"c"_s})
            limiter.attempt(old, 1);
        m_now = m_now.addSecs(59);
        limiter.attempt(u"ann"_s, 1);
        m_now = m_now.addSecs(1);
        limiter.attempt(u"bob"_s, 1);
        QVERIFY(limiter.attempt(u"ann"_s, 1) > 0);
    }

    void manyThreadsTogetherGetNoMoreThanTheLimit()
    {
        RateLimiter limiter(clock());
        std::atomic<int> passed = 0;
        onThreads(8, [&](int) {
            for (int attempt = 0; attempt < 100; ++attempt)
                passed += limiter.attempt(u"ann"_s, 300) == 0 ? 1 : 0;
        });
        QCOMPARE(passed.load(), 300);
    }

    void oneAddressIsWhatOneClientHas_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("group");
        QTest::newRow("an IPv4 address is one") << u"192.0.2.7"_s << u"192.0.2.7"_s;
        QTest::newRow("an IPv4 address in IPv6 clothes is the same") << u"::ffff:192.0.2.7"_s << u"192.0.2.7"_s;
        QTest::newRow("an IPv6 network is one") << u"2001:db8:1:2:3:4:5:6"_s << u"2001:db8:1:2::/64"_s;
        QTest::newRow("of a link-local address the link does not count") << u"fe80::1%eth0"_s << u"fe80::/64"_s;
        QTest::newRow("what is no address stays") << u"a socket"_s << u"a socket"_s;
    }

    void oneAddressIsWhatOneClientHas()
    {
        QFETCH(QString, address);
        QTEST(addressGroup(address), "group");
    }

private:
    Clock clock()
    {
        return [this] { return m_now; };
    }

    QDateTime m_now;
};

QTEST_GUILESS_MAIN(TestRateLimiter)
#include "tst_ratelimiter.moc"
