#include "models/ai/extractiveengine.h"
#include "models/chat/chatservice.h"
#include "models/chat/conversationservice.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// An engine that answers what it is told to, after running what it is given.
class ScriptedEngine final : public ChatEngine
{
public:
    QString id() const override { return u"scripted"_s; }
    Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &, const TextSink &) const override
    {
        asked = question;
        if (meanwhile)
            meanwhile();
        return isDown ? Result<DraftAnswer>(fail(Fault::EngineFailed)) : DraftAnswer();
    }

    mutable ChatQuestion asked;
    std::function<void()> meanwhile;
    bool isDown = false;
};

} // namespace

/// Two accounts and a library that says one thing.
class TestConversationService : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_world = std::make_unique<World>(); }

    void theListIsNewestFirstWithWhatWasSaid()
    {
        const Conversation first = *service().begin(ann(), u" Tides "_s);
        const Conversation second = *service().begin(ann(), u"Bread"_s);
        QVERIFY(service().begin(bob(), u"Bob's"_s));
        QCOMPARE(first.name, u"Tides"_s);
        QVERIFY(service().ask(ann(), first.id, u"What pulls the water?"_s));
        const Page<ConversationLog> page = service().list(ann(), {}, 0);
        QCOMPARE(page.total, 2);
        QCOMPARE(page.items[0].conversation.id, second.id);
        QVERIFY(page.items[0].messages.isEmpty());
        QCOMPARE(page.items[1].messages.size(), 2);
        QCOMPARE(page.items[1].messages[0].role, ChatRole::User);
        QCOMPARE(page.items[1].messages[0].text, u"What pulls the water?"_s);
        QCOMPARE(page.items[1].messages[1].role, ChatRole::Assistant);
        const Page<ConversationLog> window = service().list(ann(), 1, 1);
        QCOMPARE(window.total, 2);
        QCOMPARE(window.items.size(), 1);
        QCOMPARE(window.items[0].messages.size(), 2);
    }

    void theContinuingChatIsNotAmongThem()
    {
        QVERIFY(m_world->chat.ask(ann(), 0, u"What pulls the water?"_s));
        m_world->chat.startOver(ann(), {});
        QVERIFY(m_world->chat.ask(ann(), 0, u"Why?"_s));
        QCOMPARE(service().list(ann(), {}, 0).total, 0);
        const Conversation begun = *service().begin(ann(), u"Mine"_s);
        QVERIFY(service().ask(ann(), begun.id, u"What pulls the water?"_s));
        QCOMPARE(m_world->chat.messages(ann(), {}).size(), 2);
        QCOMPARE(service().rename(ann(), begun.id - 1, u"x"_s).error().fault, Fault::NotFound);
        QCOMPARE(service().remove(ann(), begun.id - 1).error().fault, Fault::NotFound);
    }

    void anotherAccountsIsAsGoodAsNone()
    {
        const Conversation mine = *service().begin(ann(), u"Mine"_s);
        for (const qint64 id : {mine.id, mine.id + 99}) {
            QCOMPARE(service().rename(bob(), id, u"x"_s).error().fault, Fault::NotFound);
            QCOMPARE(service().remove(bob(), id).error().fault, Fault::NotFound);
            QCOMPARE(service().ask(bob(), id, u"Why?"_s).error().fault, Fault::NotFound);
        }
        QCOMPARE(service().list(ann(), {}, 0).items[0].conversation.name, u"Mine"_s);
    }

    void aNameIsATextOfAtMost255Characters_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<bool>("good");
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("blank") << u" \t"_s << false;
        QTest::newRow("255") << QString(255, u'x') << true;
        QTest::newRow("256") << QString(256, u'x') << false;
        QTest::newRow("255 outside the first plane") << u"𝄞"_s.repeated(255) << true;
        QTest::newRow("a NUL") << QString(QChar::Null) << false;
    }
    void aNameIsATextOfAtMost255Characters()
    {
        QFETCH(QString, name);
        const Conversation begun = *service().begin(ann(), u"Old"_s);
        QTEST(service().begin(ann(), name).has_value(), "good");
        const Result<Conversation> renamed = service().rename(ann(), begun.id, name);
        QTEST(renamed.has_value(), "good");
        if (!renamed)
            QCOMPARE(renamed.error().field, u"name"_s);
    }

    void anAnswerThatFailsLeavesNothing()
    {
        const Conversation begun = *service().begin(ann(), u"Mine"_s);
        m_world->scripted.isDown = true;
        QCOMPARE(m_world->withEngine.ask(ann(), begun.id, u"Why?"_s).error().fault, Fault::EngineFailed);
        QCOMPARE(m_world->withEngine.ask(ann(), begun.id, u" "_s).error().field, u"question"_s);
        QVERIFY(service().list(ann(), {}, 0).items[0].messages.isEmpty());
    }

    void aConversationThatGoesMeanwhileKeepsNothing()
    {
        const Conversation begun = *service().begin(ann(), u"Mine"_s);
        m_world->scripted.meanwhile = [&] { QVERIFY(service().remove(ann(), begun.id)); };
        QCOMPARE(m_world->withEngine.ask(ann(), begun.id, u"Why?"_s).error().fault, Fault::NotFound);
        QCOMPARE(rows(u"messages"_s), 0);
    }

    void theEngineHearsWhatWasSaidHereAndOnlyHere()
    {
        const Conversation first = *service().begin(ann(), u"First"_s);
        const Conversation second = *service().begin(ann(), u"Second"_s);
        QVERIFY(m_world->withEngine.ask(ann(), first.id, u"One?"_s));
        QVERIFY(m_world->withEngine.ask(ann(), second.id, u"Two?"_s));
        QVERIFY(m_world->withEngine.ask(ann(), first.id, u"Three?"_s));
        QCOMPARE(m_world->scripted.asked.previous.size(), 2);
        QCOMPARE(m_world->scripted.asked.previous[0].text, u"One?"_s);
    }

    void thereIsAnEndToWhatIsKept()
    {
        const Conversation begun = *service().begin(ann(), u"Mine"_s);
        fill(
            u"INSERT INTO conversations (account_id, name, listed, created_at, updated_at) VALUES (%1, 'x', TRUE, 0, 0)"_s
                .arg(ann().id),
            ConversationService::mostConversations - 1);
        QCOMPARE(service().begin(ann(), u"More"_s).error().field, u"conversations"_s);
        QVERIFY(service().begin(bob(), u"First"_s));
        fill(u"INSERT INTO messages (conversation_id, role, text, created_at) VALUES (%1, 'user', 'x', 0)"_s.arg(
                 begun.id),
             ConversationService::mostMessages);
        QCOMPARE(service().ask(ann(), begun.id, u"Why?"_s).error().field, u"messages"_s);
    }

    void questionsAskedAtOnceKeepTheirAnswersBesideThem()
    {
        const Conversation begun = *service().begin(ann(), u"Mine"_s);
        std::atomic<int> answered = 0;
        onThreads(4, [&](int number) {
            answered += service().ask(ann(), begun.id, u"Question %1?"_s.arg(number)).has_value();
        });
        QCOMPARE(answered, 4);
        const QList<Message> messages = service().list(ann(), {}, 0).items[0].messages;
        QCOMPARE(messages.size(), 8);
        for (qsizetype i = 0; i < messages.size(); ++i)
            QCOMPARE(messages[i].role, i % 2 == 0 ? ChatRole::User : ChatRole::Assistant);
    }

    void everyChangeIsAnnouncedWithItsAccount()
    {
        QSignalSpy spy(&m_world->events, &Events::conversationChanged);
        const Conversation begun = *service().begin(ann(), u"Mine"_s);
        QVERIFY(service().rename(ann(), begun.id, u"Yours"_s));
        QVERIFY(service().ask(ann(), begun.id, u"Why?"_s));
        QVERIFY(service().remove(ann(), begun.id));
        QCOMPARE(spy.size(), 4);
        for (const QList<QVariant> &arguments : spy)
            QCOMPARE(arguments, (QList<QVariant>{begun.id, ann().id}));
    }

private:
    struct World
    {
        TestDatabase database;
        Events events;
        Account ann = LibraryBuilder(database).account(u"ann"_s);
        Account bob = LibraryBuilder(database).account(u"bob"_s);
        SearchService search{database, nullptr};
        ExtractiveEngine engine{nullptr};
        ChatService chat{database, search, engine, events};
        ConversationService service{database, chat, events};
        ScriptedEngine scripted;
        ChatService scriptedChat{database, search, scripted, events};
        ConversationService withEngine{database, scriptedChat, events};
    };

    const Account &ann() const { return m_world->ann; }
    const Account &bob() const { return m_world->bob; }
    const ConversationService &service() const { return m_world->service; }

    int rows(const QString &table) const
    {
        Query query(m_world->database->connection(), u"SELECT COUNT(*) AS rows FROM "_s + table);
        query.exec().next();
        return query.value<int>(u"rows"_s);
    }

    void fill(const QString &statement, int times) const
    {
        const QSqlDatabase db = m_world->database->connection();
        inTransaction(db, [&] {
            for (int i = 0; i < times; ++i)
                execute(db, statement);
        });
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestConversationService)
#include "tst_conversationservice.moc"
