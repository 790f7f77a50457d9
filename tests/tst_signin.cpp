#include "tests/accountworld.h"
#include "ui/signin.h"
#include "ui/theme.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

class TestSignIn : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void makesTheOwner()
    {
        AccountWorld world;
        SignInDialog dialog(world.service, m_theme);
        fill(dialog, u" Ann "_s, u"long enough"_s, u"long enough"_s);
        QSignalSpy accepted(&dialog, &QDialog::accepted);
        press(dialog);
        QTRY_COMPARE(accepted.size(), 1);
        QCOMPARE(dialog.owner().username, u"Ann"_s);
        QVERIFY(dialog.owner().isAdmin());
        QVERIFY(world.service.hasAdmin());
        QVERIFY(world.tryIn(u"Ann"_s, u"long enough"_s));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("password");
        QTest::addColumn<QString>("again");
        QTest::addColumn<QString>("field");
        QTest::newRow("no name") << u"  "_s << u"long enough"_s << u"long enough"_s << u"ownerName"_s;
        QTest::newRow("a short password") << u"Ann"_s << u"short"_s << u"short"_s << u"ownerPassword"_s;
        QTest::newRow("two passwords") << u"Ann"_s << u"long enough"_s << u"long enouhg"_s << u"ownerPasswordAgain"_s;
        QTest::newRow("a password bcrypt cannot take")
            << u"Ann"_s << QString(73, u'x') << QString(73, u'x') << u"ownerPassword"_s;
    }

    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(QString, password);
        QFETCH(QString, again);
        QFETCH(QString, field);
        AccountWorld world;
        SignInDialog dialog(world.service, m_theme);
        fill(dialog, name, password, again);
        press(dialog);
        QTRY_VERIFY(!dialog.findChild<QLabel *>(field + u"Error"_s)->text().isEmpty());
        QCOMPARE(dialog.findChild<QLineEdit *>(field)->text(), field == u"ownerName"_s       ? name
                                                               : field == u"ownerPassword"_s ? password
                                                                                             : again);
        QVERIFY(!world.service.hasAdmin());
    }

    void typingTakesTheErrorAway()
    {
        AccountWorld world;
        SignInDialog dialog(world.service, m_theme);
        press(dialog);
        auto *error = dialog.findChild<QLabel *>(u"ownerNameError"_s);
        QVERIFY(!error->text().isEmpty());
        QTest::keyClicks(dialog.findChild<QLineEdit *>(u"ownerName"_s), u"A"_s);
        QVERIFY(error->text().isEmpty());
    }

private:
    static void fill(const SignInDialog &dialog, const QString &name, const QString &password, const QString &again)
    {
        dialog.findChild<QLineEdit *>(u"ownerName"_s)->setText(name);
        dialog.findChild<QLineEdit *>(u"ownerPassword"_s)->setText(password);
        dialog.findChild<QLineEdit *>(u"ownerPasswordAgain"_s)->setText(again);
    }

    static void press(const SignInDialog &dialog) { dialog.findChild<QPushButton *>(u"signInSubmit"_s)->click(); }

    Theme m_theme{*qApp, ThemeChoice::Light};
};

QTEST_MAIN(TestSignIn)
#include "tst_signin.moc"
