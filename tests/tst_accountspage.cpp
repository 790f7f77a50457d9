#include "tests/rowmenu.h"
#include "tests/uiworld.h"
#include "ui/admin/accountstab.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The list of accounts, with an administrator (ann) and a user (bob).
struct People
{
    People()
    {
        bob = *world.accounts.signUp({.username = u"bob"_s, .email = u"bob@example.org"_s, .password = u"pass1234"_s},
                                     Role::User);
        tab.setServerUrl(u"http://192.0.2.1:8642/"_s);
        tab.resize(900, 600);
        tab.show();
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return tab.findChild<Widget *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QStringList column(int column) const
    {
        QStringList texts;
        const QAbstractItemModel *model = find<QTableView>(u"accounts"_s)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    bool choose(int row, const QString &text) const
    {
        find<QTableView>(u"accounts"_s)->selectRow(row);
        click(u"accountsActions"_s);
        return chooseFromRowMenu(tab, text);
    }
    /// Answers the question that is asked with yes.
    bool confirm() const
    {
        auto *yes = find<QPushButton>(u"confirm"_s);
        if (!yes)
            return false;
        yes->click();
        return true;
    }
    Account account() const { return *world.accounts.find(bob.id); }
    QList<Job> letters() const { return world.jobs.list({.kind = u"mail"_s}).items; }

    UiWorld world;
    Account bob;
    AccountsTab tab{world.services()};
    QSignalSpy done{&tab, &AdminTab::done};
    QSignalSpy failed{&tab, &AdminTab::failed};
};

} // namespace

/// Accounts, at the administrator's desk.
class TestAccountsPage : public QObject
{
    Q_OBJECT

private slots:
    void everybodyIsListedAndFound()
    {
        const People people;
        const QAbstractItemModelTester tester(people.find<QTableView>(u"accounts"_s)->model());
        QTRY_COMPARE(people.column(0), (QStringList{u"ann"_s, u"bob"_s}));
        QCOMPARE(people.column(2), (QStringList{u"Administrator"_s, u"User"_s}));
        people.find<QLineEdit>(u"accountSearch"_s)->setText(u"example.org"_s);
        QTRY_COMPARE(people.column(0), QStringList{u"bob"_s});
    }

    void theFormOfANewAccountIsAligned()
    {
        const People people;
        people.click(u"newAccount"_s);
        auto *password = people.find<QLineEdit>(u"accountPassword"_s);
        QTRY_VERIFY(password->isVisible());
        const QRect suggest = people.find<QPushButton>(u"suggestPassword"_s)->geometry();
        QTRY_VERIFY(suggest.left() - password->geometry().right() > 4);
        int captions = 0;
        for (const QLabel *label : password->window()->findChildren<QLabel *>()) {
            if (!label->buddy())
                continue;
            ++captions;
            const int off = label->geometry().center().y() - label->buddy()->geometry().center().y();
            QVERIFY2(std::abs(off) <= 2, qPrintable(label->text()));
        }
        QCOMPARE(captions, 4);
    }

    void anAccountIsCreated()
    {
        const People people;
        people.click(u"newAccount"_s);
        QVERIFY(!people.find<QPushButton>(u"createAccount"_s)->isEnabled());
        people.find<QLineEdit>(u"accountName"_s)->setText(u"bob"_s);
        people.click(u"suggestPassword"_s);
        const QString password = people.find<QLineEdit>(u"accountPassword"_s)->text();
        QCOMPARE(password.size(), 16);
        people.click(u"createAccount"_s);
        auto *error = people.find<QLabel>(u"accountError"_s);
        QTRY_COMPARE(error->text(), u"Somebody has this name already."_s);
        QVERIFY(error->isVisible());
        people.find<QLineEdit>(u"accountName"_s)->setText(u"eve"_s);
        people.find<QComboBox>(u"accountRole"_s)->setCurrentIndex(1);
        people.click(u"createAccount"_s);
        QTRY_COMPARE(people.column(0), (QStringList{u"ann"_s, u"bob"_s, u"eve"_s}));
        QCOMPARE(people.column(2).last(), u"Administrator"_s);
        QVERIFY(people.world.accounts.signIn({.nameOrEmail = u"eve"_s, .password = password},
                                             {.access = std::chrono::hours(1)}));
    }

    void rolesAreGivenAndTaken()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        QVERIFY(people.choose(1, u"Make an administrator"_s));
        QVERIFY(!people.account().isAdmin()); // it is asked first
        QVERIFY(people.confirm());
        QTRY_VERIFY(people.account().isAdmin());
        QTRY_COMPARE(people.column(2).last(), u"Administrator"_s);
        QVERIFY(people.choose(1, u"Make a user"_s));
        QTRY_VERIFY(!people.account().isAdmin());
    }

    void nobodyTakesTheirOwnAccountAway()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        int refused = 0;
        for (const QString &act : {u"Make a user"_s, u"Deactivate…"_s, u"Delete…"_s}) {
            QVERIFY(people.choose(0, act));
            QCOMPARE(people.failed.size(), ++refused);
            QVERIFY(people.failed.last().first().toString().contains(u"your own account"_s));
            QVERIFY(!people.find<QMessageBox>(u"question"_s));
        }
        const Account ann = *people.world.accounts.find(people.world.owner.id);
        QVERIFY(ann.isAdmin() && ann.active);
    }

    void theLastAdministratorStays()
    {
        const People people;
        // As two windows can do to each other.
        const AccountDirectory &directory = people.world.directory;
        QVERIFY(directory.change({.account = people.world.owner}, people.bob.id, {.role = Role::Admin}));
        QVERIFY(directory.change({.account = people.account()}, people.world.owner.id, {.role = Role::User}));
        QTRY_COMPARE(people.column(2), (QStringList{u"User"_s, u"Administrator"_s}));
        QVERIFY(people.choose(1, u"Make a user"_s));
        QTRY_COMPARE(people.failed.size(), 1);
        QVERIFY(people.failed.first().first().toString().contains(u"last administrator"_s));
        QVERIFY(people.choose(1, u"Delete…"_s));
        QVERIFY(people.confirm());
        QTRY_COMPARE(people.failed.size(), 2);
        QVERIFY(people.failed.last().first().toString().contains(u"last administrator"_s));
        QVERIFY(people.world.accounts.firstAdmin().has_value());
    }

    void anAccountIsDeactivatedAfterAsking()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        QVERIFY(people.choose(1, u"Deactivate…"_s));
        QVERIFY(people.account().active);
        QVERIFY(people.confirm());
        QTRY_VERIFY(!people.account().active);
        QTRY_COMPARE(people.column(3).last(), u"Deactivated"_s);
        QVERIFY(people.choose(1, u"Activate"_s));
        QTRY_VERIFY(people.account().active);
    }

    void aQuotaIsSet()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        QVERIFY(people.choose(1, u"Quota…"_s));
        QVERIFY(people.find<QRadioButton>(u"quotaUsual"_s)->isChecked());
        people.find<QRadioButton>(u"quotaLimited"_s)->setChecked(true);
        people.find<QDoubleSpinBox>(u"quotaGigabytes"_s)->setValue(2.5);
        people.click(u"quotaSave"_s);
        QTRY_COMPARE(people.account().quotaBytes, 2'500'000'000);
        QTRY_COMPARE(people.column(4).last(), u"0 bytes of 2.5 GB"_s);
    }

    void aDeletionIsAskedFirst()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        people.find<QTableView>(u"accounts"_s)->selectRow(1);
        QTest::keyClick(people.find<QTableView>(u"accounts"_s), Qt::Key_Delete);
        QVERIFY(people.find<QMessageBox>(u"question"_s));
        QVERIFY(people.confirm());
        QTRY_VERIFY(!people.world.accounts.find(people.bob.id));
        QTRY_COMPARE(people.column(0), QStringList{u"ann"_s});
    }

    void aLinkIsMailed()
    {
        People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        QVERIFY(people.world.settings.set(setting::mailSmtpUrl.key, u"smtp://mail.example.org"_s));
        QVERIFY(people.choose(1, u"Send a link for a new password…"_s));
        auto *question = people.find<QMessageBox>(u"question"_s);
        QVERIFY(question->informativeText().contains(u"http://192.0.2.1:8642"_s));
        QVERIFY(people.letters().isEmpty());
        QVERIFY(people.confirm());
        QTRY_COMPARE(people.letters().size(), 1);
        QTRY_COMPARE(people.done.size(), 1);
    }

    void withoutAMailServerItSaysWhereTheLetterGoes()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        QVERIFY(people.choose(1, u"Send a link for a new password…"_s));
        QVERIFY(people.find<QMessageBox>(u"question"_s)->informativeText().contains(u"no mail server"_s));
    }

    void withoutAnAddressThereIsNoLetter()
    {
        const People people;
        QTRY_COMPARE(people.column(0).size(), 2);
        QVERIFY(!people.choose(0, u"No link for a new password: there is no address"_s)); // ann has none
    }
};

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
