#include "ui/server/devicestab.h"

#include "models/accounts/accountservice.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/server/clientwatch.h"
#include "ui/server/pairingpanel.h"
#include "ui/widgets/controls.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

QString nameOf(const Device &device)
{
    if (!device.name.isEmpty())
        return device.name;
    return device.agent.isEmpty() ? DevicesTab::tr("Unnamed device") : device.agent;
}

PagedRow rowOf(const Device &device)
{
    return {.id = device.signInId,
            .cells = {nameOf(device), device.address.isEmpty() ? DevicesTab::tr("This computer") : device.address,
                      timeText(device.usedAt), timeText(device.createdAt), dayText(device.expiresAt)},
            .item = QVariant::fromValue(device)};
}

QList<PagedColumn> columns()
{
    return {{.title = DevicesTab::tr("Device")},
            {.title = DevicesTab::tr("Address"), .width = 140},
            {.title = DevicesTab::tr("Last seen"), .width = 170, .leastTableWidth = 480},
            {.title = DevicesTab::tr("Signed in"), .width = 170, .leastTableWidth = 640},
            {.title = DevicesTab::tr("Ends"), .width = 100, .leastTableWidth = 760}};
}

} // namespace

DevicesTab::DevicesTab(const UiServices &services, QWidget *parent)
    : AdminTab(services, columns(), u"devices"_s, parent)
{
    auto *hint = makeLabel(tr("You are signed in on these devices."), u"muted"_s, this);
    hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto *refresh = makeToolButton(services.theme, u"rotate-cw"_s, tr("Read again"), u"devicesRefresh"_s, this);
    addTool(hint);
    addTool(refresh);
    auto *pairing = new PairingPanel(services, this);
    addFoot(pairing);
    connect(pairing, &PairingPanel::done, this, &AdminTab::done);
    connect(pairing, &PairingPanel::approved, this, [this] { m_table->refreshSoon(); });
    connect(refresh, &QToolButton::clicked, this, [this] { m_table->refreshSoon(); });
    auto *watch = new ClientWatch(services.requests, this);
    connect(watch, &ClientWatch::changed, this, [this] { m_table->refreshSoon(); });
    connect(m_table, &PagedTable::removeAsked, this, [this] { signOut(m_table->selected()); });
    const auto read = [&accounts = services.accounts, owner = services.owner](const PageWindow &window) {
        const QList<Device> devices = accounts.signInsOf(owner);
        Page<PagedRow> rows{.items = {}, .total = int(devices.size())};
        for (const Device &device : devices.mid(window.offset, window.limit))
            rows.items.append(rowOf(device));
        return Result<Page<PagedRow>>(rows);
    };
    m_table->list(read, {u"smartphone"_s, tr("No device is signed in"),
                         tr("Browsers, phones and programs that sign in as you are listed here.")});
}

QString DevicesTab::countText(int total) const
{
    return total == 1 ? tr("1 device") : tr("%n devices", nullptr, total);
}

void DevicesTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    menu.addAction(themedIcon(m_services.theme, u"x"_s, Ink::Danger), tr("Sign out…"), this,
                   [=, this] { signOut(rows); });
}

void DevicesTab::signOut(const QList<PagedRow> &rows)
{
    if (rows.isEmpty())
        return;
    const QString name = rows.first().cells.first();
    const int count = int(rows.size());
    ask(tr("Sign out"), count == 1 ? tr("Sign out “%1”?").arg(name) : tr("Sign out %n devices?", nullptr, count),
        tr("What plays there stops. To come back, it signs in again."), tr("Sign out"), [=, this] {
            run(
                [&accounts = m_services.accounts, owner = m_services.owner, rows]() -> Result<void> {
                    for (const PagedRow &row : rows) {
                        const Result<void> ended = accounts.endSignIn(owner, row.id);
                        if (!ended && ended.error().fault != Fault::NotFound) // ended already is as good
                            return ended;
                    }
                    return {};
                },
                count == 1 ? tr("“%1” is signed out").arg(name) : tr("%n devices are signed out", nullptr, count));
        });
}
