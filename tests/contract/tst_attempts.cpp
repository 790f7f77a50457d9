#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Call
{
    QByteArray path;
    QByteArray body = {};
    QByteArray good = {}; // the same in good form
};

const QList<Call> signIns{
    {"/login", "{'username':'ann'}", "{'username':'ann','password':'pass1234'}"},
    {"/auth/login", "{'email':'ann@example.org'}", "{'email':'ann@example.org','password':'pass1234'}"},
    {"/api/auth/login/", "{'password':'pass1234'}", "{'username':'ann','password':'pass1234'}"},
    {"/api/login", "no JSON at all", "{'username':'ann','password':'pass1234'}"},
    {"/api/v1/auth/login", "[]", "{'email':'ann@example.org','password':'pass1234'}"},
};

const QList<Call> signUps{
    {"/register", "{'username':'cy'}", "{'username':'cy','email':'cy@example.org','password':'pass1234'}"},
    {"/auth/signup", "{'name':'Cy','email':'cy','password':'pass1234'}",
     "{'name':'Cy','email':'cy@example.org','password':'pass1234'}"},
    {"/api/auth/signup/", "{'username':'c y','email':'cy@example.org','password':'pass1234'}",
     "{'username':'cy','email':'cy@example.org','password':'pass1234'}"},
    {"/api/signup", "{'username':7,'password':'pass1234'}", "{'username':'cy','password':'pass1234'}"},
    {"/api/v1/auth/register", "", "{'username':'cy','email':'cy@example.org','password':'pass1234'}"},
};

} // namespace

/// Attempts to sign in and up over all surfaces, which count together whatever their form is.
class TestAttempts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_wire->account(u"ann"_s);
    }

    void attemptsOfAnyFormCountTogether_data()
    {
        QTest::addColumn<QString>("limit");
        QTest::addColumn<QByteArray>("path"); // where the last one is made
        QTest::addColumn<QByteArray>("body");
        for (const Call &call : signIns)
            QTest::newRow(call.path) << u"limits/signIn"_s << call.path << wire::json(call.good);
        for (const Call &call : signUps)
            QTest::newRow(call.path) << u"limits/signUp"_s << call.path << wire::json(call.good);
    }
    void attemptsOfAnyFormCountTogether()
    {
        QFETCH(QString, limit);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const QList<Call> &calls = limit == u"limits/signIn"_s ? signIns : signUps;
        QVERIFY(m_wire->settings.set(limit, QString::number(calls.size())));
        for (const Call &call : calls)
            QCOMPARE(m_wire->send("POST", call.path, {}, wire::json(call.body)).status, 400);
        const Response refused = m_wire->send("POST", path, {}, body);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QVERIFY2(refused.body.contains("Too many requests"), refused.body.constData());
    }

    void oneOfBadFormIsRefusedForTheNumberFirst()
    {
        QVERIFY(m_wire->settings.set(u"limits/signIn"_s, u"1"_s));
        for (const Call &call : signIns)
            QCOMPARE(m_wire->send("POST", call.path, {}, wire::json(call.body)).status,
                     &call == &signIns.first() ? 400 : 429);
    }

    void attemptsToSignInDoNotCountAsThoseToSignUp()
    {
        QVERIFY(m_wire->settings.set(u"limits/signIn"_s, u"1"_s));
        QVERIFY(m_wire->settings.set(u"limits/signUp"_s, u"1"_s));
        QCOMPARE(m_wire->send("POST", "/login", {}, "{}").status, 400);
        QCOMPARE(m_wire->send("POST", "/register", {}, wire::json(signUps.first().good)).status, 201);
    }

private:
    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestAttempts)
#include "tst_attempts.moc"
