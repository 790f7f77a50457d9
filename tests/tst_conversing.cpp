#include "models/ai/generativeengine.h"
#include "models/chat/chatexport.h"
#include "models/chat/chathistory.h"
#include "models/chat/chatservice.h"
#include "models/chat/conversationservice.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "tests/librarybuilder.h"
#include "tests/scriptedtext.h"
#include "tests/testdatabase.h"

#include <QTest>
#include <QTextDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Does something while it is asked.
class BusyText : public ScriptedText
{
public:
    Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &options, const Progress &progress,
                             const TextSink &sink) const override
    {
        if (meanwhile)
            meanwhile();
        return ScriptedText::complete(messages, options, progress, sink);
    }

    std::function<void()> meanwhile;
};

} // namespace

/// Conversations that go on, are edited and answered anew. Ann has one film, on space.
class TestConversing : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_search = std::make_unique<SearchService>(*m_database, nullptr);
        m_text = std::make_shared<BusyText>();
        m_engine = std::make_unique<GenerativeEngine>(m_text);
        m_chat = std::make_unique<ChatService>(*m_database, *m_search, *m_engine, m_events);
        const LibraryBuilder library(*m_database);
        m_ann = library.account(u"ann"_s);
        m_bob = library.account(u"bob"_s);
        m_video = library.video(m_ann, u"Space"_s, {u"Mars is red because of its rust."_s});
        QVERIFY(m_search->index(m_video, {}));
        m_text->pieces = {u"It is rust. [1]"_s};
    }

    void cleanup()
    {
        m_chat.reset();
        m_search.reset();
        m_database.reset();
    }

    void aTurnTellsWhereItIsKept()
    {
        const Result<Exchange> exchange = ask(u"Is Mars red?"_s);
        QVERIFY(exchange);
        const QList<Message> kept = m_chat->messages(m_ann, {.videoId = m_video});
        QCOMPARE(kept.size(), 2);
        QCOMPARE(exchange->question.id, kept[0].id);
        QCOMPARE(exchange->answer.id, kept[1].id);
        QCOMPARE(exchange->conversationId, m_chat->continuing(m_ann, {.videoId = m_video}));
        QVERIFY(m_chat->converse(m_ann, {.conversationId = exchange->conversationId, .question = u"Why?"_s}));
        QCOMPARE(m_chat->messagesOf(m_ann, exchange->conversationId)->size(), 4);
        QCOMPARE(m_chat->messagesOf(m_bob, exchange->conversationId).error().field, u"conversation"_s);
    }

    void theLastQuestionIsAnsweredAnew()
    {
        const qint64 conversation = ask(u"Is Mars red?"_s)->conversationId;
        QVERIFY(ask(u"Why?"_s));
        m_text->pieces = {u"Rust makes Mars red. [1]"_s};
        const Result<Exchange> anew = m_chat->converse(m_ann, {.conversationId = conversation, .isAnew = true});
        QVERIFY(anew);
        QCOMPARE(m_text->prompt.last().text, u"Why?"_s);
        QCOMPARE(m_text->prompt.size(), 4); // the old answer is not part of it
        QCOMPARE(texts(),
                 QStringList({u"Is Mars red?"_s, u"It is rust. [1]"_s, u"Why?"_s, u"Rust makes Mars red. [1]"_s}));
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).last().id, anew->answer.id);
    }

    void aQuestionThatWasNeverAnsweredIsAnswered()
    {
        m_text->failure = Error{.fault = Fault::EngineFailed};
        QVERIFY(!ask(u"Is Mars red?"_s));
        m_text->failure.reset();
        QVERIFY(m_chat->converse(m_ann, {.videoId = m_video, .isAnew = true}));
        QCOMPARE(texts(), QStringList({u"Is Mars red?"_s, u"It is rust. [1]"_s}));
    }

    void anEditedQuestionTakesThePlaceOfAllBehindIt()
    {
        const qint64 first = ask(u"Is Mars read?"_s)->question.id;
        QVERIFY(ask(u"Why?"_s));
        const Result<Exchange> edited = m_chat->converse(m_ann, {.question = u"Is Mars red?"_s, .edited = first});
        QVERIFY(edited);
        QCOMPARE(texts(), QStringList({u"Is Mars red?"_s, u"It is rust. [1]"_s}));
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).first().id, edited->question.id);
    }

    void nothingIsLostWhenTheNewAnswerFails()
    {
        const Result<Exchange> exchange = ask(u"Is Mars red?"_s);
        m_text->failure = Error{.fault = Fault::EngineFailed};
        QVERIFY(!m_chat->converse(m_ann, {.videoId = m_video, .isAnew = true}));
        QVERIFY(!m_chat->converse(m_ann, {.question = u"Is it rust?"_s, .edited = exchange->question.id}));
        QCOMPARE(texts(), QStringList({u"Is Mars red?"_s, u"It is rust. [1]"_s}));
    }

    void whatWasSaidMeanwhileIsNotReplaced()
    {
        QVERIFY(ask(u"Is Mars red?"_s));
        const qint64 conversation = m_chat->continuing(m_ann, {.videoId = m_video});
        m_text->meanwhile = [&] {
            ChatRepository(*m_database).append(conversation, {.text = u"And Venus?"_s, .createdAt = systemClock()});
        };
        const Result<Exchange> anew = m_chat->converse(m_ann, {.videoId = m_video, .isAnew = true});
        QVERIFY(!anew && anew.error().fault == Fault::Conflict);
        QCOMPARE(texts(), QStringList({u"Is Mars red?"_s, u"It is rust. [1]"_s, u"And Venus?"_s}));
    }

    void turnsThatCannotBe_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("field");
        QTest::newRow("another's conversation") << u"conversation"_s << u"conversation"_s;
        QTest::newRow("another's message") << u"edit"_s << u"message"_s;
        QTest::newRow("an answer is edited") << u"answer"_s << u"message"_s;
        QTest::newRow("nothing was asked") << u"anew"_s << u"question"_s;
        QTest::newRow("a blank edit") << u"blank"_s << u"question"_s;
    }

    void turnsThatCannotBe()
    {
        QFETCH(QString, what);
        const Result<Exchange> exchange = ask(u"Is Mars red?"_s);
        const bool isBob = what == u"conversation"_s || what == u"edit"_s;
        Turn turn{.question = u"Why?"_s};
        if (what == u"conversation"_s)
            turn.conversationId = exchange->conversationId;
        else if (what == u"anew"_s)
            turn.isAnew = true; // about all, where nothing was asked
        else
            turn.edited = what == u"answer"_s ? exchange->answer.id : exchange->question.id;
        if (what == u"blank"_s)
            turn.question = u" "_s;
        const Account &who = isBob ? m_bob : m_ann;
        QTEST(m_chat->converse(who, turn).error().field, "field");
        QTEST(m_chat->check(who, turn).error().field, "field");
        QCOMPARE(texts().size(), 2);
    }

    void feedbackStaysWithTheAnswer()
    {
        const Result<Exchange> exchange = ask(u"Is Mars red?"_s);
        QVERIFY(m_chat->setFeedback(m_ann, exchange->answer.id, Feedback::Good));
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).last().feedback, Feedback::Good);
        QCOMPARE(m_chat->setFeedback(m_bob, exchange->answer.id, Feedback::Bad).error().field, u"message"_s);
        QCOMPARE(m_chat->setFeedback(m_ann, exchange->question.id, Feedback::Bad).error().field, u"message"_s);
        QVERIFY(m_chat->setFeedback(m_ann, exchange->answer.id, Feedback::None));
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).last().feedback, Feedback::None);
    }

    void namedConversationsGiveTheModelTheirOwnMessages()
    {
        const ConversationService named(*m_database, *m_chat, m_events);
        const qint64 first = named.begin(m_ann, u"One"_s)->id;
        const qint64 second = named.begin(m_ann, u"Two"_s)->id;
        QVERIFY(named.ask(m_ann, second, u"Another matter?"_s));
        QVERIFY(named.ask(m_ann, first, u"Is Mars red?"_s));
        QVERIFY(named.ask(m_ann, first, u"Why?"_s, {.language = u"ja"_s}));
        QStringList said;
        for (const PromptMessage &message : m_text->prompt.sliced(1))
            said.append(message.text);
        QCOMPARE(said, QStringList({u"Is Mars red?"_s, u"It is rust."_s, u"Why?"_s}));
        QVERIFY(m_text->prompt.first().text.contains(u"日本語で"_s));
    }

    void theHistoryFindsWhatWasSaid_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("found");
        QTest::newRow("everything") << QString() << 2;
        QTest::newRow("a word of a question") << u"VENUS"_s << 1;
        QTest::newRow("a word of an answer") << u"rust"_s << 2;
        QTest::newRow("in another case") << u"ÄPFEL"_s << 1;
        QTest::newRow("a sign of patterns") << u"%"_s << 0;
        QTest::newRow("what nobody said") << u"pizza"_s << 0;
    }

    void theHistoryFindsWhatWasSaid()
    {
        QFETCH(QString, text);
        QFETCH(int, found);
        QVERIFY(ask(u"Is Mars red?"_s));
        QVERIFY(ask(u"Is Venus red? äpfel?"_s));
        QVERIFY(m_chat->converse(m_bob, {.question = u"Is Venus red?"_s}));
        const Page<PastExchange> page = ChatHistory(*m_database).find(m_ann.id, {.text = text});
        QCOMPARE(page.total, found);
        QCOMPARE(page.items.size(), found);
        if (found == 2) {
            QCOMPARE(page.items[0].log.question, u"Is Venus red? äpfel?"_s);
            QCOMPARE(page.items[0].log.videoId, m_video);
            QCOMPARE(page.items[1].log.answer, u"It is rust. [1]"_s);
        }
    }

    void markdownShowsWhatWasSaidLiterally()
    {
        const QString markdown = chatAsMarkdown({{.question = u"# Is *this*\n<b>red</b>?"_s,
                                                  .answer = u"Rust. [1](x) `y` [?]\n- no list"_s,
                                                  .citations = {{.videoTitle = u"Space [2](z)"_s, .startMs = 61'000}},
                                                  .engine = u"scripted/1"_s,
                                                  .createdAt = QDateTime::fromSecsSinceEpoch(0, Qt::UTC)}});
        QVERIFY2(markdown.startsWith(u"## \\# Is \\*this\\* \\<b\\>red\\</b\\>?\n"_s), qPrintable(markdown));
        QTextDocument document;
        document.setMarkdown(markdown);
        QVERIFY(!document.toHtml().contains(u"<a "_s));
        QVERIFY2(document.toPlainText().contains(u"Rust. [1](x) `y` [?]"_s), qPrintable(document.toPlainText()));
        QVERIFY(document.toPlainText().contains(u"[1] Space [2](z), 1:01"_s));
        QVERIFY(document.toPlainText().contains(u"1970-01-01T00:00:00Z"_s));
    }

private:
    Result<Exchange> ask(const QString &question) const
    {
        return m_chat->converse(m_ann, {.videoId = m_video, .question = question});
    }

    QStringList texts() const
    {
        QStringList said;
        for (const Message &message : m_chat->messages(m_ann, {.videoId = m_video}))
            said.append(message.text);
        return said;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SearchService> m_search;
    std::shared_ptr<BusyText> m_text;
    std::unique_ptr<GenerativeEngine> m_engine;
    std::unique_ptr<ChatService> m_chat;
    Events m_events;
    Account m_ann;
    Account m_bob;
    qint64 m_video = 0;
};

QTEST_MAIN(TestConversing)
#include "tst_conversing.moc"
