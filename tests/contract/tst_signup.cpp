#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Who may make an account, on each of the surfaces.
class TestSignUp : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_wire = std::make_unique<WireFixture>(); }

    void whereItIsClosedAdminsMakeTheAccounts_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char *surface, const char *target, const char *body) {
            QTest::newRow(surface) << QByteArray(target) << wire::json(body);
        };
        row("catalogue", "/register", "{'username':'bob','email':'bob@example.org','password':'pass1234'}");
        row("streaming", "/auth/signup", "{'name':'Bob','email':'bob@example.org','password':'pass1234'}");
        row("ask", "/api/auth/signup/", "{'username':'bob','email':'bob@example.org','password':'pass1234'}");
        row("studio", "/api/v1/auth/register", "{'username':'bob','email':'bob@example.org','password':'pass1234'}");
        row("conversations", "/api/signup", "{'username':'bob','password':'pass1234'}");
    }
    void whereItIsClosedAdminsMakeTheAccounts()
    {
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, body);
        QVERIFY(m_wire->settings.set(u"accounts/openSignUp"_s, u"false"_s));
        QCOMPARE(m_wire->send("POST", target, {}, body).status, 403);
        m_wire->account(u"root"_s, Role::Admin);
        const Response made = m_wire->send("POST", "/api/v1/admin/accounts", "Bearer " + m_wire->tokenOf(u"root"_s),
                                           wire::json("{'username':'bob','password':'pass1234'}"));
        QCOMPARE(made.status, 201);
        QVERIFY(m_wire->settings.set(u"accounts/openSignUp"_s, u"true"_s));
        body.replace("bob", "eve");
        QCOMPARE(m_wire->send("POST", target, {}, body).status, 201);
    }

private:
    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestSignUp)
#include "tst_signup.moc"
