#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

using namespace Qt::Literals::StringLiterals;

/// What was asked, below /api/v1/chat. Ann has the film 1 and the group 1 of it, and asked three things: of the film
/// (in a conversation), of the group, and of all with messages of her own. Bob asked one.
class TestChatHistory : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        const Account ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        m_wire->transcript(m_wire->storedVideo(ann, u"Mars"_s, false),
                           {{.startMs = 61'500, .endMs = 63'000, .text = u"Mars is red because of its rust."_s}});
        QVERIFY(m_wire->groups.create(ann, {.name = u"Space"_s}));
        QVERIFY(m_wire->groups.add(ann, 1, {1}));
        ask(u"ann"_s, "{'question':'=Is Mars red of rust?','video_id':1}");
        ask(u"ann"_s, "{'question':'Which planet is red, Mars?','group_id':1}");
        ask(u"ann"_s, "{'messages':[{'role':'user','content':'Who baked it?'}]}");
        ask(u"bob"_s, "{'question':'Is Mars red?'}");
    }

    void whatIsFound_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QStringList>("questions");
        const QString film = u"=Is Mars red of rust?"_s;
        const QString group = u"Which planet is red, Mars?"_s;
        const QString all = u"Who baked it?"_s;
        QTest::newRow("all") << QByteArray("") << QStringList{all, group, film};
        QTest::newRow("a part of it") << QByteArray("?limit=1&offset=1") << QStringList{group};
        QTest::newRow("a word of a question") << QByteArray("?q=PLANET") << QStringList{group};
        QTest::newRow("a word of an answer") << QByteArray("?q=because%20of") << QStringList{group, film};
        QTest::newRow("of a group") << QByteArray("?group_id=1") << QStringList{group};
        QTest::newRow("of a video") << QByteArray("?video_id=1") << QStringList{film};
        QTest::newRow("of a conversation") << QByteArray("?conversation_id=1") << QStringList{film};
        QTest::newRow("what nobody said") << QByteArray("?q=pizza") << QStringList{};
    }

    void whatIsFound()
    {
        QFETCH(QByteArray, query);
        QFETCH(QStringList, questions);
        const Response response = m_wire->send("GET", "/api/v1/chat/history" + query, bearer());
        QCOMPARE(response.status, 200);
        QStringList found;
        for (const QJsonValue &past : WireFixture::arrayOf(response))
            found.append(past[u"question"_s].toString());
        QCOMPARE(found, questions);
        if (!query.contains("limit"))
            QCOMPARE(response.header("X-Total-Count").toInt(), questions.size());
    }

    void anEntryIsWhole()
    {
        const Response response = m_wire->send("GET", "/api/v1/chat/history?video_id=1", bearer());
        const QByteArray expected =
            "[{'message_id':2,'chat_log_id':null,'conversation_id':1,'group_id':null,'video_id':1,"
            "'question':'=Is Mars red of rust?','answer':'*','covered':true,'citations':[{'video_id':1,'title':'Mars',"
            "'start_ms':61500,'end_ms':63000,'text':'*'}],'engine':'builtin/extractive','shared':false,'feedback':null,"
            "'created_at':'*'}]";
        QVERIFY2(wire::matches(QJsonDocument::fromJson(wire::json(expected)).array(), WireFixture::arrayOf(response)),
                 response.body.constData());
    }

    void refusals_data()
    {
        wire::columns();
        wire::row("nobody's history", "GET /api/v1/chat/history", {}, {}, 401, "{'detail':'Not authenticated'}");
        wire::row("a window that is none", "GET /api/v1/chat/history?limit=0", u"ann"_s, {}, 400,
                  "{'detail':'Invalid limit'}");
        wire::row("an id that is none", "GET /api/v1/chat/history?group_id=x", u"ann"_s, {}, 400,
                  "{'detail':'Invalid group_id'}");
        wire::row("too long a text", "GET /api/v1/chat/history?q=" + QByteArray(1001, 'x'), u"ann"_s, {}, 400,
                  "{'detail':'Invalid q'}");
        wire::row("an unknown format", "GET /api/v1/chat/export?format=pdf", u"ann"_s, {}, 400,
                  "{'detail':'Invalid format'}");
        wire::row("another's conversation", "GET /api/v1/chat/messages?conversation_id=2", u"ann"_s, {}, 404,
                  "{'detail':'Conversation not found'}");
        const QByteArray feedback = "POST /api/v1/chat/feedback";
        wire::row("feedback on nothing", feedback, u"ann"_s, "{'feedback':'good'}", 400,
                  "{'detail':'Missing message_id'}");
        wire::row("feedback on two things", feedback, u"ann"_s, "{'message_id':2,'chat_log_id':1,'feedback':'good'}",
                  400, "{'detail':'Invalid message_id'}");
        wire::row("no feedback", feedback, u"ann"_s, "{'message_id':2}", 400, "{'detail':'Missing feedback'}");
        wire::row("another feedback", feedback, u"ann"_s, "{'message_id':2,'feedback':'so so'}", 400,
                  "{'detail':'Invalid feedback'}");
        wire::row("feedback on another's", feedback, u"bob"_s, "{'message_id':2,'feedback':'good'}", 404,
                  "{'detail':'Message not found'}");
        wire::row("feedback on another's log", feedback, u"bob"_s, "{'chat_log_id':1,'feedback':'good'}", 404,
                  "{'detail':'Chat log not found'}");
        wire::row("feedback on an answer", feedback, u"ann"_s, "{'message_id':2,'feedback':'good'}", 200,
                  "{'message_id':2,'chat_log_id':null,'feedback':'good'}");
        wire::row("feedback on a log", feedback, u"ann"_s, "{'chat_log_id':1,'feedback':'bad'}", 200,
                  "{'message_id':null,'chat_log_id':1,'feedback':'bad'}");
        wire::row("feedback taken back", feedback, u"ann"_s, "{'chat_log_id':1,'feedback':null}", 200,
                  "{'message_id':null,'chat_log_id':1,'feedback':null}");
    }
    void refusals() { wire::check(*m_wire); }

    void feedbackIsSeenAgain()
    {
        m_wire->send("POST", "/api/v1/chat/feedback", bearer(), wire::json("{'message_id':2,'feedback':'bad'}"));
        const Response response = m_wire->send("GET", "/api/v1/chat/history?video_id=1", bearer());
        QCOMPARE(WireFixture::arrayOf(response)[0][u"feedback"_s].toString(), u"bad"_s);
    }

    void exports_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QByteArray>("begins");
        QTest::newRow("as it comes") << QByteArray("") << QByteArray("text/markdown; charset=utf-8")
                                     << QByteArray("chat_history.md") << QByteArray("## =Is Mars red of rust?\n\n");
        QTest::newRow("as JSON") << QByteArray("?format=json") << QByteArray("application/json; charset=utf-8")
                                 << QByteArray("chat_history.json") << QByteArray("[\n");
        QTest::newRow("as a table") << QByteArray("?format=csv") << QByteArray("text/csv; charset=utf-8")
                                    << QByteArray("chat_history.csv") << QByteArray("created_at,question,answer,");
    }

    void exports()
    {
        QFETCH(QByteArray, query);
        QFETCH(QByteArray, begins);
        QFETCH(QByteArray, file);
        const Response response = m_wire->send("GET", "/api/v1/chat/export" + query, bearer());
        QCOMPARE(response.status, 200);
        QTEST(response.type, "type");
        QCOMPARE(response.header("Content-Disposition"), "attachment; filename=\"" + file + '"');
        QVERIFY2(response.body.startsWith(begins), response.body.constData());
        QVERIFY(response.body.indexOf("Is Mars red") < response.body.indexOf("Who baked it")); // the oldest first
        if (query.contains("csv")) {
            QVERIFY(response.body.contains(",'=Is Mars red of rust?,"));
            QCOMPARE(response.body.count("\r\n"), 4);
        }
    }

private:
    QByteArray bearer() { return "Bearer " + m_wire->tokenOf(u"ann"_s); }

    void ask(const QString &who, const QByteArray &body)
    {
        const Response response =
            m_wire->send("POST", "/api/v1/chat", "Bearer " + m_wire->tokenOf(who), wire::json(body));
        QVERIFY2(response.status == 200, response.body.constData());
    }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestChatHistory)
#include "tst_chathistory.moc"
