#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wire::json;

namespace {

/// The Set-Cookie header of that name.
QByteArray cookieOf(const Response &response, const QByteArray &name)
{
    for (const auto &[header, value] : response.headers) {
        if (header == "Set-Cookie" && value.startsWith(name + '='))
            return value;
    }
    return {};
}

QByteArray valueOf(const QByteArray &cookie)
{
    return cookie.mid(cookie.indexOf('=') + 1, cookie.indexOf(';') - cookie.indexOf('=') - 1);
}

} // namespace

/// Ask's cookies, as a browser keeps and sends them.
class TestAskCookies : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_wire->account(u"ann"_s);
    }

    void aNewPasswordEndsThem()
    {
        const QByteArray refresh = cookieOf(logIn(), "refresh_token");
        const QByteArray token =
            m_wire->recovery.tokenOf(*m_wire->recovery.makeLink(TokenPurpose::Reset, u"ann@example.org"_s)).toLatin1();
        const QByteArray body = json("{'uid':'1','token':'" + token + "','new_password':'12345678'}");
        QCOMPARE(m_wire->send("POST", "/api/auth/password-reset/confirm/", {}, body).status, 200);
        QCOMPARE(withCookie("POST", "/api/auth/refresh/", "refresh_token", refresh).status, 401);
    }

    void aBrowserSignsInByCookies()
    {
        const Response signedIn = logIn();
        const QByteArray access = cookieOf(signedIn, "access_token");
        const QByteArray refresh = cookieOf(signedIn, "refresh_token");
        for (const QByteArray &cookie : {access, refresh})
            QVERIFY2(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"),
                     cookie.constData());
        QVERIFY(access.contains("Max-Age=600;") && refresh.contains("Max-Age=1209600;"));
        QCOMPARE(withCookie("GET", "/api/auth/me/", "access_token", access).status, 200);
        QCOMPARE(withCookie("GET", "/api/auth/me/", "access_token", refresh).status, 401);
        QCOMPARE(withCookie("GET", "/videos", "access_token", access).status, 200);
        QCOMPARE(withCookie("GET", "/my-videos", "access_token", access).status, 401); // not that surface's cookie

        const Response refreshed = withCookie("POST", "/api/auth/refresh/", "refresh_token", refresh);
        QCOMPARE(refreshed.status, 200);
        QCOMPARE(WireFixture::objectOf(refreshed).keys(), QStringList{u"access"_s});
        QCOMPARE(withCookie("GET", "/api/auth/me/", "access_token", cookieOf(refreshed, "access_token")).status, 200);
        QCOMPARE(withCookie("POST", "/api/auth/refresh/", "refresh_token", refresh).status, 200); // it does not rotate

        const Response out = withCookie("POST", "/api/auth/logout/", "access_token", access);
        QCOMPARE(out.status, 200);
        for (const QByteArray &name : {QByteArray("access_token"), QByteArray("refresh_token")})
            QVERIFY(cookieOf(out, name).startsWith(name + "=; Max-Age=0;"));
        QCOMPARE(withCookie("GET", "/api/auth/me/", "access_token", access).status, 401);
        const Response dead = withCookie("POST", "/api/auth/refresh/", "refresh_token", refresh);
        QCOMPARE(dead.status, 401);
        QCOMPARE(WireFixture::objectOf(dead), (QJsonObject{{u"detail"_s, u"Invalid refresh token"_s}}));
    }

    void aTokenInTheBodyIsMeantBeforeACookie()
    {
        const Response signedIn = logIn();
        const QByteArray cookie = cookieOf(signedIn, "refresh_token");
        const QByteArray body = json("{'refresh':'" + valueOf(cookie) + "'}");
        QCOMPARE(m_wire->send("POST", "/api/auth/refresh/", {}, body).status, 200);
        QCOMPARE(withCookie("POST", "/api/auth/refresh/", "refresh_token", "x=bad;", body).status, 200);
        QCOMPARE(withCookie("POST", "/api/auth/refresh/", "refresh_token", cookie, json("{'refresh':'x'}")).status,
                 400);
        QCOMPARE(withCookie("POST", "/api/auth/refresh/", "refresh_token", cookie, "{}").status, 200);
        const QByteArray access = WireFixture::objectOf(signedIn)[u"access"_s].toString().toLatin1();
        QCOMPARE(m_wire->send("POST", "/api/auth/refresh/", {}, json("{'refresh':'" + access + "'}")).status, 400);
    }

    void aPageOfAnotherSiteCannotUseTheCookies()
    {
        const Response signedIn = logIn();
        for (const char *path : {"/api/auth/logout/", "/api/auth/refresh/"}) {
            Request request = Request::to("POST", path);
            request.headers.insert("cookie", "access_token=" + valueOf(cookieOf(signedIn, "access_token")) +
                                                 "; refresh_token=" + valueOf(cookieOf(signedIn, "refresh_token")));
            request.headers.insert("origin", "https://evil.example");
            const Response refused = m_wire->send(request);
            QCOMPARE(refused.status, 403);
            QCOMPARE(WireFixture::objectOf(refused).keys(), QStringList{u"detail"_s});
        }
        QCOMPARE(withCookie("GET", "/api/auth/me/", "access_token", cookieOf(signedIn, "access_token")).status, 200);
    }

private:
    Response logIn()
    {
        return m_wire->send("POST", "/api/auth/login/", {}, json("{'username':'ann','password':'pass1234'}"));
    }

    /// As a browser sends back what a Set-Cookie header gave it.
    Response withCookie(const QByteArray &method, const QByteArray &path, const QByteArray &name,
                        const QByteArray &setCookie, const QByteArray &body = {})
    {
        Request request = Request::to(method, path);
        request.headers.insert("cookie", name + '=' + valueOf(setCookie));
        request.body = body;
        return m_wire->send(request);
    }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestAskCookies)
#include "tst_askcookies.moc"
