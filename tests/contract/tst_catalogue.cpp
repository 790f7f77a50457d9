#include "tests/contract/wirefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Stands for any value in what a case expects.
const QString anything = u"*"_s;

bool matches(const QJsonValue &expected, const QJsonValue &actual)
{
    if (expected == QJsonValue(anything))
        return !actual.isUndefined();
    if (!expected.isObject())
        return expected == actual;
    const QJsonObject wanted = expected.toObject();
    const QJsonObject found = actual.toObject();
    if (wanted.keys() != found.keys())
        return false;
    const QStringList keys = wanted.keys();
    return std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return matches(wanted[key], found[key]); });
}

/// JSON, written here with the quotes that need no escape.
QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

} // namespace

/// The wire cases of the catalogue surface. Each runs on a fresh library with the users ann and bob and the admin root,
/// the linked videos 1 and 2 in the catalogue and ann's private video 3.
class TestCatalogue : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        const Account ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        m_wire->account(u"root"_s, Role::Admin);
        QVERIFY(m_wire->videos.addLinked(ann, {.url = u"https://example.org/tides.mp4"_s,
                                               .category = u"nature"_s,
                                               .script = u"The moon pulls the water. High tide comes twice a day."_s,
                                               .seriesName = u"Sea"_s,
                                               .seriesNumber = 2}));
        QVERIFY(m_wire->videos.addLinked(ann, {.url = u"https://youtu.be/CBYhVcO4WgI"_s}));
        m_private = m_wire->storedVideo(ann, u"Private"_s, false);
    }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("call"); // method, path
        QTest::addColumn<QString>("who");     // signed in as, or the whole header
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer"); // "*" stands for any value
        const auto row = [](const char *name, const QByteArray &call, const QString &who, const QByteArray &body,
                            int status, const QByteArray &answer) {
            QTest::newRow(name) << call << who << json(body).replace("%1", QByteArray(73, 'x')) << status
                                << json(answer);
        };
        const QString nobody;
        const QByteArray taken = "{'error':'Username or email already exists'}";
        row("register", "POST /register", nobody, "{'username':'cy','email':'cy@example.org','password':'pw'}", 201,
            "{'msg':'User registered successfully'}");
        row("register with a slash", "POST /register/", nobody,
            "{'username':'cy','email':'cy@example.org','password':'pw'}", 201,
            "{'msg':'User registered successfully'}");
        row("register a taken name", "POST /register", nobody,
            "{'username':'ANN','email':'cy@example.org','password':'pw'}", 400, taken);
        row("register a taken email", "POST /register", nobody,
            "{'username':'cy','email':'Ann@Example.org','password':'pw'}", 400, taken);
        row("register another's email as a name", "POST /register", nobody,
            "{'username':'ann@example.org','email':'cy@example.org','password':'pw'}", 400, taken);
        row("register without a password", "POST /register", nobody, "{'username':'cy','email':'cy@example.org'}", 400,
            "{'error':'Missing password'}");
        row("register with an empty name", "POST /register", nobody,
            "{'username':'','email':'cy@example.org','password':'pw'}", 400, "{'error':'Missing username'}");
        row("register with a number for a name", "POST /register", nobody,
            "{'username':5,'email':'cy@example.org','password':'pw'}", 400, "{'error':'Invalid username'}");
        row("register with a password of 73 bytes", "POST /register", nobody,
            "{'username':'cy','email':'cy@example.org','password':'%1'}", 400, "{'error':'Invalid password'}");
        row("register nothing", "POST /register", nobody, "", 400, "{'error':'*'}");
        row("register a list", "POST /register", nobody, "[]", 400, "{'error':'*'}");
        row("register what is no JSON", "POST /register", nobody, "username=cy", 400, "{'error':'*'}");

        row("login", "POST /login", nobody, "{'username':'ann','password':'pass1234'}", 200, "{'access_token':'*'}");
        row("login by email", "POST /login", nobody, "{'username':'ANN@example.org','password':'pass1234'}", 200,
            "{'access_token':'*'}");
        row("login with a wrong password", "POST /login", nobody, "{'username':'ann','password':'pass12345'}", 401,
            "{'error':'Invalid credentials'}");
        row("login as nobody", "POST /login", nobody, "{'username':'zoe','password':'pass1234'}", 401,
            "{'error':'Invalid credentials'}");
        row("login with a NUL in the name", "POST /login", nobody, R"({"username":"ann\u0000","password":"pass1234"})",
            401, R"({"error":"Invalid credentials"})");
        row("login with a password of 73 bytes", "POST /login", nobody, "{'username':'ann','password':'%1'}", 401,
            "{'error':'Invalid credentials'}");
        row("login without a password", "POST /login", nobody, "{'username':'ann'}", 400,
            "{'error':'Missing password'}");

        row("add a video", "POST /videos", u"ann"_s,
            "{'category':'a','script':'b','series_name':'c','series_number':3,'video_url':'http://example.org/v.mp4'}",
            201, "{'msg':'Video added','id':'*'}");
        row("add an address alone", "POST /videos", u"ann"_s, "{'video_url':'http://example.org/v.mp4'}", 201,
            "{'msg':'Video added','id':'*'}");
        row("add without an address", "POST /videos", u"ann"_s, "{'category':'a'}", 400,
            "{'error':'Missing video_url'}");
        row("add what is no web address", "POST /videos", u"ann"_s, "{'video_url':'ftp://example.org/v.mp4'}", 400,
            "{'error':'Invalid video_url'}");
        row("add an address without a host", "POST /videos", u"ann"_s, "{'video_url':'http://'}", 400,
            "{'error':'Invalid video_url'}");
        row("add with a number in words", "POST /videos", u"ann"_s,
            "{'video_url':'http://example.org/','series_number':'3'}", 400, "{'error':'Invalid series_number'}");
        row("add with half a number", "POST /videos", u"ann"_s,
            "{'video_url':'http://example.org/','series_number':2.5}", 400, "{'error':'Invalid series_number'}");
        row("add with a list for a category", "POST /videos", u"ann"_s,
            "{'video_url':'http://example.org/','category':[]}", 400, "{'error':'Invalid category'}");
        row("add signed out", "POST /videos", nobody, "{'video_url':'http://example.org/'}", 401,
            "{'msg':'Missing Authorization Header'}");
        row("add with a bad token", "POST /videos", u"Bearer nonsense"_s, "{'video_url':'http://example.org/'}", 401,
            "{'msg':'*'}");
        row("add with another scheme", "POST /videos", u"Basic YTpi"_s, "{'video_url':'http://example.org/'}", 401,
            "{'msg':'*'}");

        row("empty the catalogue as admin", "DELETE /videos", u"root"_s, "", 200, "{'msg':'All videos deleted'}");
        row("empty the catalogue as user", "DELETE /videos", u"ann"_s, "", 403, "{'error':'*'}");
        row("empty the catalogue signed out", "DELETE /videos", nobody, "", 401,
            "{'msg':'Missing Authorization Header'}");

        row("one at random", "GET /random-video?category=nature&series_name=Sea", nobody, "", 200,
            "{'id':1,'category':'nature','script':'*','series_name':'Sea','series_number':2,'video_url':'https://"
            "example.org/tides.mp4'}");
        row("one at random of a YouTube video", "GET /random-video?category=", nobody, "", 200,
            "{'id':'*','category':'*','script':'*','series_name':'*','series_number':'*','video_url':'*'}");
        row("none at random", "GET /random-video?category=nature&series_name=Land", nobody, "", 404,
            "{'error':'No matching videos found'}");
        row("none to shuffle", "GET /videos-random?category=Nature", nobody, "", 404,
            "{'error':'No matching videos found'}");

        row("a NUL to shuffle by", "GET /videos-random?category=a%00b", nobody, "", 404,
            R"({"error":"No matching videos found"})");

        row("save", "POST /save-video", u"bob"_s, "{'video_id':1}", 200, "{'msg':'Video saved'}");
        row("save what is not there", "POST /save-video", u"bob"_s, "{'video_id':99}", 404,
            "{'error':'Video not found'}");
        row("save another's private video", "POST /save-video", u"bob"_s, "{'video_id':3}", 404,
            "{'error':'Video not found'}");
        row("save nothing", "POST /save-video", u"bob"_s, "{}", 400, "{'error':'Missing video_id'}");
        row("save a word", "POST /save-video", u"bob"_s, "{'video_id':'1'}", 400, "{'error':'Invalid video_id'}");
        row("save signed out", "POST /save-video", nobody, "{'video_id':1}", 401,
            "{'msg':'Missing Authorization Header'}");
        row("saved videos signed out", "GET /my-videos", nobody, "", 401, "{'msg':'Missing Authorization Header'}");

        row("chat", "POST /chat-with-script", u"bob"_s, "{'video_id':1,'user_input':'What pulls the water?'}", 200,
            "{'reply':'*'}");
        row("chat without a question", "POST /chat-with-script", u"bob"_s, "{'video_id':1}", 400,
            "{'error':'Missing video_id or user_input'}");
        row("chat with an empty question", "POST /chat-with-script", u"bob"_s, "{'video_id':1,'user_input':''}", 400,
            "{'error':'Missing video_id or user_input'}");
        row("chat with a blank question", "POST /chat-with-script", u"bob"_s, "{'video_id':1,'user_input':'  '}", 400,
            "{'error':'Missing video_id or user_input'}");
        row("chat about nothing", "POST /chat-with-script", u"bob"_s, "{'user_input':'Why?'}", 400,
            "{'error':'Missing video_id or user_input'}");
        row("chat about what is not there", "POST /chat-with-script", u"bob"_s, "{'video_id':99,'user_input':'Why?'}",
            404, "{'error':'Video not found'}");
        row("chat about another's private video", "POST /chat-with-script", u"bob"_s,
            "{'video_id':3,'user_input':'Why?'}", 404, "{'error':'Video not found'}");
        row("chat signed out", "POST /chat-with-script", nobody, "{'video_id':1,'user_input':'Why?'}", 401,
            "{'msg':'Missing Authorization Header'}");

        for (const char *call : {"GET /videos?limit=0", "GET /videos?limit=101", "GET /videos?offset=-1",
                                 "GET /videos?limit=ten", "GET /videos?limit=", "GET /videos-random?limit=1.5"})
            row(call, call, nobody, "", 400, "{'error':'*'}");
        row("a wrong method", "PUT /videos", nobody, "", 405, "{'error':'*'}");
        row("an unknown path", "GET /nothing", nobody, "", 404, "{'error':'*'}");
    }

    void answers()
    {
        QFETCH(QByteArray, call);
        QFETCH(QString, who);
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, answer);
        const QList<QByteArray> parts = call.split(' ');
        const bool isName = !who.isEmpty() && !who.contains(u' ');
        const QByteArray authorization = isName ? "Bearer " + m_wire->tokenOf(who) : who.toLatin1();
        const Response response = m_wire->send(parts[0], parts[1], authorization, body);
        QTEST(response.status, "status");
        QVERIFY2(matches(QJsonDocument::fromJson(answer).object(), WireFixture::objectOf(response)),
                 response.body.constData());
    }

    void theListSaysAllAndCounts()
    {
        const Response response = m_wire->send("GET", "/videos");
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("X-Total-Count"), QByteArray("2"));
        const QJsonArray videos = WireFixture::arrayOf(response);
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0][u"video_url"_s].toString(), u"https://example.org/tides.mp4"_s);
        QCOMPARE(videos[1].toObject(), (QJsonObject{{u"id"_s, 2},
                                                    {u"category"_s, u""_s},
                                                    {u"script"_s, u""_s},
                                                    {u"series_name"_s, u""_s},
                                                    {u"series_number"_s, 0},
                                                    {u"video_url"_s, u"http://matinee.test:8642/video/2/stream"_s}}));
        QVERIFY(!response.body.contains("CBYhVcO4WgI"));
        const Response second = m_wire->send("GET", "/videos?limit=1&offset=1");
        QCOMPARE(WireFixture::arrayOf(second).size(), 1);
        QCOMPARE(second.header("X-Total-Count"), QByteArray("2"));
        QVERIFY(m_wire->videos.resetCatalogue({.role = Role::Admin}));
        QCOMPARE(m_wire->send("GET", "/videos").body, QByteArray("[]"));
    }

    void aStoredVideoShowsItsTranscriptAndPlays()
    {
        const qint64 id = m_wire->storedVideo(*m_wire->accounts.firstAdmin(), u"Bread"_s, true);
        m_wire->transcript(id, {{.startMs = 0, .endMs = 4000, .text = u"Yeast makes gas."_s},
                                {.startMs = 4000, .endMs = 8000, .text = u"The dough rises."_s}});
        const QJsonObject video = WireFixture::arrayOf(m_wire->send("GET", "/videos")).last().toObject();
        QCOMPARE(video[u"script"_s].toString(), u"Yeast makes gas.\nThe dough rises."_s);
        const QUrl url(video[u"video_url"_s].toString());
        QCOMPARE(url.host(), u"matinee.test"_s);
        const Response bytes = m_wire->send("GET", url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        QCOMPARE(bytes.status, 200);
        QCOMPARE(bytes.contentLength(), qint64(strlen("not really a film")));
    }

    void aSavedStoredVideoPlaysUntilItsOwnerSignsOut()
    {
        const qint64 id = m_wire->storedVideo(*m_wire->accounts.firstAdmin(), u"Bread"_s, true);
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"bob"_s);
        QCOMPARE(
            m_wire->send("POST", "/save-video", bearer, json("{'video_id':%1}").replace("%1", QByteArray::number(id)))
                .status,
            200);
        const Response saved = m_wire->send("GET", "/my-videos", bearer);
        QCOMPARE(saved.header("X-Total-Count"), QByteArray("1"));
        const QByteArray target = QUrl(WireFixture::arrayOf(saved)[0][u"video_url"_s].toString())
                                      .toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
        QCOMPARE(m_wire->send("GET", target).status, 200);
        m_wire->accounts.signOut(m_wire->accounts.authenticate(QString::fromLatin1(bearer.mid(7)))->signInId);
        QCOMPARE(m_wire->send("GET", target).status, 401);
        QCOMPARE(m_wire->send("GET", "/my-videos", bearer).status, 401);
    }

    void savingTwiceSavesOnce()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"bob"_s);
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_wire->send("POST", "/save-video", bearer, json("{'video_id':1}")).status, 200);
        QCOMPARE(WireFixture::arrayOf(m_wire->send("GET", "/my-videos", bearer)).size(), 1);
        QCOMPARE(m_wire->send("GET", "/my-videos?limit=1000", bearer).status, 400);
    }

    void aChatGoesOnAndIsGroundedInTheScript()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"bob"_s);
        const Response answer = m_wire->send("POST", "/chat-with-script", bearer,
                                             json("{'video_id':1,'user_input':'What pulls the water?'}"));
        QVERIFY2(WireFixture::objectOf(answer)[u"reply"_s].toString().contains(u"The moon pulls the water"_s),
                 answer.body.constData());
        const Account bob = m_wire->accounts.authenticate(QString::fromLatin1(bearer.mid(7)))->account;
        QCOMPARE(m_wire->chat.messages(bob, {.videoId = 1}).size(), 2);
        m_wire->send("POST", "/chat-with-script", bearer,
                     json("{'video_id':1,'user_input':'How often is high tide?'}"));
        QCOMPARE(m_wire->chat.messages(bob, {.videoId = 1}).size(), 4);
    }

    void emptyingLeavesPrivateVideos()
    {
        const QByteArray root = "Bearer " + m_wire->tokenOf(u"root"_s);
        QCOMPARE(m_wire->send("DELETE", "/videos", root).status, 200);
        QCOMPARE(m_wire->send("GET", "/videos-random").status, 404);
        QVERIFY(m_wire->videos.find({.role = Role::Admin}, m_private));
    }

    void emptyingIsOpenWhereTheSettingSaysSo()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"server/openCatalogueReset"_s, u"true"_s));
        QCOMPARE(m_wire->send("DELETE", "/videos").status, 200);
        QCOMPARE(m_wire->send("GET", "/videos").body, QByteArray("[]"));
    }

    void tooManyAreToldWhenToComeBack_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("sign-in") << u"limits/signIn"_s << QByteArray("/login")
                                 << json("{'username':'zoe','password':'x'}");
        QTest::newRow("sign-up") << u"limits/signUp"_s << QByteArray("/register")
                                 << json("{'username':'ann','email':'ann@example.org','password':'x'}");
        QTest::newRow("chat") << u"limits/chat"_s << QByteArray("/chat-with-script")
                              << json("{'video_id':1,'user_input':'Why?'}");
    }

    void tooManyAreToldWhenToComeBack()
    {
        QFETCH(QString, setting);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"bob"_s);
        QVERIFY(m_wire->settings.overrideForThisRun(setting, u"2"_s));
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_wire->send("POST", path, bearer, body).status != 429);
        const Response refused = m_wire->send("POST", path, bearer, body);
        QCOMPARE(refused.status, 429);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"error"_s, u"Too many requests"_s}}));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }

    void anInactiveVideoIsGoneFromEveryPublicList()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"bob"_s);
        QCOMPARE(m_wire->send("POST", "/save-video", bearer, json("{'video_id':1}")).status, 200);
        QVERIFY(m_wire->videos.edit(*m_wire->accounts.firstAdmin(), 1, {.active = false}));
        QCOMPARE(m_wire->send("GET", "/videos").header("X-Total-Count"), QByteArray("1"));
        QCOMPARE(m_wire->send("GET", "/videos-random?category=nature").status, 404);
        QCOMPARE(m_wire->send("GET", "/my-videos", bearer).body, QByteArray("[]"));
        QCOMPARE(m_wire->send("POST", "/chat-with-script", bearer, json("{'video_id':1,'user_input':'Why?'}")).status,
                 404);
    }

private:
    std::unique_ptr<WireFixture> m_wire;
    qint64 m_private = 0;
};

QTEST_GUILESS_MAIN(TestCatalogue)
#include "tst_catalogue.moc"
