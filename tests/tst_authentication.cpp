#include "server/http/cookies.h"
#include "server/surfaces/authentication.h"
#include "tests/contract/wirefixture.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// Who sends a request: by header or cookie, and whether a browser was made to by another site.
class TestAuthentication : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        const SignInAttempt attempt{.nameOrEmail = u"ann"_s, .password = u"pass1234"_s};
        const SignInGrant grant = *m_wire->accounts.signIn(attempt, {.access = 30min, .slides = true});
        m_access = grant.accessToken.toLatin1();
        m_session = grant.sessionToken.toLatin1();
    }

    void eachSurfaceTakesItsOwnCookie()
    {
        QCOMPARE(whoSends({{"cookie", "access_token=" + m_access}}, CookieKind::AccessToken)->account, m_ann);
        QCOMPARE(whoSends({{"cookie", "a=b; session=" + m_session}}, CookieKind::Session)->account, m_ann);
        QVERIFY(!whoSends({{"cookie", "session=" + m_session}}, CookieKind::AccessToken));
        QVERIFY(!whoSends({{"cookie", "session=" + m_access}}, CookieKind::Session));
        QVERIFY(!whoSends({{"cookie", "access_token=" + m_session}}, CookieKind::AccessToken));
    }

    void aHeaderComesBeforeACookie()
    {
        const QByteArray cookie = "access_token=" + m_access;
        const QByteArray bobs = m_wire->tokenOf(u"bob"_s);
        const auto bob = whoSends({{"cookie", cookie}, {"authorization", "Bearer " + bobs}}, CookieKind::AccessToken);
        QCOMPARE(bob->account.username, u"bob"_s);
        QVERIFY(!whoSends({{"cookie", cookie}, {"authorization", "Bearer x"}}, CookieKind::AccessToken));
        QVERIFY(!whoSends({{"cookie", cookie}, {"authorization", "Basic YTpi"}}, CookieKind::AccessToken));
    }

    void whoNamesNobodyIsMissing()
    {
        QCOMPARE(whoSends({}, CookieKind::Session).error().field, u"missing"_s);
        QCOMPARE(whoSends({{"cookie", "session="}}, CookieKind::Session).error().field, u"missing"_s);
        QCOMPARE(whoSends({{"cookie", "session=x"}}, CookieKind::Session).error().field, QString());
    }

    void aForeignPageCannotWriteByACookie_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("may");
        QTest::newRow("no browser") << QByteArray("POST") << QByteArray("x") << QByteArray() << true;
        QTest::newRow("this server's page")
            << QByteArray("POST") << QByteArray("origin") << QByteArray("http://matinee.test:8642") << true;
        QTest::newRow("another site's page")
            << QByteArray("POST") << QByteArray("origin") << QByteArray("http://evil.test") << false;
        QTest::newRow("another port of this host")
            << QByteArray("DELETE") << QByteArray("origin") << QByteArray("http://matinee.test:1") << false;
        QTest::newRow("another scheme of this host")
            << QByteArray("PUT") << QByteArray("origin") << QByteArray("https://matinee.test:8642") << false;
        QTest::newRow("a host that begins like this one")
            << QByteArray("PATCH") << QByteArray("origin") << QByteArray("http://matinee.test:8642.evil.test") << false;
        QTest::newRow("a page that hides where it is from")
            << QByteArray("POST") << QByteArray("origin") << QByteArray("null") << false;
        QTest::newRow("a configured page")
            << QByteArray("POST") << QByteArray("origin") << QByteArray("https://app.example") << true;
        QTest::newRow("this server's page, by its address")
            << QByteArray("POST") << QByteArray("referer") << QByteArray("http://matinee.test:8642/a?b=c") << true;
        QTest::newRow("another site's page, by its address")
            << QByteArray("POST") << QByteArray("referer") << QByteArray("http://evil.test/matinee.test:8642") << false;
        QTest::newRow("a browser that says so")
            << QByteArray("POST") << QByteArray("sec-fetch-site") << QByteArray("cross-site") << false;
        QTest::newRow("a browser that denies it")
            << QByteArray("POST") << QByteArray("sec-fetch-site") << QByteArray("same-origin") << true;
        QTest::newRow("reading from another site")
            << QByteArray("GET") << QByteArray("origin") << QByteArray("http://evil.test") << true;
    }

    void aForeignPageCannotWriteByACookie()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        QFETCH(bool, may);
        QVERIFY(m_wire->settings.overrideForThisRun(u"server/allowedOrigins"_s, u"https://app.example"_s));
        const auto byCookie =
            whoSends({{"cookie", "session=" + m_session}, {header, value}}, CookieKind::Session, method);
        QCOMPARE(byCookie.has_value(), may);
        if (!may)
            QCOMPARE(byCookie.error().fault, Fault::NotAllowed);
        // A page cannot make a browser send somebody's header.
        QVERIFY(whoSends({{"authorization", "Bearer " + m_access}, {header, value}}, CookieKind::Session, method));
    }

    void aCookieIsOutOfReachOfScriptsAndOtherSites()
    {
        Request request;
        QCOMPARE(setCookie("session", "abc", 30min, request),
                 QByteArray("session=abc; Max-Age=1800; Path=/; HttpOnly; SameSite=Lax"));
        request.isTls = true;
        QCOMPARE(setCookie("session", "abc", 30min, request),
                 QByteArray("session=abc; Max-Age=1800; Path=/; HttpOnly; SameSite=Lax; Secure"));
        QVERIFY(clearCookie("session", request).startsWith("session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax"));
    }

private:
    Result<SignedIn> whoSends(const QHash<QByteArray, QByteArray> &headers, CookieKind kind,
                              const QByteArray &method = "POST")
    {
        Request request = Request::to(method, "/");
        request.headers = headers;
        request.headers.insert("host", "matinee.test:8642");
        return signedIn(m_wire->context(), request, kind);
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    QByteArray m_access;
    QByteArray m_session;
};

QTEST_GUILESS_MAIN(TestAuthentication)
#include "tst_authentication.moc"
