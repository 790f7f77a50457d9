#include "tests/contract/wirefixture.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

/// The pages behind the links in mails, as a browser without scripts uses them.
class TestRecoveryPages : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_wire->account(u"ann"_s);
        QVERIFY(m_wire->accounts.signUp(
            {.username = u"eve"_s, .email = u"eve@example.org"_s, .password = u"pass1234"_s, .verified = false},
            Role::User));
    }

    void openingTheLinkChangesNothingAndTheButtonDoes()
    {
        const QByteArray link = linkTo(TokenPurpose::Verify, u"eve"_s);
        for (const char *method : {"HEAD", "GET"}) {
            const Response page = m_wire->send(method, "/verify-email?" + link);
            QCOMPARE(page.status, 200);
            QCOMPARE(page.type, QByteArray("text/html; charset=utf-8"));
            QVERIFY(page.header("Content-Security-Policy").contains("form-action 'self'"));
            QCOMPARE(page.header("Referrer-Policy"), QByteArray("no-referrer"));
            QVERIFY(!mayIn(u"eve"_s, u"pass1234"_s));
        }
        QCOMPARE(formOf(m_wire->send("GET", "/verify-email?" + link)), "verify-email " + link);
        const Response done = m_wire->send("POST", "/verify-email", {}, link);
        QCOMPARE(done.status, 200);
        QVERIFY2(done.body.contains("Your address is confirmed"), done.body.constData());
        QVERIFY(!done.body.contains("<form"));
        QVERIFY(mayIn(u"eve"_s, u"pass1234"_s));
        const Response again = m_wire->send("POST", "/verify-email", {}, link);
        QCOMPARE(again.status, 400);
        QVERIFY(again.body.contains("This link is wrong, has expired or was used before."));
    }

    void aNewPasswordIsChosen()
    {
        const QByteArray link = linkTo(TokenPurpose::Reset, u"ann"_s);
        const Response page = m_wire->send("GET", "/reset-password?" + link);
        QCOMPARE(formOf(page), "reset-password " + link);
        QVERIFY(page.body.contains("name=\"new_password\" type=\"password\""));
        const Response refused = m_wire->send("POST", "/reset-password", {}, link + "&new_password=short");
        QCOMPARE(refused.status, 400);
        QVERIFY(refused.body.contains("at least 8 characters"));
        QCOMPARE(formOf(refused), "reset-password " + link);
        QVERIFY(!refused.body.contains("short"));
        QCOMPARE(m_wire->send("POST", "/reset-password", {}, link + "&new_password=n%C3%A9w+one%26only").status, 200);
        QVERIFY(mayIn(u"ann"_s, u"néw one&only"_s));
        QCOMPARE(m_wire->send("POST", "/reset-password", {}, link + "&new_password=another+one").status, 400);
    }

    void aBadLinkIsSaidToBeOne_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("form");
        for (const char *form : {"", "uid=1", "uid=1&token=nonsense", "uid=999&token=x", "uid=%FF&token=%00"}) {
            QTest::addRow("verify %s", form) << QByteArray("/verify-email") << QByteArray(form);
            QTest::addRow("reset %s", form)
                << QByteArray("/reset-password") << QByteArray(form) + "&new_password=12345678";
        }
    }

    void aBadLinkIsSaidToBeOne()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, form);
        const Response response = m_wire->send("POST", path, {}, form);
        QCOMPARE(response.status, 400);
        QVERIFY(response.body.contains("This link is wrong"));
    }

    void aPageSpeaksTheReadersLanguage_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::addColumn<QString>("title");
        QTest::newRow("English") << QByteArray("en") << u"Choose a new password"_s;
        QTest::newRow("German") << QByteArray("de") << u"Neues Passwort wählen"_s;
        QTest::newRow("Japanese") << QByteArray("ja") << u"パスワードの再設定"_s;
    }
    void aPageSpeaksTheReadersLanguage()
    {
        QFETCH(QByteArray, language);
        QFETCH(QString, title);
        Request request = Request::to("GET", "/reset-password");
        request.headers.insert("accept-language", language);
        const Response page = m_wire->send(request);
        QCOMPARE(page.header("Content-Language"), language);
        QVERIFY(page.body.contains("<html lang=\"" + language + "\">"));
        QVERIFY(page.body.contains(title.toUtf8()));
        Request confirmation = Request::to("POST", "/verify-email");
        confirmation.headers = request.headers;
        QVERIFY(m_wire->send(confirmation).body.contains("<html lang=\"" + language + "\">"));
    }

    void nothingInALinkBecomesPartOfThePage()
    {
        const QByteArray evil = "uid=%22%3E%3Cscript%3Ealert(1)%3C/script%3E&token=%254%251%22'%3E";
        const Response page = m_wire->send("GET", "/verify-email?" + evil);
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(page.body.contains("value=\"%4%1&quot;'&gt;\""));
    }

    void tooManyTriesAreToldWhenToComeBack()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signIn"_s, u"1"_s));
        QCOMPARE(m_wire->send("POST", "/verify-email", {}, "uid=1&token=x").status, 400);
        const QByteArray link = linkTo(TokenPurpose::Verify, u"eve"_s);
        const Response refused = m_wire->send("POST", "/verify-email", {}, link);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(formOf(refused), "verify-email " + link);
    }

private:
    QByteArray linkTo(TokenPurpose purpose, const QString &name)
    {
        const MailedLink link = *m_wire->recovery.makeLink(purpose, name + u"@example.org"_s);
        return "uid=" + QByteArray::number(link.accountId) + "&token=" + m_wire->recovery.tokenOf(link).toLatin1();
    }

    bool mayIn(const QString &name, const QString &password)
    {
        return m_wire->accounts.signIn({.nameOrEmail = name, .password = password}, {.access = std::chrono::hours(1)})
            .has_value();
    }

    /// Where a page's form goes, and what it takes along by itself.
    static QByteArray formOf(const Response &page)
    {
        const auto between = [&](const QByteArray &before) {
            const qsizetype at = page.body.indexOf(before) + before.size();
            return page.body.mid(at, page.body.indexOf('"', at) - at);
        };
        return between("<form method=\"post\" action=\"") + " uid=" + between("name=\"uid\" value=\"") +
               "&token=" + between("name=\"token\" value=\"");
    }

    std::unique_ptr<WireFixture> m_wire;
};

QTEST_GUILESS_MAIN(TestRecoveryPages)
#include "tst_recoverypages.moc"
