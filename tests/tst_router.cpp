#include "server/http/router.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Response text(const QString &body)
{
    return {.body = body.toUtf8(), .type = "text/plain"};
}

/// Routes that say what they matched.
void fill(Router &router)
{
    router.add("GET", u"/"_s, [](const Request &) { return text(u"home"_s); });
    router.add("GET", u"/videos"_s, [](const Request &) { return text(u"list"_s); });
    router.add("POST", u"/videos"_s, [](const Request &) { return text(u"add"_s); });
    router.add("GET", u"/videos/{id}"_s, [](const Request &r) { return text(u"video %1"_s.arg(r.id())); });
    router.add("DELETE", u"/videos/{id}"_s, [](const Request &r) { return text(u"delete %1"_s.arg(r.id())); });
    router.add("GET", u"/videos/shared"_s, [](const Request &) { return text(u"shared"_s); });
    router.add("GET", u"/videos/{token}/page"_s, [](const Request &r) { return text(r.params[u"token"_s]); });
    router.add("GET", u"/groups/{id}/videos/{videoId}"_s,
               [](const Request &r) { return text(u"%1 in %2"_s.arg(r.id(u"videoId"_s)).arg(r.id())); });
    router.add("GET", u"/media/{path*}"_s, [](const Request &r) { return text(r.params[u"path"_s]); });
    router.add("GET", u"/broken"_s, [](const Request &) -> Response { throw std::runtime_error("secret"); });
    router.add("GET", u"/api/gone"_s, [](const Request &) { return Response{.status = 418}; });
    router.add("GET", u"/api/worded"_s, [](const Request &) { return json(410, {{u"mine"_s, 1}}); });
    router.setSurface(u"/api"_s, {.error =
                                      [](int, const QString &t) {
                                          return QJsonObject{{u"detail"_s, t}};
                                      },
                                  .trustedOrigins = {u"https://app.example"_s}});
}

Request get(const QByteArray &target, const QByteArray &origin = {})
{
    Request request = Request::to("GET", target);
    if (!origin.isEmpty())
        request.headers.insert("origin", origin);
    return request;
}

} // namespace

class tst_Router : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { fill(m_router); }
    void finds_data();
    void finds();
    void tellsBrowsersWhatTheyMayNot();
    void refuses_data();
    void refuses();
    void namesTheAllowedMethods();
    void answersPreflight();
    void turnsExceptionsIntoAPlain500();
    void wordsOnlyWhatTheHandlerLeftEmpty();
    void aPrefixMayHoldAnyId();
    void sharesWithAnyOriginButCredentialsWithTrustedOnes();
    void tellsOptionsBeforeTheBody();
    void admitsOrRefusesByHead();
    void readsQueries();
    void readsJson_data();
    void readsJson();
    void readsCookiesAndTokens();
    void tellsItsOrigin();

private:
    Router m_router;
};

void tst_Router::finds_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");

    QTest::newRow("the root") << "GET"_ba
                              << "/"_ba
                              << "home"_ba;
    QTest::newRow("a literal path") << "GET"_ba
                                    << "/videos"_ba
                                    << "list"_ba;
    QTest::newRow("another method of the same path") << "POST"_ba
                                                     << "/videos"_ba
                                                     << "add"_ba;
    QTest::newRow("a trailing slash is the same path") << "GET"_ba
                                                       << "/videos/"_ba
                                                       << "list"_ba;
    QTest::newRow("a query is not part of the path") << "GET"_ba
                                                     << "/videos?a=/b"_ba
                                                     << "list"_ba;
    QTest::newRow("an id") << "GET"_ba
                           << "/videos/12"_ba
                           << "video 12"_ba;
    QTest::newRow("an id of 19 digits") << "GET"_ba
                                        << "/videos/9223372036854775807"_ba
                                        << "video 9223372036854775807"_ba;
    QTest::newRow("an id of 20 digits") << "GET"_ba
                                        << "/videos/99999999999999999999"_ba
                                        << "video 0"_ba;
    QTest::newRow("an encoded digit") << "GET"_ba
                                      << "/videos/%31"_ba
                                      << "video 1"_ba;
    QTest::newRow("a literal beside an id") << "GET"_ba
                                            << "/videos/shared"_ba
                                            << "shared"_ba;
    QTest::newRow("a text beside an id") << "GET"_ba
                                         << "/videos/7/page"_ba
                                         << "7"_ba;
    QTest::newRow("an encoded slash stays inside its segment") << "GET"_ba
                                                               << "/videos/a%2Fb/page"_ba
                                                               << "a/b"_ba;
    QTest::newRow("a percent sign is decoded once") << "GET"_ba
                                                    << "/videos/%2541/page"_ba
                                                    << "%41"_ba;
    QTest::newRow("two ids") << "GET"_ba
                             << "/groups/3/videos/4"_ba
                             << "4 in 3"_ba;
    QTest::newRow("a tail of one segment") << "GET"_ba
                                           << "/media/a.mp4"_ba
                                           << "a.mp4"_ba;
    QTest::newRow("a tail of several") << "GET"_ba
                                       << "/media/a/b%20c.mp4"_ba
                                       << "a/b c.mp4"_ba;
    QTest::newRow("HEAD where GET is") << "HEAD"_ba
                                       << "/videos/12"_ba
                                       << "video 12"_ba;
}

void tst_Router::finds()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const Response response = m_router.handle(Request::to(method, target));
    QCOMPARE(response.status, 200);
    QTEST(response.body, "body");
}

void tst_Router::refuses_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");

    const QByteArray unknown = R"({"error":"Not found"})";
    QTest::newRow("an unknown path") << "GET"_ba
                                     << "/nowhere"_ba << 404 << unknown;
    QTest::newRow("an unknown path, preflight") << "OPTIONS"_ba
                                                << "/nowhere"_ba << 404 << unknown;
    QTest::newRow("an unknown path of a surface") << "GET"_ba
                                                  << "/api/x"_ba << 404 << R"({"detail":"Not found"})"_ba;
    QTest::newRow("a prefix is whole segments") << "GET"_ba
                                                << "/apix"_ba << 404 << unknown;
    QTest::newRow("another method") << "PUT"_ba
                                    << "/videos"_ba << 405 << R"({"error":"Method not allowed"})"_ba;
    QTest::newRow("another method of a surface") << "PUT"_ba
                                                 << "/api/gone/"_ba << 405 << R"({"detail":"Method not allowed"})"_ba;
    QTest::newRow("HEAD where only POST is") << "HEAD"_ba
                                             << "/api"_ba << 404 << R"({"detail":"Not found"})"_ba;
    QTest::newRow("a word for an id") << "GET"_ba
                                      << "/videos/x1"_ba << 404 << unknown;
    QTest::newRow("a negative id") << "GET"_ba
                                   << "/videos/-1"_ba << 404 << unknown;
    QTest::newRow("a line feed after an id") << "GET"_ba
                                             << "/videos/1%0A"_ba << 404 << unknown;
    QTest::newRow("an Arabic digit") << "GET"_ba
                                     << "/videos/%D9%A1"_ba << 404 << unknown;
    QTest::newRow("an encoded slash is no separator") << "GET"_ba
                                                      << "/videos%2F1"_ba << 404 << unknown;
    QTest::newRow("an empty segment") << "GET"_ba
                                      << "/videos//1"_ba << 404 << unknown;
    QTest::newRow("a segment that goes up") << "GET"_ba
                                            << "/media/../videos"_ba << 404 << unknown;
    QTest::newRow("an encoded one that goes up") << "GET"_ba
                                                 << "/media/%2e%2E/videos"_ba << 404 << unknown;
    QTest::newRow("a tail with an encoded slash") << "GET"_ba
                                                  << "/media/..%2Fvideos"_ba << 404 << unknown;
    QTest::newRow("an empty tail") << "GET"_ba
                                   << "/media/"_ba << 404 << unknown;
    QTest::newRow("bytes that are not UTF-8") << "GET"_ba
                                              << "/media/%ff"_ba << 404 << unknown;
}

void tst_Router::refuses()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, target);
    const Response response = m_router.handle(Request::to(method, target));
    QTEST(response.status, "status");
    QTEST(response.body, "body");
    QCOMPARE(response.type, "application/json");
}

void tst_Router::namesTheAllowedMethods()
{
    QCOMPARE(m_router.handle(Request::to("PATCH", "/videos")).header("Allow"), "GET, POST, HEAD, OPTIONS");
    QCOMPARE(m_router.handle(Request::to("PATCH", "/videos/1")).header("allow"), "GET, DELETE, HEAD, OPTIONS");
}

void tst_Router::answersPreflight()
{
    Request request = Request::to("OPTIONS", "/videos/");
    request.headers.insert("access-control-request-headers", "authorization, x-one");
    const Response response = m_router.handle(request);
    QCOMPARE(response.status, 204);
    QVERIFY(response.body.isEmpty());
    QCOMPARE(response.header("Access-Control-Allow-Methods"), "GET, POST, HEAD, OPTIONS");
    QCOMPARE(response.header("Access-Control-Allow-Headers"), "authorization, x-one");
    QCOMPARE(response.header("Access-Control-Allow-Origin"), "*");
}

void tst_Router::turnsExceptionsIntoAPlain500()
{
    QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(u"\"GET\" \"/broken\" threw: secret"_s));
    const Response response = m_router.handle(get("/broken?token=hidden"));
    QCOMPARE(response.status, 500);
    QCOMPARE(response.body, R"({"error":"Internal error"})");
}

void tst_Router::wordsOnlyWhatTheHandlerLeftEmpty()
{
    QCOMPARE(m_router.handle(get("/api/gone")).body, R"({"detail":"Status 418"})");
    QCOMPARE(m_router.handle(get("/api/worded")).body, R"({"mine":1})");
    QCOMPARE(m_router.refusal(413, get("/api/gone")).body, R"({"detail":"Request is too large"})");
    QCOMPARE(m_router.refusal(413, get("/videos")).body, R"({"error":"Request is too large"})");
    QCOMPARE(m_router.refusal(400, Request()).body, R"({"error":"Bad request"})");
}

void tst_Router::aPrefixMayHoldAnyId()
{
    Router router;
    router.setSurface(u"/groups/{id}/share"_s, {.error = [](int, const QString &text) {
                          return QJsonObject{{u"share"_s, text}};
                      }});
    QCOMPARE(router.refusal(400, get("/groups/12/share/delete")).body, R"({"share":"Bad request"})");
    QCOMPARE(router.refusal(400, get("/groups/12")).body, R"({"error":"Bad request"})");
    QCOMPARE(router.refusal(400, get("/groups/x/share")).body, R"({"error":"Bad request"})");
}

void tst_Router::tellsBrowsersWhatTheyMayNot()
{
    Router router;
    router.add("GET", u"/page"_s, [](const Request &) { return Response{.body = "x", .type = "text/html"}; });
    router.add("GET", u"/own"_s, [](const Request &) {
        Response response{.body = "x", .type = "text/html; charset=utf-8"};
        response.addHeader("Content-Security-Policy", "default-src 'none'");
        return response;
    });
    const Response page = router.handle(get("/page"));
    QCOMPARE(page.header("X-Frame-Options"), "DENY");
    QVERIFY(page.header("Content-Security-Policy").contains("frame-ancestors 'none'"));
    QVERIFY(!page.header("Content-Security-Policy").contains("script-src"));
    QCOMPARE(router.handle(get("/own")).header("Content-Security-Policy"), "default-src 'none'");
    QCOMPARE(router.handle(get("/none")).header("Content-Security-Policy"), "");

    Request secure = get("/page");
    secure.isTls = true;
    QCOMPARE(router.handle(secure).header("Strict-Transport-Security"), "");
    router.setStrictTransport(true);
    QVERIFY(router.handle(secure).header("Strict-Transport-Security").startsWith("max-age="));
    QCOMPARE(router.handle(get("/page")).header("Strict-Transport-Security"), "");
}

void tst_Router::sharesWithAnyOriginButCredentialsWithTrustedOnes()
{
    const Response foreign = m_router.handle(get("/api/gone", "https://other.example"));
    QCOMPARE(foreign.header("Access-Control-Allow-Origin"), "*");
    QCOMPARE(foreign.header("Access-Control-Allow-Credentials"), "");
    QCOMPARE(foreign.header("Vary"), "Origin");

    const Response trusted = m_router.handle(get("/api/gone", "https://app.example"));
    QCOMPARE(trusted.header("Access-Control-Allow-Origin"), "https://app.example");
    QCOMPARE(trusted.header("Access-Control-Allow-Credentials"), "true");

    const Response elsewhere = m_router.handle(get("/videos", "https://app.example"));
    QCOMPARE(elsewhere.header("Access-Control-Allow-Origin"), "*");
    QCOMPARE(elsewhere.header("X-Content-Type-Options"), "nosniff");
    QCOMPARE(elsewhere.header("Cache-Control"), "no-store");
}

void tst_Router::tellsOptionsBeforeTheBody()
{
    Router router;
    router.add("PUT", u"/upload/{id}"_s, [](const Request &) { return Response(); }, {.bodyLimit = 7, .spool = true});
    const RouteOptions *options = router.optionsFor(Request::to("PUT", "/upload/1/"));
    QVERIFY(options);
    QCOMPARE(options->bodyLimit, 7);
    QVERIFY(options->spool);
    QVERIFY(!router.optionsFor(Request::to("PUT", "/upload/x")));
    QVERIFY(!router.optionsFor(Request::to("POST", "/upload/1")));
}

void tst_Router::admitsOrRefusesByHead()
{
    Router router;
    const auto onlySeven = [](const Request &head) -> std::optional<Response> {
        return head.id() == 7 ? std::nullopt : std::optional(Response{.status = 401});
    };
    router.add("PUT", u"/upload/{id}"_s, [](const Request &) { return Response(); }, {.admit = onlySeven});
    QVERIFY(!router.admit(Request::to("PUT", "/upload/7")));
    QCOMPARE(router.admit(Request::to("PUT", "/upload/8"))->body, R"({"error":"Unauthorized"})");
}

void tst_Router::readsQueries()
{
    const QueryItems query = Request::to("GET", "/x?a=1&b=%C3%A9+%2B&a=2&c&&=d").query;
    QCOMPARE(query.value(u"a"_s), u"1"_s);
    QCOMPARE(query.all(u"a"_s), (QStringList{u"1"_s, u"2"_s}));
    QCOMPARE(query.value(u"b"_s), u"é +"_s);
    QVERIFY(query.contains(u"c"_s));
    QCOMPARE(query.find(u"c"_s), std::optional(u""_s));
    QCOMPARE(query.find(u"e"_s), std::nullopt);
}

void tst_Router::readsJson_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("field"); // of the error; empty: it is fine

    QTest::newRow("an object") << R"({"a":1})"_ba << QString();
    QTest::newRow("an array") << "[1]"_ba << u"object"_s;
    QTest::newRow("an empty body") << ""_ba << u"json"_s;
    QTest::newRow("half an object") << R"({"a":)"_ba << u"json"_s;
    QTest::newRow("something after it") << R"({"a":1}x)"_ba << u"json"_s;
    QTest::newRow("a form") << "a=1"_ba << u"json"_s;
}

void tst_Router::readsJson()
{
    QFETCH(QByteArray, body);
    QFETCH(QString, field);
    Request request = Request::to("POST", "/x");
    request.body = body;
    const Result<QJsonObject> object = request.json();
    QCOMPARE(object.has_value(), field.isEmpty());
    if (!object)
        QCOMPARE(object.error().field, field);
}

void tst_Router::readsCookiesAndTokens()
{
    Request request = get("/x");
    QVERIFY(!request.bearer());
    request.headers = {{"cookie", "a=1; session=x=y; b="}, {"authorization", "bearer  abc"}};
    QCOMPARE(request.cookie("session"), std::optional("x=y"_ba));
    QCOMPARE(request.cookie("b"), std::optional(""_ba));
    QVERIFY(!request.cookie("c"));
    QCOMPARE(request.bearer(), std::optional("abc"_ba));
    request.headers["authorization"] = "Basic abc";
    QVERIFY(!request.bearer());
    request.headers["authorization"] = "Bearer";
    QVERIFY(!request.bearer());
    request.headers["authorization"] = "Bearer a b";
    QVERIFY(!request.bearer());
}

void tst_Router::tellsItsOrigin()
{
    Request request = get("/x");
    request.localAddress = QHostAddress(u"::1"_s);
    request.localPort = 8642;
    QCOMPARE(request.origin(), u"http://[::1]:8642"_s);
    request.headers.insert("host", "films.local:80");
    request.isTls = true;
    QCOMPARE(request.origin(), u"https://films.local:80"_s);
}

QTEST_APPLESS_MAIN(tst_Router)
#include "tst_router.moc"
