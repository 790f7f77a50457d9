#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray own = "{'id':'*','username':'*','email':'*','name':'*','role':'*','active':'*','avatar_url':'*',"
                       "'quota_bytes':'*','used_bytes':'*','created_at':'*'}";
const QByteArray tokens = "{'access_token':'*','refresh_token':'*','token_type':'bearer'}";
const QByteArray nobodySignedIn = "{'detail':'Not authenticated'}";
const QByteArray anyDetail = "{'detail':'*'}";

} // namespace

/// The studio's accounts on the wire: ann and bob have one, and the key 1 is bob's.
class TestStudioAuth : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        const Account bob = m_wire->account(u"bob"_s);
        QCOMPARE(m_wire->apiKeys.create({.account = bob}, {.name = u"robot"_s, .scopes = {u"read"_s}})->key.id, 1);
        QVERIFY(m_wire->accounts.signIn({.nameOrEmail = u"bob"_s, .password = u"pass1234"_s},
                                        {.access = std::chrono::hours(1)}));
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s;
        const QByteArray reg = "POST /api/v1/auth/register", login = "POST /api/v1/auth/login",
                         renew = "POST /api/v1/auth/refresh", me = "/api/v1/auth/me";
        const QByteArray cy = "{'email':'cy@example.org','username':'cy','password':'pw'}";
        row("register", reg, nobody, cy, 201, own);
        row("register with a slash", reg + "/", nobody, cy, 201, own);
        row("register a taken name", reg, nobody, "{'email':'cy@example.org','username':'ANN','password':'pw'}", 400,
            "{'detail':'Username already taken'}");
        row("register a taken email", reg, nobody, "{'email':'ANN@example.org','username':'cy','password':'pw'}", 400,
            "{'detail':'Email already registered'}");
        row("register another's email as a name", reg, nobody,
            "{'email':'cy@example.org','username':'ann@example.org','password':'pw'}", 400,
            "{'detail':'Username already taken'}");
        row("register without an email", reg, nobody, "{'username':'cy','password':'pw'}", 400,
            "{'detail':'Missing email'}");
        row("register without a name", reg, nobody, "{'email':'cy@example.org','password':'pw'}", 400,
            "{'detail':'Missing username'}");
        row("register with an empty password", reg, nobody, "{'email':'cy@example.org','username':'cy','password':''}",
            400, "{'detail':'Missing password'}");
        row("register with a malformed email", reg, nobody, "{'email':'cy','username':'cy','password':'pw'}", 400,
            "{'detail':'Invalid email'}");
        row("register with a password of 73 bytes", reg, nobody,
            "{'email':'cy@example.org','username':'cy','password':'" + QByteArray(73, 'x') + "'}", 400,
            "{'detail':'Invalid password'}");
        row("register with a number for a name", reg, nobody, "{'email':'cy@example.org','username':1,'password':'pw'}",
            400, "{'detail':'Invalid username'}");
        row("register nothing", reg, nobody, "", 400, "{'detail':'The body must be a JSON object'}");
        row("register a list", reg, nobody, "[]", 400, "{'detail':'The body must be a JSON object'}");

        row("login", login, nobody, "{'username':'ann','password':'pass1234'}", 200, tokens);
        row("login by email", login, nobody, "{'email':'Ann@example.org','password':'pass1234'}", 200, tokens);
        row("login by email as username", login, nobody, "{'username':'ann@example.org','password':'pass1234'}", 200,
            tokens);
        row("login by username as email", login, nobody, "{'email':'ann','password':'pass1234'}", 200, tokens);
        row("login with a wrong password", login, nobody, "{'username':'ann','password':'x'}", 401,
            "{'detail':'Invalid credentials'}");
        row("login as nobody", login, nobody, "{'username':'zoe','password':'pass1234'}", 401,
            "{'detail':'Invalid credentials'}");
        row("login without a name", login, nobody, "{'password':'pass1234'}", 400, "{'detail':'Missing username'}");
        row("login with an empty email", login, nobody, "{'email':'','password':'pass1234'}", 400,
            "{'detail':'Missing email'}");
        row("login without a password", login, nobody, "{'username':'ann'}", 400, "{'detail':'Missing password'}");
        row("login with words", login, nobody, "username=ann", 400, anyDetail);
        row("login by GET", "GET /api/v1/auth/login", nobody, "", 405, anyDetail);

        row("refresh with nonsense", renew, nobody, "{'refresh_token':'x'}", 401, "{'detail':'Invalid refresh token'}");
        row("refresh with nothing", renew, nobody, "{}", 400, "{'detail':'Missing refresh_token'}");
        row("refresh with a number", renew, nobody, "{'refresh_token':1}", 400, "{'detail':'Invalid refresh_token'}");

        row("me", "GET " + me, ann, "", 200, own);
        row("me with a slash", "GET " + me + "/", ann, "", 200, own);
        row("me signed out", "GET " + me, nobody, "", 401, nobodySignedIn);
        row("me with a bad token", "GET " + me, u"Bearer x"_s, "", 401, "{'detail':'Token is invalid or expired'}");
        row("me with another scheme", "GET " + me, u"Basic YTpi"_s, "", 401, anyDetail);
        row("change me", "PATCH " + me, ann, "{'name':'Ann Lee','avatar_url':'https://example.org/a.png'}", 200, own);
        row("change my name to sign in with", "PATCH " + me, ann, "{'username':'anna','password':'pass1234'}", 200,
            own);
        row("change it without the password", "PATCH " + me, ann, "{'username':'anna'}", 400,
            "{'detail':'Invalid password'}");
        row("change it to a taken one", "PATCH " + me, ann, "{'username':'bob','password':'pass1234'}", 400,
            "{'detail':'Username already taken'}");
        row("change my email to a taken one", "PATCH " + me, ann, "{'email':'bob@example.org','password':'pass1234'}",
            400, "{'detail':'Email already registered'}");
        row("change my picture to a script", "PATCH " + me, ann, "{'avatar_url':'javascript:x'}", 400,
            "{'detail':'Invalid avatar_url'}");
        row("change with a list", "PATCH " + me, ann, "{'name':[]}", 400, "{'detail':'Invalid name'}");
        row("change signed out", "PATCH " + me, nobody, "{}", 401, nobodySignedIn);
        row("leave", "DELETE " + me, ann, "{'password':'pass1234'}", 204, "");
        row("leave with a wrong password", "DELETE " + me, ann, "{'password':'x'}", 400,
            "{'detail':'Invalid password'}");
        row("leave without one", "DELETE " + me, ann, "", 400, anyDetail);

        const QByteArray password = "POST /api/v1/auth/password";
        row("new password", password, ann, "{'old_password':'pass1234','new_password':'better'}", 200,
            "{'detail':'Password changed. Please sign in with your new password.'}");
        row("new password with a wrong old one", password, ann, "{'old_password':'x','new_password':'better'}", 400,
            "{'detail':'The old password is wrong'}");
        row("no new password", password, ann, "{'old_password':'pass1234'}", 400, "{'detail':'Missing new_password'}");
        row("a long new password", password, ann,
            "{'old_password':'pass1234','new_password':'" + QByteArray(73, 'x') + "'}", 400,
            "{'detail':'Invalid password'}");
        row("new password signed out", password, nobody, "{}", 401, nobodySignedIn);

        row("logout", "POST /api/v1/auth/logout", ann, "", 200, "{'detail':'Logged out'}");
        row("logout signed out", "POST /api/v1/auth/logout", nobody, "", 401, nobodySignedIn);

        row("devices", "GET /api/v1/auth/sessions", ann, "", 200,
            "[{'id':'*','name':'','agent':'*','address':'*','created_at':'*','used_at':'*','expires_at':'*','current':"
            "true}]");
        row("devices signed out", "GET /api/v1/auth/sessions", nobody, "", 401, nobodySignedIn);
        row("no device at all", "GET /api/v1/auth/sessions?limit=0", ann, "", 400, "{'detail':'Invalid limit'}");
        row("end another's sign-in", "DELETE /api/v1/auth/sessions/1", ann, "", 404, "{'detail':'Session not found'}");
        row("end one's own", "DELETE /api/v1/auth/sessions/2", ann, "", 204, "");
        row("end what is no sign-in", "DELETE /api/v1/auth/sessions/x", ann, "", 404, anyDetail);

        const QByteArray keys = "/api/v1/auth/api-keys";
        row("make a key", "POST " + keys, ann, "{'name':'robot','scopes':['read','chat'],'days':30}", 201,
            "{'id':'*','name':'robot','scopes':['read','chat'],'created_at':'*','expires_at':'*','used_at':null,"
            "'key':'*'}");
        row("make a key that never ends", "POST " + keys, ann, "{'name':'robot','scopes':['write']}", 201,
            "{'id':'*','name':'robot','scopes':['write'],'created_at':'*','expires_at':null,'used_at':null,'key':'*'}");
        row("make a key without a name", "POST " + keys, ann, "{'scopes':['read']}", 400, "{'detail':'Missing name'}");
        row("make a key for nothing", "POST " + keys, ann, "{'name':'robot'}", 400, "{'detail':'Invalid scopes'}");
        row("make a key for who knows what", "POST " + keys, ann, "{'name':'robot','scopes':['all']}", 400,
            "{'detail':'Invalid scopes'}");
        row("make a key for a word", "POST " + keys, ann, "{'name':'robot','scopes':'read'}", 400,
            "{'detail':'Invalid scopes'}");
        row("make an admin's key", "POST " + keys, ann, "{'name':'robot','scopes':['admin']}", 403,
            "{'detail':'Not allowed'}");
        row("make a key for no day", "POST " + keys, ann, "{'name':'robot','scopes':['read'],'days':0}", 400,
            "{'detail':'Invalid days'}");
        row("make a key for ever and ever", "POST " + keys, ann, "{'name':'robot','scopes':['read'],'days':4294967297}",
            400, "{'detail':'Invalid days'}");
        row("make a key signed out", "POST " + keys, nobody, "{}", 401, nobodySignedIn);
        row("keys", "GET " + keys, u"bob"_s, "", 200,
            "[{'id':1,'name':'robot','scopes':['read'],'created_at':'*','expires_at':null,'used_at':null}]");
        row("no keys", "GET " + keys, ann, "", 200, "[]");
        row("delete another's key", "DELETE " + keys + "/1", ann, "", 404, "{'detail':'API key not found'}");
        row("delete a key", "DELETE " + keys + "/1", u"bob"_s, "", 204, "");
    }

    void answers() { wire::check(*m_wire); }

    void aRefreshTokenIsGoodOnce()
    {
        const QJsonObject first = signIn();
        const QByteArray once = refreshWith(first);
        const Response second = m_wire->send("POST", "/api/v1/auth/refresh", {}, once);
        QCOMPARE(second.status, 200);
        const QJsonObject next = WireFixture::objectOf(second);
        QCOMPARE(statusOfMe(next), 200);
        QCOMPARE(m_wire->send("POST", "/api/v1/auth/refresh", {}, once).status, 401);
        QCOMPARE(statusOfMe(first), 401);
        QCOMPARE(statusOfMe(next), 401);
        QCOMPARE(m_wire->send("POST", "/api/v1/auth/refresh", {}, refreshWith(next)).status, 401);
    }

    void ofManyWhoRefreshAtOnceOneIsAnswered()
    {
        const QByteArray body = refreshWith(signIn());
        std::atomic<int> good = 0, refused = 0;
        onThreads(6, [&](int) {
            const int status = m_wire->send("POST", "/api/v1/auth/refresh", {}, body).status;
            good += status == 200 ? 1 : 0;
            refused += status == 401 ? 1 : 0;
        });
        QCOMPARE(good.load(), 1);
        QCOMPARE(refused.load(), 5);
    }

    void ofManyWhoRegisterOneNameAtOnceOneGetsIt()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signUp"_s, u"0"_s));
        std::atomic<int> good = 0, refused = 0;
        onThreads(6, [&](int number) {
            const QByteArray body = wire::json("{'email':'n%1@example.org','username':'star','password':'pw'}");
            const int status = m_wire
                                   ->send("POST", "/api/v1/auth/register", {},
                                          QByteArray(body).replace("%1", QByteArray::number(number)))
                                   .status;
            good += status == 201 ? 1 : 0;
            refused += status == 400 ? 1 : 0;
        });
        QCOMPARE(good.load(), 1);
        QCOMPARE(refused.load(), 5);
    }

    void whatEndsASignInEndsItAtOnce_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("signing out") << QByteArray("POST /api/v1/auth/logout") << QByteArray();
        QTest::newRow("another password") << QByteArray("POST /api/v1/auth/password")
                                          << wire::json("{'old_password':'pass1234','new_password':'better'}");
        QTest::newRow("leaving") << QByteArray("DELETE /api/v1/auth/me") << wire::json("{'password':'pass1234'}");
    }

    void whatEndsASignInEndsItAtOnce()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, body);
        const QJsonObject granted = signIn();
        QVERIFY(m_wire->send(call.split(' ')[0], call.split(' ')[1], bearerOf(granted), body).status < 300);
        QCOMPARE(statusOfMe(granted), 401);
        QCOMPARE(m_wire->send("POST", "/api/v1/auth/refresh", {}, refreshWith(granted)).status, 401);
    }

    void aKeyReadsButManagesNothing()
    {
        const MadeApiKey key = *m_wire->apiKeys.create({.account = m_ann}, {.name = u"k"_s, .scopes = {u"read"_s}});
        const QByteArray bearer = "Bearer " + key.text.toLatin1();
        QCOMPARE(m_wire->send("GET", "/api/v1/auth/me", bearer).status, 200);
        QCOMPARE(m_wire->send("GET", "/my-videos", bearer).status, 200);
        QCOMPARE(m_wire->send("POST", "/save-video", bearer, wire::json("{'video_id':1}")).status, 403);
        QCOMPARE(m_wire->send("POST", "/api/v1/auth/api-keys", bearer, wire::json("{'name':'more','scopes':['write']}"))
                     .status,
                 403);
        QCOMPARE(m_wire->send("POST", "/api/v1/auth/logout", bearer).status, 403);
        QCOMPARE(m_wire->send("GET", "/api/v1/admin/accounts", bearer).status, 403);
    }

    void guessingIsLimited()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signIn"_s, u"2"_s));
        const QByteArray wrong = wire::json("{'username':'ann','password':'x'}");
        for (int attempt = 0; attempt < 2; ++attempt)
            (void)m_wire->send("POST", "/api/v1/auth/login", {}, wrong);
        const Response refused = m_wire->send("POST", "/api/v1/auth/login", {}, wrong);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(WireFixture::objectOf(refused)[u"detail"_s].toString(), u"Too many requests"_s);
        // The surfaces share one counter.
        QCOMPARE(m_wire->send("POST", "/login", {}, wrong).status, 429);
    }

private:
    QJsonObject signIn()
    {
        return WireFixture::objectOf(
            m_wire->send("POST", "/api/v1/auth/login", {}, wire::json("{'username':'ann','password':'pass1234'}")));
    }
    static QByteArray bearerOf(const QJsonObject &granted)
    {
        return "Bearer " + granted[u"access_token"_s].toString().toLatin1();
    }
    static QByteArray refreshWith(const QJsonObject &granted)
    {
        return QJsonDocument(QJsonObject{{u"refresh_token"_s, granted[u"refresh_token"_s]}}).toJson();
    }
    int statusOfMe(const QJsonObject &granted)
    {
        return m_wire->send("GET", "/api/v1/auth/me", bearerOf(granted)).status;
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
};

QTEST_GUILESS_MAIN(TestStudioAuth)
#include "tst_studioauth.moc"
