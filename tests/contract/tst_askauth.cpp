#include "models/core/paths.h"
#include "models/core/secrets.h"
#include "models/jobs/mailjob.h"
#include "models/mail/mailer.h"
#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/mailbox.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using wire::json;
using wire::row;

namespace {

const QByteArray required = "['This field is required.']";
const QByteArray taken = "['A user with that username already exists.']";
const QByteArray failed = "{'non_field_errors':['Authentication failed']}";
const QByteArray expired = "{'non_field_errors':['Token is invalid or has expired.']}";
const QByteArray badVerify = "{'non_field_errors':['Invalid verification link.']}";
const QByteArray badReset = "{'non_field_errors':['Invalid reset link.']}";
const QByteArray noCredentials = "{'detail':'Authentication credentials were not provided.'}";
const QByteArray resetSent = "{'detail':'Password reset email sent. Please check your email.'}";
const QByteArray long73(73, 'x');

QByteArray base64Url(qint64 id)
{
    return QByteArray::number(id).toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

} // namespace

/// The wire cases of ask's accounts: ann and bob may sign in, eve has not confirmed her address.
class TestAskAuth : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        m_eve = *m_wire->accounts.signUp(
            {.username = u"eve"_s, .email = u"eve@example.org"_s, .password = u"pass1234"_s, .verified = false},
            Role::User);
    }

    void answers_data()
    {
        wire::columns();
        const QString nobody;
        const QByteArray signUp = "POST /api/auth/signup/";
        const QByteArray sent = "{'detail':'Verification email sent. Please check your email.'}";
        row("signup", signUp, nobody, "{'username':'cy','email':'cy@example.org','password':'pass1234'}", 201, sent);
        row("signup without the slash", "POST /api/auth/signup", nobody,
            "{'username':'cy','email':'cy@example.org','password':'pass1234'}", 201, sent);
        row("signup with a weak password", signUp, nobody, "{'username':'cy','email':'cy@example.org','password':'1'}",
            201, sent);
        row("signup with all that a username may hold", signUp, nobody,
            "{'username':'Zoë_1.@+-','email':'cy@example.org','password':'x'}", 201, sent);
        row("signup with a taken username", signUp, nobody,
            "{'username':'ANN','email':'cy@example.org','password':'x'}", 400, "{'username':" + taken + "}");
        row("signup with another's email as username", signUp, nobody,
            "{'username':'ann@example.org','email':'cy@example.org','password':'x'}", 400,
            "{'username':" + taken + "}");
        row("signup with a taken email", signUp, nobody, "{'username':'cy','email':'Ann@Example.org','password':'x'}",
            400, "{'email':['This email address is already registered.']}");
        row("signup with an email that is not confirmed", signUp, nobody,
            "{'username':'cy','email':'eve@example.org','password':'x'}", 400,
            "{'email':['This email address is already registered.']}");
        row("signup with nothing", signUp, nobody, "{}", 400,
            "{'username':" + required + ",'email':" + required + ",'password':" + required + "}");
        row("signup with an empty email", signUp, nobody, "{'username':'cy','email':'','password':'x'}", 400,
            "{'email':" + required + "}");
        row("signup with a bad email", signUp, nobody, "{'username':'cy','email':'cy','password':'x'}", 400,
            "{'email':['Enter a valid email address.']}");
        row("signup with a bad username", signUp, nobody, "{'username':'c y','email':'cy@example.org','password':'x'}",
            400, "{'username':['*']}");
        row("signup with a username of 151 characters", signUp, nobody,
            "{'username':'" + QByteArray(151, 'x') + "','email':'cy@example.org','password':'x'}", 400,
            "{'username':['*']}");
        row("signup with a password of 73 bytes", signUp, nobody,
            "{'username':'cy','email':'cy@example.org','password':'" + long73 + "'}", 400, "{'password':['*']}");
        row("signup with a number for a username", signUp, nobody,
            "{'username':5,'email':'cy@example.org','password':'x'}", 400, "{'username':['*']}");
        row("signup with a list", signUp, nobody, "[]", 400, "{'non_field_errors':['*']}");
        row("signup with what is no JSON", signUp, nobody, "username=cy", 400, "{'detail':'*'}");
        row("signup by GET", "GET /api/auth/signup/", nobody, "", 405, "{'detail':'*'}");

        const QByteArray login = "POST /api/auth/login/";
        row("login", login, nobody, "{'username':'ann','password':'pass1234'}", 200, "{'access':'*','refresh':'*'}");
        row("login by email", login, nobody, "{'username':'ANN@example.org','password':'pass1234'}", 200,
            "{'access':'*','refresh':'*'}");
        row("login with a wrong password", login, nobody, "{'username':'ann','password':'pass12345'}", 400, failed);
        row("login as nobody", login, nobody, "{'username':'zoe','password':'pass1234'}", 400, failed);
        row("login before the address is confirmed", login, nobody, "{'username':'eve','password':'pass1234'}", 400,
            failed);
        row("login with a password of 73 bytes", login, nobody, "{'username':'ann','password':'" + long73 + "'}", 400,
            failed);
        row("login with nothing", login, nobody, "{}", 400,
            "{'username':" + required + ",'password':" + required + "}");
        row("login without a body", login, nobody, "", 400, "{'detail':'*'}");

        row("refresh with nonsense", "POST /api/auth/refresh/", nobody, "{'refresh':'nonsense'}", 400,
            "{'refresh':['invalid refresh']}");
        row("refresh with nothing", "POST /api/auth/refresh/", nobody, "{}", 400, "{'refresh':" + required + "}");
        row("refresh with a number", "POST /api/auth/refresh/", nobody, "{'refresh':5}", 400, "{'refresh':['*']}");

        row("logout", "POST /api/auth/logout/", u"ann"_s, "", 200, "{'detail':'Logged out successfully'}");
        row("logout signed out", "POST /api/auth/logout/", nobody, "", 401, noCredentials);
        row("me", "GET /api/auth/me/", u"ann"_s, "", 200,
            "{'id':1,'username':'ann','email':'ann@example.org','name':'','role':'user'}");
        row("me signed out", "GET /api/auth/me/", nobody, "", 401, noCredentials);
        row("me with a bad token", "GET /api/auth/me/", u"Bearer nonsense"_s, "", 401, noCredentials);

        const QByteArray reset = "POST /api/auth/password-reset/";
        row("reset", reset, nobody, "{'email':'ann@example.org'}", 200, resetSent);
        row("reset of an address that nobody has", reset, nobody, "{'email':'zoe@example.org'}", 200, resetSent);
        row("reset of a bad address", reset, nobody, "{'email':'ann'}", 400,
            "{'email':['Enter a valid email address.']}");
        row("reset of two lines", reset, nobody, "{'email':'a@b.org\\r\\nBcc: c@d.org'}", 400, "{'email':['*']}");
        row("reset of nothing", reset, nobody, "{}", 400, "{'email':" + required + "}");

        row("verify with nothing", "POST /api/auth/verify-email/", nobody, "{}", 400,
            "{'uid':" + required + ",'token':" + required + "}");
        row("confirm with nothing", "POST /api/auth/password-reset/confirm/", nobody, "{}", 400,
            "{'uid':" + required + ",'token':" + required + ",'new_password':" + required + "}");
        row("an unknown path", "GET /api/auth/nothing/", nobody, "", 404, "{'detail':'*'}");
    }
    void answers() { wire::check(*m_wire); }

    void mailedLinks_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body"); // EVE, ANN, VERIFY and RESET stand for ids and tokens
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        const auto link = [](const char *name, const QByteArray &path, const QByteArray &body, int status,
                             const QByteArray &answer) {
            QTest::newRow(name) << "/api/auth/" + path << json(body) << status << json(answer);
        };
        const QByteArray verify = "verify-email/";
        const QByteArray verified = "{'detail':'Email verification completed. Please sign in.'}";
        link("verify", verify, "{'uid':'EVE','token':'VERIFY'}", 200, verified);
        link("verify by an id in base64url", verify, "{'uid':'B64','token':'VERIFY'}", 200, verified);
        link("verify with a reset token", verify, "{'uid':'EVE','token':'RESET'}", 400, expired);
        link("verify another account", verify, "{'uid':'ANN','token':'VERIFY'}", 400, expired);
        link("verify with nonsense", verify, "{'uid':'EVE','token':'nonsense'}", 400, expired);
        link("verify an account that is not", verify, "{'uid':'999','token':'VERIFY'}", 400, badVerify);
        link("verify a uid that is none", verify, "{'uid':'!','token':'VERIFY'}", 400, badVerify);
        link("verify a uid beyond all numbers", verify, "{'uid':'99999999999999999999','token':'VERIFY'}", 400,
             badVerify);

        const QByteArray confirm = "password-reset/confirm/";
        const QByteArray changed = "{'detail':'Password reset successfully. Please sign in with your new password.'}";
        link("reset", confirm, "{'uid':'ANN','token':'RESET','new_password':'12345678'}", 200, changed);
        link("reset to seven characters", confirm, "{'uid':'ANN','token':'RESET','new_password':'1234567'}", 400,
             "{'new_password':['Ensure this field has at least 8 characters.']}");
        link("reset to 73 bytes", confirm, "{'uid':'ANN','token':'RESET','new_password':'" + long73 + "'}", 400,
             "{'new_password':['*']}");
        link("reset with a verify token", confirm, "{'uid':'EVE','token':'VERIFY','new_password':'12345678'}", 400,
             expired);
        link("reset with nonsense", confirm, "{'uid':'ANN','token':'nonsense','new_password':'12345678'}", 400,
             expired);
        link("reset an account that is not", confirm, "{'uid':'999','token':'RESET','new_password':'12345678'}", 400,
             badReset);
        link("reset a uid that is none", confirm, "{'uid':'!','token':'RESET','new_password':'12345678'}", 400,
             badReset);
    }
    void mailedLinks()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QByteArray, answer);
        body.replace("EVE", QByteArray::number(m_eve.id)).replace("ANN", QByteArray::number(m_ann.id));
        body.replace("B64", base64Url(m_eve.id)).replace("VERIFY", token(TokenPurpose::Verify, u"eve@example.org"_s));
        body.replace("RESET", token(TokenPurpose::Reset, u"ann@example.org"_s));
        const Response response = m_wire->send("POST", path, {}, body);
        QCOMPARE(response.status, status);
        QVERIFY2(wire::matches(QJsonDocument::fromJson(answer).object(), WireFixture::objectOf(response)),
                 response.body.constData());
        if (status == 200) { // once is enough
            const Response again = m_wire->send("POST", path, {}, body);
            QCOMPARE(again.status, 400);
            QCOMPARE(WireFixture::objectOf(again), QJsonDocument::fromJson(json(expired)).object());
        }
    }

    void whatTheMailSaysOpensTheAccount_data()
    {
        QTest::addColumn<QString>("linkBase");
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QString>("beginning");
        QTest::addColumn<QString>("word");
        QTest::newRow("under this server's address")
            << QString() << QByteArray() << u"http://matinee.test:8642/verify-email?"_s << u"three days"_s;
        QTest::newRow("under another") << u"https://films.example/app/"_s << QByteArray("ja;q=0.9, en;q=0.5")
                                       << u"https://films.example/app/verify-email?"_s << u"登録"_s;
        QTest::newRow("in German") << QString() << QByteArray("de-DE") << u"http://matinee.test:8642/verify-email?"_s
                                   << u"drei Tage"_s;
    }
    void whatTheMailSaysOpensTheAccount()
    {
        QFETCH(QString, linkBase);
        QFETCH(QByteArray, language);
        QFETCH(QString, beginning);
        QFETCH(QString, word);
        QVERIFY(m_wire->settings.overrideForThisRun(u"mail/linkBase"_s, linkBase));
        Request request = Request::to("POST", "/api/auth/signup/");
        request.headers.insert("accept-language", language);
        request.body = json("{'username':'cy','email':'cy@example.org','password':'pass1234'}");
        QCOMPARE(m_wire->send(request).status, 201);
        const ReceivedMail mail = nextMail();
        QCOMPARE(mail.to, u"cy@example.org"_s);
        QVERIFY2(mail.link.toString().startsWith(beginning), qPrintable(mail.text));
        QVERIFY(mail.text.contains(word));
        const QByteArray login = json("{'username':'cy','password':'pass1234'}");
        QCOMPARE(m_wire->send("POST", "/api/auth/login/", {}, login).status, 400);
        const QJsonObject link{{u"uid"_s, QString::number(mail.uid())}, {u"token"_s, mail.token()}};
        QCOMPARE(m_wire->send("POST", "/api/auth/verify-email/", {}, QJsonDocument(link).toJson()).status, 200);
        QCOMPARE(m_wire->send("POST", "/api/auth/login/", {}, login).status, 200);
        QCOMPARE(m_wire->send("POST", "/login", {}, login).status, 200);
    }

    void aNewPasswordEndsWhatTheOldOneOpened()
    {
        const Response signedIn = logIn();
        const QByteArray bearer = "Bearer " + WireFixture::objectOf(signedIn)[u"access"_s].toString().toLatin1();
        QCOMPARE(m_wire->send("GET", "/api/auth/me/", bearer).status, 200);
        const QByteArray reset = token(TokenPurpose::Reset, u"ann@example.org"_s);
        QCOMPARE(m_wire
                     ->send("POST", "/api/auth/password-reset/confirm/", {},
                            json("{'uid':'1','token':'" + reset + "','new_password':'12345678'}"))
                     .status,
                 200);
        QCOMPARE(m_wire->send("GET", "/api/auth/me/", bearer).status, 401);
    }

    void tooManyAreToldWhenToComeBack_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("sign-in") << u"limits/signIn"_s << QByteArray("login")
                                 << json("{'username':'zoe','password':'x'}");
        QTest::newRow("sign-up") << u"limits/signUp"_s << QByteArray("signup")
                                 << json("{'username':'ann','email':'ann@example.org','password':'x'}");
        QTest::newRow("asking for a mail")
            << u"limits/signUp"_s << QByteArray("password-reset") << json("{'email':'ann@example.org'}");
        QTest::newRow("trying links") << u"limits/signIn"_s << QByteArray("verify-email")
                                      << json("{'uid':'1','token':'x'}");
        QTest::newRow("trying links for passwords") << u"limits/signIn"_s << QByteArray("password-reset/confirm")
                                                    << json("{'uid':'1','token':'x','new_password':'12345678'}");
    }
    void tooManyAreToldWhenToComeBack()
    {
        QFETCH(QString, setting);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        QVERIFY(m_wire->settings.overrideForThisRun(setting, u"2"_s));
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_wire->send("POST", "/api/auth/" + path, {}, body).status != 429);
        const Response refused = m_wire->send("POST", "/api/auth/" + path, {}, body);
        QCOMPARE(refused.status, 429);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"detail"_s, u"Too many requests"_s}}));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }

    void ofManyWhoWantOneNameAtOnceOneGetsIt()
    {
        std::atomic<int> made = 0;
        std::atomic<int> refused = 0;
        onThreads(6, [&](int number) {
            const QByteArray email = "cy" + QByteArray::number(number % 2) + "@example.org";
            const int status = m_wire
                                   ->send("POST", "/api/auth/signup/", {},
                                          json("{'username':'cy','email':'" + email + "','password':'x'}"))
                                   .status;
            made += status == 201 ? 1 : 0;
            refused += status == 400 ? 1 : 0;
        });
        QCOMPARE(made.load(), 1);
        QCOMPARE(refused.load(), 5);
    }

private:
    Response logIn()
    {
        return m_wire->send("POST", "/api/auth/login/", {}, json("{'username':'ann','password':'pass1234'}"));
    }

    QByteArray token(TokenPurpose purpose, const QString &email)
    {
        return m_wire->recovery.tokenOf(*m_wire->recovery.makeLink(purpose, email)).toLatin1();
    }

    /// What the queue has put into the outbox.
    ReceivedMail nextMail()
    {
        const QTemporaryDir dir;
        const Paths paths = *Paths::open(dir.path());
        const Secrets secrets(paths);
        const Mailer mailer(m_wire->settings, secrets, paths);
        m_wire->jobs.addRunner(std::make_unique<MailRunner>(m_wire->recovery, mailer, m_wire->jobs));
        m_wire->jobs.start();
        (void)QTest::qWaitFor([&] { return !mailsIn(paths.outbox()).isEmpty(); });
        m_wire->jobs.stop();
        return mailsIn(paths.outbox()).value(0);
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    Account m_eve;
};

QTEST_GUILESS_MAIN(TestAskAuth)
#include "tst_askauth.moc"
