#include "models/ai/extractiveengine.h"
#include "models/ai/generativeengine.h"
#include "models/chat/chatservice.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "tests/librarybuilder.h"
#include "tests/scriptedtext.h"
#include "tests/testdatabase.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList space{u"The moon causes the tides by pulling on the oceans."_s,
                        u"Mars is red because of its rust."_s};

} // namespace

/// Answers that a language model words, and how they are shown while they are made. Ann has one film, on space.
class TestWordedAnswers : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_search = std::make_unique<SearchService>(*m_database, nullptr);
        m_text = std::make_shared<ScriptedText>();
        const auto generative = [this] { return std::make_shared<GenerativeEngine>(m_text); };
        const auto extractive = [] { return std::make_shared<ExtractiveEngine>(nullptr); };
        m_chat = std::make_unique<ChatService>(*m_database, *m_search,
                                               ChatEngines{.chosen = generative, .builtIn = extractive}, m_events);
        const LibraryBuilder library(*m_database);
        m_ann = library.account(u"ann"_s);
        m_video = library.video(m_ann, u"Space"_s, space);
        QVERIFY(m_search->index(m_video, {}));
    }

    void cleanup()
    {
        m_chat.reset();
        m_search.reset();
        m_database.reset();
    }

    void whatIsShownIsWhatIsKept()
    {
        m_text->pieces = {u"The moon caus"_s, u"es the tides of the oceans. ["_s, u"1][9] Rust"_s,
                          u" makes Mars red. It is far away."_s};
        QStringList shown;
        const Result<Message> answer = ask({.sink = [&](const QString &piece) { shown.append(piece); }});
        QVERIFY(answer && answer->covered);
        QCOMPARE(answer->text,
                 u"The moon causes the tides of the oceans. [1] Rust makes Mars red. [?] It is far away. [?]"_s);
        QCOMPARE(shown.join(QString()), answer->text);
        QCOMPARE(shown.first(), u"The moon caus"_s);
        QCOMPARE(answer->citations.size(), 1);
        QCOMPARE(answer->citations[0].text, space[0]);
        QCOMPARE(answer->citations[0].endMs, 1500);
        QCOMPARE(answer->engine, u"scripted/1"_s);
        const QList<Message> kept = m_chat->messages(m_ann, {.videoId = m_video});
        QCOMPARE(kept.size(), 2);
        QCOMPARE(kept[1].text, answer->text);
        QCOMPARE(kept[1].citations, answer->citations);
    }

    void whatIsDeclinedShowsTheNearestMoments_data()
    {
        QTest::addColumn<QString>("written");
        QTest::newRow("by the reply that was asked for") << u"NOT COVERED"_s;
        QTest::newRow("in other words") << u"The references do not mention pizza."_s;
        QTest::newRow("by silence") << QString();
    }

    void whatIsDeclinedShowsTheNearestMoments()
    {
        QFETCH(QString, written);
        m_text->pieces = {written};
        const Result<Message> answer = ask({});
        QVERIFY(answer && !answer->covered);
        QVERIFY2(answer->text.startsWith(u"The videos do not cover this question."_s), qPrintable(answer->text));
        QCOMPARE(answer->citations.value(0).videoId, m_video);
    }

    void anAnswerWithoutAnySourceDoesNotCount()
    {
        m_text->pieces = {u"Pizza is baked at 400 degrees. [7]"_s};
        const Result<Message> answer = ask({});
        QVERIFY(answer && !answer->covered);
        QCOMPARE(answer->text, u"Pizza is baked at 400 degrees. [?]"_s);
        QCOMPARE(answer->citations.value(0).videoId, m_video); // the nearest
    }

    void aDraftIsCalledOne()
    {
        VideoRepository(*m_database).setTranscriptSource(m_video, u"pocketsphinx"_s, systemClock());
        m_text->pieces = {u"Rust. [1]"_s};
        QString shown;
        const Result<Message> answer = ask({.sink = [&](const QString &piece) { shown += piece; }});
        QVERIFY(answer && answer->text.contains(u"draft transcript"_s));
        QCOMPARE(shown, answer->text);
    }

    void quotationsComeOneByOne()
    {
        QStringList shown;
        const Result<Message> answer = ask(
            {.sink = [&](const QString &piece) { shown.append(piece); }, .builtIn = true}, u"Mars red, moon tides?"_s);
        QVERIFY(answer && answer->covered);
        QCOMPARE(shown.size(), 2);
        QCOMPARE(shown.join(QString()), answer->text);
        QVERIFY(answer->engine.startsWith(u"builtin/"_s));
        QCOMPARE(m_text->calls, 0);
    }

    void theBuiltInOneShowsThatNothingIsCovered()
    {
        QString shown;
        const Result<Message> answer = ask({.sink = [&](const QString &piece) { shown += piece; }, .builtIn = true},
                                           u"How is pizza baked in Naples?"_s);
        QVERIFY(answer && !answer->covered);
        QCOMPARE(shown, answer->text);
    }

    void whoeverStopsKeepsTheQuestionAlone()
    {
        m_text->pieces = {u"The moon. [1] "_s, u"And Mars. "_s, u"And more."_s};
        bool isStopped = false;
        const Result<Message> answer = ask(
            {.progress = {.cancelled = [&] { return isStopped; }}, .sink = [&](const QString &) { isStopped = true; }});
        QVERIFY(!answer && answer.error().fault == Fault::Cancelled);
        QCOMPARE(m_text->written, 1);
        const QList<Message> kept = m_chat->messages(m_ann, {.videoId = m_video});
        QCOMPARE(kept.size(), 1);
        QCOMPARE(kept[0].role, ChatRole::User);
    }

    void anEngineThatBreaksOffKeepsTheQuestionAlone()
    {
        m_text->pieces = {u"The moon"_s};
        m_text->failure = Error{.fault = Fault::EngineFailed, .field = u"connection"_s, .detail = u"cut"_s};
        const Result<Message> answer = ask({});
        QVERIFY(!answer && answer.error().fault == Fault::EngineFailed);
        QCOMPARE(answer.error().field, u"connection"_s);
        QCOMPARE(m_chat->messages(m_ann, {.videoId = m_video}).size(), 1);
    }

    void theModelHearsTheLanguageAndWhatWasSaid()
    {
        m_text->pieces = {u"月です。[1]"_s};
        QVERIFY(ask({.language = u"ja"_s}, u"What causes the tides?"_s));
        QVERIFY(ask({.language = u"ja"_s}, u"Why?"_s));
        QVERIFY(m_text->prompt.first().text.contains(u"日本語で"_s));
        QVERIFY(m_text->prompt.first().text.contains(space[0]));
        QCOMPARE(m_text->prompt.size(), 4);
        QCOMPARE(m_text->prompt[1].text, u"What causes the tides?"_s);
        QCOMPARE(m_text->prompt[2].text, u"月です。"_s);
        QCOMPARE(m_text->prompt[3].text, u"Why?"_s); // and not with the one before it, which is there already
    }

private:
    Result<Message> ask(const Asking &asking, const QString &question = u"What causes the tides of the oceans?"_s) const
    {
        return m_chat->ask(m_ann, m_video, question, asking);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<SearchService> m_search;
    std::unique_ptr<ChatService> m_chat;
    std::shared_ptr<ScriptedText> m_text;
    Events m_events;
    Account m_ann;
    qint64 m_video = 0;
};

QTEST_GUILESS_MAIN(TestWordedAnswers)
#include "tst_wordedanswers.moc"
