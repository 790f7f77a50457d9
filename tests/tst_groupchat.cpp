#include "models/ai/extractiveengine.h"
#include "models/chat/chatlogservice.h"
#include "models/chat/chatservice.h"
#include "models/library/groupservice.h"
#include "models/search/searchservice.h"
#include "tests/accountworld.h"
#include "tests/librarybuilder.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Conversations about a group, and taking away what was asked. Ann has a group of a film on the moon and one on Mars,
/// and a film on bread that is in no group.
class TestGroupChat : public QObject
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
        m_logs = std::make_unique<ChatLogService>(database, m_world->service, *m_groups, *m_chat);
        const LibraryBuilder library(database);
        m_ann = m_world->ann();
        m_bob = library.account(u"bob"_s);
        m_mars = library.video(m_ann, u"Mars"_s, {u"Mars is red because of its rust."_s});
        m_bread = library.video(m_ann, u"Bread"_s, {u"Yeast makes the gas that lifts the dough."_s});
        for (const qint64 video : {m_mars, m_bread})
            QVERIFY(m_search->index(video, {}));
        m_group = m_groups->create(m_ann, {.name = u"Space"_s})->id;
        QVERIFY(m_groups->add(m_ann, m_group, {m_mars}));
    }

    void cleanup()
    {
        m_logs.reset();
        m_groups.reset();
        m_chat.reset();
        m_search.reset();
        m_world.reset();
    }

    void anAnswerComesFromTheGroupAlone()
    {
        const Result<Exchange> mars = ask(u"Why is Mars red?"_s);
        QVERIFY(mars && mars->answer.covered);
        QCOMPARE(mars->answer.citations.first().videoId, m_mars);
        const Result<Exchange> bread = ask(u"What makes the gas that lifts the dough?"_s);
        QVERIFY(bread && !bread->answer.covered);
        m_groups->add(m_ann, m_group, {m_bread});
        QVERIFY(ask(u"What makes the gas that lifts the dough?"_s)->answer.covered);
    }

    void eachSubjectHasAConversationOfItsOwn()
    {
        QVERIFY(ask(u"Why is Mars red?"_s));
        QVERIFY(m_chat->converse(m_ann, {.question = u"Why is Mars red?"_s}));
        QVERIFY(m_chat->converse(m_ann, {.videoId = m_mars, .question = u"Why is Mars red?"_s}));
        const qint64 other = m_groups->create(m_ann, {.name = u"Kitchen"_s})->id;
        QVERIFY(m_chat->messages(m_ann, {.groupId = other}).isEmpty());
        QSet<qint64> conversations;
        for (const ChatSubject &about :
             {ChatSubject{}, ChatSubject{.videoId = m_mars}, ChatSubject{.groupId = m_group}}) {
            QCOMPARE(m_chat->messages(m_ann, about).size(), 2);
            conversations.insert(m_chat->continuing(m_ann, about));
        }
        QCOMPARE(conversations.size(), 3);
    }

    void itGoesOnAndBeginsAnew()
    {
        const qint64 first = ask(u"Why is Mars red?"_s)->conversationId;
        QCOMPARE(ask(u"What is the rust of Mars?"_s)->conversationId, first);
        QCOMPARE(m_chat->messages(m_ann, {.groupId = m_group}).size(), 4);
        const Result<Exchange> anew = m_chat->converse(m_ann, {.groupId = m_group, .isAnew = true});
        QVERIFY(anew);
        QCOMPARE(anew->question.text, u"What is the rust of Mars?"_s);
        m_chat->startOver(m_ann, {.groupId = m_group});
        QVERIFY(m_chat->messages(m_ann, {.groupId = m_group}).isEmpty());
        QVERIFY(ask(u"Why is Mars red?"_s)->conversationId != first);
        QVERIFY(m_chat->converse(m_ann, {.conversationId = first, .question = u"Why is Mars red?"_s}));
    }

    void anothersGroupIsNotThere()
    {
        const Result<Exchange> refused =
            m_chat->converse(m_bob, {.groupId = m_group, .question = u"Why is Mars red?"_s});
        QVERIFY(!refused);
        QCOMPARE(refused.error().fault, Fault::NotFound);
        QCOMPARE(refused.error().field, u"group"_s);
        QVERIFY(m_chat->messages(m_bob, {.groupId = m_group}).isEmpty());
    }

    void itGoesWithTheGroup()
    {
        const qint64 conversation = ask(u"Why is Mars red?"_s)->conversationId;
        QVERIFY(m_groups->remove(m_ann, m_group));
        QCOMPARE(m_chat->messagesOf(m_ann, conversation).error().fault, Fault::NotFound);
        QCOMPARE(m_logs->past(m_ann, {}).total, 0);
    }

    void theHistoryKnowsTheGroup()
    {
        QVERIFY(ask(u"Why is Mars red?"_s));
        QVERIFY(m_chat->converse(m_ann, {.question = u"Why is Mars red?"_s}));
        const Page<PastExchange> past = m_logs->past(m_ann, {.groupId = m_group});
        QCOMPARE(past.total, 1);
        QCOMPARE(past.items.first().log.groupId, m_group);
        QCOMPARE(m_logs->past(m_ann, {.groupId = 0, .videoId = 0}).total, 1);
    }

    void whatWasAskedIsTakenAway()
    {
        const Result<Exchange> first = ask(u"Why is Mars red?"_s);
        const Result<Exchange> second = ask(u"What is the rust of Mars?"_s);
        const QSignalSpy changed(&m_world->events, &Events::conversationChanged);
        const PastExchange past{.messageId = first->answer.id};
        QCOMPARE(m_logs->forget(m_bob, past).error().field, u"message"_s);
        QVERIFY(m_logs->forget(m_ann, past));
        QCOMPARE(changed.size(), 1);
        const QList<Message> left = m_chat->messages(m_ann, {.groupId = m_group});
        QCOMPARE(left.size(), 2);
        QCOMPARE(left.first().id, second->question.id);
        QCOMPARE(m_logs->forget(m_ann, past).error().field, u"message"_s);
        QVERIFY(m_logs->forget(m_ann, {.messageId = second->answer.id}));
        QCOMPARE(m_chat->messagesOf(m_ann, second->conversationId).error().fault, Fault::NotFound); // it was empty
    }

    void whatWasAskedAloneIsTakenAway()
    {
        const Result<ChatLog> log = m_logs->ask(m_ann, m_group, u"Why is Mars red?"_s);
        QVERIFY(log);
        QCOMPARE(m_logs->forget(m_bob, {.logId = log->id}).error().field, u"log"_s);
        QVERIFY(m_logs->forget(m_ann, {.logId = log->id}));
        QCOMPARE(m_logs->past(m_ann, {}).total, 0);
    }

private:
    Result<Exchange> ask(const QString &question)
    {
        return m_chat->converse(m_ann, {.groupId = m_group, .question = question});
    }

    ExtractiveEngine m_extractive{nullptr};
    std::unique_ptr<AccountWorld> m_world;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<ChatService> m_chat;
    std::unique_ptr<GroupService> m_groups;
    std::unique_ptr<ChatLogService> m_logs;
    Account m_ann;
    Account m_bob;
    qint64 m_mars = 0;
    qint64 m_bread = 0;
    qint64 m_group = 0;
};

QTEST_GUILESS_MAIN(TestGroupChat)
#include "tst_groupchat.moc"
