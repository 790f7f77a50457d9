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

    void aKeyIsForWhatItsScopesSay_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QString>("scope"); // the only one that will do; none: a person's
        QTest::newRow("reading") << QByteArray("GET /my-videos") << u"read"_s;
        QTest::newRow("reading a head") << QByteArray("HEAD /media/1/video.mp4") << u"read"_s;
        QTest::newRow("reading the account") << QByteArray("GET /api/v1/auth/me/") << u"read"_s;
        QTest::newRow("writing") << QByteArray("POST /save-video") << u"write"_s;
        QTest::newRow("deleting") << QByteArray("DELETE /api/videos/1/") << u"write"_s;
        QTest::newRow("asking about a script") << QByteArray("POST /chat-with-script/") << u"chat"_s;
        QTest::newRow("asking a group") << QByteArray("POST /api/chat/") << u"chat"_s;
        QTest::newRow("asking, written oddly") << QByteArray("POST /api/%63hat") << u"chat"_s;
        QTest::newRow("asking in a conversation") << QByteArray("POST /api/conversations/1/messages") << u"chat"_s;
        QTest::newRow("reading as an admin") << QByteArray("GET /api/v1/admin/accounts") << u"admin"_s;
        QTest::newRow("writing as an admin") << QByteArray("PATCH /api/v1/admin/accounts/1") << u"admin"_s;
        QTest::newRow("what begins like an admin's path") << QByteArray("GET /api/v1/administration") << u"read"_s;
        QTest::newRow("making a key") << QByteArray("POST /api/v1/auth/api-keys") << u""_s;
        QTest::newRow("changing the password") << QByteArray("POST /api/auth/password-reset/confirm/") << u""_s;
        QTest::newRow("signing out") << QByteArray("POST /auth/logout") << u""_s;
    }

    void aKeyIsForWhatItsScopesSay()
    {
        QFETCH(QByteArray, call);
        QFETCH(QString, scope);
        const Actor root{.account = m_wire->account(u"root"_s, Role::Admin)};
        for (const QString &name : {u"read"_s, u"write"_s, u"chat"_s, u"admin"_s}) {
            const MadeApiKey key = *m_wire->apiKeys.create(root, {.name = name, .scopes = {name}});
            Request request = Request::to(call.split(' ')[0], call.split(' ')[1]);
            request.headers.insert("authorization", "Bearer " + key.text.toLatin1());
            const Result<SignedIn> who = signedIn(m_wire->accounts, request);
            QCOMPARE(who.has_value(), name == scope);
            if (!who)
                QCOMPARE(who.error().fault, Fault::NotAllowed);
            request.headers["authorization"] = "Bearer " + m_access;
            QVERIFY(signedIn(m_wire->accounts, request));
        }
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
