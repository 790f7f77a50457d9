#include "models/core/settings.h"
#include "tests/threads.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private slots:
    void init() { QFile::remove(file()); }

    void withoutAFileTheDefaultsHold()
    {
        const Settings settings(file());
        QCOMPARE(settings.value(setting::openCatalogueReset), false);
        QCOMPARE(settings.value(setting::allowedOrigins), QStringList());
        QCOMPARE(settings.value(setting::signInLimit), 30);
        QCOMPARE(settings.value(setting::chatEngine), u"builtin"_s);
        QCOMPARE(settings.value(setting::theme), u"system"_s);
        QCOMPARE(settings.value(setting::jobWorkers), 1);
    }

    void everySettingCanBeSetByItsName_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("open reset") << u"server/openCatalogueReset"_s << u"true"_s;
        QTest::newRow("discovery") << u"server/discovery"_s << u"false"_s;
        QTest::newRow("hosts") << u"server/hosts"_s << u"films.example"_s;
        QTest::newRow("proxies") << u"server/trustedProxies"_s << u"10.0.0.0/8"_s;
        QTest::newRow("origins") << u"server/allowedOrigins"_s << u"https://a.example"_s;
        QTest::newRow("sign-in limit") << u"limits/signIn"_s << u"5"_s;
        QTest::newRow("sign-up limit") << u"limits/signUp"_s << u"5"_s;
        QTest::newRow("chat limit") << u"limits/chat"_s << u"5"_s;
        QTest::newRow("upload limit") << u"limits/upload"_s << u"0"_s;
        QTest::newRow("chat engine") << u"engines/chat"_s << u"builtin"_s;
        QTest::newRow("embedding engine") << u"engines/embedding"_s << u"builtin"_s;
        QTest::newRow("transcription engine") << u"engines/transcription"_s << u"builtin"_s;
        QTest::newRow("speech engine") << u"engines/speech"_s << u"builtin"_s;
        QTest::newRow("mail server") << u"mail/smtpUrl"_s << u"smtp://me@mail.example:587"_s;
        QTest::newRow("mail server's authority") << u"mail/caFile"_s << u"/etc/ssl/own.pem"_s;
        QTest::newRow("sender") << u"mail/from"_s << u"Matinee <films@example.org>"_s;
        QTest::newRow("sender's address alone") << u"mail/from"_s << u"films@example.org"_s;
        QTest::newRow("address in mails") << u"mail/linkBase"_s << u"https://films.example/app"_s;
        QTest::newRow("no mail server") << u"mail/smtpUrl"_s << u""_s;
        QTest::newRow("theme") << u"ui/theme"_s << u"dark"_s;
        QTest::newRow("workers") << u"jobs/workers"_s << u"8"_s;
    }

    void everySettingCanBeSetByItsName()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Settings settings(file());
        QVERIFY(settings.set(key, value));
        QVERIFY(settings.overrideForThisRun(key, value));
    }

    void whatIsSetIsReadAndKept()
    {
        Settings settings(file());
        QVERIFY(settings.set(u"server/openCatalogueReset"_s, u"true"_s));
        QVERIFY(settings.set(u"server/allowedOrigins"_s, u"https://a.example, http://b.example:8080"_s));
        QVERIFY(settings.set(u"server/hosts"_s, u"Films.Example, bücher.example , 2001:DB8::0:1"_s));
        QVERIFY(settings.set(u"server/trustedProxies"_s, u"10.0.0.0/8, 192.0.2.1"_s));
        QVERIFY(settings.set(u"limits/signIn"_s, u" 7 "_s));
        QVERIFY(settings.set(u"ui/theme"_s, u"dark"_s));
        const Settings again(file());
        for (const Settings *each : {&std::as_const(settings), &again}) {
            QCOMPARE(each->value(setting::openCatalogueReset), true);
            QCOMPARE(each->value(setting::allowedOrigins),
                     (QStringList{u"https://a.example"_s, u"http://b.example:8080"_s}));
            QCOMPARE(each->value(setting::serverHosts),
                     (QStringList{u"films.example"_s, u"xn--bcher-kva.example"_s, u"2001:db8::1"_s}));
            QCOMPARE(each->value(setting::trustedProxies), (QStringList{u"10.0.0.0/8"_s, u"192.0.2.1/32"_s}));
            QCOMPARE(each->value(setting::signInLimit), 7);
            QCOMPARE(each->value(setting::theme), u"dark"_s);
        }
    }

    void severalAreStoredTogetherOrNotAtAll()
    {
        Settings settings(file());
        QVERIFY(settings.set({{u"limits/chat"_s, u"7"_s}, {u"limits/signIn"_s, u"8"_s}}));
        QCOMPARE(settings.set({{u"limits/chat"_s, u"9"_s}, {u"limits/signIn"_s, u"many"_s}}).error().field,
                 u"limits/signIn"_s);
        QCOMPARE(settings.value(setting::chatLimit), 7);
        QCOMPARE(Settings(file()).value(setting::signInLimit), 8);
        QVERIFY(!settings.isOverridden(u"limits/chat"_s));
        QVERIFY(settings.overrideForThisRun(u"limits/chat"_s, u"1"_s));
        QVERIFY(settings.isOverridden(u"limits/chat"_s));
    }

    void anOverrideHoldsForThisRunOnly()
    {
        Settings settings(file());
        QVERIFY(settings.set(u"limits/signIn"_s, u"7"_s));
        QVERIFY(settings.overrideForThisRun(u"limits/signIn"_s, u"0"_s));
        QCOMPARE(settings.value(setting::signInLimit), 0);
        QVERIFY(settings.set(u"limits/signIn"_s, u"8"_s));
        QCOMPARE(settings.value(setting::signInLimit), 0);
        QCOMPARE(Settings(file()).value(setting::signInLimit), 8);
    }

    void aBadValueIsRefused_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("an unknown name") << u"limits/none"_s << u"1"_s;
        QTest::newRow("a name in another case") << u"Limits/signIn"_s << u"1"_s;
        QTest::newRow("no name") << u""_s << u"1"_s;
        QTest::newRow("a word for a yes or no") << u"server/openCatalogueReset"_s << u"maybe"_s;
        QTest::newRow("nothing for a yes or no") << u"server/openCatalogueReset"_s << u""_s;
        QTest::newRow("a word for a number") << u"limits/signIn"_s << u"many"_s;
        QTest::newRow("nothing for a number") << u"limits/signIn"_s << u""_s;
        QTest::newRow("a number below the least") << u"limits/signIn"_s << u"-1"_s;
        QTest::newRow("a number above the most") << u"jobs/workers"_s << u"9"_s;
        QTest::newRow("no workers") << u"jobs/workers"_s << u"0"_s;
        QTest::newRow("a number that no int holds") << u"limits/signIn"_s << u"99999999999"_s;
        QTest::newRow("a choice that there is not") << u"ui/theme"_s << u"blue"_s;
        QTest::newRow("all choices") << u"ui/theme"_s << u"system|light|dark"_s;
        QTest::newRow("an engine that there is not") << u"engines/chat"_s << u"oracle"_s;
        QTest::newRow("a text of two lines") << u"mail/from"_s << u"a@example.org\r\nBcc: b@example.org"_s;
        QTest::newRow("a sender without an address") << u"mail/from"_s << u"Matinee"_s;
        QTest::newRow("two senders") << u"mail/from"_s << u"a@example.org,b@example.org"_s;
        QTest::newRow("a mail server that is none") << u"mail/smtpUrl"_s << u"https://mail.example"_s;
        QTest::newRow("a mail server without a name") << u"mail/smtpUrl"_s << u"smtp://"_s;
        QTest::newRow("a mail server with a password") << u"mail/smtpUrl"_s << u"smtp://me:secret@mail.example"_s;
        QTest::newRow("an address in mails that is none") << u"mail/linkBase"_s << u"javascript://films.example/"_s;
        QTest::newRow("an address in mails with a query") << u"mail/linkBase"_s << u"https://films.example/?a=b"_s;
        QTest::newRow("a host with a port") << u"server/hosts"_s << u"films.example:80"_s;
        QTest::newRow("a host with a scheme") << u"server/hosts"_s << u"http://films.example"_s;
        QTest::newRow("every host") << u"server/hosts"_s << u"*"_s;
        QTest::newRow("a proxy by its name") << u"server/trustedProxies"_s << u"proxy.example"_s;
        QTest::newRow("a network that is too narrow") << u"server/trustedProxies"_s << u"10.0.0.0/33"_s;
        QTest::newRow("every origin") << u"server/allowedOrigins"_s << u"*"_s;
        QTest::newRow("an origin without a scheme") << u"server/allowedOrigins"_s << u"a.example"_s;
        QTest::newRow("an origin with a path") << u"server/allowedOrigins"_s << u"https://a.example/x"_s;
        QTest::newRow("an origin with a user") << u"server/allowedOrigins"_s << u"https://me@a.example"_s;
        QTest::newRow("an origin of another scheme") << u"server/allowedOrigins"_s << u"ftp://a.example"_s;
        QTest::newRow("a good origin and a bad one") << u"server/allowedOrigins"_s << u"https://a.example,null"_s;
    }

    void aBadValueIsRefused()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Settings settings(file());
        const Result<void> stored = settings.set(key, value);
        const Result<void> overridden = settings.overrideForThisRun(key, value);
        for (const Result<void> &result : {stored, overridden}) {
            QVERIFY(!result);
            QCOMPARE(result.error().fault, Fault::Invalid);
            QCOMPARE(result.error().field, key);
        }
        QVERIFY(!QFile::exists(file()));
    }

    void originsAreSpeltAsBrowsersDo()
    {
        Settings settings(file());
        QVERIFY(settings.set(u"server/allowedOrigins"_s,
                             u"HTTPS://A.Example:443,http://bücher.example:80,http://[::1]:8080"_s));
        QCOMPARE(settings.value(setting::allowedOrigins),
                 (QStringList{u"https://a.example"_s, u"http://xn--bcher-kva.example"_s, u"http://[::1]:8080"_s}));
    }

    void aFileWrittenByHandIsRead()
    {
        write("[server]\nallowedOrigins=https://a.example, "
              "https://b.example\n[limits]\nsignIn=many\nchat=9\n[other]\nkey=1\n");
        const Settings settings(file());
        QCOMPARE(settings.value(setting::allowedOrigins),
                 (QStringList{u"https://a.example"_s, u"https://b.example"_s}));
        QCOMPARE(settings.value(setting::signInLimit), 30);
        QCOMPARE(settings.value(setting::chatLimit), 9);
    }

    void aFileThatCannotBeWrittenChangesNothing()
    {
        write("");
        Settings settings(file() + u"/settings.ini"_s);
        const Result<void> stored = settings.set(u"limits/signIn"_s, u"7"_s);
        QVERIFY(!stored);
        QCOMPARE(stored.error().fault, Fault::Internal);
        QCOMPARE(settings.value(setting::signInLimit), 30);
    }

    void readersNeverMeetHalfAChange()
    {
        Settings settings(file());
        std::atomic<int> wrong = 0;
        onThreads(4, [&](int number) {
            for (int round = 0; round < 50; ++round) {
                if (number == 0 && !settings.set(u"jobs/workers"_s, QString::number(1 + round % 8)))
                    ++wrong;
                const int workers = settings.value(setting::jobWorkers);
                if (workers < 1 || workers > 8)
                    ++wrong;
            }
        });
        QCOMPARE(wrong.load(), 0);
    }

private:
    QString file() const { return m_folder.filePath(u"settings.ini"_s); }

    void write(const QByteArray &text)
    {
        QFile out(file());
        QVERIFY(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    const QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
