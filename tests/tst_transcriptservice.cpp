#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/library/transcriptservice.h"
#include "models/search/searchservice.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Ann's video of two lines, which has been written down and indexed.
class TestTranscriptService : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_events = std::make_unique<Events>();
        m_jobs = std::make_unique<JobQueue>(*m_database, *m_events);
        m_service = std::make_unique<TranscriptService>(*m_database, *m_jobs, *m_events);
        const LibraryBuilder builder(*m_database);
        m_ann = builder.account(u"ann"_s);
        m_bob = builder.account(u"bob"_s);
        m_root = builder.account(u"root"_s, Role::Admin);
        m_video = builder.video(m_ann, u"Tides"_s, {u"The moan pulls the water."_s, u"Twice a day."_s});
        builder.say(m_video, {u"The moan pulls the water."_s, u"Twice a day."_s}, 0.5);
        VideoRepository(*m_database).setTranscriptSource(m_video, u"pocketsphinx"_s, systemClock());
    }

    void aLineIsMendedAndTheRestFollows()
    {
        SearchService search(*m_database, nullptr);
        QVERIFY(search.index(m_video, {}));
        QSignalSpy changed(m_events.get(), &Events::transcriptChanged);
        const Result<SubtitleLine> line = m_service->editLine(m_ann, m_video, 0, u" The moon pulls the water. "_s);
        QVERIFY(line);
        QCOMPARE(*line, (SubtitleLine{0, 1500, u"The moon pulls the water."_s, 1.0}));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(lines()[0], *line);
        QCOMPARE(lines()[1].confidence, 0.5);
        QCOMPARE(indexJobs(), 1);
        QVERIFY(search.index(m_video, {})); // as the job does
        QCOMPARE(search.search(m_ann, u"moon"_s, {}, 5).size(), 1);
        QCOMPARE(search.search(m_ann, u"\"moan\""_s, {}, 5).size(), 0);
    }

    void manyEditsAreOneJob()
    {
        for (int i = 0; i < 5; ++i)
            QVERIFY(m_service->editLine(m_ann, m_video, i % 2, u"Said %1."_s.arg(i)));
        QCOMPARE(indexJobs(), 1);
    }

    void twoAtOnceQueueOneJob()
    {
        onThreads(4, [&](int number) {
            for (int i = 0; i < 10; ++i) {
                if (!m_service->editLine(m_ann, m_video, number % 2, u"%1 of %2"_s.arg(i).arg(number)))
                    qFatal("an edit failed");
            }
        });
        QVERIFY(indexJobs() >= 1 && indexJobs() <= 4); // each began before another had ended
        QVERIFY(lines()[0].text.startsWith(u"9 of "_s));
    }

    void editsAreRefused_data()
    {
        QTest::addColumn<QString>("editor");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("text");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("field");
        QTest::newRow("another's") << u"bob"_s << 0 << u"x"_s << Fault::NotFound << u"video"_s;
        QTest::newRow("no such line") << u"ann"_s << 2 << u"x"_s << Fault::NotFound << u"line"_s;
        QTest::newRow("blank") << u"ann"_s << 0 << u" \n "_s << Fault::Invalid << u"text"_s;
        QTest::newRow("too long") << u"ann"_s << 0 << QString(2001, u'x') << Fault::Invalid << u"text"_s;
        QTest::newRow("a NUL") << u"ann"_s << 0 << QString(QChar::Null) + u'x' << Fault::Invalid << u"text"_s;
        QTest::newRow("an escape") << u"ann"_s << 0 << u"\x1b[31m"_s << Fault::Invalid << u"text"_s;
    }

    void editsAreRefused()
    {
        QFETCH(QString, editor);
        QFETCH(int, line);
        QFETCH(QString, text);
        const Result<SubtitleLine> edited =
            m_service->editLine(editor == u"ann"_s ? m_ann : m_bob, m_video, line, text);
        QVERIFY(!edited);
        QTEST(edited.error().fault, "fault");
        QTEST(edited.error().field, "field");
        QCOMPARE(lines()[0].text, u"The moan pulls the water."_s);
        QCOMPARE(indexJobs(), 0);
    }

    void anAdminMayMendAnyones()
    {
        QVERIFY(m_service->editLine(m_root, m_video, 1, u"Two rows\n\nof text"_s));
        QCOMPARE(lines()[1].text, u"Two rows\nof text"_s);
    }

    void whatIsStillBeingWrittenIsLeftAlone()
    {
        VideoRepository(*m_database).setTranscriptSource(m_video, u""_s, systemClock());
        QCOMPARE(m_service->editLine(m_ann, m_video, 0, u"x"_s).error().fault, Fault::Conflict);
    }

private:
    QList<SubtitleLine> lines() const { return TranscriptRepository(*m_database).lines(m_video); }
    qsizetype indexJobs() const { return m_jobs->list({.kind = u"index"_s}).total; }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<TranscriptService> m_service;
    Account m_ann, m_bob, m_root;
    qint64 m_video = 0;
};

QTEST_GUILESS_MAIN(TestTranscriptService)
#include "tst_transcriptservice.moc"
