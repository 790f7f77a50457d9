#include "tests/contract/wirefixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Signing out where a request comes with two sign-ins: a Bearer token and a browser's cookies.
class TestSignOut : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_wire->account(u"ann"_s);
    }

    void aTokenAndACookieBothEnd_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("cookieName");
        QTest::newRow("conversations") << QByteArray("GET /api/logout") << QByteArray("session");
        QTest::newRow("ask") << QByteArray("POST /api/auth/logout/") << QByteArray("access_token");
    }
    void aTokenAndACookieBothEnd()
    {
        QFETCH(QByteArray, cookieName);
        const SignInGrant token = signIn({.access = 1h});
        const SignInGrant cookie = signIn(termsOf(cookieName));
        const Response out = signOut("Bearer " + token.accessToken.toLatin1(), cookieName + '=' + valueOf(cookie));
        QCOMPARE(out.status, 200);
        QVERIFY(out.header("Set-Cookie").startsWith(cookieName + "=;"));
        QVERIFY(isOver(token));
        QVERIFY(isOver(cookie));
    }

    void aBadTokenDoesNotKeepTheCookie_data() { aTokenAndACookieBothEnd_data(); }
    void aBadTokenDoesNotKeepTheCookie()
    {
        QFETCH(QByteArray, cookieName);
        const SignInGrant cookie = signIn(termsOf(cookieName));
        QCOMPARE(signOut("Bearer nonsense", cookieName + '=' + valueOf(cookie)).status, 200);
        QVERIFY(isOver(cookie));
    }

    void aForeignPageEndsNoCookie_data() { aTokenAndACookieBothEnd_data(); }
    void aForeignPageEndsNoCookie()
    {
        QFETCH(QByteArray, cookieName);
        const SignInGrant token = signIn({.access = 1h});
        const SignInGrant cookie = signIn(termsOf(cookieName));
        const QByteArray value = cookieName + '=' + valueOf(cookie);
        QCOMPARE(signOut({}, value, "https://evil.example").status, 403);
        QVERIFY(!isOver(cookie));
        QCOMPARE(signOut("Bearer " + token.accessToken.toLatin1(), value, "https://evil.example").status, 200);
        QVERIFY(isOver(token));
        QVERIFY(!isOver(cookie));
    }

    void theCookieForRefreshingMayBeAnotherSignIn()
    {
        const SignInGrant token = signIn({.access = 1h});
        const SignInGrant cookie = signIn({.access = 1h, .refresh = 24h});
        Request request = Request::to("POST", "/api/auth/logout/");
        request.headers = {{"authorization", "Bearer " + token.accessToken.toLatin1()},
                           {"cookie", "refresh_token=" + cookie.refreshToken.toLatin1()}};
        QCOMPARE(m_wire->send(request).status, 200);
        QVERIFY(isOver(token));
        QVERIFY(isOver(cookie));
        QVERIFY(!m_wire->accounts.refresh(cookie.refreshToken));
    }

private:
    static SignInTerms termsOf(const QByteArray &cookieName)
    {
        return {.access = 1h, .slides = cookieName == "session"};
    }

    static QByteArray valueOf(const SignInGrant &grant)
    {
        return (grant.sessionToken.isEmpty() ? grant.accessToken : grant.sessionToken).toLatin1();
    }

    SignInGrant signIn(const SignInTerms &terms)
    {
        return *m_wire->accounts.signIn({.nameOrEmail = u"ann"_s, .password = u"pass1234"_s}, terms);
    }

    bool isOver(const SignInGrant &grant) { return !m_wire->accounts.authenticate(grant.accessToken); }

    Response signOut(const QByteArray &authorization, const QByteArray &cookie, const QByteArray &origin = {})
    {
        QFETCH(QByteArray, call);
        const QByteArrayList parts = call.split(' ');
        Request request = Request::to(parts[0], parts[1]);
        request.headers.insert("cookie", cookie);
        if (!authorization.isEmpty())
            request.headers.insert("authorization", authorization);
        if (!origin.isEmpty())
            request.headers.insert("origin", origin);
        return m_wire->send(request);
    }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestSignOut)
#include "tst_signout.moc"
