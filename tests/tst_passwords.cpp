#include "models/accounts/passwords.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

class TestPasswords : public QObject
{
    Q_OBJECT

private slots:
    void aPasswordThatBcryptWouldShortenIsRefused_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("nothing") << u""_s;
        QTest::newRow("a NUL in the middle") << QString(u"ab\0cd"_s);
        QTest::newRow("73 bytes in 73 characters") << QString(73, u'x');
        QTest::newRow("73 bytes in 37 characters") << QString(36, u'ä') + u'x';
        QTest::newRow("half a character") << u"ab"_s + QChar(0xD83D);
    }

    void aPasswordThatBcryptWouldShortenIsRefused()
    {
        QFETCH(QString, password);
        const Result<QString> hash = m_passwords.hash(password);
        QVERIFY(!hash);
        QCOMPARE(hash.error().fault, Fault::Invalid);
        QCOMPARE(hash.error().field, u"password"_s);
        QVERIFY(!m_passwords.verify(password, *m_passwords.hash(password.left(2) + u"x"_s)));
    }

    void onlyTheSamePasswordIsRight_data()
    {
        QTest::addColumn<QString>("set");
        QTest::addColumn<QString>("tried");
        QTest::addColumn<bool>("right");
        const QString longest(72, u'x');
        QTest::newRow("the same") << u"correct horse"_s << u"correct horse"_s << true;
        QTest::newRow("another case") << u"correct horse"_s << u"Correct horse"_s << false;
        QTest::newRow("another blank at the end") << u"correct horse"_s << u"correct horse "_s << false;
        QTest::newRow("nothing") << u"correct horse"_s << u""_s << false;
        QTest::newRow("in any script") << u"пароль 密码 🔑"_s << u"пароль 密码 🔑"_s << true;
        QTest::newRow("72 bytes") << longest << longest << true;
        QTest::newRow("72 bytes that differ in the last") << longest << longest.left(71) + u'y' << false;
        QTest::newRow("73 bytes that begin with the right 72") << longest << longest + u'x' << false;
        QTest::newRow("a NUL behind the right one") << u"abc"_s << QString(u"abc\0"_s) << false;
    }

    void onlyTheSamePasswordIsRight()
    {
        QFETCH(QString, set);
        QFETCH(QString, tried);
        QTEST(m_passwords.verify(tried, *m_passwords.hash(set)), "right");
    }

    void theHashIsBcryptOfCost12()
    {
        QVERIFY(Passwords().hash(u"abc"_s)->startsWith(u"$2b$12$"_s));
        // From the test vectors of jBCrypt.
        QVERIFY(m_passwords.verify(u"abc"_s, u"$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i"_s));
    }

    void everyHashHasItsOwnSalt() { QVERIFY(*m_passwords.hash(u"abc"_s) != *m_passwords.hash(u"abc"_s)); }

    void nobodysPasswordIsNeverRight()
    {
        QVERIFY(!m_passwords.verify(u"abc"_s, std::nullopt));
        QVERIFY(!m_passwords.verify(u""_s, std::nullopt));
    }

    void aDamagedHashThrows()
    {
        QVERIFY_THROWS_EXCEPTION(std::runtime_error, m_passwords.verify(u"abc"_s, u"$2b$99$nothing"_s));
    }

    void aCostThatBcryptDoesNotHaveThrows() { QVERIFY_THROWS_EXCEPTION(std::invalid_argument, Passwords(32)); }

    void manyThreadsTakeTurns()
    {
        const QString hash = *m_passwords.hash(u"abc"_s);
        std::atomic<int> right = 0;
        onThreads(8, [&](int) { right += m_passwords.verify(u"abc"_s, hash) ? 1 : 0; });
        QCOMPARE(right.load(), 8);
    }

private:
    const Passwords m_passwords{4};
};

QTEST_GUILESS_MAIN(TestPasswords)
#include "tst_passwords.moc"
