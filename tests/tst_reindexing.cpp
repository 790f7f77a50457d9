#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/reindexjob.h"
#include "models/search/searchservice.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"
#include "tests/topicembedder.h"

#include <QTest>
#include <QThreadPool>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList saying(const QString &topic, int lines)
{
    QStringList texts;
    for (int i = 0; i < lines; ++i)
        texts.append(
            u"This is a sentence number %1 that speaks of the %2 and of hardly anything else at all."_s.arg(i).arg(
                topic));
    return texts;
}

} // namespace

class TestReindexing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_library = std::make_unique<LibraryBuilder>(*m_database);
        m_ann = m_library->account(u"ann"_s);
        m_old = std::make_shared<TopicEmbedder>(u"old"_s, 8);
        m_new = std::make_shared<TopicEmbedder>(u"new"_s, 16);
        m_chosen = m_old;
        m_named = [this](const QString &id) { return id == u"old"_s ? m_old : nullptr; };
        m_search = open();
        QVERIFY(!m_search->isReindexWanted());
        m_tides = indexed(u"tides"_s, saying(u"tide"_s, 90));
        m_garden = indexed(u"garden"_s, saying(u"tomato"_s, 90));
    }

    void cleanup()
    {
        m_search.reset();
        m_library.reset();
        m_database.reset();
    }

    void searchWorksBeforeDuringAndAfter();
    void newVideosAreFoundByBoth();
    void workGoesOnWhereItWasCutOff();
    void anotherProcessSeesTheChange();
    void goingBackCostsNothing();
    void withoutTheFormerEmbedderTheWordsAreLeft();
    void aFailingEngineLosesNothing();
    void aVideoIsFoundByItsWordsWhileTheEngineIsDown();
    void whatLackedVectorsGetsThem();
    void theEmbedderMayChangeAgainMeanwhile();
    void aVideoThatGoesMeanwhileIsNoTrouble();
    void manyMaySearchMeanwhile();
    void theJobIsQueuedOnce();
    void theJobDoesItAndIsForgotten();

private:
    std::unique_ptr<SearchService> open() const
    {
        return std::make_unique<SearchService>(
            *m_database, [this] { return m_chosen; },
            [this](const QString &id) { return m_named ? m_named(id) : nullptr; });
    }

    qint64 indexed(const QString &title, const QStringList &texts) const
    {
        const qint64 video = m_library->video(m_ann, title, texts);
        if (!m_search->index(video, {}))
            qFatal("indexing failed");
        return video;
    }

    /// The video that is found first, 0: none. The words are said nowhere.
    qint64 about(const QString &question) const { return about(*m_search, question); }
    qint64 about(const SearchService &search, const QString &question) const
    {
        const QList<Moment> hits = search.search(m_ann, question, {}, 1);
        return hits.isEmpty() ? 0 : hits.first().videoId;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<LibraryBuilder> m_library;
    std::unique_ptr<SearchService> m_search;
    Account m_ann;
    std::shared_ptr<TopicEmbedder> m_old;
    std::shared_ptr<TopicEmbedder> m_new;
    std::shared_ptr<const Embedder> m_chosen;
    NamedEmbedder m_named;
    qint64 m_tides = 0;
    qint64 m_garden = 0;
};

void TestReindexing::searchWorksBeforeDuringAndAfter()
{
    QCOMPARE(about(u"ocean"_s), m_tides);
    m_chosen = m_new;
    QVERIFY(m_search->isReindexWanted());
    QCOMPARE(about(u"vegetable"_s), m_garden);
    QCOMPARE(m_new->asked, 0);

    int looks = 0;
    QList<qint64> during;
    double last = 0;
    const Progress progress{.report =
                                [&](double fraction) {
                                    QVERIFY(fraction > last && fraction <= 1);
                                    last = fraction;
                                },
                            .cancelled =
                                [&] {
                                    if (++looks == 4) // some of it is done
                                        during = {about(u"ocean blue"_s), about(u"vegetable soup"_s)};
                                    return false;
                                }};
    QVERIFY(m_search->reindex(progress));
    QCOMPARE(during, (QList<qint64>{m_tides, m_garden}));
    QCOMPARE(last, 1.0);

    QVERIFY(!m_search->isReindexWanted());
    m_old->field = u"gone"_s;
    const int before = m_new->asked;
    QCOMPARE(about(u"an ocean"_s), m_tides);
    QCOMPARE(about(u"a vegetable"_s), m_garden);
    QCOMPARE(m_new->asked, before + 2);
    QVERIFY(!m_search->embedderFault());
}

void TestReindexing::newVideosAreFoundByBoth()
{
    m_chosen = m_new;
    const qint64 space = indexed(u"space"_s, saying(u"Jupiter"_s, 3));
    QCOMPARE(about(u"planet"_s), space);
    QVERIFY(m_search->reindex({}));
    QCOMPARE(about(u"which planet"_s), space);
    QCOMPARE(about(*open(), u"planet"_s), space);
}

void TestReindexing::workGoesOnWhereItWasCutOff()
{
    m_chosen = m_new;
    int looks = 0;
    QCOMPARE(m_search->reindex({.cancelled = [&] { return ++looks > 3; }}).error().fault, Fault::Cancelled);
    const int first = m_new->asked;
    QVERIFY(first > 0);
    QVERIFY(m_search->isReindexWanted());
    m_search = open();
    QVERIFY(m_search->reindex({}));
    const VectorRepository vectors(*m_database);
    QCOMPARE(vectors.countLacking(u"new"_s), 0);
    QCOMPARE(m_new->asked, VectorRepository(*m_database).countLacking(u"none"_s)); // each passage once
}

void TestReindexing::anotherProcessSeesTheChange()
{
    const std::unique_ptr<SearchService> other = open();
    QCOMPARE(about(*other, u"ocean"_s), m_tides);
    m_chosen = m_new;
    QVERIFY(m_search->reindex({}));
    m_old->field = u"gone"_s;
    QCOMPARE(about(*other, u"some ocean"_s), m_tides);
}

void TestReindexing::goingBackCostsNothing()
{
    m_chosen = m_new;
    QVERIFY(m_search->reindex({}));
    m_chosen = m_old;
    const int before = m_old->asked;
    QVERIFY(m_search->isReindexWanted());
    QVERIFY(m_search->reindex({}));
    QCOMPARE(m_old->asked, before);
    QCOMPARE(about(u"ocean"_s), m_tides);
    QCOMPARE(m_old->asked, before + 1);
}

void TestReindexing::withoutTheFormerEmbedderTheWordsAreLeft()
{
    m_chosen = m_new;
    m_named = {};
    m_search = open(); // as after a start: nobody remembers the former one
    QCOMPARE(about(u"ocean"_s), 0);
    QCOMPARE(about(u"tomato"_s), m_garden);
    const qint64 space = indexed(u"space"_s, saying(u"Jupiter"_s, 3));
    QCOMPARE(about(u"Jupiter"_s), space);
    QVERIFY(m_search->reindex({}));
    QCOMPARE(about(u"ocean"_s), m_tides);
    QCOMPARE(about(u"planet"_s), space);
}

void TestReindexing::aFailingEngineLosesNothing()
{
    m_chosen = m_new;
    m_new->field = u"connection"_s;
    const Result<void> failed = m_search->reindex({});
    QCOMPARE(failed.error().fault, Fault::EngineFailed);
    QCOMPARE(failed.error().field, u"connection"_s);
    QCOMPARE(about(u"ocean"_s), m_tides);
    m_new->field.clear();
    QVERIFY(m_search->reindex({}));
    QCOMPARE(about(u"the ocean"_s), m_tides);
}

void TestReindexing::aVideoIsFoundByItsWordsWhileTheEngineIsDown()
{
    m_old->field = u"connection"_s;
    const qint64 space = m_library->video(m_ann, u"space"_s, saying(u"Jupiter"_s, 3));
    QCOMPARE(m_search->index(space, {}).error().field, u"connection"_s);
    QCOMPARE(about(u"Jupiter"_s), space);
    QCOMPARE(m_search->embedderFault()->field, u"connection"_s);
    m_old->field.clear();
    QVERIFY(m_search->index(space, {}));
    QCOMPARE(about(*open(), u"planet"_s), space);
    m_old->field = u"connection"_s; // what is there is not replaced by less
    QVERIFY(!m_search->index(space, {}));
    m_old->field.clear();
    QCOMPARE(about(*open(), u"planet"_s), space);
}

void TestReindexing::whatLackedVectorsGetsThem()
{
    m_chosen = nullptr; // the model is not installed
    m_named = {};
    m_search = open();
    const qint64 space = indexed(u"space"_s, saying(u"Jupiter"_s, 3));
    QVERIFY(!m_search->isReindexWanted());
    m_chosen = m_old;
    QCOMPARE(about(u"planet"_s), 0);
    QVERIFY(m_search->isReindexWanted());
    QVERIFY(m_search->reindex({}));
    QCOMPARE(about(u"planet"_s), space);
}

void TestReindexing::theEmbedderMayChangeAgainMeanwhile()
{
    const auto third = std::make_shared<TopicEmbedder>(u"third"_s, 4);
    m_chosen = m_new;
    int looks = 0;
    QVERIFY(m_search->reindex({.cancelled = [&] {
        if (++looks == 3)
            m_chosen = third;
        return false;
    }}));
    QVERIFY(m_new->asked > 0);
    QCOMPARE(VectorRepository(*m_database).state().embedder, u"third"_s);
    QCOMPARE(about(u"ocean"_s), m_tides);
}

void TestReindexing::aVideoThatGoesMeanwhileIsNoTrouble()
{
    m_chosen = m_new;
    int looks = 0;
    QVERIFY(m_search->reindex({.cancelled = [&] {
        if (++looks == 2) // between reading its passages and storing their vectors
            VideoRepository(*m_database).remove(m_tides);
        return false;
    }}));
    m_search->forget(m_tides);
    QCOMPARE(about(u"ocean"_s), 0);
    QCOMPARE(about(u"vegetable"_s), m_garden);
}

void TestReindexing::manyMaySearchMeanwhile()
{
    QThreadPool pool;
    pool.setMaxThreadCount(3);
    std::atomic_int wrong = 0;
    std::atomic_bool isOver = false;
    for (int i = 0; i < 3; ++i) {
        pool.start([&, i] {
            for (int n = 0; !isOver || n < 20; ++n)
                wrong += about(u"ocean %1 %2"_s.arg(i).arg(n)) == m_tides ? 0 : 1;
        });
    }
    m_chosen = m_new;
    const Result<void> done = m_search->reindex({});
    isOver = true;
    pool.waitForDone();
    QVERIFY(done);
    QCOMPARE(wrong, 0);
}

void TestReindexing::theJobIsQueuedOnce()
{
    Events events;
    JobQueue jobs(*m_database, events);
    queueReindex(jobs, *m_search);
    QVERIFY(jobs.unfinished().isEmpty());
    m_chosen = m_new;
    queueReindex(jobs, *m_search);
    queueReindex(jobs, *m_search);
    QCOMPARE(jobs.unfinished().size(), 1);
    QCOMPARE(jobs.unfinished().first().kind, u"reindex"_s);
}

void TestReindexing::theJobDoesItAndIsForgotten()
{
    Events events;
    JobQueue jobs(*m_database, events);
    jobs.addRunner(std::make_unique<ReindexRunner>(*m_search));
    m_chosen = m_new;
    queueReindex(jobs, *m_search);
    jobs.start();
    QTRY_VERIFY(jobs.unfinished().isEmpty());
    jobs.stop();
    QVERIFY(jobs.recent(0, 10).isEmpty());
    QVERIFY(!m_search->isReindexWanted());
    QCOMPARE(VectorRepository(*m_database).state().embedder, u"new"_s);
}

QTEST_GUILESS_MAIN(TestReindexing)
#include "tst_reindexing.moc"
