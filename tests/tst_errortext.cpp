#include "ui/errortext.h"
#include "ui/jobs/jobtext.h"

#include <QSet>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestErrorText : public QObject
{
    Q_OBJECT

private slots:
    void everyFaultHasItsSentence()
    {
        QSet<QString> sentences;
        for (int fault = int(Fault::NotSignedIn); fault <= int(Fault::Internal); ++fault) {
            const QString text = errorText(Fault(fault));
            QVERIFY2(text.endsWith(u'.'), qPrintable(text));
            // The failure and the way out.
            QVERIFY2(text.count(u'.') >= 2 || text.contains(u';'), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), int(Fault::Internal) + 1);
    }

    void everyFaultOfAnEngineHasItsSentence()
    {
        QSet<QString> sentences;
        for (const QString &field : {QString(), u"key"_s, u"rateLimit"_s, u"model"_s, u"request"_s, u"server"_s,
                                     u"connection"_s, u"timeout"_s, u"reply"_s, u"refused"_s, u"missing"_s}) {
            const QString text =
                errorText({.fault = Fault::EngineFailed, .field = field, .detail = u"said by the engine"_s});
            QVERIFY2(text.count(u'.') >= 2 || text.contains(u';'), qPrintable(text));
            QVERIFY(!text.contains(u"said by"_s));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), 11);
        QVERIFY(errorText({.fault = Fault::EngineFailed, .field = u"rateLimit"_s, .retryAfterSeconds = 42})
                    .contains(u"42"_s));
    }

    void saysHowLongToWait()
    {
        QVERIFY(errorText({.fault = Fault::TooMany, .retryAfterSeconds = 42}).contains(u"42"_s));
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("word");
        QTest::newRow("question") << u"question"_s << u"question"_s;
        QTest::newRow("title") << u"title"_s << u"title"_s;
        QTest::newRow("password") << u"password"_s << u"password"_s;
        QTest::newRow("username") << u"username"_s << u"name"_s;
        QTest::newRow("path") << u"path"_s << u"file"_s;
    }

    void namesTheFieldThatIsWrong()
    {
        QFETCH(QString, field);
        QFETCH(QString, word);
        const QString text = errorText({.fault = Fault::Invalid, .field = field});
        QVERIFY2(text.contains(word), qPrintable(text));
    }

    void saysWhatIsWrongWithAnEngine()
    {
        QSet<QString> sentences;
        for (const QString &field :
             {u""_s, u"key"_s, u"rateLimit"_s, u"model"_s, u"connection"_s, u"timeout"_s, u"tooLarge"_s, u"server"_s}) {
            const QString text = errorText({.fault = Fault::EngineFailed, .field = field, .detail = u"sk-secret"_s});
            QVERIFY2(text.count(u'.') >= 2 && !text.contains(u"secret"_s), qPrintable(text));
            sentences.insert(text);
        }
        QCOMPARE(sentences.size(), 8);
    }

    void aMailThatFailsSpeaksOfTheMailServer()
    {
        Job job{.kind = u"mail"_s, .title = u"ann@example.org"_s, .state = JobState::Failed};
        job.fault = Fault::EngineFailed;
        job.reason = u"mail"_s;
        for (const QString &text : {jobStateText(job), jobEndText(job)})
            QVERIFY2(text.contains(u"mail server"_s) && !text.contains(u"engine"_s), qPrintable(text));
        job.state = JobState::Queued;
        job.attempts = 1;
        QVERIFY(jobStateText(job).contains(u"mail server"_s));
        job.kind = u"transcribe"_s;
        QVERIFY(jobStateText(job).contains(u"engine"_s));
    }

    void keepsTheLogToItself()
    {
        const QString text = errorText({.fault = Fault::Internal, .detail = u"SELECT secret"_s});
        QVERIFY(!text.contains(u"SELECT"_s));
    }
};

QTEST_MAIN(TestErrorText)
#include "tst_errortext.moc"
