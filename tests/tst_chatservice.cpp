#include "models/ai/extractiveengine.h"
#include "models/chat/chatservice.h"
#include "models/chat/grounding.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "tests/hashembedder.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"

#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList space{u"The moon causes the tides by pulling on the oceans."_s, u"Mars is red because of its rust."_s,
                        u"Galileo Galilei saw four moons of Jupiter in 1610."_s};

/// Says what a test makes it say.
class ScriptedEngine : public ChatEngine
{
public:
    QString id() const override { return u"scripted"_s; }
    Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &, const TextSink &) const override
    {
        asked = question;
        return next;
    }

    Result<DraftAnswer> next;
    mutable ChatQuestion asked;
};

} // namespace

class TestChatService : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_events = std::make_unique<Events>();
        m_search = std::make_unique<SearchService>(*m_database, &m_embedder);
        m_chat = std::make_unique<ChatService>(*m_database, *m_search, m_extractive, *m_events);
        m_scripted = std::make_unique<ChatService>(*m_database, *m_search, m_engine, *m_events);
        const LibraryBuilder library(*m_database);
        m_ann = library.account(u"ann"_s);
        m_bob = library.account(u"bob"_s);
        m_video = library.video(m_ann, u"Space"_s, space);
        QVERIFY(m_search->index(m_video, {}));
    }

    void cleanup()
    {
        m_scripted.reset();
        m_chat.reset();
        m_search.reset();
        m_events.reset();
        m_database.reset();
    }

    void anAnswerQuotesTheVideoWithTheTimeOfTheSentence()
    {
        const Result<Message> answer = m_chat->ask(m_ann, m_video, u"What causes the tides of the oceans?"_s);
        QVERIFY(answer);
        QVERIFY(answer->covered);
        QCOMPARE(answer->role, ChatRole::Assistant);
        QCOMPARE(answer->text, u"“%1” [1]"_s.arg(space[0]));
        QCOMPARE(answer->citations.size(), 1);
        QCOMPARE(answer->citations[0].videoId, m_video);
        QCOMPARE(answer->citations[0].videoTitle, u"Space"_s);
        QCOMPARE(answer->citations[0].startMs, 0);
        QCOMPARE(answer->citations[0].endMs, 1500);
        QCOMPARE(answer->citations[0].text, space[0]);
        QCOMPARE(answer->engine, m_extractive.id());
        QVERIFY(answer->id > 0 && answer->createdAt.isValid());
    }

    void whatIsNotSaidIsDeclinedWithTheNearestMoments()
    {
        const Result<Message> answer =
            m_chat->ask(m_ann, m_video, u"How is pizza baked in Naples?"_s, {.language = u"ja"_s});
        QVERIFY(answer);
        QVERIFY(!answer->covered);
        QCOMPARE(answer->citations.size(), 1);
        QVERIFY(answer->text.startsWith(u"この質問の答えは"_s));
        QVERIFY(answer->text.contains(u"[1]"_s));
    }

    void aVideoWithoutATranscriptIsDeclined()
    {
        const qint64 silent = LibraryBuilder(*m_database).video(m_ann, u"silent"_s, {});
        const Result<Message> answer = m_chat->ask(m_ann, silent, u"What causes the tides?"_s);
        QVERIFY(answer);
        QVERIFY(!answer->covered);
        QVERIFY(answer->citations.isEmpty());
    }

    void theScriptOfALinkedVideoIsCitedAtItsBeginning()
    {
        const qint64 linked = LibraryBuilder(*m_database)
                                  .insert({.ownerId = m_bob.id,
                                           .source = VideoSource::YouTube,
                                           .title = u"linked"_s,
                                           .script = space.join(u' '),
                                           .inCatalogue = true,
                                           .youtubeId = u"abcdefghijk"_s});
        const Result<Message> answer = m_chat->ask(m_ann, linked, u"Why is Mars red? Is it rust?"_s);
        QVERIFY(answer);
        QVERIFY(answer->covered);
        QCOMPARE(answer->citations[0].videoId, linked);
        QCOMPARE(answer->citations[0].text, space[1]);
        QCOMPARE(answer->citations[0].startMs, 0);
    }

    void aDraftIsCalledOne()
    {
        VideoRepository(*m_database).setTranscriptSource(m_video, u"pocketsphinx"_s, systemClock());
        const Result<Message> answer = m_chat->ask(m_ann, m_video, u"What causes the tides of the oceans?"_s);
        QVERIFY(answer && answer->text.contains(u"draft transcript"_s));
    }

    void questionsThatAreRefused_data()
    {
        QTest::addColumn<QString>("question");
        QTest::addColumn<bool>("accepted");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("blanks") << u" \n\t"_s << false;
        QTest::newRow("4,000 characters") << QString::fromUcs4(U"😀").repeated(4000) << true;
        QTest::newRow("4,001 characters") << u"x"_s.repeated(4001) << false;
        QTest::newRow("with a NUL") << u"a"_s + QChar(QChar::Null) + u'b' << false;
        QTest::newRow("a common one") << u"Why?"_s << true;
    }

    void questionsThatAreRefused()
    {
        QFETCH(QString, question);
        QFETCH(bool, accepted);
        const Result<Message> answer = m_chat->ask(m_ann, m_video, question);
        QCOMPARE(answer.has_value(), accepted);
        if (!accepted) {
            QCOMPARE(answer.error().fault, Fault::Invalid);
            QCOMPARE(answer.error().field, u"question"_s);
            QVERIFY(m_chat->messages(m_ann, {.videoId = m_video}).isEmpty());
        }
    }

    void anothersVideoIsNotThere()
    {
        for (const qint64 video : {m_video, qint64{999}}) {
            const Result<Message> answer = m_chat->ask(m_bob, video, u"What causes the tides?"_s);
            QVERIFY(!answer);
            QCOMPARE(answer.error().fault, Fault::NotFound);
        }
        const Result<Message> answer = m_chat->ask(m_bob, 0, u"What causes the tides of the oceans?"_s);
        QVERIFY(answer && !answer->covered && answer->citations.isEmpty());
    }

    void theConversationGoesOn()
    {
        QVERIFY(m_chat->messages(m_ann, {.videoId = m_video}).isEmpty());
        QVERIFY(m_chat->ask(m_ann, m_video, u"What causes the tides?"_s));
        const Result<Message> second = m_chat->ask(m_ann, m_video, u"  Why is Mars red?  "_s);
        const QList<Message> kept = m_chat->messages(m_ann, {.videoId = m_video});
        QCOMPARE(kept.size(), 4);
        QCOMPARE(kept[0].role, ChatRole::User);
        QCOMPARE(kept[2].text, u"Why is Mars red?"_s);
        QCOMPARE(kept[3].text, second->text);
        QCOMPARE(kept[3].citations, second->citations);
        QCOMPARE(kept[3].covered, second->covered);
        QCOMPARE(kept[3].engine, second->engine);
        QCOMPARE(kept[3].createdAt, second->createdAt);
        QVERIFY(m_chat->messages(m_ann, {}).isEmpty());
        QVERIFY(m_chat->messages(m_bob, {.videoId = m_video}).isEmpty());
    }

    void startingOverBeginsANewOne()
    {
        QVERIFY(m_chat->ask(m_ann, m_video, u"What causes the tides?"_s));
        m_chat->startOver(m_ann, {.videoId = m_video});
        QVERIFY(m_chat->messages(m_ann, {.videoId = m_video}).isEmpty());
        m_chat->startOver(m_ann, {.videoId = m_video});
        QVERIFY(m_chat->ask(m_ann, m_video, u"Why is Mars red?"_s));
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).size(), 2);
        QCOMPARE(conversations(), 2);
    }

    void aFollowUpIsAboutTheLastQuestion()
    {
        m_engine.next = DraftAnswer{.covered = false};
        QVERIFY(m_scripted->ask(m_ann, m_video, u"What causes the tides?"_s));
        QVERIFY(m_scripted->ask(m_ann, m_video, u"Why is that?"_s));
        QCOMPARE(m_engine.asked.text, u"What causes the tides? Why is that?"_s);
        QCOMPARE(m_engine.asked.previous.size(), 2);
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video})[2].text, u"Why is that?"_s);
    }

    void whatIsNotInItsReferenceIsLeftOut()
    {
        m_engine.next = DraftAnswer{.sentences = {{u"The moon is made of cheese."_s, {1}},
                                                  {u"mars is RED, because of its rust"_s, {1}},
                                                  {u"Galileo Galilei saw four moons of Jupiter in 1610."_s, {7}},
                                                  {u"Galileo Galilei saw four moons of Jupiter in 1610."_s, {}},
                                                  {u""_s, {1}}}};
        const Result<Message> answer = m_scripted->ask(m_ann, m_video, u"What is said?"_s);
        QVERIFY(answer && answer->covered);
        QCOMPARE(answer->text, u"“mars is RED, because of its rust” [1]"_s);
        QCOMPARE(answer->citations.size(), 1);
        QCOMPARE(answer->citations[0].startMs, 2000);
        QCOMPARE(answer->engine, u"scripted"_s);
    }

    void anAnswerOfInventionsIsNotCovered()
    {
        m_engine.next = DraftAnswer{.sentences = {{u"The moon is made of cheese."_s, {1, 2, -1, 0}}}};
        const Result<Message> answer = m_scripted->ask(m_ann, m_video, u"What is the moon made of?"_s);
        QVERIFY(answer && !answer->covered);
        QVERIFY(!answer->text.contains(u"cheese"_s));
    }

    void theQuestionIsKeptWhenTheEngineFails()
    {
        m_engine.next = fail(Fault::EngineFailed);
        const Result<Message> answer = m_scripted->ask(m_ann, m_video, u"What causes the tides?"_s);
        QVERIFY(!answer);
        QCOMPARE(answer.error().fault, Fault::EngineFailed);
        const QList<Message> kept = m_chat->messages(m_ann, {.videoId = m_video});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].role, ChatRole::User);
        const auto cancelled =
            m_scripted->ask(m_ann, m_video, u"Why?"_s, {.progress = {.cancelled = [] { return true; }}});
        QVERIFY(!cancelled && cancelled.error().fault == Fault::Cancelled);
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).size(), 2);
    }

    void anAnswerAloneKeepsNothing()
    {
        const Result<Message> answer = m_chat->answer(m_ann, {}, u"  What causes the tides of the oceans? "_s);
        QVERIFY(answer && answer->covered);
        QCOMPARE(answer->citations.value(0).videoId, m_video);
        QCOMPARE(answer->id, 0);
        QCOMPARE(conversations(), 0);
        const Result<Message> blank = m_chat->answer(m_ann, {}, u" "_s);
        QVERIFY(!blank && blank.error().fault == Fault::Invalid);
    }

    void anAnswerStaysInItsScope()
    {
        const SearchScope nothing{.videoIds = QList<qint64>()};
        const SearchScope another{.videoIds = QList<qint64>{m_video + 1}};
        for (const SearchScope &scope : {nothing, another}) {
            const Result<Message> answer = m_chat->answer(m_ann, scope, u"What causes the tides of the oceans?"_s);
            QVERIFY(answer && !answer->covered && answer->citations.isEmpty());
        }
        const Result<Message> anothers = m_chat->answer(m_bob, {.videoIds = QList<qint64>{m_video}}, u"The tides?"_s);
        QVERIFY(anothers && anothers->citations.isEmpty());
    }

    void theLatestOfTheHistoryIsHandedOn()
    {
        m_engine.next = DraftAnswer{.covered = false};
        QList<Message> history;
        for (int i = 0; i < 12; ++i)
            history.append({.text = u"Tides %1?"_s.arg(i)});
        QVERIFY(m_scripted->answer(m_ann, {}, u"Why?"_s, {}, history));
        QCOMPARE(m_engine.asked.text, u"Tides 11? Why?"_s);
        QCOMPARE(m_engine.asked.previous.size(), 10);
    }

    void changesAreAnnouncedWhenTheyCanBeRead()
    {
        QList<qsizetype> seen;
        connect(m_events.get(), &Events::conversationChanged, this,
                [&](qint64) { seen.append(m_chat->messages(m_ann, {.videoId = m_video}).size()); });
        QVERIFY(m_chat->ask(m_ann, m_video, u"What causes the tides?"_s));
        QCOMPARE(seen, QList<qsizetype>({1, 2}));
    }

    void twoQuestionsAtOnceShareOneConversation()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        std::atomic_int answered = 0;
        for (int i = 0; i < 8; ++i)
            pool.start([&, i] { answered += m_chat->ask(m_ann, m_video, u"Question %1?"_s.arg(i)) ? 1 : 0; });
        pool.waitForDone();
        QCOMPARE(answered, 8);
        QCOMPARE(conversations(), 1);
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).size(), 16);
    }

    void aConversationGoesWithItsVideo()
    {
        QVERIFY(m_chat->ask(m_ann, m_video, u"What causes the tides?"_s));
        VideoRepository(*m_database).remove(m_video);
        QCOMPARE(conversations(), 0);
        QVERIFY(m_chat->messages(m_ann, {.videoId = m_video}).isEmpty());
    }

    void wordsAreGroundedWhereTheyAreSaid_data()
    {
        QTest::addColumn<QString>("quote");
        QTest::addColumn<int>("startMs");
        QTest::addColumn<int>("endMs");
        QTest::newRow("a whole sentence") << u"He was not ill."_s << 1000 << 2000;
        QTest::newRow("a part of one") << u"not ill"_s << 1000 << 2000;
        QTest::newRow("over two") << u"ill. He was"_s << 1000 << 3000;
        QTest::newRow("in other signs") << u"“HE WAS NOT ILL!”"_s << 1000 << 2000;
        QTest::newRow("with a word too few") << u"He was ill"_s << -1 << -1;
        QTest::newRow("a part of a word") << u"not il"_s << -1 << -1;
        QTest::newRow("no words") << u"..."_s << -1 << -1;
        QTest::newRow("Japanese") << u"元気だった"_s << 3000 << 4000;
    }

    void wordsAreGroundedWhereTheyAreSaid()
    {
        QFETCH(QString, quote);
        QFETCH(int, startMs);
        const Reference reference{.sentences = {{.startMs = 0, .endMs = 1000, .text = u"It rained."_s},
                                                {.startMs = 1000, .endMs = 2000, .text = u"He was not ill."_s},
                                                {.startMs = 2000, .endMs = 3000, .text = u"He was well!"_s},
                                                {.startMs = 3000, .endMs = 4000, .text = u"彼は元気だった。"_s}}};
        const std::optional<Moment> moment = ground(quote, reference);
        QCOMPARE(moment.has_value(), startMs >= 0);
        if (moment) {
            QCOMPARE(moment->startMs, qint64{startMs});
            QTEST(int(moment->endMs), "endMs");
        }
    }

private:
    int conversations() const
    {
        Query query((*m_database)->connection(), u"SELECT COUNT(*) AS rows FROM conversations"_s);
        query.exec().next();
        return query.value<int>(u"rows"_s);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<ChatService> m_chat;
    std::unique_ptr<ChatService> m_scripted;
    HashEmbedder m_embedder;
    ExtractiveEngine m_extractive{&m_embedder};
    ScriptedEngine m_engine;
    Account m_ann;
    Account m_bob;
    qint64 m_video = 0;
};

QTEST_GUILESS_MAIN(TestChatService)
#include "tst_chatservice.moc"
