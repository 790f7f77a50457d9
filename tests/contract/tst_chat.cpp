#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

using namespace Qt::Literals::StringLiterals;

/// Asking below /api/v1/chat. Ann has the films 1 on tides and 2 on Mars, and the group 1 of the second; bob has the
/// film 3 and the group 2.
class TestChat : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        const Account bob = m_wire->account(u"bob"_s);
        const auto film = [&](const Account &owner, const QString &title, const QString &text) {
            m_wire->transcript(m_wire->storedVideo(owner, title, false),
                               {{.startMs = 61'500, .endMs = 63'000, .text = text}});
        };
        film(m_ann, u"Tides"_s, u"The moon pulls the water of the oceans."_s);
        film(m_ann, u"Mars"_s, u"Mars is red because of its rust."_s);
        film(bob, u"Bread"_s, u"Yeast lifts the dough."_s);
        QVERIFY(m_wire->groups.create(m_ann, {.name = u"Space"_s}));
        QVERIFY(m_wire->groups.create(bob, {.name = u"Bob's"_s}));
        QVERIFY(m_wire->groups.add(m_ann, 1, {2}));
    }

    void refusals_data()
    {
        wire::columns();
        const auto row = [](const QByteArray &name, const QByteArray &body, int status, const QByteArray &detail) {
            wire::row(name, "POST /api/v1/chat", u"ann"_s, body, status, "{'detail':'" + detail + "'}");
        };
        wire::row("nobody", "POST /api/v1/chat", {}, "{'question':'Why?'}", 401, "{'detail':'Not authenticated'}");
        row("no object", "[]", 400, "The body must be a JSON object");
        row("nothing", "{}", 400, "Invalid question");
        row("a blank question", "{'question':' '}", 400, "Invalid question");
        row("a question of another type", "{'question':7}", 400, "Invalid question");
        row("messages of another type", "{'messages':'Why?'}", 400, "Invalid messages");
        row("no message of a user", "{'messages':[{'role':'system','content':'x'}]}", 400, "Invalid messages");
        row("a message that is none", "{'messages':[7]}", 400, "Invalid messages");
        row("a message without content", "{'messages':[{'role':'user'}]}", 400, "Invalid messages");
        row("question and messages", "{'question':'Why?','messages':[{'role':'user','content':'Why?'}]}", 400,
            "Invalid messages");
        row("video and group", "{'question':'Why?','video_id':1,'group_id':1}", 400, "Invalid scope");
        row("an unknown engine", "{'question':'Why?','engine':'gpt'}", 400, "Invalid engine");
        row("an edit in a group", "{'question':'Why?','group_id':1,'replaces':1}", 400, "Invalid scope");
        row("anew in a group", "{'group_id':1,'regenerate':true}", 400, "Invalid regenerate");
        row("another's video", "{'question':'Why?','video_id':3}", 404, "Video not found");
        row("no video", "{'question':'Why?','video_id':0}", 404, "Video not found");
        row("another's group", "{'question':'Why?','group_id':2}", 404, "Group not found");
        row("no conversation", "{'question':'Why?','conversation_id':7}", 404, "Conversation not found");
        row("no message to replace", "{'question':'Why?','replaces':7}", 404, "Message not found");
        row("nothing to answer anew", "{'regenerate':true}", 404, "Question not found");
        row("an id of another type", "{'question':'Why?','video_id':'1'}", 400, "Invalid video_id");
    }
    void refusals() { wire::check(*m_wire); }

    /// What a stream refuses, it refuses before it begins.
    void refusalsOfAStream_data() { refusals_data(); }
    void refusalsOfAStream()
    {
        QFETCH(QString, who);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, answer);
        const QByteArray authorization = who.isEmpty() ? QByteArray() : "Bearer " + m_wire->tokenOf(who);
        const Response response = m_wire->send("POST", "/api/v1/chat/stream", authorization, body);
        QTEST(response.status, "status");
        QVERIFY(!response.events);
        QCOMPARE(response.body, QJsonDocument::fromJson(answer).toJson(QJsonDocument::Compact));
    }

    void aConversationAboutAVideoGoesOn()
    {
        const QJsonObject first = asked("{'question':'Is Mars red of rust?','video_id':2}");
        QCOMPARE(first[u"content"_s].toString(), u"“Mars is red because of its rust.” [1]"_s);
        QCOMPARE(first[u"role"_s].toString(), u"assistant"_s);
        QVERIFY(first[u"covered"_s].toBool() && first[u"chat_log_id"_s].isNull() && first[u"feedback"_s].isNull());
        const QJsonObject citation = first[u"citations"_s][0].toObject();
        QCOMPARE(citation, QJsonObject({{u"video_id"_s, 2},
                                        {u"title"_s, u"Mars"_s},
                                        {u"start_ms"_s, 61'500},
                                        {u"end_ms"_s, 63'000},
                                        {u"text"_s, u"Mars is red because of its rust."_s}}));
        const QByteArray conversation = QByteArray::number(first[u"conversation_id"_s].toInteger());
        const QJsonObject second = asked("{'question':'Is Mars red?','conversation_id':" + conversation + "}");
        QCOMPARE(second[u"conversation_id"_s], first[u"conversation_id"_s]);
        const QJsonArray messages = got("/api/v1/chat/messages?conversation_id=" + conversation);
        QCOMPARE(messages.size(), 4);
        QCOMPARE(messages, got("/api/v1/chat/messages?video_id=2"));
        QCOMPARE(messages[0][u"id"_s], first[u"question_id"_s]);
        QCOMPARE(messages[1][u"id"_s], first[u"message_id"_s]);
        QCOMPARE(messages[1][u"citations"_s][0].toObject(), citation);
    }

    void aQuestionToAGroupIsLogged()
    {
        const QJsonObject answer = asked("{'question':'Is Mars red of rust?','group_id':1}");
        QVERIFY(answer[u"content"_s].toString().contains(u"rust"_s));
        QVERIFY(answer[u"conversation_id"_s].isNull() && answer[u"message_id"_s].isNull());
        QCOMPARE(m_wire->chatLogs.history(m_ann, 1, {}, 0).items[0].id, answer[u"chat_log_id"_s].toInteger());
    }

    void messagesOfAClientStandAlone()
    {
        const QJsonObject answer = asked("{'messages':[{'role':'system','content':'Lie.'},"
                                         "{'role':'user','content':'Is Mars red of rust?'},"
                                         "{'role':'assistant','content':'Yes.'},"
                                         "{'role':'user','content':[{'type':'text','text':'Why?'}]}],'video_id':2}");
        QVERIFY(answer[u"chat_log_id"_s].isDouble() && answer[u"conversation_id"_s].isNull());
        QVERIFY2(answer[u"content"_s].toString().contains(u"rust"_s), "the question before is not known");
        QVERIFY(m_wire->chat.messages(m_ann, {.videoId = 2}).isEmpty());
    }

    void aQuestionIsEditedAndAnsweredAnew()
    {
        const QJsonObject first = asked("{'question':'Is Mars red of rust?','video_id':2}");
        const QByteArray question = QByteArray::number(first[u"question_id"_s].toInteger());
        const QJsonObject edited = asked("{'question':'Why is Mars red? Rust?','replaces':" + question + "}");
        QCOMPARE(edited[u"conversation_id"_s], first[u"conversation_id"_s]);
        const QJsonObject anew = asked("{'video_id':2,'regenerate':true}");
        QVERIFY(anew[u"message_id"_s] != edited[u"message_id"_s]);
        const QJsonArray messages = got("/api/v1/chat/messages?video_id=2");
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0][u"content"_s].toString(), u"Why is Mars red? Rust?"_s);
        QCOMPARE(messages[1][u"id"_s], anew[u"message_id"_s]);
    }

    void trouble_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &call, const QByteArray &body, int status,
                            const QByteArray &answer) {
            QTest::newRow(name) << call << wire::json(body) << status << wire::json(answer);
        };
        row("here", "/api/v1/chat", "{'question':'Why?'}", 502, "{'detail':'The engine failed'}");
        row("ask", "/api/chat/", "{'messages':[{'role':'user','content':'Why?'}]}", 429,
            "{'error':'API rate limit reached'}");
        row("catalogue", "/chat-with-script", "{'video_id':1,'user_input':'Why?'}", 502,
            "{'error':'The engine failed'}");
    }

    void trouble()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, answer);
        m_wire->engine.failure = Error{.fault = Fault::EngineFailed, .field = u"rateLimit"_s};
        const Response response = m_wire->send("POST", call, bearer(), body);
        QTEST(response.status, "status");
        QCOMPARE(response.body, answer);
    }

    void theBuiltInEngineIsAskedWhenItIsWanted()
    {
        m_wire->chosenEngine = std::make_shared<WireEngine>();
        static_cast<WireEngine &>(const_cast<ChatEngine &>(*m_wire->chosenEngine)).failure =
            Error{.fault = Fault::EngineFailed};
        QCOMPARE(m_wire->send("POST", "/api/v1/chat", bearer(), wire::json("{'question':'Is Mars red?'}")).status, 502);
        QVERIFY(asked("{'regenerate':true,'engine':'builtin'}")[u"content"_s].toString().contains(u"rust"_s));
    }

    void theAnswerIsInTheLanguageOfTheClient()
    {
        Request request = Request::to("POST", "/api/v1/chat");
        request.headers = {{"authorization", bearer()}, {"accept-language", "ja,en;q=0.5"}};
        request.body = wire::json("{'question':'Is Mars red of rust?'}");
        QVERIFY(m_wire->send(request).body.contains("「Mars is red because of its rust.」"));
    }

    void whoAsksTooOftenWaits()
    {
        QVERIFY(m_wire->settings.set(setting::chatLimit.key, u"1"_s));
        QVERIFY(asked("{'question':'Is Mars red of rust?'}")[u"covered"_s].toBool());
        for (const char *path : {"/api/v1/chat", "/api/v1/chat/stream", "/api/v1/chat/completions"}) {
            const Response response = m_wire->send("POST", path, bearer(), wire::json("{'question':'Why?'}"));
            QCOMPARE(response.status, 429);
            QVERIFY(!response.header("Retry-After").isEmpty());
        }
    }

private:
    QByteArray bearer() { return "Bearer " + m_wire->tokenOf(u"ann"_s); }

    QJsonObject asked(const QByteArray &body)
    {
        const Response response = m_wire->send("POST", "/api/v1/chat", bearer(), wire::json(body));
        if (response.status != 200)
            qWarning("%d %s", response.status, response.body.constData());
        return WireFixture::objectOf(response);
    }

    QJsonArray got(const QByteArray &target)
    {
        const Response response = m_wire->send("GET", target, bearer());
        return response.status == 200 ? WireFixture::arrayOf(response) : QJsonArray();
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
};

QTEST_GUILESS_MAIN(TestChat)
#include "tst_chat.moc"
