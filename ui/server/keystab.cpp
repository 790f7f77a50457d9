#include "ui/server/keystab.h"

#include "models/accounts/apikeyservice.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/server/clientwatch.h"
#include "ui/server/keydialog.h"
#include "ui/widgets/controls.h"

#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

QString scopesText(Scopes scopes)
{
    QStringList words;
    if (scopes.testFlag(Scope::Read))
        words += KeysTab::tr("read");
    if (scopes.testFlag(Scope::Write))
        words += KeysTab::tr("change");
    if (scopes.testFlag(Scope::Chat))
        words += KeysTab::tr("ask");
    if (scopes.testFlag(Scope::Admin))
        words += KeysTab::tr("administer");
    return words.join(u", "_s);
}

PagedRow rowOf(const ApiKey &key)
{
    const bool isOver = key.expiresAt.isValid() && key.expiresAt < QDateTime::currentDateTimeUtc();
    return {.id = key.id,
            .cells = {key.name, scopesText(key.scopes),
                      key.usedAt.isValid() ? timeText(key.usedAt) : KeysTab::tr("Never"),
                      key.expiresAt.isValid() ? dayText(key.expiresAt) : KeysTab::tr("Never")},
            .item = QVariant::fromValue(key),
            .tone = isOver ? Tone::Bad : Tone::Plain};
}

QList<PagedColumn> columns()
{
    return {{.title = KeysTab::tr("Name")},
            {.title = KeysTab::tr("May"), .leastTableWidth = 420},
            {.title = KeysTab::tr("Last used"), .width = 170, .leastTableWidth = 560},
            {.title = KeysTab::tr("Ends"), .width = 110, .isState = true}};
}

} // namespace

KeysTab::KeysTab(const UiServices &services, QWidget *parent) : AdminTab(services, columns(), u"keys"_s, parent)
{
    auto *hint = makeLabel(tr("Programs use a key in the place of your password."), u"muted"_s, this);
    hint->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    QPushButton *add = makePrimaryButton(services.theme, u"plus"_s, tr("New key…"), u"newKey"_s, this);
    addTool(hint);
    addTool(add);
    auto *watch = new ClientWatch(services.requests, this);
    connect(watch, &ClientWatch::changed, this, [this] { m_table->refreshSoon(); });
    connect(add, &QPushButton::clicked, this, &KeysTab::create);
    connect(m_table, &PagedTable::emptyActionAsked, this, &KeysTab::create);
    connect(m_table, &PagedTable::removeAsked, this, [this] { remove(m_table->selected()); });
    const auto read = [&keys = services.apiKeys, owner = services.owner](const PageWindow &window) {
        const QList<ApiKey> all = keys.list(owner);
        Page<PagedRow> rows{.items = {}, .total = int(all.size())};
        for (const ApiKey &key : all.mid(window.offset, window.limit))
            rows.items.append(rowOf(key));
        return Result<Page<PagedRow>>(rows);
    };
    m_table->list(read, {u"key-round"_s, tr("There are no keys"),
                         tr("Make one for each program that uses this library, so that you can take it back alone.")});
}

QString KeysTab::countText(int total) const
{
    return total == 1 ? tr("1 key") : tr("%n keys", nullptr, total);
}

void KeysTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    menu.addAction(themedIcon(m_services.theme, u"trash-2"_s, Ink::Danger), tr("Delete…"), this,
                   [=, this] { remove(rows); });
}

void KeysTab::create()
{
    auto *dialog = new KeyDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &KeyDialog::created, this, [this] { m_table->refreshSoon(); });
    dialog->open();
}

void KeysTab::remove(const QList<PagedRow> &rows)
{
    if (rows.isEmpty())
        return;
    const QString name = rows.first().cells.first();
    const int count = int(rows.size());
    ask(tr("Delete"), count == 1 ? tr("Delete the key “%1”?").arg(name) : tr("Delete %n keys?", nullptr, count),
        tr("Programs that use it are refused from now on."), tr("Delete"), [=, this] {
            run(
                [&keys = m_services.apiKeys, who = actor(), rows]() -> Result<void> {
                    for (const PagedRow &row : rows) {
                        const Result<void> removed = keys.remove(who, row.id);
                        if (!removed && removed.error().fault != Fault::NotFound)
                            return removed;
                    }
                    return {};
                },
                count == 1 ? tr("“%1” deleted").arg(name) : tr("%n keys deleted", nullptr, count));
        });
}
