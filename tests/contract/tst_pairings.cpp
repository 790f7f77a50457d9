#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wire::row;

/// Pairing of devices on the wire. Each case has ann and bob.
class TestPairings : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
    }

    void answers_data()
    {
        wire::columns();
        const QString nobody;
        const QString ann = u"ann"_s;
        const QByteArray path = "/api/v1/auth/pairing";
        row("ask", "POST " + path, nobody, "{'device_name':'Living room'}", 201,
            "{'pairing_code':'*','poll_token':'*','expires_in':600,'interval':5}");
        row("ask with a slash", "POST " + path + '/', nobody, "{'device_name':'居間'}", 201,
            "{'pairing_code':'*','poll_token':'*','expires_in':600,'interval':5}");
        row("ask without a name", "POST " + path, nobody, "{}", 400, "{'detail':'Missing device_name'}");
        row("ask with an empty name", "POST " + path, nobody, "{'device_name':''}", 400,
            "{'detail':'Missing device_name'}");
        row("ask with a blank name", "POST " + path, nobody, "{'device_name':'  '}", 400,
            "{'detail':'Invalid device_name'}");
        row("ask with a number for a name", "POST " + path, nobody, "{'device_name':5}", 400,
            "{'detail':'Invalid device_name'}");
        row("ask with an endless name", "POST " + path, nobody, "{'device_name':'" + QByteArray(101, 'x') + "'}", 400,
            "{'detail':'Invalid device_name'}");
        row("ask with no JSON", "POST " + path, nobody, "tv", 400, "{'detail':'The body must be a JSON object'}");
        row("ask by GET", "GET " + path, nobody, "", 405, "{'detail':'Method not allowed'}");

        row("collect with nonsense", "POST " + path + "/token", nobody, "{'poll_token':'nonsense'}", 400,
            "{'detail':'Invalid poll token','code':'invalid_grant'}");
        row("collect without a token", "POST " + path + "/token", nobody, "{}", 400, "{'detail':'Missing poll_token'}");
        row("collect with a number", "POST " + path + "/token", nobody, "{'poll_token':7}", 400,
            "{'detail':'Invalid poll_token'}");
        row("collect with no JSON", "POST " + path + "/token", nobody, "", 400,
            "{'detail':'The body must be a JSON object'}");

        for (const char *call : {"GET /api/v1/auth/pairing/BCDF-GHJK", "POST /api/v1/auth/pairing/BCDF-GHJK/approve",
                                 "POST /api/v1/auth/pairing/BCDF-GHJK/deny"}) {
            const auto named = [&](const char *what) { return QByteArray(call) + ' ' + what; };
            row(named("signed out"), call, nobody, "", 401, "{'detail':'Not authenticated'}");
            row(named("with a bad token"), call, u"Bearer x"_s, "", 401, "{'detail':'Token is invalid or expired'}");
            row(named("of nobody"), call, ann, "", 404, "{'detail':'Pairing code not found'}");
        }
        row("approve what is no code", "POST " + path + "/%20/approve", ann, "", 404,
            "{'detail':'Pairing code not found'}");
    }
    void answers() { wire::check(*m_wire); }

    void aDeviceIsLetIn()
    {
        const QJsonObject opened = opens();
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        QCOMPARE(codeOf(collect(opened)), u"authorization_pending"_s);
        QCOMPARE(codeOf(collect(opened)), u"slow_down"_s);
        const QJsonObject waiting = WireFixture::objectOf(m_wire->send("GET", pathOf(opened), bearer));
        QCOMPARE(waiting[u"device_name"_s], QJsonValue(u"Living room"_s));
        QCOMPARE(waiting[u"address"_s], QJsonValue(u"192.0.2.7"_s));
        QCOMPARE(waiting[u"state"_s], QJsonValue(u"pending"_s));
        const Response approved = m_wire->send("POST", pathOf(opened) + "/approve", bearer);
        QCOMPARE(approved.status, 200);
        QCOMPARE(WireFixture::objectOf(approved)[u"state"_s], QJsonValue(u"approved"_s));
        QCOMPARE(m_wire->send("POST", pathOf(opened) + "/approve", "Bearer " + m_wire->tokenOf(u"bob"_s)).status, 404);
    }

    void whatItIsHandedIsASignInLikeAnyOther()
    {
        const QJsonObject opened = opens();
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        QCOMPARE(m_wire->send("POST", pathOf(opened) + "/approve", bearer).status, 200);
        const Response collected = collect(opened);
        QCOMPARE(collected.status, 200);
        const QJsonObject tokens = WireFixture::objectOf(collected);
        QCOMPARE(tokens.keys(), (QStringList{u"access_token"_s, u"refresh_token"_s, u"token_type"_s}));
        QCOMPARE(codeOf(collect(opened)), u"invalid_grant"_s);
        const QByteArray access = "Bearer " + tokens[u"access_token"_s].toString().toLatin1();
        QCOMPARE(WireFixture::objectOf(m_wire->send("GET", "/api/v1/auth/me", access))[u"username"_s],
                 QJsonValue(u"ann"_s));
        QJsonObject device;
        for (const QJsonValue &each : WireFixture::arrayOf(m_wire->send("GET", "/api/v1/auth/sessions", bearer))) {
            if (each[u"name"_s] == u"Living room"_s)
                device = each.toObject();
        }
        const QByteArray session = "/api/v1/auth/sessions/" + QByteArray::number(device[u"id"_s].toInt());
        QCOMPARE(m_wire->send("DELETE", session, bearer).status, 204);
        QCOMPARE(m_wire->send("GET", "/api/v1/auth/me", access).status, 401);
        QCOMPARE(m_wire
                     ->send("POST", "/api/v1/auth/refresh", {},
                            "{\"refresh_token\":\"" + tokens[u"refresh_token"_s].toString().toLatin1() + "\"}")
                     .status,
                 401);
    }

    void aDeviceIsTurnedAway()
    {
        const QJsonObject opened = opens();
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        const Response denied = m_wire->send("POST", pathOf(opened) + "/deny", bearer);
        QCOMPARE(denied.status, 200);
        QCOMPARE(WireFixture::objectOf(denied)[u"state"_s], QJsonValue(u"denied"_s));
        const Response refused = collect(opened);
        QCOMPARE(refused.status, 400);
        QCOMPARE(codeOf(refused), u"access_denied"_s);
    }

    void aCookieCountsOnlyForOnesOwnPages()
    {
        const QJsonObject opened = opens();
        Request request = Request::to("POST", pathOf(opened) + "/approve");
        request.headers.insert("cookie", "access_token=" + m_wire->tokenOf(u"ann"_s));
        request.headers.insert("origin", "https://elsewhere.example");
        QCOMPARE(m_wire->send(request).status, 403);
        QCOMPARE(codeOf(collect(opened)), u"authorization_pending"_s);
        request.headers.insert("origin", "http://matinee.test:8642");
        QCOMPARE(m_wire->send(request).status, 200);
    }

    void anApiKeyLetsNothingIn()
    {
        const Account ann = *m_wire->accounts.find(1);
        const Result<MadeApiKey> key =
            m_wire->apiKeys.create({.account = ann}, {.name = u"all"_s, .scopes = {u"read"_s, u"write"_s}});
        QVERIFY(key);
        const QByteArray bearer = "Bearer " + key->text.toLatin1();
        QCOMPARE(m_wire->send("POST", pathOf(opens()) + "/approve", bearer).status, 403);
    }

    void guessesAreLimited()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signIn"_s, u"2"_s));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_wire->send("GET", "/api/v1/auth/pairing/BBBB-BBBB", bearer).status, 404);
        const Response refused = m_wire->send("POST", "/api/v1/auth/pairing/BBBB-BBBB/approve", bearer);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"detail"_s, u"Too many requests"_s}}));
        for (int i = 0; i < 2; ++i)
            opens();
        QCOMPARE(m_wire->send("POST", "/api/v1/auth/pairing", {}, R"({"device_name":"x"})").status, 429);
    }

private:
    QJsonObject opens()
    {
        return WireFixture::objectOf(
            m_wire->send("POST", "/api/v1/auth/pairing", {}, R"({"device_name":"Living room"})"));
    }

    Response collect(const QJsonObject &opened)
    {
        return m_wire->send("POST", "/api/v1/auth/pairing/token", {},
                            "{\"poll_token\":\"" + opened[u"poll_token"_s].toString().toLatin1() + "\"}");
    }

    static QByteArray pathOf(const QJsonObject &opened)
    {
        return "/api/v1/auth/pairing/" + opened[u"pairing_code"_s].toString().toLatin1();
    }

    static QString codeOf(const Response &response) { return WireFixture::objectOf(response)[u"code"_s].toString(); }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestPairings)
#include "tst_pairings.moc"
