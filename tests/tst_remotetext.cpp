#include "models/ai/geminitext.h"
#include "models/ai/openaitext.h"
#include "tests/engineserver.h"

#include <atomic>
#include <future>

using namespace Qt::Literals::StringLiterals;

namespace {

using End = EngineReply::End;
using Pieces = QStringList;

/// What one protocol calls things, so that the same troubles are tried on each.
struct Protocol
{
    std::function<std::unique_ptr<TextEngine>(const EngineServer &)> engine;
    std::function<QJsonObject(const QString &text)> piece; // of a stream
    QJsonObject last;
    std::function<QJsonObject(const QString &text)> whole;
};

RemoteApi apiOf(const EngineServer &server, const QByteArray &header, const QByteArray &value)
{
    return RemoteApi({.baseUrl = server.url(), .keyHeader = header, .keyValue = value}, 3,
                     [](std::chrono::milliseconds, const Progress &) {});
}

QJsonObject ofChoice(const QJsonObject &choice)
{
    return {{u"choices"_s, QJsonArray{choice}}};
}

QJsonObject delta(const QString &text)
{
    return ofChoice({{u"delta"_s, QJsonObject{{u"content"_s, text}}}, {u"finish_reason"_s, QJsonValue::Null}});
}

QJsonObject candidate(const QString &text, const QString &reason = {})
{
    QJsonObject object{
        {u"content"_s, QJsonObject{{u"role"_s, u"model"_s}, {u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}}}};
    if (!reason.isEmpty())
        object[u"finishReason"_s] = reason;
    return {{u"candidates"_s, QJsonArray{object}}};
}

const Protocol openAi{
    .engine = [](const EngineServer &server) -> std::unique_ptr<TextEngine> {
        return std::make_unique<OpenAiText>(apiOf(server, "Authorization", "Bearer sk-secret"), u"gpt-x"_s);
    },
    .piece = &delta,
    .last = ofChoice({{u"delta"_s, QJsonObject()}, {u"finish_reason"_s, u"stop"_s}}),
    .whole =
        [](const QString &text) {
            return ofChoice({{u"message"_s, QJsonObject{{u"content"_s, text}}}, {u"finish_reason"_s, u"stop"_s}});
        }};

const Protocol gemini{.engine = [](const EngineServer &server) -> std::unique_ptr<TextEngine> {
                          return std::make_unique<GeminiText>(apiOf(server, "x-goog-api-key", "sk-secret"), u"gem-x"_s);
                      },
                      .piece = [](const QString &text) { return candidate(text); },
                      .last = candidate({}, u"STOP"_s),
                      .whole = [](const QString &text) { return candidate(text, u"STOP"_s); }};

const Protocol &protocolNamed(const QString &name)
{
    return name == u"openai"_s ? openAi : gemini;
}

const QList<PromptMessage> question{{PromptRole::User, u"Why?"_s}};

/// A completion on a thread of its own, watched from here.
struct Running
{
    explicit Running(const TextEngine &engine)
        : result(std::async(std::launch::async, [this, &engine] {
              return engine.complete(question, {}, progress, [this](const QString &) { ++pieces; });
          }))
    {}

    std::atomic_bool isCancelled = false;
    std::atomic_int pieces = 0;
    Progress progress{.cancelled = [this] { return isCancelled.load(); }};
    std::future<Result<QString>> result;
};

} // namespace

/// Language models over HTTP, each against a server that speaks its protocol.
class TestRemoteText : public QObject
{
    Q_OBJECT

private slots:
    void openAiIsAskedAsItsReferenceSays()
    {
        EngineServer server;
        server.reply(EngineReply::ofJson(openAi.whole(u"Because."_s)));
        const auto engine = openAi.engine(server);
        const QList<PromptMessage> messages{{PromptRole::System, u"Be brief."_s},
                                            {PromptRole::User, u"Why?"_s},
                                            {PromptRole::Assistant, u"Why what?"_s},
                                            {PromptRole::User, u"All of it — 全部"_s}};
        const Result<QString> text = engine->complete(messages, {.json = true, .maxTokens = 100, .temperature = 0.5});
        QVERIFY(text);
        QCOMPARE(*text, u"Because."_s);
        QCOMPARE(engine->id(), u"openai/gpt-x"_s);
        const EngineRequest sent = server.lastRequest();
        QCOMPARE(sent.method, "POST");
        QCOMPARE(sent.target, "/v1/chat/completions");
        QCOMPARE(sent.header("Authorization"), "Bearer sk-secret");
        QCOMPARE(sent.header("Content-Type"), "application/json");
        QCOMPARE(sent.body, R"({"max_tokens":100,"messages":[{"content":"Be brief.","role":"system"},)"
                            R"({"content":"Why?","role":"user"},{"content":"Why what?","role":"assistant"},)"
                            R"({"content":"All of it — 全部","role":"user"}],"model":"gpt-x",)"
                            R"("response_format":{"type":"json_object"},"stream":false,"temperature":0.5})");
    }

    void geminiIsAskedAsItsReferenceSays()
    {
        EngineServer server;
        server.reply(EngineReply::ofJson(gemini.whole(u"Because."_s)));
        const auto engine = gemini.engine(server);
        const QList<PromptMessage> messages{{PromptRole::System, u"Be brief."_s},
                                            {PromptRole::User, u"Why?"_s},
                                            {PromptRole::Assistant, u"Why what?"_s},
                                            {PromptRole::User, u"All"_s}};
        const Result<QString> text = engine->complete(messages, {.json = true, .maxTokens = 100, .temperature = 0.5});
        QVERIFY(text);
        QCOMPARE(*text, u"Because."_s);
        QCOMPARE(engine->id(), u"gemini/gem-x"_s);
        const EngineRequest sent = server.lastRequest();
        QCOMPARE(sent.method, "POST");
        QCOMPARE(sent.target, "/v1/models/gem-x:generateContent");
        QCOMPARE(sent.header("x-goog-api-key"), "sk-secret");
        QCOMPARE(sent.header("Authorization"), QByteArray());
        QCOMPARE(sent.header("Content-Type"), "application/json");
        QCOMPARE(sent.body, R"({"contents":[{"parts":[{"text":"Why?"}],"role":"user"},)"
                            R"({"parts":[{"text":"Why what?"}],"role":"model"},)"
                            R"({"parts":[{"text":"All"}],"role":"user"}],"generationConfig":)"
                            R"({"maxOutputTokens":100,"responseMimeType":"application/json","temperature":0.5},)"
                            R"("systemInstruction":{"parts":[{"text":"Be brief."}]}})");
    }

    void whoReadsAlongAsksForAStream_data() { protocols(); }
    void whoReadsAlongAsksForAStream()
    {
        QFETCH(QString, protocol);
        EngineServer server;
        server.reply(EngineReply::ofEvents({protocolNamed(protocol).last}));
        const auto engine = protocolNamed(protocol).engine(server);
        (void)engine->complete(question, {}, {}, [](const QString &) {});
        if (protocol == u"openai"_s)
            QCOMPARE(server.lastRequest().json()[u"stream"_s], QJsonValue(true));
        else
            QCOMPARE(server.lastRequest().target, "/v1/models/gem-x:streamGenerateContent?alt=sse");
    }

    void slowTokensAreHandedOnOneByOne_data() { protocols(); }
    void slowTokensAreHandedOnOneByOne()
    {
        QFETCH(QString, protocol);
        const Protocol &spoken = protocolNamed(protocol);
        EngineServer server;
        EngineReply reply = EngineReply::ofEvents({spoken.piece(u"Be"_s), spoken.piece(u"cau"_s), spoken.last});
        reply.isStepped = true;
        server.reply(reply);
        const auto engine = spoken.engine(server);
        Running running(*engine);
        for (int piece = 1; piece <= 2; ++piece) {
            server.step();
            QTRY_COMPARE(running.pieces, piece);
        }
        server.step(3);
        const Result<QString> text = running.result.get();
        QVERIFY2(text, text ? "" : qPrintable(text.error().detail));
        QCOMPARE(*text, u"Becau"_s);
    }

    void aTextMayBeWrittenInManyWays_data()
    {
        QTest::addColumn<EngineReply>("reply");
        QTest::addColumn<QString>("protocol");
        for (const QString &name : {u"openai"_s, u"gemini"_s}) {
            const Protocol &spoken = protocolNamed(name);
            const auto row = [&](const char *title) -> QTestData & {
                return QTest::newRow(qPrintable(name + u", "_s + QLatin1String(title)));
            };
            const QList<QJsonObject> events{spoken.piece(u"Be"_s), spoken.piece(u"cause 全部"_s), spoken.last};
            row("a stream") << EngineReply::ofEvents(events) << name;
            row("a stream that does not say that it is done") << EngineReply::ofEvents(events, {}) << name;
            row("a stream whose last line has no end")
                << EngineReply::ofEvents(events.mid(0, 2), "data: " + bytes(spoken.last)) << name;
            row("a stream that is cut after its last piece") << cut(EngineReply::ofEvents(events, {})) << name;
            row("a stream in single bytes") << inBytes(EngineReply::ofEvents(events)) << name;
            row("a document although a stream was asked for")
                << EngineReply::ofJson(spoken.whole(u"Because 全部"_s)) << name;
        }
        QTest::newRow("openai, done without a reason")
            << EngineReply::ofEvents({openAi.piece(u"Because 全部"_s)}) << u"openai"_s;
        QTest::newRow("gemini, with its thoughts") << EngineReply::ofJson(withThought()) << u"gemini"_s;
    }

    void aTextMayBeWrittenInManyWays()
    {
        QFETCH(EngineReply, reply);
        QFETCH(QString, protocol);
        EngineServer server;
        server.reply(reply);
        const auto engine = protocolNamed(protocol).engine(server);
        QString streamed;
        const Result<QString> text =
            engine->complete(question, {}, {}, [&](const QString &piece) { streamed += piece; });
        QVERIFY2(text, text ? "" : qPrintable(text.error().field + text.error().detail));
        QCOMPARE(*text, u"Because 全部"_s);
        QCOMPARE(streamed, *text);
        QCOMPARE(server.requestCount(), 1);
    }

    void troubleHasAField_data()
    {
        QTest::addColumn<EngineReply>("reply");
        QTest::addColumn<QString>("protocol");
        QTest::addColumn<QString>("field");
        QTest::addColumn<QString>("words");
        for (const QString &name : {u"openai"_s, u"gemini"_s}) {
            const Protocol &spoken = protocolNamed(name);
            const auto row = [&](const char *title) -> QTestData & {
                return QTest::newRow(qPrintable(name + u", "_s + QLatin1String(title)));
            };
            const QJsonObject said{{u"error"_s, QJsonObject{{u"message"_s, u"Because of sk-secret."_s}}}};
            const EngineReply begun = EngineReply::ofEvents({spoken.piece(u"Be"_s)}, {});
            row("401") << EngineReply::ofJson(said, 401) << name << u"key"_s << u"Because of ***."_s;
            row("429") << withRetryAfter(EngineReply::ofJson(said, 429), "60") << name << u"rateLimit"_s
                       << u"Because of ***."_s;
            row("500") << EngineReply::ofJson(said, 500) << name << u"server"_s << u"Because of ***."_s;
            row("no such model") << EngineReply::ofJson(said, 404) << name << u"model"_s << u"Because of ***."_s;
            row("an error in the stream")
                << EngineReply::ofEvents({spoken.piece(u"Be"_s), said}) << name << u"server"_s << u"Because of ***."_s;
            row("a stream that is cut") << cut(begun) << name << u"connection"_s << QString();
            row("a stream that ends too soon") << begun << name << u"connection"_s << QString();
            row("a stream of something else")
                << EngineReply::ofEvents({}, "data: {\"a\":\n\n") << name << u"reply"_s << u"no JSON"_s;
            row("malformed JSON") << EngineReply{.chunks = {"{\"choices\":["}} << name << u"reply"_s << u"no JSON"_s;
            row("a web page") << EngineReply{.contentType = "text/html", .chunks = {"<html>\n\n</html>"}} << name
                              << u"reply"_s << u"no JSON"_s;
            row("nothing at all") << EngineReply{.chunks = {""}} << name << u"reply"_s << u"no JSON"_s;
            row("no text") << EngineReply::ofJson({}) << name << u"reply"_s << u"no text"_s;
            row("an endless stream") << EngineReply{.contentType = "text/event-stream",
                                                    .chunks = {begun.chunks[0] + QByteArray(100'000, '\n')},
                                                    .end = End::Endless}
                                     << name << u"tooLarge"_s << QString();
            row("an endless line") << EngineReply{.chunks = {"data: " + QByteArray(100'000, 'x')}, .end = End::Endless}
                                   << name << u"tooLarge"_s << QString();
        }
        QTest::newRow("openai, a refusal")
            << EngineReply::ofEvents({ofChoice({{u"delta"_s, QJsonObject{{u"refusal"_s, u"I will not."_s}}}})})
            << u"openai"_s << u"refused"_s << u"I will not."_s;
        QTest::newRow("openai, filtered") << EngineReply::ofJson(ofChoice({{u"finish_reason"_s, u"content_filter"_s}}))
                                          << u"openai"_s << u"refused"_s << u"content_filter"_s;
        QTest::newRow("gemini, an answer that it keeps to itself")
            << EngineReply::ofEvents({candidate(u"Be"_s), candidate({}, u"SAFETY"_s)}) << u"gemini"_s << u"refused"_s
            << u"SAFETY"_s;
        QTest::newRow("gemini, a question that it does not take")
            << EngineReply::ofJson({{u"promptFeedback"_s, QJsonObject{{u"blockReason"_s, u"PROHIBITED_CONTENT"_s}}}})
            << u"gemini"_s << u"refused"_s << u"PROHIBITED_CONTENT"_s;
    }

    void troubleHasAField()
    {
        QFETCH(EngineReply, reply);
        QFETCH(QString, protocol);
        QFETCH(QString, words);
        EngineServer server;
        server.reply(reply);
        const auto engine = protocolNamed(protocol).engine(server);
        const Result<QString> text = engine->complete(question, {}, {}, [](const QString &) {});
        QVERIFY(!text);
        QCOMPARE(text.error().fault, Fault::EngineFailed);
        QTEST(text.error().field, "field");
        if (!words.isEmpty())
            QCOMPARE(text.error().detail, words);
        QVERIFY(!text.error().detail.contains(u"sk-secret"_s));
        QCOMPARE(text.error().retryAfterSeconds, reply.status == 429 ? 60 : 0);
    }

    void aReaderWhoLeavesClosesTheConnection_data() { protocols(); }
    void aReaderWhoLeavesClosesTheConnection()
    {
        QFETCH(QString, protocol);
        const Protocol &spoken = protocolNamed(protocol);
        EngineServer server;
        EngineReply reply = EngineReply::ofEvents({spoken.piece(u"Be"_s)}, {});
        reply.end = End::Silent;
        server.reply(reply);
        const auto engine = spoken.engine(server);
        Running running(*engine);
        QTRY_COMPARE(running.pieces, 1);
        running.isCancelled = true;
        const Result<QString> text = running.result.get();
        QVERIFY(!text);
        QCOMPARE(text.error().fault, Fault::Cancelled);
        QTRY_COMPARE(server.abandonedCount(), 1);
    }

    void aModelThatTakesNoTemperatureIsAskedWithoutIt()
    {
        EngineServer server;
        const QJsonObject said{{u"error"_s, QJsonObject{{u"message"_s, u"'temperature' is not supported"_s}}}};
        server.reply(EngineReply::ofJson(said, 400));
        server.reply(EngineReply::ofJson(openAi.whole(u"Because."_s)));
        const Result<QString> text = openAi.engine(server)->complete(question);
        QVERIFY(text);
        QCOMPARE(server.requestCount(), 2);
        QVERIFY(!server.lastRequest().json().contains(u"temperature"_s));
    }

    void theNameOfAModelMayBeItsPath()
    {
        EngineServer server;
        server.reply(EngineReply::ofJson(gemini.whole(u"Because."_s)));
        const GeminiText engine(apiOf(server, "x-goog-api-key", "k"), u"models/gem-y"_s);
        QVERIFY(engine.complete(question));
        QCOMPARE(server.lastRequest().target, "/v1/models/gem-y:generateContent");
        QCOMPARE(engine.id(), u"gemini/gem-y"_s);
    }

private:
    static void protocols()
    {
        QTest::addColumn<QString>("protocol");
        QTest::newRow("openai") << u"openai"_s;
        QTest::newRow("gemini") << u"gemini"_s;
    }

    static QByteArray bytes(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    static EngineReply cut(EngineReply reply)
    {
        reply.end = End::Cut;
        return reply;
    }

    static EngineReply inBytes(EngineReply reply)
    {
        const QByteArray all = reply.chunks.join();
        reply.chunks.clear();
        for (const char c : all)
            reply.chunks.append(QByteArray(1, c));
        return reply;
    }

    static EngineReply withRetryAfter(EngineReply reply, const QByteArray &seconds)
    {
        reply.headers.emplaceBack("Retry-After", seconds);
        return reply;
    }

    static QJsonObject withThought()
    {
        const QJsonArray parts{QJsonObject{{u"text"_s, u"Hm."_s}, {u"thought"_s, true}},
                               QJsonObject{{u"text"_s, u"Because 全部"_s}}};
        return {{u"candidates"_s, QJsonArray{QJsonObject{{u"content"_s, QJsonObject{{u"parts"_s, parts}}},
                                                         {u"finishReason"_s, u"STOP"_s}}}}};
    }
};

QTEST_GUILESS_MAIN(TestRemoteText)
#include "tst_remotetext.moc"
