#include "models/backup/restoring.h"
#include "tests/uiworld.h"
#include "ui/settings/appearancesettings.h"
#include "ui/settings/backupsettings.h"
#include "ui/settings/mailsettings.h"
#include "ui/settings/playersettings.h"
#include "ui/settings/settingsdialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(const QWidget &page, const char16_t *name)
{
    return page.findChild<QLabel *>(QString::fromUtf16(name))->text();
}

/// A library in its own folder, as backups need it.
class StoredWorld
{
public:
    StoredWorld()
        : paths(*Paths::open(folder.path())),
          database(*Database::open(u"sqlite:"_s + paths.databaseFile())),
          backups(database, paths)
    {
        if (!migrate(database))
            qFatal("cannot migrate");
    }
    ~StoredWorld()
    {
        QThreadPool::globalInstance()->waitForDone(); // a page may be reading
        database.connection().close();
    }
    Q_DISABLE_COPY_MOVE(StoredWorld)

    QTemporaryDir folder;
    Paths paths;
    Database database;
    BackupService backups;
};

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private slots:
    void cleanup() { QThreadPool::globalInstance()->waitForDone(); }

    void aSectionShowsItsPage()
    {
        UiWorld world;
        SettingsDialog dialog(world.services());
        dialog.show();
        auto *sections = dialog.findChild<QListWidget *>(u"settingsSections"_s);
        auto *pages = dialog.findChild<QStackedWidget *>();
        QCOMPARE(sections->count(), pages->count());
        QVERIFY(sections->count() >= 6);
        sections->setFocus();
        for (int row = 1; row < sections->count(); ++row) {
            QTest::keyClick(sections, Qt::Key_Down);
            QCOMPARE(pages->currentIndex(), row);
        }
    }

    void everyControlHasAName()
    {
        UiWorld world;
        SettingsDialog dialog(world.services());
        for (const QWidget *control : dialog.findChildren<QWidget *>()) {
            const bool isControl = qobject_cast<const QComboBox *>(control) ||
                                   qobject_cast<const QLineEdit *>(control) ||
                                   qobject_cast<const QAbstractSpinBox *>(control);
            if (isControl && !control->objectName().startsWith(u"qt_"_s))
                QVERIFY2(!control->accessibleName().isEmpty(), qPrintable(control->objectName()));
        }
    }

    void aChoiceHoldsAtOnce()
    {
        UiWorld world;
        const PlayerSettings page(world.services());
        page.findChild<QCheckBox *>(u"player/resume"_s)->click();
        QTRY_VERIFY(!world.settings.value(setting::resume));
        auto *speed = page.findChild<QComboBox *>(u"player/speed"_s);
        QCOMPARE(speed->currentData().toString(), u"1"_s);
        speed->setCurrentIndex(speed->findData(u"1.5"_s));
        QTRY_COMPARE(world.settings.value(setting::speed), u"1.5"_s);
    }

    void theLookChangesWithItsChoice()
    {
        UiWorld world;
        const AppearanceSettings page(world.services());
        auto *look = page.findChild<QComboBox *>(u"ui/theme"_s);
        look->setCurrentIndex(look->findData(u"light"_s));
        QTRY_COMPARE(world.theme.choice(), ThemeChoice::Light);
        QCOMPARE(world.settings.value(setting::theme), u"light"_s);
        auto *language = page.findChild<QComboBox *>(u"ui/language"_s);
        language->setCurrentIndex(language->findData(u"ja"_s));
        QTRY_COMPARE(world.settings.value(setting::language), u"ja"_s);
    }

    void whatTheCommandLineGaveIsFixed()
    {
        UiWorld world;
        QVERIFY(world.settings.overrideForThisRun(u"ui/language"_s, u"de"_s));
        const AppearanceSettings page(world.services());
        QVERIFY(!page.findChild<QComboBox *>(u"ui/language"_s)->isEnabled());
        QVERIFY(page.findChild<QComboBox *>(u"ui/theme"_s)->isEnabled());
    }

    void whatCannotBeIsMarkedAndNotKept()
    {
        UiWorld world;
        const MailSettings page(world.services());
        auto *server = page.findChild<QLineEdit *>(u"mail/smtpUrl"_s);
        QTest::keyClicks(server, u"not a server"_s);
        emit server->editingFinished();
        QTRY_VERIFY(server->property("invalid").toBool());
        QVERIFY(!textOf(page, u"settingError").isEmpty());
        QCOMPARE(world.settings.value(setting::mailSmtpUrl), QString());
    }

    void aMailPasswordIsKeptAndNeverShown()
    {
        UiWorld world;
        const MailSettings page(world.services());
        auto *password = page.findChild<QLineEdit *>(u"mailPassword"_s);
        QTRY_VERIFY(!password->placeholderText().isEmpty());
        QTest::keyClicks(password, u"hush"_s);
        emit password->editingFinished();
        QTRY_COMPARE(world.secrets.find(u"smtp-password"_s).value_or(QString()), u"hush"_s);
        QVERIFY(password->text().isEmpty());
        QTRY_VERIFY(password->placeholderText().contains(u"Kept"_s));
    }

    void aTestMailSaysInWordsWhatBecameOfIt()
    {
        UiWorld world;
        const MailSettings page(world.services());
        auto *to = page.findChild<QLineEdit *>(u"testMailTo"_s);
        auto *send = page.findChild<QPushButton *>(u"sendTestMail"_s);
        to->setText(u"nobody"_s);
        send->click();
        QTRY_VERIFY(textOf(page, u"testMailResult").contains(u"no mail address"_s));
        to->setText(u"ann@example.org"_s);
        send->click();
        QTRY_VERIFY(textOf(page, u"testMailResult").contains(u"outbox"_s));
        QVERIFY(world.settings.set(setting::mailSmtpUrl.key, u"smtp://127.0.0.1:1"_s));
        send->click();
        QTRY_VERIFY(textOf(page, u"testMailResult").contains(u"did not take it"_s));
    }

    void theKeyboardStaysAtTheTestMail()
    {
        UiWorld world;
        SettingsDialog dialog(world.services());
        dialog.show();
        auto *pages = dialog.findChild<QStackedWidget *>();
        auto *page = dialog.findChild<MailSettings *>();
        auto *sections = dialog.findChild<QListWidget *>(u"settingsSections"_s);
        for (int row = 0; row < pages->count() && !page->isVisible(); ++row)
            sections->setCurrentRow(row);
        page->findChild<QLineEdit *>(u"testMailTo"_s)->setText(u"ann@example.org"_s);
        auto *send = page->findChild<QPushButton *>(u"sendTestMail"_s);
        QVERIFY(QTest::qWaitForWindowActive(&dialog)); // which gives the keyboard to its first control
        send->setFocus();
        send->click();
        QVERIFY(!send->isEnabled());
        QTRY_VERIFY(send->isEnabled());
        QCOMPARE(dialog.focusWidget(), send);
    }

    void aBackupIsMadeAndLaidOutAgain()
    {
        UiWorld world;
        StoredWorld stored;
        BackupSettings page(stored.backups, world.theme);
        page.show();
        const QString file = world.folder.filePath(u"backup.tar"_s);
        QTRY_VERIFY(page.findChild<QPushButton *>(u"backUp"_s)->isEnabled());
        page.findChild<QCheckBox *>(u"backupSecrets"_s)->click();
        page.backUpTo(file);
        QTRY_VERIFY2(textOf(page, u"backupResult").contains(u"backup.tar"_s),
                     qPrintable(textOf(page, u"backupResult")));
        QVERIFY(stored.backups.check(file, {})->hasSecrets);
        QVERIFY(textOf(page, u"backupResult").contains(u"without the video files"_s));
        QVERIFY(!textOf(page, u"backupResult").contains(u"passwords"_s));
        page.checkFrom(file);
        QTRY_VERIFY(page.findChild<QMessageBox *>(u"restoreQuestion"_s));
        QVERIFY(!Restoring(stored.paths).isPrepared());
        page.findChild<QPushButton *>(u"restoreYes"_s)->click();
        QTRY_VERIFY(Restoring(stored.paths).isPrepared());
        QTRY_VERIFY(textOf(page, u"backupResult").startsWith(u"Ready"_s));
    }

    void aBackupSaysWhatItHolds_data()
    {
        QTest::addColumn<bool>("media");
        QTest::addColumn<bool>("secrets");
        QTest::addColumn<QString>("words");
        QTest::newRow("everything") << true << true << u"“b.tar” holds everything"_s;
        QTest::newRow("no secrets") << true << false << u"passwords to other services are not in it"_s;
        QTest::newRow("no videos") << false << true << u"without the video files"_s;
        QTest::newRow("neither") << false << false << u"are not in it, either"_s;
    }

    void aBackupSaysWhatItHolds()
    {
        QFETCH(bool, media);
        QFETCH(bool, secrets);
        QFETCH(QString, words);
        UiWorld world;
        StoredWorld stored;
        BackupSettings page(stored.backups, world.theme);
        QTRY_VERIFY(page.findChild<QPushButton *>(u"backUp"_s)->isEnabled());
        page.findChild<QCheckBox *>(u"backupMedia"_s)->setChecked(media);
        page.findChild<QCheckBox *>(u"backupSecrets"_s)->setChecked(secrets);
        page.backUpTo(world.folder.filePath(u"b.tar"_s));
        QTRY_VERIFY2(textOf(page, u"backupResult").contains(words), qPrintable(textOf(page, u"backupResult")));
    }

    void enterDoesNotRestore()
    {
        UiWorld world;
        StoredWorld stored;
        BackupSettings page(stored.backups, world.theme);
        page.show();
        const QString file = world.folder.filePath(u"backup.tar"_s);
        QVERIFY(stored.backups.make(file, {}, {}));
        page.checkFrom(file);
        QTRY_VERIFY(page.findChild<QMessageBox *>(u"restoreQuestion"_s));
        const QPointer<QMessageBox> question = page.findChild<QMessageBox *>(u"restoreQuestion"_s);
        QPushButton *cancel = qobject_cast<QPushButton *>(question->button(QMessageBox::Cancel));
        QVERIFY(cancel->isDefault());
        QCOMPARE(question->focusWidget(), cancel);
        QTest::keyClick(question, Qt::Key_Return);
        QTRY_VERIFY(!question);
        QVERIFY(page.findChild<QPushButton *>(u"restoreBackup"_s)->isEnabled());
        QVERIFY(!Restoring(stored.paths).isPrepared());
    }

    void whatIsNoBackupIsRefusedInWords()
    {
        UiWorld world;
        StoredWorld stored;
        BackupSettings page(stored.backups, world.theme);
        QFile file(world.folder.filePath(u"other.tar"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("other") == 5);
        file.close();
        page.checkFrom(file.fileName());
        QTRY_VERIFY(textOf(page, u"backupResult").contains(u"no whole backup"_s));
        QVERIFY(!page.findChild<QMessageBox *>());
    }

    void whereNoneIsPossibleItSaysWhy()
    {
        UiWorld world; // its database is elsewhere
        const BackupSettings page(world.backups, world.theme);
        QTRY_VERIFY(textOf(page, u"backupResult").contains(u"pg_dump"_s));
        QVERIFY(!page.findChild<QPushButton *>(u"backUp"_s)->isEnabled());
    }
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
