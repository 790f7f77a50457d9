#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wire::row;

/// The wire cases of the conversations surface. Each runs on a fresh library with the users ann, who has the
/// conversation 1, and bob, who has 2, and a film about tides that both may see.
class TestConversations : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        const Account ann = m_wire->account(u"ann"_s);
        const Account bob = m_wire->account(u"bob"_s);
        const qint64 film = m_wire->storedVideo(ann, u"Tides"_s, true);
        m_wire->transcript(film, {{.startMs = 0, .endMs = 4000, .text = u"The moon pulls the water."_s}});
        QVERIFY(m_wire->conversations.begin(ann, u"Sea"_s));
        QVERIFY(m_wire->conversations.begin(bob, u"Land"_s));
    }

    void answers_data()
    {
        wire::columns();
        const QString nobody;
        const QString ann = u"ann"_s;
        const QByteArray long73(73, 'x');
        const QByteArray login = "{'message':'Login successful','user':{'id':1,'username':'ann'}}";
        row("test", "GET /api/test", nobody, "", 200, "{'message':'Server is running'}");
        row("test with a slash", "GET /api/test/", nobody, "", 200, "{'message':'Server is running'}");

        row("signup", "POST /api/signup", nobody, "{'username':'cy','password':'pw'}", 201,
            "{'message':'User created successfully'}");
        row("signup a taken name", "POST /api/signup", nobody, "{'username':'ANN','password':'pw'}", 400,
            "{'error':'Username already exists'}");
        row("signup another's email as a name", "POST /api/signup", nobody,
            "{'username':'ann@example.org','password':'pw'}", 400, "{'error':'Username already exists'}");
        row("signup without a password", "POST /api/signup", nobody, "{'username':'cy'}", 400,
            "{'error':'Missing password'}");
        row("signup with an empty name", "POST /api/signup", nobody, "{'username':'','password':'pw'}", 400,
            "{'error':'Missing username'}");
        row("signup with a list for a name", "POST /api/signup", nobody, "{'username':[],'password':'pw'}", 400,
            "{'error':'Invalid username'}");
        row("signup with a password of 73 bytes", "POST /api/signup", nobody,
            "{'username':'cy','password':'" + long73 + "'}", 400, "{'error':'Invalid password'}");
        row("signup nothing", "POST /api/signup", nobody, "", 400, "{'error':'The body must be a JSON object'}");
        row("signup by GET", "GET /api/signup", nobody, "", 405, "{'error':'*'}");

        row("login", "POST /api/login", nobody, "{'username':'ann','password':'pass1234'}", 200, login);
        row("login by email", "POST /api/login", nobody, "{'username':'ann@example.org','password':'pass1234'}", 200,
            login);
        row("login with a wrong password", "POST /api/login", nobody, "{'username':'ann','password':'x'}", 401,
            "{'error':'Invalid username or password'}");
        row("login as nobody", "POST /api/login", nobody, "{'username':'zoe','password':'x'}", 401,
            "{'error':'Invalid username or password'}");
        row("login with a password of 73 bytes", "POST /api/login", nobody,
            "{'username':'ann','password':'" + long73 + "'}", 401, "{'error':'Invalid username or password'}");
        row("login without a name", "POST /api/login", nobody, "{'password':'x'}", 400, "{'error':'Missing username'}");
        row("logout", "GET /api/logout", ann, "", 200, "{'message':'Logged out successfully'}");
        row("logout signed out", "GET /api/logout", nobody, "", 200, "{'message':'Logged out successfully'}");

        row("list", "GET /api/conversations", ann, "", 200, "[{'id':1,'name':'Sea','messages':[]}]");
        row("list with a limit of nothing", "GET /api/conversations?limit=0", ann, "", 400,
            "{'error':'Invalid limit'}");
        row("list far after all", "GET /api/conversations?offset=99999999999", ann, "", 200, "[]");
        row("list after all", "GET /api/conversations?offset=1", ann, "", 200, "[]");
        row("begin", "POST /api/conversations", ann, "{'name':'Sky'}", 201, "{'id':3,'name':'Sky'}");
        const QByteArray noName = "{'error':'Conversation name is required'}";
        for (const char *body : {"{}", "{'name':''}", "{'name':'  '}", "{'name':null}"}) {
            row(QByteArray("begin with ") + body, "POST /api/conversations", ann, body, 400, noName);
            row(QByteArray("rename with ") + body, "PUT /api/conversations/1", ann, body, 400, noName);
        }
        row("begin with a number", "POST /api/conversations", ann, "{'name':5}", 400, "{'error':'Invalid name'}");
        row("begin with an endless name", "POST /api/conversations", ann, "{'name':'" + QByteArray(256, 'x') + "'}",
            400, "{'error':'Invalid name'}");
        row("begin with nothing", "POST /api/conversations", ann, "", 400,
            "{'error':'The body must be a JSON object'}");
        row("rename", "PUT /api/conversations/1", ann, "{'name':'Ocean'}", 200, "{'id':1,'name':'Ocean'}");
        row("delete", "DELETE /api/conversations/1", ann, "", 204, "");
        row("ask", "POST /api/conversations/1/messages", ann, "{'text':'What pulls the water?'}", 201,
            "[{'id':1,'sender':'user','text':'What pulls the water?','created_at':'*'},"
            "{'id':2,'sender':'bot','text':'*','created_at':'*'}]");
        for (const char *body : {"{}", "{'text':''}", "{'text':'  '}"})
            row(QByteArray("ask with ") + body, "POST /api/conversations/1/messages", ann, body, 400,
                "{'error':'Message text is required'}");
        row("ask a number", "POST /api/conversations/1/messages", ann, "{'text':5}", 400, "{'error':'Invalid text'}");
        row("ask without end", "POST /api/conversations/1/messages", ann, "{'text':'" + QByteArray(4001, 'x') + "'}",
            400, "{'error':'Invalid text'}");
        const QByteArray none = "{'error':'Conversation not found'}";
        for (const char *id : {"2", "99"}) { // another's, nobody's
            const QByteArray path = QByteArray("/api/conversations/") + id;
            row("rename " + path, "PUT " + path, ann, "{'name':'x'}", 404, none);
            row("delete " + path, "DELETE " + path, ann, "", 404, none);
            row("ask " + path, "POST " + path + "/messages", ann, "{'text':'Why?'}", 404, none);
        }
        for (const char *call : {"GET /api/conversations", "POST /api/conversations", "PUT /api/conversations/1",
                                 "DELETE /api/conversations/1", "POST /api/conversations/1/messages"}) {
            row(QByteArray(call) + " signed out", call, nobody, "", 401, "{'error':'Not signed in'}");
            row(QByteArray(call) + " with a bad token", call, u"Bearer nonsense"_s, "", 401,
                "{'error':'Not signed in'}");
        }
        row("an unknown path", "GET /api/conversations/1/nothing", ann, "", 404, "{'error':'*'}");
    }
    void answers() { wire::check(*m_wire); }

    void theCookieIsASessionThatSlidesAndEnds()
    {
        const Response login = send("POST", "/api/login", {}, wire::json("{'username':'ann','password':'pass1234'}"));
        const QByteArray set = login.header("Set-Cookie");
        for (const char *part : {"session=", "Max-Age=1800", "HttpOnly", "SameSite=Lax", "Path=/"})
            QVERIFY2(set.contains(part), set.constData());
        const QByteArray cookie = set.left(set.indexOf(';'));
        const Response list = send("GET", "/api/conversations", {{"cookie", cookie}});
        QCOMPARE(list.status, 200);
        QCOMPARE(list.header("X-Total-Count"), QByteArray("1"));
        QVERIFY(list.header("Set-Cookie").startsWith(cookie + "; Max-Age=1800"));
        const Response logout = send("GET", "/api/logout", {{"cookie", cookie}});
        QVERIFY(logout.header("Set-Cookie").startsWith("session=;"));
        QCOMPARE(send("GET", "/api/conversations", {{"cookie", cookie}}).status, 401);
    }

    void onlyASessionIsTakenFromTheCookie()
    {
        const QByteArray access = m_wire->tokenOf(u"ann"_s);
        QCOMPARE(send("GET", "/api/conversations", {{"cookie", "session=" + access}}).status, 401);
        QCOMPARE(send("GET", "/api/conversations", {{"cookie", "access_token=" + access}}).status, 401);
        QCOMPARE(send("GET", "/api/conversations", {{"authorization", "Bearer " + sessionOf(u"ann"_s)}}).status, 401);
    }

    void anotherSitesPageCanNeitherWriteNorSignOut_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("a foreign origin") << QByteArray("origin") << QByteArray("https://evil.example") << false;
        QTest::newRow("a foreign referer") << QByteArray("referer") << QByteArray("https://evil.example/x") << false;
        QTest::newRow("cross-site") << QByteArray("sec-fetch-site") << QByteArray("cross-site") << false;
        QTest::newRow("its own page") << QByteArray("origin") << QByteArray("http://matinee.test:8642") << true;
        QTest::newRow("a trusted origin") << QByteArray("origin") << QByteArray("https://app.example") << true;
        QTest::newRow("no browser") << QByteArray("x-nothing") << QByteArray("x") << true;
    }
    void anotherSitesPageCanNeitherWriteNorSignOut()
    {
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, allowed);
        QVERIFY(m_wire->settings.overrideForThisRun(u"server/allowedOrigins"_s, u"https://app.example"_s));
        const QByteArray cookie = "session=" + sessionOf(u"ann"_s);
        const Response begun =
            send("POST", "/api/conversations", {{"cookie", cookie}, {header, value}}, wire::json("{'name':'x'}"));
        QCOMPARE(begun.status, allowed ? 201 : 403);
        QCOMPARE(send("GET", "/api/logout", {{"cookie", cookie}, {header, value}}).status, allowed ? 200 : 403);
        QCOMPARE(send("GET", "/api/conversations", {{"cookie", cookie}}).status, allowed ? 401 : 200);
    }

    void trustedOriginsAreEchoedWithCredentials()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"server/allowedOrigins"_s, u"https://app.example"_s));
        const Response trusted = send("GET", "/api/test", {{"origin", "https://app.example"}});
        QCOMPARE(trusted.header("Access-Control-Allow-Origin"), QByteArray("https://app.example"));
        QCOMPARE(trusted.header("Access-Control-Allow-Credentials"), QByteArray("true"));
        const Response other = send("GET", "/api/test", {{"origin", "https://other.example"}});
        QCOMPARE(other.header("Access-Control-Allow-Origin"), QByteArray("*"));
        QVERIFY(other.header("Access-Control-Allow-Credentials").isEmpty());
    }

    void anAnswerIsGroundedAndKept()
    {
        const Response said = send("POST", "/api/conversations/1/messages", bearer(u"ann"_s),
                                   wire::json("{'text':'What pulls the water?'}"));
        QVERIFY2(said.body.contains("The moon pulls the water"), said.body.constData());
        const QJsonArray list = WireFixture::arrayOf(send("GET", "/api/conversations", bearer(u"ann"_s)));
        QCOMPARE(list[0][u"messages"_s].toArray(), WireFixture::arrayOf(said));
    }

    void signingInIsCountedOverAllSurfaces()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signIn"_s, u"1"_s));
        const QByteArray body = wire::json("{'username':'ann','password':'wrong'}");
        QCOMPARE(send("POST", "/login", {}, body).status, 401);
        const Response refused = send("POST", "/api/login", {}, body);
        QCOMPARE(refused.status, 429);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"error"_s, u"Too many requests"_s}}));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }

    void chatsAreCountedOverAllSurfaces()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/chat"_s, u"1"_s));
        const QByteArray text = wire::json("{'text':'Why?'}");
        QCOMPARE(send("POST", "/api/conversations/1/messages", bearer(u"ann"_s), text).status, 201);
        const Response refused = send("POST", "/api/conversations/1/messages", bearer(u"ann"_s), text);
        QCOMPARE(refused.status, 429);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"error"_s, u"Too many requests"_s}}));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(send("POST", "/chat-with-script", bearer(u"ann"_s), wire::json("{'video_id':1,'user_input':'Why?'}"))
                     .status,
                 429);
    }

private:
    using Headers = QHash<QByteArray, QByteArray>;

    Headers bearer(const QString &name) { return {{"authorization", "Bearer " + m_wire->tokenOf(name)}}; }

    QByteArray sessionOf(const QString &name)
    {
        return m_wire->accounts
            .signIn({.nameOrEmail = name, .password = u"pass1234"_s},
                    {.access = std::chrono::minutes(30), .slides = true})
            ->sessionToken.toLatin1();
    }

    Response send(const QByteArray &method, const QByteArray &target, const Headers &headers,
                  const QByteArray &body = {})
    {
        Router router; // the settings of this moment
        addSurfaces(router, m_wire->context());
        Request request = Request::to(method, target);
        request.headers = headers;
        request.headers.insert("host", "matinee.test:8642");
        request.body = body;
        request.peer = QHostAddress(u"192.0.2.7"_s);
        return router.handle(request);
    }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestConversations)
#include "tst_conversations.moc"
