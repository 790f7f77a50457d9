#include "models/library/catalogueseed.h"
#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/threads.h"

#include <QImage>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wire::row;

/// The wire cases of the streaming surface. Each runs on a fresh library with the users ann and bob, the admin root,
/// and the two known videos (1 and 2) at the beginning of the catalogue.
class TestStreaming : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        m_root = m_wire->account(u"root"_s, Role::Admin);
        QCOMPARE(CatalogueSeed(m_wire->database, m_wire->events).plant(m_root).size(), 2);
    }

    void answers_data()
    {
        wire::columns();
        const QString nobody;
        const QByteArray long73(73, 'x');
        row("home", "GET /", nobody, "", 200, "{'message':'Video App API','status':'running','version':'1.0.0'}");

        row("signup", "POST /auth/signup", nobody, "{'name':'Cy','email':'cy@example.org','password':'pass12'}", 201,
            "{'message':'User registered successfully','user_id':'4'}");
        row("signup nothing", "POST /auth/signup", nobody, "", 400, "{'error':'No data provided'}");
        row("signup an empty object", "POST /auth/signup", nobody, "{}", 400, "{'error':'No data provided'}");
        row("signup a list", "POST /auth/signup", nobody, "[1]", 400, "{'error':'No data provided'}");
        row("signup what is no JSON", "POST /auth/signup", nobody, "name=Cy", 400, "{'error':'No data provided'}");
        row("signup without a name", "POST /auth/signup", nobody, "{'email':'x','password':'1'}", 400,
            "{'error':'Name is required'}");
        row("signup with a blank name", "POST /auth/signup", nobody, "{'name':'  ','email':'x','password':'1'}", 400,
            "{'error':'Name is required'}");
        row("signup with a number for a name", "POST /auth/signup", nobody,
            "{'name':5,'email':'cy@example.org','password':'pass12'}", 400, "{'error':'Name is required'}");
        row("signup without an email", "POST /auth/signup", nobody, "{'name':'Cy','password':'1'}", 400,
            "{'error':'Email is required'}");
        row("signup without a password", "POST /auth/signup", nobody, "{'name':'Cy','email':'x'}", 400,
            "{'error':'Password is required'}");
        row("signup with a bad email", "POST /auth/signup", nobody, "{'name':'Cy','email':'cy','password':'1'}", 400,
            "{'error':'Invalid email format'}");
        row("signup with a short password", "POST /auth/signup", nobody,
            "{'name':'Cy','email':'cy@example.org','password':'12345'}", 400,
            "{'error':'Password must be at least 6 characters'}");
        row("signup with a password of 73 bytes", "POST /auth/signup", nobody,
            "{'name':'Cy','email':'cy@example.org','password':'" + long73 + "'}", 400, "{'error':'Invalid password'}");
        row("signup with an endless name", "POST /auth/signup", nobody,
            "{'name':'" + long73 + long73 + long73 + "','email':'cy@example.org','password':'pass12'}", 400,
            "{'error':'Invalid name'}");
        row("signup with a taken email", "POST /auth/signup", nobody,
            "{'name':'Cy','email':' ANN@Example.org ','password':'pass12'}", 409,
            "{'error':'Email already registered'}");
        row("signup by GET", "GET /auth/signup", nobody, "", 405, "{'error':'Method not allowed'}");

        row("login", "POST /auth/login", nobody, "{'email':'ANN@example.org','password':'pass1234'}", 200,
            "{'message':'Login successful','token':'*','user':{'id':'1','name':'ann','email':'ann@example.org'}}");
        row("login by username", "POST /auth/login", nobody, "{'email':'ann','password':'pass1234'}", 200,
            "{'message':'Login successful','token':'*','user':'*'}");
        row("login nothing", "POST /auth/login", nobody, "", 400, "{'error':'No data provided'}");
        row("login without an email", "POST /auth/login", nobody, "{'password':'pass1234'}", 400,
            "{'error':'Email is required'}");
        row("login without a password", "POST /auth/login", nobody, "{'email':'ann@example.org'}", 400,
            "{'error':'Password is required'}");
        row("login with a wrong password", "POST /auth/login", nobody, "{'email':'ann@example.org','password':'x'}",
            401, "{'error':'Invalid email or password'}");
        row("login as nobody", "POST /auth/login", nobody, "{'email':'zoe@example.org','password':'x'}", 401,
            "{'error':'Invalid email or password'}");
        row("login with a password of 73 bytes", "POST /auth/login", nobody,
            "{'email':'ann@example.org','password':'" + long73 + "'}", 401, "{'error':'Invalid email or password'}");

        row("me", "GET /auth/me", u"ann"_s, "", 200,
            "{'user':{'id':'1','name':'ann','email':'ann@example.org','created_at':'*'}}");
        for (const char *call :
             {"GET /auth/me", "POST /auth/logout", "GET /dashboard", "GET /video/1/stream?token=x"}) {
            const auto named = [&](const char *what) { return QByteArray(call) + ' ' + what; };
            row(named("signed out"), call, nobody, "", 401, "{'error':'Token is missing'}");
            row(named("with another scheme"), call, u"Basic YTpi"_s, "", 401, "{'error':'Invalid token format'}");
            row(named("with the scheme alone"), call, u"Bearer "_s, "", 401, "{'error':'Invalid token format'}");
            row(named("with two tokens"), call, u"Bearer a b"_s, "", 401, "{'error':'Invalid token format'}");
            row(named("with a bad token"), call, u"Bearer nonsense"_s, "", 401,
                "{'error':'Token is invalid or expired'}");
        }
        row("logout", "POST /auth/logout", u"ann"_s, "", 200, "{'message':'Logout successful'}");

        const QByteArray video = "{'id':'%1','title':'*','description':'*','thumbnail_url':'*','playback_token':'*'}";
        row("dashboard", "GET /dashboard", u"ann"_s, "", 200,
            "{'videos':[" + QByteArray(video).replace("%1", "1") + ',' + QByteArray(video).replace("%1", "2") + "]}");
        row("dashboard of one", "GET /dashboard?limit=1", u"ann"_s, "", 200,
            "{'videos':[" + QByteArray(video).replace("%1", "1") + "]}");
        row("dashboard of too many", "GET /dashboard?limit=101", u"ann"_s, "", 400, "{'error':'Invalid limit'}");
        row("stream without a token", "GET /video/1/stream", u"ann"_s, "", 400,
            "{'error':'Playback token is required'}");
        row("stream of a word", "GET /video/one/stream", u"ann"_s, "", 404, "{'error':'*'}");
        row("a thumbnail for nobody", "GET /video/1/thumbnail.jpg", nobody, "", 401, "{'error':'*'}");
    }
    void answers() { wire::check(*m_wire); }

    void aStreamChecksInOrder_data()
    {
        QTest::addColumn<qint64>("video");
        QTest::addColumn<QString>("token"); // whose, for which video; or what it is
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("error");
        const QString bad = u"Invalid or expired playback token"_s;
        QTest::newRow("the own token") << qint64(1) << u"ann 1"_s << 200 << QString();
        QTest::newRow("one of a public list") << qint64(1) << u"- 1"_s << 200 << QString();
        QTest::newRow("nonsense") << qint64(1) << u"nonsense"_s << 401 << bad;
        QTest::newRow("an access token") << qint64(1) << u"access"_s << 401 << bad;
        QTest::newRow("another's token") << qint64(1) << u"bob 1"_s << 401 << bad;
        QTest::newRow("another's token for another video") << qint64(1) << u"bob 2"_s << 401 << bad;
        QTest::newRow("a token for another video") << qint64(1) << u"ann 2"_s << 403 << u"Video ID mismatch"_s;
        QTest::newRow("no such video") << qint64(99) << u"ann 99"_s << 404 << u"Video not found"_s;
        QTest::newRow("an inactive video") << qint64(2) << u"ann 2 inactive"_s << 403 << u"Video is not available"_s;
        QTest::newRow("a withdrawn video") << qint64(2) << u"ann 2 withdrawn"_s << 403 << u"Video is not available"_s;
        QTest::newRow("an inactive video for an admin") << qint64(2) << u"root 2 inactive"_s << 200 << QString();
    }
    void aStreamChecksInOrder()
    {
        QFETCH(qint64, video);
        QFETCH(QString, token);
        const bool isRoot = token.startsWith(u"root"_s);
        const QByteArray access = m_wire->tokenOf(isRoot ? u"root"_s : u"ann"_s);
        if (token.endsWith(u"inactive"_s))
            QVERIFY(m_wire->videos.edit(m_root, 2, {.active = false}));
        if (token.endsWith(u"withdrawn"_s))
            QVERIFY(m_wire->videos.edit(m_root, 2, {.inCatalogue = false}));
        const Response response = m_wire->send(
            "GET", "/video/" + QByteArray::number(video) + "/stream?token=" + playbackToken(token, access).toLatin1(),
            "Bearer " + access);
        QTEST(response.status, "status");
        const QJsonObject answer = WireFixture::objectOf(response);
        QTEST(answer[u"error"_s].toString(), "error");
        if (response.status == 200)
            QCOMPARE(answer.keys(), (QStringList{u"stream_url"_s, u"title"_s, u"video_id"_s}));
    }

    void whatAStreamIsHangsOnTheVideo()
    {
        QCOMPARE(
            streamed(1)[u"stream_url"_s].toString(),
            u"https://www.youtube-nocookie.com/embed/CBYhVcO4WgI?autoplay=0&controls=1&playsinline=1&enablejsapi=1"_s);
        const Result<Video> linked = m_wire->videos.addLinked(m_ann, {.url = u"https://example.org/tides.mp4"_s});
        QCOMPARE(streamed(linked->id)[u"stream_url"_s].toString(), u"https://example.org/tides.mp4"_s);
        const qint64 stored = m_wire->storedVideo(m_root, u"Bread"_s, true, "all its bytes");
        const QUrl url(streamed(stored)[u"stream_url"_s].toString());
        QCOMPARE(url.host(), u"matinee.test"_s);
        const Response bytes = m_wire->send("GET", url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority));
        QCOMPARE(bytes.status, 200);
        QCOMPARE(bytes.contentLength(), qint64(strlen("all its bytes")));
    }

    void theDashboardFollowsTheCatalogueAndNamesNoYouTubeId()
    {
        const Result<Video> linked = m_wire->videos.addLinked(m_ann, {.url = u"https://youtu.be/abcdefghijk"_s});
        const Response all = m_wire->send("GET", "/dashboard?limit=100", bearer(u"bob"_s));
        QCOMPARE(all.header("X-Total-Count"), QByteArray("3"));
        for (const char *id : {"CBYhVcO4WgI", "UF8uR6Z6KLc", "abcdefghijk"})
            QVERIFY2(!all.body.contains(id), all.body.constData());
        QVERIFY(m_wire->videos.edit(m_root, 1, {.active = false}));
        const QJsonArray left = videosOf(m_wire->send("GET", "/dashboard", bearer(u"bob"_s)));
        QCOMPARE(left.size(), 2);
        QCOMPARE(left[0][u"id"_s].toString(), u"2"_s);
        QCOMPARE(left[1][u"id"_s].toString(), QString::number(linked->id));
    }

    void everyThumbnailIsAPicture()
    {
        m_wire->storedVideo(m_root, u"Bread"_s, true);
        const QJsonArray videos = videosOf(m_wire->send("GET", "/dashboard?limit=100", bearer(u"bob"_s)));
        QCOMPARE(videos.size(), 3);
        for (const QJsonValue &video : videos) {
            const QByteArray target =
                QUrl(video[u"thumbnail_url"_s].toString()).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
            const Response picture = m_wire->send("GET", target);
            QCOMPARE(picture.status, 200);
            QCOMPARE(picture.type, QByteArray("image/jpeg"));
            QCOMPARE(m_wire->send("GET", target + 'x').status, 401);
            if (!picture.file)
                QCOMPARE(QImage::fromData(picture.body).size(), QSize(480, 270));
        }
    }

    void aSignedOutTokenIsOverAndItsPlaybackTokensToo()
    {
        const QByteArray header = bearer(u"ann"_s);
        const QString token = videosOf(m_wire->send("GET", "/dashboard", header))[0][u"playback_token"_s].toString();
        QCOMPARE(m_wire->send("POST", "/auth/logout", header).status, 200);
        QCOMPARE(WireFixture::objectOf(m_wire->send("GET", "/auth/me", header))[u"error"_s].toString(),
                 u"Token is invalid or expired"_s);
        const QByteArray target = "/video/1/stream?token=" + token.toLatin1();
        QCOMPARE(m_wire->send("GET", target, bearer(u"ann"_s)).status, 401);
    }

    void aDeletedAccountIsNotFoundByMeAlone()
    {
        const QByteArray header = bearer(u"bob"_s);
        execute(m_wire->database->connection(), u"DELETE FROM accounts WHERE username = 'bob'"_s);
        const Response me = m_wire->send("GET", "/auth/me", header);
        QCOMPARE(me.status, 404);
        QCOMPARE(WireFixture::objectOf(me)[u"error"_s].toString(), u"User not found"_s);
        QCOMPARE(m_wire->send("GET", "/dashboard", header).status, 401);
    }

    void aNewAccountHasAUsernameAndWorksEverywhere()
    {
        const auto signUp = [&](const QByteArray &email) {
            return m_wire->send("POST", "/auth/signup", {},
                                "{\"name\":\" Cy \",\"password\":\"pass12\",\"email\":\"" + email + "\"}");
        };
        QCOMPARE(signUp(" Ann@Other.org ").status, 201);
        QCOMPARE(signUp("cy@example.org").status, 201);
        const Result<SignInGrant> second = m_wire->accounts.signIn({.nameOrEmail = u"ann2"_s, .password = u"pass12"_s},
                                                                   {.access = std::chrono::hours(1)});
        QVERIFY(second);
        QCOMPARE(second->account.email, u"ann@other.org"_s);
        QCOMPARE(second->account.name, u"Cy"_s);
        QCOMPARE(m_wire->send("POST", "/login", {}, wire::json("{'username':'cy','password':'pass12'}")).status, 200);
    }

    void ofSeveralThatSignUpAtOnceEachHasAName()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signUp"_s, u"0"_s));
        std::array<Result<Account>, 6> made;
        onThreads(6, [&](int number) {
            // Two of each email, and all with the same name before the @.
            made[size_t(number)] = m_wire->accounts.signUp({.email = u"kim@%1.org"_s.arg(QChar(u'a' + number / 2)),
                                                            .derivesUsername = true,
                                                            .password = u"pass12"_s},
                                                           Role::User);
        });
        QSet<QString> names;
        for (const Result<Account> &account : made) {
            if (account)
                names.insert(account->username);
            else
                QCOMPARE(account.error().field, u"email"_s);
        }
        QCOMPARE(names.size(), 3);
    }

    void tooManyAreToldWhenToComeBack_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("sign-in") << u"limits/signIn"_s << QByteArray("/auth/login");
        QTest::newRow("sign-up") << u"limits/signUp"_s << QByteArray("/auth/signup");
    }
    void tooManyAreToldWhenToComeBack()
    {
        QFETCH(QString, setting);
        QFETCH(QByteArray, path);
        QVERIFY(m_wire->settings.overrideForThisRun(setting, u"1"_s));
        const QByteArray body = wire::json("{'name':'Zoe','email':'ann@example.org','password':'wrong12'}");
        QVERIFY(m_wire->send("POST", path, {}, body).status != 429);
        const Response refused = m_wire->send("POST", path, {}, body);
        QCOMPARE(refused.status, 429);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"error"_s, u"Too many requests"_s}}));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }

    void aBrowserIsWelcomed()
    {
        const Response page = get({{"accept", "text/html,*/*;q=0.8"}});
        QCOMPARE(page.status, 200);
        QVERIFY(page.type.startsWith("text/html"));
        for (const char *part : {"http://matinee.test:8642", "not signed in", "href=\"/docs\""})
            QVERIFY2(page.body.contains(part), part);
        const QByteArray cookie = "access_token=" + m_wire->tokenOf(u"ann"_s);
        QVERIFY(get({{"accept", "text/html"}, {"cookie", cookie}}).body.contains("signed in as ann"));
        const Response japanese = get({{"accept", "text/html"}, {"accept-language", "ja"}});
        QVERIFY(japanese.body.contains(u"サインインしていません"_s.toUtf8()));
        const Response rude = get({{"accept", "text/html"}, {"host", "\"><script>"}});
        QVERIFY(!rude.body.contains("<script>"));
        QCOMPARE(get({{"accept", "*/*"}}).type, QByteArray("application/json"));
    }

private:
    QByteArray bearer(const QString &name) { return "Bearer " + m_wire->tokenOf(name); }

    Response get(const QHash<QByteArray, QByteArray> &headers)
    {
        Router router;
        addSurfaces(router, m_wire->context());
        Request request = Request::to("GET", "/");
        request.headers = {{"host", "matinee.test:8642"}};
        request.headers.insert(headers);
        return router.handle(request);
    }

    static QJsonArray videosOf(const Response &response)
    {
        return WireFixture::objectOf(response)[u"videos"_s].toArray();
    }

    QString playbackToken(const QString &what, const QByteArray &access)
    {
        const QStringList words = what.split(u' ');
        if (words.size() == 1)
            return what == u"access"_s ? QString::fromLatin1(access) : what;
        std::optional<SignedIn> who;
        if (words[0] != u"-"_s)
            who = *m_wire->accounts.authenticate(QString::fromLatin1(m_wire->tokenOf(words[0])));
        return m_wire->accounts.createPlaybackToken(words[1].toLongLong(), who);
    }

    QJsonObject streamed(qint64 video)
    {
        const QByteArray access = m_wire->tokenOf(u"ann"_s);
        const QString token = playbackToken(u"ann %1"_s.arg(video), access);
        const Response response = m_wire->send(
            "GET", "/video/" + QByteArray::number(video) + "/stream?token=" + token.toLatin1(), "Bearer " + access);
        return WireFixture::objectOf(response);
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    Account m_root;
};

QTEST_MAIN(TestStreaming)
#include "tst_streaming.moc"
