#include "server/http/eventstream.h"
#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray question = "{'model':'matinee','messages':[{'role':'user','content':'Is Mars red of rust?'}]";
const QByteArray citation = "{'video_id':2,'title':'Mars','start_ms':61500,'end_ms':63000,"
                            "'text':'Mars is red because of its rust.'}";

} // namespace

/// /api/v1/chat/completions and /api/v1/models, as a client of OpenAI's API sees them. Ann has the films 1 on tides and
/// 2 on Mars, and the group 1 of the second.
class TestCompletions : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        const Account ann = m_wire->account(u"ann"_s);
        const auto film = [&](const QString &title, const QString &text) {
            m_wire->transcript(m_wire->storedVideo(ann, title, false),
                               {{.startMs = 61'500, .endMs = 63'000, .text = text}});
        };
        film(u"Tides"_s, u"The moon pulls the water of the oceans."_s);
        film(u"Mars"_s, u"Mars is red because of its rust."_s);
        QVERIFY(m_wire->groups.create(ann, {.name = u"Space"_s}));
        QVERIFY(m_wire->groups.add(ann, 1, {2}));
        m_ann = ann;
    }

    void answers_data()
    {
        wire::columns();
        const auto row = [](const QByteArray &name, const QByteArray &body, int status, const QByteArray &answer) {
            wire::row(name, "POST /api/v1/chat/completions", u"ann"_s, body, status, answer);
        };
        const auto error = [](const QByteArray &text, const QByteArray &param, const QByteArray &code = "null",
                              const QByteArray &type = "invalid_request_error") {
            return "{'error':{'message':'" + text + "','type':'" + type + "','param':" + param + ",'code':" + code +
                   "}}";
        };
        wire::row("nobody", "POST /api/v1/chat/completions", {}, question + '}', 401,
                  error("Not authenticated", "null", "'invalid_api_key'", "authentication_error"));
        row("a completion", question + ",'temperature':0.7,'max_tokens':100}", 200,
            "{'id':'*','object':'chat.completion','created':'*','model':'matinee','choices':[{'index':0,'message':"
            "{'role':'assistant','content':'“Mars is red because of its rust.” [1]\\n\\n[1] Mars, 1:01',"
            "'refusal':null},'logprobs':null,'finish_reason':'stop'}],'usage':{'prompt_tokens':5,"
            "'completion_tokens':14,'total_tokens':19},'citations':[" +
                citation + "],'covered':true,'engine':'builtin/extractive','chat_log_id':1}");
        row("about a group", question + ",'group_id':1}", 200, "'*'");
        row("about a video", question + ",'video_id':2}", 200, "'*'");
        row("no model", "{'messages':[{'role':'user','content':'Why?'}]}", 400, error("Missing model", "'model'"));
        row("another model", "{'model':'gpt-4o','messages':[{'role':'user','content':'Why?'}]}", 404,
            error("Model not found", "'model'", "'model_not_found'"));
        row("no messages", "{'model':'matinee'}", 400, error("Missing messages", "'messages'"));
        row("no question", "{'model':'matinee','messages':[{'role':'system','content':'Hi.'}]}", 400,
            error("Invalid messages", "'messages'"));
        row("several answers", question + ",'n':2}", 400, error("Invalid n", "'n'"));
        row("no JSON", "x", 400, error("The body must be a JSON object", "'json'"));
        row("no such group", question + ",'group_id':9}", 404, error("Group not found", "null"));
        row("no such video", question + ",'video_id':9}", 404, error("Video not found", "null"));
        row("a group and a video", question + ",'video_id':2,'group_id':1}", 400,
            error("Invalid video_id", "'video_id'"));
        wire::row("another method", "GET /api/v1/chat/completions", u"ann"_s, {}, 405,
                  error("Method not allowed", "null"));
        wire::row("the models", "GET /api/v1/models", u"ann"_s, {}, 200,
                  "{'object':'list','data':[{'id':'matinee','object':'model','created':'*','owned_by':'matinee'},"
                  "{'id':'matinee-builtin','object':'model','created':'*','owned_by':'matinee'}]}");
        wire::row("nobody's models", "GET /api/v1/models", {}, {}, 401,
                  error("Not authenticated", "null", "'invalid_api_key'", "authentication_error"));
    }

    void answers()
    {
        QFETCH(QByteArray, answer);
        if (answer != "\"*\"")
            return wire::check(*m_wire);
        QFETCH(QByteArray, body);
        const QJsonObject completion = WireFixture::objectOf(post(body));
        QVERIFY(completion[u"choices"_s][0][u"message"_s][u"content"_s].toString().contains(u"rust"_s));
    }

    void aStreamIsChunks()
    {
        const QList<QByteArray> events = streamed(question + ",'stream':true}");
        QVERIFY(events.size() >= 4);
        QString content;
        for (const QByteArray &event : events.first(events.size() - 1)) {
            const QJsonObject chunk = QJsonDocument::fromJson(event).object();
            QCOMPARE(chunk[u"object"_s].toString(), u"chat.completion.chunk"_s);
            QCOMPARE(chunk[u"id"_s], QJsonDocument::fromJson(events.first())[u"id"_s]);
            QCOMPARE(chunk[u"model"_s].toString(), u"matinee"_s);
            QVERIFY(!chunk.contains(u"usage"_s));
            content += chunk[u"choices"_s][0][u"delta"_s][u"content"_s].toString();
        }
        QCOMPARE(content, u"“Mars is red because of its rust.” [1]\n\n[1] Mars, 1:01"_s);
        QCOMPARE(QJsonDocument::fromJson(events.first())[u"choices"_s][0][u"delta"_s][u"role"_s].toString(),
                 u"assistant"_s);
        const QJsonObject last = QJsonDocument::fromJson(events[events.size() - 2]).object();
        QCOMPARE(last[u"choices"_s][0][u"finish_reason"_s].toString(), u"stop"_s);
        QCOMPARE(last[u"choices"_s][0][u"delta"_s].toObject(), QJsonObject());
        QCOMPARE(last[u"citations"_s].toArray().size(), 1);
        QCOMPARE(events.last(), "[DONE]");
    }

    void aStreamTellsItsUsageWhenItIsAsked()
    {
        const QList<QByteArray> events = streamed(question + ",'stream':true,'stream_options':{'include_usage':true}}");
        const QJsonObject usage = QJsonDocument::fromJson(events.value(events.size() - 2)).object();
        QCOMPARE(usage[u"choices"_s].toArray(), QJsonArray());
        QCOMPARE(usage[u"usage"_s][u"total_tokens"_s].toInt(), 19);
        QVERIFY(QJsonDocument::fromJson(events.first())[u"usage"_s].isNull());
    }

    void aStreamThatFailsSaysSo()
    {
        m_wire->engine.failure = Error{.fault = Fault::EngineFailed, .field = u"connection"_s};
        const QList<QByteArray> events = streamed(question + ",'stream':true}");
        QCOMPARE(events.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(events.last())[u"error"_s][u"message"_s].toString(), u"The engine failed"_s);
        const QJsonObject whole = WireFixture::objectOf(post(question + '}'));
        QCOMPARE(whole[u"error"_s][u"code"_s].toString(), u"connection"_s);
        QCOMPARE(whole[u"error"_s][u"type"_s].toString(), u"server_error"_s);
    }

    void theBuiltInModelIsTheBuiltInEngine()
    {
        const auto broken = std::make_shared<WireEngine>();
        broken->failure = Error{.fault = Fault::EngineFailed};
        m_wire->chosenEngine = broken;
        QCOMPARE(post(question + '}').status, 502);
        QByteArray builtIn = question + '}';
        QCOMPARE(post(builtIn.replace("'matinee'", "'matinee-builtin'")).status, 200);
    }

    void keys_data()
    {
        QTest::addColumn<QString>("scope");
        QTest::addColumn<int>("status");
        QTest::newRow("for chat") << u"chat"_s << 200;
        QTest::newRow("for reading") << u"read"_s << 403;
        QTest::newRow("for writing") << u"write"_s << 403;
    }

    void keys()
    {
        QFETCH(QString, scope);
        const Result<MadeApiKey> key =
            m_wire->apiKeys.create({.account = m_ann}, {.name = u"program"_s, .scopes = {scope}});
        QVERIFY(key);
        const QByteArray bearer = "Bearer " + key->text.toLatin1();
        const Response models = m_wire->send("GET", "/api/v1/models", bearer);
        const Response answer = m_wire->send("POST", "/api/v1/chat/completions", bearer, wire::json(question + '}'));
        QTEST(models.status, "status");
        QTEST(answer.status, "status");
        if (answer.status == 403)
            QCOMPARE(WireFixture::objectOf(answer)[u"error"_s][u"type"_s].toString(), u"permission_error"_s);
    }

    void aCompletionIsLogged()
    {
        post(question + ",'group_id':1}");
        const Page<ChatLog> logs = m_wire->chatLogs.history(m_ann, 1, {}, 0);
        QCOMPARE(logs.total, 1);
        QCOMPARE(logs.items[0].question, u"Is Mars red of rust?"_s);
    }

private:
    Response post(const QByteArray &body)
    {
        return m_wire->send("POST", "/api/v1/chat/completions", "Bearer " + m_wire->tokenOf(u"ann"_s),
                            wire::json(body));
    }

    /// What each event of a stream holds, once it has ended.
    QList<QByteArray> streamed(const QByteArray &body)
    {
        const Response response = post(body);
        if (!response.events)
            return {response.body};
        QByteArray all;
        const bool isWhole = QTest::qWaitFor([&] {
            all += response.events->take();
            return response.events->isFinished();
        });
        QList<QByteArray> events;
        for (const QByteArray &event : isWhole ? all.split('\n') : QList<QByteArray>()) {
            if (event.startsWith("data: "))
                events.append(event.sliced(6));
        }
        return events;
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
};

QTEST_GUILESS_MAIN(TestCompletions)
#include "tst_completions.moc"
