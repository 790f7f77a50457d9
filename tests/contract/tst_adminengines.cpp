#include "models/ai/textengine.h"
#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/engineserver.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message)
{
    logged.append(message);
}

} // namespace

/// Engines on the wire, for the admin root and the user ann.
class TestAdminEngines : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_wire->account(u"ann"_s);
        m_wire->account(u"root"_s, Role::Admin);
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s, root = u"root"_s;
        const QByteArray all = "/api/v1/admin/engines";
        const auto builtIn = [](const QByteArray &job) {
            return "{'job':'" + job +
                   "','engine':'builtin','choices':'*','model':null,'key':null,'has_key':false,"
                   "'fixed':false}";
        };
        row("list", "GET " + all, root, "", 200,
            "[" + builtIn("chat") + "," + builtIn("embedding") + "," + builtIn("transcription") + "," +
                builtIn("speech") + "," + builtIn("images") + "]");
        row("list as a user", "GET " + all, ann, "", 403, "{'detail':'Not allowed'}");
        row("list signed out", "GET " + all, nobody, "", 401, "{'detail':'Not authenticated'}");
        row("set a key", "PUT " + all + "/keys/openai", root, "{'key':'sk-secret'}", 204, "");
        row("forget a key", "PUT " + all + "/keys/gemini", root, "{'key':''}", 204, "");
        row("set no key", "PUT " + all + "/keys/openai", root, "{}", 400, "{'detail':'Missing key'}");
        row("set a number", "PUT " + all + "/keys/openai", root, "{'key':1}", 400, "{'detail':'Invalid key'}");
        row("set two lines", "PUT " + all + "/keys/openai", root, "{'key':'a\\nb'}", 400, "{'detail':'Invalid key'}");
        row("set nothing that is JSON", "PUT " + all + "/keys/openai", root, "sk", 400,
            "{'detail':'The body must be a JSON object'}");
        row("set the key of nobody", "PUT " + all + "/keys/parrot", root, "{'key':'k'}", 404,
            "{'detail':'Key not found'}");
        row("set the mail's password", "PUT " + all + "/keys/smtp-password", root, "{'key':'k'}", 404,
            "{'detail':'Key not found'}");
        row("set a key as a user", "PUT " + all + "/keys/openai", ann, "{'key':'k'}", 403, "{'detail':'Not allowed'}");
        row("set a key signed out", "PUT " + all + "/keys/openai", nobody, "{'key':'k'}", 401,
            "{'detail':'Not authenticated'}");
        row("test as a user", "POST " + all + "/test", ann, "", 403, "{'detail':'Not allowed'}");
        row("test signed out", "POST " + all + "/test", nobody, "", 401, "{'detail':'Not authenticated'}");
        row("choose none that there is", "PATCH /api/v1/admin/settings", root, "{'engines/chat':'parrot'}", 400,
            "{'detail':'Invalid engines/chat'}");
        row("send keys elsewhere", "PATCH /api/v1/admin/settings", root, "{'openai/baseUrl':'http://192.0.2.1/'}", 400,
            "{'detail':'Invalid openai/baseUrl'}");
    }

    void answers() { wire::check(*m_wire); }

    void aChoiceAndAKeyHoldFromTheNextUseOn()
    {
        EngineServer server;
        server.reply({.status = 500, .chunks = {"{}"}});
        QVERIFY(m_wire->settings.set(u"openai/baseUrl"_s, server.url().toString()));
        QCOMPARE(send("PATCH", "settings", R"({"engines/chat":"openai","openai/chatModel":"m"})").status, 200);
        QCOMPARE(send("PUT", "engines/keys/openai", R"({"key":"sk-secret"})").status, 204);
        const QJsonObject chat = WireFixture::arrayOf(send("GET", "engines"))[0].toObject();
        QCOMPARE(chat[u"engine"_s].toString(), u"openai"_s);
        QCOMPARE(chat[u"model"_s].toString(), u"m"_s);
        QCOMPARE(chat[u"key"_s].toString(), u"openai"_s);
        QCOMPARE(chat[u"has_key"_s], QJsonValue(true));
        server.forgetReplies();
        server.reply({.chunks = {R"({"choices":[{"message":{"content":"yes"},"finish_reason":"stop"}]})"}});
        QCOMPARE(*m_wire->registry->text()->complete({{PromptRole::User, u"Are you?"_s}}), u"yes"_s);
        QCOMPARE(server.lastRequest().header("Authorization"), "Bearer sk-secret");
    }

    void aTestSaysWhatWorksAndWhatIsWrong()
    {
        EngineServer server;
        server.reply({.status = 401, .chunks = {R"({"error":{"message":"Incorrect key: sk-secret"}})"}});
        QVERIFY(m_wire->engines.configure(
            {{u"openai/baseUrl"_s, server.url().toString()}, {u"engines/chat"_s, u"openai"_s}},
            {{u"openai"_s, u"sk-secret"_s}}));
        const Response response = send("POST", "engines/test");
        QCOMPARE(response.status, 200);
        const QJsonArray trials = WireFixture::arrayOf(response);
        QCOMPARE(trials.size(), 5);
        const auto expected = [](const QByteArray &json) { return QJsonDocument::fromJson(wire::json(json)).object(); };
        QVERIFY2(wire::matches(expected("{'job':'chat','engine':'openai/gpt-4o-mini','works':false,'duration_ms':'*',"
                                        "'dimension':null,'error':{'kind':'key','message':'*',"
                                        "'said':'Incorrect key: ***','retry_after_seconds':null}}"),
                               trials[0]),
                 response.body.constData());
        QVERIFY(wire::matches(expected("{'job':'embedding','engine':null,'works':false,'duration_ms':'*',"
                                       "'dimension':null,'error':{'kind':'missing','message':'*','said':null,"
                                       "'retry_after_seconds':null}}"),
                              trials[1]));
        QVERIFY(wire::matches(expected("{'job':'speech','engine':'*','works':true,'duration_ms':'*','dimension':null,"
                                       "'error':null}"),
                              trials[3]));
    }

    void aKeyNeverComesOut()
    {
        const QByteArray secret = "sk-very-secret";
        EngineServer server;
        server.reply({.status = 400, .chunks = {R"({"error":"sk-very-secret is wrong"})"}});
        QVERIFY(m_wire->settings.set(u"openai/baseUrl"_s, server.url().toString()));
        logged.clear();
        const QtMessageHandler before = qInstallMessageHandler(&keepLog);
        QList<Response> responses{send("PUT", "engines/keys/openai", R"({"key":"sk-very-secret"})"),
                                  send("PATCH", "settings", R"({"engines/chat":"openai"})"),
                                  send("GET", "engines"),
                                  send("GET", "settings"),
                                  send("POST", "engines/test"),
                                  send("GET", "audit")};
        qInstallMessageHandler(before);
        for (const Response &response : responses) {
            QVERIFY(response.status < 300);
            QVERIFY2(!response.body.contains(secret), response.body.constData());
        }
        QVERIFY(responses.last().body.contains("engine-key-changed"));
        QVERIFY(!logged.join(u'\n').contains(QString::fromLatin1(secret)));
        QFile settings(m_wire->settingsFile());
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QVERIFY(!settings.readAll().contains(secret));
        QCOMPARE(server.lastRequest().header("Authorization"), "Bearer " + secret);
    }

private:
    Response send(const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
    {
        return m_wire->send(method, "/api/v1/admin/" + path, "Bearer " + m_wire->tokenOf(u"root"_s), body);
    }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestAdminEngines)
#include "tst_adminengines.moc"
