#include "models/accounts/accountrules.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestAccountRules : public QObject
{
    Q_OBJECT

private slots:
    void aBadAccountIsRefused_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("field");
        const QString none;
        QTest::newRow("neither username nor email") << none << none << none << u"username"_s;
        QTest::newRow("a username of blanks") << u"  \t"_s << none << none << u"username"_s;
        QTest::newRow("a username of 151 characters") << QString(151, u'x') << none << none << u"username"_s;
        QTest::newRow("a username with a line end") << u"a\nb"_s << none << none << u"username"_s;
        QTest::newRow("a username with a NUL") << QString(u"a\0b"_s) << none << none << u"username"_s;
        QTest::newRow("a username with half a character") << u"a"_s + QChar(0xD83D) << none << none << u"username"_s;
        QTest::newRow("a username that cannot be seen") << u"\u200B\u00AD"_s << u"a@b.org"_s << none << u"username"_s;
        QTest::newRow("an email of 255 characters")
            << u"ann"_s << QString(249, u'x') + u"@b.org"_s << none << u"email"_s;
        QTest::newRow("a name of 151 characters") << u"ann"_s << none << QString(151, u'x') << u"name"_s;
        QTest::newRow("a name with a line end") << u"ann"_s << none << u"a\nb"_s << u"name"_s;
    }

    void aBadAccountIsRefused()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        QFETCH(QString, name);
        const Result<Account> account = checkedAccount(username, email, name, Role::User);
        QVERIFY(!account);
        QCOMPARE(account.error().fault, Fault::Invalid);
        QTEST(account.error().field, "field");
    }

    void aMalformedEmailIsRefused_data()
    {
        QTest::addColumn<QString>("email");
        for (const QString &email : {u"ann"_s, u"ann@"_s, u"@b.org"_s, u"ann@localhost"_s, u"ann@@b.org"_s,
                                     u"a b@c.org"_s, u"a@b..org"_s, u"a..b@c.org"_s, u".a@b.org"_s, u"a.@b.org"_s,
                                     u"a@-b.org"_s, u"a@b-.org"_s, u"a@b.org\n.x"_s, u"a@b_c.org"_s, u"a@127.0.0.1"_s})
            QTest::addRow("%s", qPrintable(email.simplified())) << email;
    }

    void aMalformedEmailIsRefused()
    {
        QFETCH(QString, email);
        const Result<Account> account = checkedAccount(u"ann"_s, email, {}, Role::User);
        QVERIFY(!account);
        QCOMPARE(account.error().field, u"email"_s);
    }

    void aGoodAccountIsTakenWithoutTheBlanksAroundIt_data()
    {
        QTest::addColumn<QString>("username");
        QTest::addColumn<QString>("email");
        QTest::newRow("a username alone") << u" ann "_s << u""_s;
        QTest::newRow("an email alone") << u""_s << u" ann@example.org "_s;
        QTest::newRow("a username with blanks and signs") << u"Ann (Lee), 2nd"_s << u""_s;
        QTest::newRow("a username of 150 characters outside the first plane") << u"𝛂"_s.repeated(150) << u""_s;
        QTest::newRow("an email of many parts") << u""_s << u"a.b+c'd@e-f.g.example"_s;
        QTest::newRow("an email in another script") << u""_s << u"ürü@bücher.example"_s;
        QTest::newRow("an email of 254 characters") << u""_s << QString(248, u'x') + u"@b.org"_s;
    }

    void aGoodAccountIsTakenWithoutTheBlanksAroundIt()
    {
        QFETCH(QString, username);
        QFETCH(QString, email);
        const Result<Account> account = checkedAccount(username, email, u" Ann Lee "_s, Role::Admin);
        QVERIFY(account);
        QCOMPARE(account->username, username.trimmed());
        QCOMPARE(account->email, email.trimmed());
        QCOMPARE(account->name, u"Ann Lee"_s);
        QCOMPARE(account->role, Role::Admin);
    }

    void namesThatLookAlikeAreOne_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("folded");
        QTest::newRow("capitals") << u"ANN"_s << u"ann"_s;
        QTest::newRow("a letter that is two in capitals") << u"Straße"_s << u"strasse"_s;
        QTest::newRow("a final sigma") << u"ΟΔΟΣ οδος"_s << u"οδοσ οδοσ"_s;
        QTest::newRow("wide letters") << u"Ａｎｎ"_s << u"ann"_s;
        QTest::newRow("an accent of its own") << u"Jose\u0301"_s << u"josé"_s;
        QTest::newRow("a letter that cannot be seen") << u"a\u200Bnn"_s << u"ann"_s;
        QTest::newRow("blanks around it") << u" ann\u00A0"_s << u"ann"_s;
        QTest::newRow("one character that becomes eighteen") << u"\uFDFA"_s << u"صلى الله عليه وسلم"_s;
        QTest::newRow("nobody's: nothing") << u""_s << u""_s;
        QTest::newRow("nobody's: a NUL") << QString(u"a\0b"_s) << u""_s;
        QTest::newRow("nobody's: half a character") << QString(QChar(0xD83D)) << u""_s;
        QTest::newRow("nobody's: more than an email may have") << QString(255, u'x') << u""_s;
    }

    void namesThatLookAlikeAreOne()
    {
        QFETCH(QString, name);
        QTEST(foldedName(name), "folded");
    }
};

QTEST_APPLESS_MAIN(TestAccountRules)
#include "tst_accountrules.moc"
