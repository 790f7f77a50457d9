#include "models/ai/extractiveengine.h"
#include "models/chat/chatlogservice.h"
#include "models/chat/chatservice.h"
#include "models/library/groupservice.h"
#include "models/search/searchservice.h"
#include "tests/accountworld.h"
#include "tests/librarybuilder.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Fails with what a test says, after doing what a test wants.
class BrokenEngine : public ChatEngine
{
public:
    QString id() const override { return u"broken"_s; }
    Result<DraftAnswer> answer(const ChatQuestion &, const Progress &, const TextSink &) const override
    {
        if (meanwhile)
            meanwhile();
        return next;
    }

    std::function<void()> meanwhile;
    Result<DraftAnswer> next = DraftAnswer{.covered = false};
};

QString faultOf(const Error &error)
{
    const QString name = error.fault == Fault::NotFound       ? u"not found"_s
                         : error.fault == Fault::NotAllowed   ? u"not allowed"_s
                         : error.fault == Fault::Invalid      ? u"invalid"_s
                         : error.fault == Fault::EngineFailed ? u"engine"_s
                                                              : u"another"_s;
    return (name + u' ' + error.field).trimmed();
}

template <typename T>
QString faultOf(const Result<T> &result, const QString &none)
{
    return result ? none : faultOf(result.error());
}

} // namespace

/// Each test has ann with a group of two films, on the moon and on Mars, and a film on bread that is in no group.
class TestChatLogService : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_world = std::make_unique<AccountWorld>();
        const Database &database = m_world->database;
        m_search = std::make_unique<SearchService>(database, nullptr);
        m_chat = std::make_unique<ChatService>(database, *m_search, m_extractive, m_world->events);
        m_groups = std::make_unique<GroupService>(database, m_world->passwords, m_world->events);
        m_logs = std::make_unique<ChatLogService>(database, m_world->service, *m_groups, *m_chat, 3);
        const LibraryBuilder library(database);
        m_ann = m_world->ann();
        m_bob = library.account(u"bob"_s);
        m_moon = library.video(m_ann, u"Moon"_s, {u"The moon causes the tides by pulling on the oceans."_s});
        m_mars = library.video(m_ann, u"Mars"_s, {u"Mars is red because of its rust."_s});
        m_bread = library.video(m_ann, u"Bread"_s, {u"Yeast makes the gas that lifts the dough."_s});
        for (const qint64 video : {m_moon, m_mars, m_bread})
            QVERIFY(m_search->index(video, {}));
        m_group = m_groups->create(m_ann, {.name = u"Space"_s})->id;
        QVERIFY(m_groups->add(m_ann, m_group, {m_moon, m_mars}));
    }

    void cleanup()
    {
        m_logs.reset();
        m_groups.reset();
        m_chat.reset();
        m_search.reset();
        m_world.reset();
    }

    void anAnswerComesFromTheGroupAndIsLogged()
    {
        const Result<ChatLog> log = m_logs->ask(m_ann, m_group, u" Why is Mars red? Is it rust? "_s);
        QVERIFY(log);
        QCOMPARE(log->citations.value(0).videoId, m_mars);
        const Page<ChatLog> kept = m_logs->history(m_ann, m_group, std::nullopt, 0);
        QCOMPARE(kept.total, 1);
        QCOMPARE(kept.items[0].id, log->id);
        QCOMPARE(kept.items[0].groupId, m_group);
        QCOMPARE(kept.items[0].question, u"Why is Mars red? Is it rust?"_s);
        QCOMPARE(kept.items[0].answer, log->answer);
        QCOMPARE(kept.items[0].citations, log->citations);
        QCOMPARE(kept.items[0].createdAt, log->createdAt);
        QVERIFY(!kept.items[0].isShared && kept.items[0].feedback == Feedback::None);
    }

    void whatIsInAnotherFilmIsNotCovered()
    {
        const QString question = u"What lifts the dough? Is it gas?"_s;
        const Result<ChatLog> inGroup = m_logs->ask(m_ann, m_group, question);
        QVERIFY(inGroup);
        QVERIFY(!inGroup->answer.contains(u"Yeast"_s));
        const Result<ChatLog> inAll = m_logs->ask(m_ann, 0, question);
        QVERIFY2(inAll && inAll->answer.contains(u"Yeast"_s), qPrintable(inAll->answer));
        QCOMPARE(inAll->groupId, 0);
        QCOMPARE(m_logs->history(m_ann, m_group, std::nullopt, 0).total, 1);
    }

    void whatIsRefusedIsNotLogged_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<bool>("isTheGroup");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QString>("fault");
        QTest::newRow("another's group") << u"bob"_s << true << u"Why?"_s << u"not found group"_s;
        QTest::newRow("no group") << u"ann"_s << false << u"Why?"_s << u"not found group"_s;
        QTest::newRow("nothing") << u"ann"_s << true << u" "_s << u"invalid question"_s;
        QTest::newRow("too much") << u"ann"_s << true << u"x"_s.repeated(4001) << u"invalid question"_s;
    }

    void whatIsRefusedIsNotLogged()
    {
        QFETCH(QString, who);
        QFETCH(bool, isTheGroup);
        QFETCH(QString, question);
        const Result<ChatLog> log = m_logs->ask(who == u"ann"_s ? m_ann : m_bob, isTheGroup ? m_group : 99, question);
        QTEST(faultOf(log, u"none"_s), "fault");
        QCOMPARE(rows(), 0);
    }

    void aVisitorAsksAboutTheSharedGroupAlone()
    {
        const QString token = m_groups->share(m_ann, m_group)->token;
        const Result<ChatLog> log = m_logs->askShared(token, m_group, u"Why is Mars red? Is it rust?"_s);
        QVERIFY(log && log->isShared);
        QCOMPARE(log->accountId, m_ann.id);
        QCOMPARE(log->citations.value(0).videoId, m_mars);
        QVERIFY(m_logs->history(m_ann, m_group, std::nullopt, 0).items[0].isShared);
        const qint64 another = m_groups->create(m_ann, {.name = u"Another"_s})->id;
        QCOMPARE(faultOf(m_logs->askShared(token, another, u"Why?"_s), {}), u"not found link"_s);
        QCOMPARE(faultOf(m_logs->askShared(u"x"_s, m_group, u"Why?"_s), {}), u"not found link"_s);
        const QString locked = m_groups->share(m_ann, m_group, {.password = u"sesame"_s})->token;
        QCOMPARE(faultOf(m_logs->askShared(locked, m_group, u"Why?"_s), {}), u"not allowed password"_s);
        const QString pass = m_groups->shared(locked, u"sesame"_s)->share->token;
        QVERIFY(m_logs->askShared(pass, m_group, u"Why is Mars red?"_s));
    }

    void aVisitorHearsNothingOfAnInactiveVideo()
    {
        const QString token = m_groups->share(m_ann, m_group)->token;
        VideoRepository(m_world->database).change(m_mars, [](Video &video) { video.active = false; });
        const Result<ChatLog> log = m_logs->askShared(token, m_group, u"Why is Mars red? Is it rust?"_s);
        QVERIFY(log && !log->answer.contains(u"rust"_s));
    }

    void historyIsNewestFirstAndOnesOwn()
    {
        const qint64 first = m_logs->ask(m_ann, m_group, u"Why is Mars red?"_s)->id;
        const qint64 second = m_logs->ask(m_ann, m_group, u"What pulls the oceans?"_s)->id;
        const Page<ChatLog> all = m_logs->history(m_ann, m_group, std::nullopt, 0);
        QCOMPARE(all.items[0].id, second);
        QCOMPARE(all.items[1].id, first);
        const Page<ChatLog> page = m_logs->history(m_ann, m_group, 1, 1);
        QCOMPARE(page.total, 2);
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.items[0].id, first);
        QCOMPARE(m_logs->history(m_bob, m_group, std::nullopt, 0).total, 0);
        QCOMPARE(m_logs->history(m_ann, 99, std::nullopt, 0).total, 0);
    }

    void onlyTheLatestAreKeptOfEachKind()
    {
        const QString token = m_groups->share(m_ann, m_group)->token;
        const qint64 shared = m_logs->askShared(token, m_group, u"Why is Mars red?"_s)->id;
        QList<qint64> own;
        for (int i = 0; i < 5; ++i)
            own.append(m_logs->ask(m_ann, m_group, u"Why %1?"_s.arg(i))->id);
        QVERIFY(m_logs->ask(m_ann, 0, u"Why?"_s));
        QList<qint64> kept;
        for (const ChatLog &log : m_logs->history(m_ann, m_group, std::nullopt, 0).items)
            kept.prepend(log.id);
        QCOMPARE(kept, QList{shared} + own.mid(2));
        QCOMPARE(rows(), 5);
    }

    void feedbackIsOnesOwnOrTheLinks()
    {
        const QString token = m_groups->share(m_ann, m_group)->token;
        const qint64 own = m_logs->ask(m_ann, m_group, u"Why is Mars red?"_s)->id;
        const qint64 shared = m_logs->askShared(token, m_group, u"Why is Mars red?"_s)->id;
        QVERIFY(m_logs->setFeedback(m_ann, own, Feedback::Good));
        QVERIFY(m_logs->setSharedFeedback(token, shared, Feedback::Bad));
        const QString absent = u"not found log"_s;
        QCOMPARE(faultOf(m_logs->setFeedback(m_bob, own, Feedback::Bad), {}), absent);
        QCOMPARE(faultOf(m_logs->setFeedback(m_ann, 99, Feedback::Bad), {}), absent);
        QCOMPARE(faultOf(m_logs->setSharedFeedback(token, own, Feedback::Bad), {}), absent);
        QCOMPARE(faultOf(m_logs->setSharedFeedback(u"x"_s, shared, Feedback::Good), {}), u"not found link"_s);
        const Page<ChatLog> logs = m_logs->history(m_ann, m_group, std::nullopt, 0);
        QCOMPARE(logs.items[1].feedback, Feedback::Good);
        QCOMPARE(logs.items[0].feedback, Feedback::Bad);
        QVERIFY(m_logs->setFeedback(m_ann, own, Feedback::None));
        QCOMPARE(m_logs->history(m_ann, m_group, std::nullopt, 0).items[1].feedback, Feedback::None);
    }

    void anEngineThatFailsIsNotLogged()
    {
        BrokenEngine engine;
        engine.next = fail(Fault::EngineFailed, u"rateLimit"_s, u"slow down"_s);
        const ChatService chat(m_world->database, *m_search, engine, m_world->events);
        const ChatLogService logs(m_world->database, m_world->service, *m_groups, chat);
        const Result<ChatLog> log = logs.ask(m_ann, m_group, u"Why?"_s);
        QCOMPARE(faultOf(log, {}), u"engine rateLimit"_s);
        QCOMPARE(log.error().detail, u"slow down"_s);
        QCOMPARE(rows(), 0);
    }

    void aGroupThatGoesWhileTheAnswerIsMadeIsNotFound()
    {
        BrokenEngine engine;
        engine.meanwhile = [this] { QVERIFY(m_groups->remove(m_ann, m_group)); };
        const ChatService chat(m_world->database, *m_search, engine, m_world->events);
        const ChatLogService logs(m_world->database, m_world->service, *m_groups, chat);
        QCOMPARE(faultOf(logs.ask(m_ann, m_group, u"Why?"_s), {}), u"not found group"_s);
        QCOMPARE(rows(), 0);
    }

    void logsGoWithTheirGroup()
    {
        QVERIFY(m_logs->ask(m_ann, m_group, u"Why is Mars red?"_s));
        QVERIFY(m_logs->ask(m_ann, 0, u"Why is Mars red?"_s));
        QVERIFY(m_groups->remove(m_ann, m_group));
        QCOMPARE(rows(), 1);
    }

    void askingAtOnceLogsEach()
    {
        std::atomic_int answered = 0;
        onThreads(3, [&](int number) { answered += m_logs->ask(m_ann, m_group, u"Why %1?"_s.arg(number)) ? 1 : 0; });
        QCOMPARE(answered, 3);
        QCOMPARE(m_logs->history(m_ann, m_group, std::nullopt, 0).total, 3);
    }

private:
    int rows() const
    {
        Query query(m_world->database->connection(), u"SELECT COUNT(*) AS rows FROM chat_logs"_s);
        query.exec().next();
        return query.value<int>(u"rows"_s);
    }

    std::unique_ptr<AccountWorld> m_world;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<ChatService> m_chat;
    std::unique_ptr<GroupService> m_groups;
    std::unique_ptr<ChatLogService> m_logs;
    ExtractiveEngine m_extractive{nullptr};
    Account m_ann;
    Account m_bob;
    qint64 m_moon = 0;
    qint64 m_mars = 0;
    qint64 m_bread = 0;
    qint64 m_group = 0;
};

QTEST_GUILESS_MAIN(TestChatLogService)
#include "tst_chatlogservice.moc"
