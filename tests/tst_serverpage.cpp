#include "tests/uiworld.h"
#include "ui/server/addresstab.h"
#include "ui/server/serverpage.h"
#include "ui/serverstatus.h"
#include "ui/widgets/qrcode.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Tab { Addresses, Devices, Keys, Limits };

ServerStatus running()
{
    return {.state = ServerStatus::State::Running,
            .url = u"http://192.0.2.1:8642"_s,
            .urls = {u"https://192.0.2.1:8643"_s, u"http://192.0.2.1:8642"_s},
            .port = 8642,
            .tlsPort = 8643};
}

struct Desk
{
    explicit Desk(Tab tab = Addresses)
    {
        page.resize(900, 700);
        page.show();
        find<QTabWidget>(u"serverTabs"_s)->setCurrentIndex(tab);
    }

    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QString text(const QString &label) const { return find<QLabel>(label)->text(); }
    QStringList firstColumn(const QString &table) const
    {
        QStringList texts;
        const QAbstractItemModel *model = find<QTableView>(table)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, 0).data().toString());
        return texts;
    }
    bool confirm() const
    {
        auto *yes = find<QPushButton>(u"confirm"_s);
        if (yes)
            yes->click();
        return yes;
    }
    OpenedPairing device(const QString &name)
    {
        return *world.pairing.open({.address = u"192.0.2.8"_s, .agent = u"TV"_s, .name = name});
    }
    void type(const QString &code) const
    {
        auto *line = find<QLineEdit>(u"pairingCode"_s);
        line->clear();
        QTest::keyClicks(line, code);
        QTest::keyClick(line, Qt::Key_Return);
    }

    UiWorld world;
    ServerPage page{world.services()};
    QSignalSpy done{&page, &ServerPage::done};
};

} // namespace

/// The server, at its owner's desk.
class TestServerPage : public QObject
{
    Q_OBJECT

private slots:
    void theAddressesAreShownAndCopied()
    {
        Desk desk;
        desk.page.setServerStatus(running());
        const auto lines = desk.find<QWidget>(u"serverAddresses"_s)->findChildren<QLabel *>(u"address"_s);
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines.first()->text(), u"https://192.0.2.1:8643"_s);
        QCOMPARE(desk.text(u"serverPorts"_s), u"HTTP on port 8642, HTTPS on port 8643."_s);
        desk.click(u"copyAddress"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"https://192.0.2.1:8643"_s);
        QCOMPARE(desk.done.size(), 1);
    }

    void aPhoneCanScanTheAddress()
    {
        Desk desk;
        desk.page.setServerStatus(running());
        auto *code = desk.page.findChild<QrCode *>();
        QCOMPARE(code->text(), u"http://192.0.2.1:8642"_s);
        QVERIFY(code->isVisible());
        QCOMPARE(code->image().width(), 25); // version 2 holds it
        QVERIFY(code->accessibleName().contains(code->text()));
        desk.click(u"showCode"_s);
        QCOMPARE(code->text(), u"https://192.0.2.1:8643"_s);
    }

    void aNarrowWindowShowsEverything()
    {
        UiWorld world;
        AddressTab tab(world.services());
        ServerStatus status = running();
        status.urls.append(u"https://[2001:db8:85a3:8d3:1319:8a2e:370:7348]:8643"_s);
        tab.setStatus(status);
        tab.resize(380, 400);
        tab.show();
        const auto *area = tab.findChild<QScrollArea *>();
        const auto *code = tab.findChild<QrCode *>();
        QTRY_VERIFY(code->isVisible());
        QTRY_COMPARE(area->widget()->width(), area->viewport()->width());
        QTRY_VERIFY(code->mapTo(area->widget(), code->rect().bottomRight()).x() < area->viewport()->width());
        tab.resize(900, 400);
        QTRY_VERIFY(code->mapTo(area->widget(), QPoint()).x() > 450); // beside the words
    }

    void aServerForThisComputerHasNoCode()
    {
        Desk desk;
        ServerStatus status = running();
        status.state = ServerStatus::State::OnlyThisComputer;
        desk.page.setServerStatus(status);
        QVERIFY(!desk.page.findChild<QrCode *>()->isVisible());
        QVERIFY(desk.text(u"serverAccess"_s).contains(u"administrator"_s));
        status.isBindChosen = true;
        desk.page.setServerStatus(status);
        QVERIFY(desk.text(u"serverAccess"_s).contains(u"--bind"_s));
    }

    void aFailureIsSaid()
    {
        Desk desk;
        desk.page.setServerStatus({.state = ServerStatus::State::Failed, .reason = u"Port 80 is in use."_s});
        QCOMPARE(desk.text(u"pageServerState"_s), u"The server does not run: Port 80 is in use."_s);
    }

    void trustedHostsAndProxiesAreShown()
    {
        Desk desk;
        QVERIFY(desk.world.settings.set(setting::serverHosts.key, u"films.example.org"_s));
        QVERIFY(desk.world.settings.set(setting::trustedProxies.key, u"10.0.0.0/8"_s));
        desk.page.setServerStatus(running());
        QVERIFY(desk.text(u"serverNames"_s).contains(u"films.example.org"_s));
        QVERIFY(desk.text(u"serverNames"_s).contains(u"10.0.0.0/8"_s));
    }

    void theNetworkIsToldOfItOrNot()
    {
        Desk desk;
        auto *box = desk.find<QCheckBox>(u"serverDiscovery"_s);
        QVERIFY(box->isChecked());
        desk.page.setServerStatus(running());
        QVERIFY(desk.text(u"serverDiscoveryText"_s).contains(u"Avahi"_s));
        ServerStatus known = running();
        known.announcedAs = u"Matinee on <b>studio</b>"_s;
        desk.page.setServerStatus(known);
        QCOMPARE(desk.text(u"serverDiscoveryText"_s), u"They find it as “Matinee on <b>studio</b>”."_s);

        box->click();
        QVERIFY(box->isEnabled()); // it would lose the keyboard
        QTRY_VERIFY(!desk.world.settings.value(setting::discovery));
        desk.page.setServerStatus(running()); // as soon as it is withdrawn
        QVERIFY(!box->isChecked());
        QTRY_VERIFY(!desk.find<QLabel>(u"serverDiscoveryText"_s)->isVisible());
        for (int i = 0; i < 3; ++i)
            box->click();
        QTRY_VERIFY(desk.world.settings.value(setting::discovery));
        QTRY_VERIFY(desk.find<QLabel>(u"serverDiscoveryText"_s)->isVisible());
    }

    void whatTheCommandLineSaysOfDiscoveryStays()
    {
        Desk desk;
        QVERIFY(desk.world.settings.overrideForThisRun(u"server/discovery"_s, u"false"_s));
        desk.page.setServerStatus(running());
        QVERIFY(!desk.find<QCheckBox>(u"serverDiscovery"_s)->isEnabled());
        QVERIFY(!desk.find<QCheckBox>(u"serverDiscovery"_s)->isChecked());
    }

    void aDeviceIsLetInByItsCode()
    {
        Desk desk(Devices);
        const OpenedPairing opened = desk.device(u"Television"_s);
        desk.type(opened.code.toLower());
        QTRY_VERIFY(desk.find<QPushButton>(u"pairingApprove"_s)->isVisible());
        QVERIFY(desk.text(u"pairingText"_s).contains(u"Television"_s));
        QVERIFY(desk.text(u"pairingText"_s).contains(u"192.0.2.8"_s));
        desk.click(u"pairingApprove"_s);
        QTRY_COMPARE(desk.done.size(), 1);
        const SignInTerms terms{.access = std::chrono::hours(1), .refresh = std::chrono::hours(2)};
        QVERIFY(desk.world.pairing.collect(
            opened.pollToken, {.address = u"192.0.2.8"_s, .agent = u"TV"_s, .name = u"Television"_s}, terms));
        desk.world.requests.add({.method = "POST", .target = "/api/v1/auth/pairings/token", .status = 200});
        QTRY_COMPARE(desk.firstColumn(u"devices"_s), QStringList{u"Television"_s});

        desk.find<QTableView>(u"devices"_s)->selectRow(0); // and is signed out again
        QTest::keyClick(desk.find<QTableView>(u"devices"_s), Qt::Key_Delete);
        QCOMPARE(desk.world.accounts.signInsOf(desk.world.owner).size(), 1);
        QVERIFY(desk.confirm());
        QTRY_COMPARE(desk.world.accounts.signInsOf(desk.world.owner).size(), 0);
        QTRY_COMPARE(desk.firstColumn(u"devices"_s), QStringList());
    }

    void theFormOfANewKeyHasRoom()
    {
        const Desk desk(Keys);
        desk.click(u"newKey"_s);
        auto *create = desk.find<QPushButton>(u"createKey"_s);
        QTRY_VERIFY(create->isVisible());
        QVERIFY(create->geometry().left() - desk.find<QPushButton>(u"cancelKey"_s)->geometry().right() > 4);
        const QRect read = desk.find<QCheckBox>(u"scope-read"_s)->geometry();
        QVERIFY(desk.find<QCheckBox>(u"scope-write"_s)->geometry().top() - read.bottom() > 4);
    }

    void aKeyThatAClientMakesAppears()
    {
        Desk desk(Keys);
        QTRY_VERIFY(desk.find<QTableView>(u"keys"_s));
        for (const QString &name : {u"first"_s, u"second"_s}) { // the log announces more than once
            QVERIFY(desk.world.apiKeys.create({.account = desk.world.owner}, {.name = name, .scopes = {u"read"_s}}));
            desk.world.requests.add({.method = "GET", .target = "/videos", .status = 200});
            desk.world.requests.add({.method = "POST", .target = "/api/v1/keys", .status = 201});
            QTRY_VERIFY(desk.firstColumn(u"keys"_s).contains(name));
        }
    }

    void aKeyOfAnotherProcessAppearsWithTheWindow()
    {
        Desk desk(Keys);
        QTRY_VERIFY(desk.find<QTableView>(u"keys"_s));
        const QList<QLabel *> labels = desk.page.findChildren<QLabel *>();
        const auto isEmpty = [](const QLabel *label) {
            return label->text() == u"There are no keys"_s && label->isVisible();
        };
        QTRY_VERIFY(std::any_of(labels.begin(), labels.end(), isEmpty));
        QVERIFY(desk.world.apiKeys.create({.account = desk.world.owner}, {.name = u"far"_s, .scopes = {u"read"_s}}));
        QEvent activated(QEvent::WindowActivate);
        QCoreApplication::sendEvent(&desk.page, &activated); // which tells its children
        QTRY_COMPARE(desk.firstColumn(u"keys"_s), QStringList{u"far"_s});
    }

    void aDeviceIsTurnedAway()
    {
        Desk desk(Devices);
        const OpenedPairing opened = desk.device(u"Stranger"_s);
        desk.type(opened.code);
        QTRY_VERIFY(desk.find<QPushButton>(u"pairingDeny"_s)->isVisible());
        desk.click(u"pairingDeny"_s);
        QTRY_COMPARE(desk.done.size(), 1);
        QCOMPARE(desk.world.pairing.find({.account = desk.world.owner}, opened.code)->state, PairingState::Denied);
    }

    void aWrongCodeIsExplained()
    {
        const Desk desk(Devices);
        QVERIFY(!desk.find<QPushButton>(u"pairingLook"_s)->isEnabled());
        desk.type(u"BCDF-GHJK"_s);
        QTRY_VERIFY(desk.text(u"pairingText"_s).contains(u"No device waits"_s));
        QVERIFY(!desk.find<QPushButton>(u"pairingApprove"_s)->isVisible());
    }

    void aKeyIsShownOnceAndDeleted()
    {
        Desk desk(Keys);
        desk.click(u"newKey"_s);
        QVERIFY(!desk.find<QPushButton>(u"createKey"_s)->isEnabled());
        desk.find<QLineEdit>(u"keyName"_s)->setText(u"Backup"_s);
        desk.find<QCheckBox>(u"scope-write"_s)->setChecked(true);
        desk.click(u"createKey"_s);
        auto *text = desk.find<QLineEdit>(u"keyText"_s);
        QTRY_VERIFY(text->isVisible());
        QVERIFY(desk.world.accounts.authenticate(text->text()).has_value());
        desk.click(u"copyKey"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), text->text());
        desk.click(u"closeKey"_s);
        QTRY_COMPARE(desk.firstColumn(u"keys"_s), QStringList{u"Backup"_s});
        const ApiKey key = desk.world.apiKeys.list(desk.world.owner).first();
        QCOMPARE(key.scopes, Scopes(Scope::Read | Scope::Write));
        QVERIFY(key.expiresAt.isValid());
        desk.find<QTableView>(u"keys"_s)->selectRow(0);
        QTest::keyClick(desk.find<QTableView>(u"keys"_s), Qt::Key_Delete);
        QVERIFY(desk.confirm());
        QTRY_VERIFY(desk.world.apiKeys.list(desk.world.owner).isEmpty());
    }

    void limitsHoldAtOnce()
    {
        Desk desk(Limits);
        auto *signIns = desk.find<QSpinBox>(setting::signInLimit.key);
        QTRY_COMPARE(signIns->value(), 30);
        auto *save = desk.find<QPushButton>(u"limitsSave"_s);
        QVERIFY(!save->isEnabled());
        signIns->setValue(5);
        QVERIFY(save->isEnabled());
        desk.click(u"limitsSave"_s);
        QTRY_COMPARE(desk.world.settings.value(setting::signInLimit), 5);
        QTRY_VERIFY(!save->isEnabled());
        QTRY_COMPARE(desk.world.audit.list(desk.world.owner, {})->total, 1);
        QCOMPARE(desk.world.audit.list(desk.world.owner, {})->items.first().act, QString(audit::settingChanged));
    }

    void anAdminClosesSignUp()
    {
        Desk desk(Limits);
        auto *open = desk.find<QCheckBox>(setting::openSignUp.key);
        QTRY_VERIFY(open->isChecked());
        open->click();
        desk.click(u"limitsSave"_s);
        QTRY_VERIFY(!desk.world.settings.value(setting::openSignUp));
    }

    void whatAnotherAdminChangesIsShown()
    {
        Desk desk(Limits);
        auto *questions = desk.find<QSpinBox>(setting::chatLimit.key);
        QTRY_COMPARE(questions->value(), 60);
        QVERIFY(desk.world.adminSettings.change({.account = desk.world.owner}, {{setting::chatLimit.key, u"7"_s}}));
        emit desk.world.events.settingsChanged();
        QTRY_COMPARE(questions->value(), 7);
    }

    void whatTheCommandLineFixedStays()
    {
        UiWorld world;
        QVERIFY(world.settings.overrideForThisRun(setting::chatLimit.key, u"7"_s));
        ServerPage page(world.services());
        page.show();
        page.findChild<QTabWidget *>(u"serverTabs"_s)->setCurrentIndex(Limits);
        auto *box = page.findChild<QSpinBox *>(setting::chatLimit.key);
        QTRY_COMPARE(box->value(), 7);
        QVERIFY(!box->isEnabled());
    }

    void usersHaveNoLimitsToSet()
    {
        UiWorld world;
        world.owner.role = Role::User;
        const ServerPage page(world.services());
        QCOMPARE(page.findChild<QTabWidget *>(u"serverTabs"_s)->count(), 3);
    }
};

QTEST_MAIN(TestServerPage)
#include "tst_serverpage.moc"
