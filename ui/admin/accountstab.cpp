#include "ui/admin/accountstab.h"

#include "models/accounts/recoveryservice.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "ui/admin/accountdialog.h"
#include "ui/admin/quotadialog.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/controls.h"

#include <QLineEdit>
#include <QLocale>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingMs = 200;

Account accountOf(const PagedRow &row)
{
    return row.item.value<AccountUse>().account;
}

QString stateText(const Account &account)
{
    if (!account.active)
        return AccountsTab::tr("Deactivated");
    return account.verified ? AccountsTab::tr("Active") : AccountsTab::tr("Address not confirmed");
}

QString storageText(const AccountUse &use, qint64 usualBytes)
{
    const qint64 quota = use.account.quotaBytes.value_or(usualBytes);
    const QString used = sizeText(use.usedBytes);
    return quota > 0 ? AccountsTab::tr("%1 of %2").arg(used, sizeText(quota)) : used;
}

PagedRow rowOf(const AccountUse &use, qint64 usualBytes)
{
    const Account &account = use.account;
    const bool isFine = account.maySignIn();
    return {.id = account.id,
            .cells = {auditName(account), account.username.isEmpty() ? QString() : account.email,
                      account.isAdmin() ? AccountsTab::tr("Administrator") : AccountsTab::tr("User"),
                      stateText(account), storageText(use, usualBytes), dayText(account.createdAt)},
            .item = QVariant::fromValue(use),
            .tone = isFine ? Tone::Good : Tone::Muted};
}

QList<PagedColumn> columns()
{
    const auto by = [](AccountOrder order) { return int(order); };
    return {
        {.title = AccountsTab::tr("Name"), .order = by(AccountOrder::Name)},
        {.title = AccountsTab::tr("Email"), .leastTableWidth = 640, .order = by(AccountOrder::Email)},
        {.title = AccountsTab::tr("Role"), .width = 120, .leastTableWidth = 400, .order = by(AccountOrder::Role)},
        {.title = AccountsTab::tr("State"), .width = 120, .isState = true, .order = by(AccountOrder::State)},
        {.title = AccountsTab::tr("Storage"),
         .width = 150,
         .isNumber = true,
         .leastTableWidth = 540,
         .order = by(AccountOrder::Storage)},
        {.title = AccountsTab::tr("Since"), .width = 100, .leastTableWidth = 760, .order = by(AccountOrder::Since)}};
}

} // namespace

AccountsTab::AccountsTab(const UiServices &services, QWidget *parent)
    : AdminTab(services, columns(), u"accounts"_s, parent), m_search(addSearch(tr("Search names and addresses")))
{
    m_search->setObjectName(u"accountSearch"_s);
    QPushButton *add = makePrimaryButton(services.theme, u"plus"_s, tr("New account…"), u"newAccount"_s, this);
    addTool(add);
    m_searchTimer.setSingleShot(true);
    m_searchTimer.setInterval(typingMs);
    connect(&m_searchTimer, &QTimer::timeout, this, &AccountsTab::list);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_searchTimer.start(); });
    connect(add, &QPushButton::clicked, this, &AccountsTab::create);
    connect(m_table, &PagedTable::opened, this, [this](const PagedRow &row) { chooseQuota(accountOf(row)); });
    connect(m_table, &PagedTable::removeAsked, this, [this] {
        if (const QList<PagedRow> rows = m_table->selected(); rows.size() == 1)
            remove(accountOf(rows.first()));
    });
    const auto refresh = [this] { m_table->refreshSoon(); };
    connect(&services.events, &Events::accountChanged, this, refresh);
    connect(&services.events, &Events::videoChanged, this, refresh);
    connect(&services.events, &Events::videoRemoved, this, refresh);
    list();
}

void AccountsTab::list()
{
    const auto read = [&directory = m_services.directory, &settings = m_services.settings, admin = m_services.owner,
                       text = m_search->text().trimmed()](const PageWindow &window) -> Result<Page<PagedRow>> {
        return directory
            .list(admin, {.text = text,
                          .order = window.orderAs<AccountOrder>().value_or(AccountOrder::Since),
                          .backwards = window.backwards,
                          .limit = window.limit,
                          .offset = window.offset})
            .map([&](const Page<AccountUse> &page) {
                const qint64 usualBytes = usualQuotaBytes(settings);
                Page<PagedRow> rows{.items = {}, .total = page.total};
                for (const AccountUse &use : page.items)
                    rows.items.append(rowOf(use, usualBytes));
                return rows;
            });
    };
    m_table->list(read, {u"search"_s, tr("Nobody is found"), tr("No name or address holds these words.")});
}

QString AccountsTab::countText(int total) const
{
    return total == 1 ? tr("1 account") : tr("%n accounts", nullptr, total);
}

QString AccountsTab::wordsFor(const Error &error) const
{
    if (error.fault == Fault::Conflict && (error.field == u"role"_s || error.field == u"active"_s))
        return tr("This is the last administrator, so it stays as it is. Make somebody else an administrator first.");
    if (error.fault == Fault::TooMany)
        return tr("Too many letters were asked for. Wait a minute, then try again.");
    return errorText(error);
}

void AccountsTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    if (rows.size() > 1) {
        menu.addAction(tr("Choose one account"))->setEnabled(false);
        return;
    }
    const Account account = accountOf(rows.first());
    const QString name = auditName(account);
    const auto add = [&](const QString &icon, const QString &text, auto work, Ink ink = Ink::Text) {
        return menu.addAction(themedIcon(m_services.theme, icon, ink), text, this, work);
    };
    if (account.isAdmin())
        add(u"user"_s, tr("Make a user"), [=, this] {
            if (!refuses(account))
                change(account, {.role = Role::User}, tr("“%1” is a user now").arg(name));
        });
    else
        add(u"shield"_s, tr("Make an administrator"), [=, this] {
            ask(tr("Make an administrator"), tr("Make “%1” an administrator?").arg(name),
                tr("Administrators see and change everybody's videos, accounts and settings."),
                tr("Make administrator"),
                [=, this] { change(account, {.role = Role::Admin}, tr("“%1” is an administrator now").arg(name)); });
        });
    add(u"hard-drive"_s, tr("Quota…"), [=, this] { chooseQuota(account); });
    QAction *mail = add(u"mail"_s, tr("Send a link for a new password…"), [=, this] { sendReset(account); });
    mail->setEnabled(!account.email.isEmpty());
    if (account.email.isEmpty())
        mail->setText(tr("No link for a new password: there is no address"));
    add(account.active ? u"user-x"_s : u"user-check"_s, account.active ? tr("Deactivate…") : tr("Activate"),
        [=, this] { setActive(account, !account.active); });
    menu.addSeparator();
    add(
        u"trash-2"_s, tr("Delete…"), [=, this] { remove(account); }, Ink::Danger);
}

void AccountsTab::create()
{
    auto *dialog = new AccountDialog(m_services.directory, actor(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &AccountDialog::created, this, [this](const QString &name) {
        emit done(tr("“%1” can sign in now").arg(name));
        m_table->refreshSoon();
    });
    dialog->open();
}

bool AccountsTab::refuses(const Account &account)
{
    if (account.id != m_services.owner.id)
        return false;
    emit failed(tr("This is your own account. Another administrator can do this for you."));
    return true;
}

void AccountsTab::change(const Account &account, const AccountChange &change, const QString &success)
{
    run([&directory = m_services.directory, admin = actor(), id = account.id,
         change] { return directory.change(admin, id, change).map([](const AccountUse &) {}); },
        success);
}

void AccountsTab::setActive(const Account &account, bool active)
{
    const QString name = auditName(account);
    if (active)
        return change(account, {.active = true}, tr("“%1” can sign in again").arg(name));
    if (refuses(account))
        return;
    ask(tr("Deactivate"), tr("Deactivate “%1”?").arg(name),
        tr("It is signed out everywhere, and its API keys are gone for good. Its videos stay."), tr("Deactivate"),
        [=, this] { change(account, {.active = false}, tr("“%1” can no longer sign in").arg(name)); });
}

void AccountsTab::chooseQuota(const Account &account)
{
    auto *dialog = new QuotaDialog(auditName(account), account.quotaBytes, usualQuotaBytes(m_services.settings), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [=, this] {
        change(account, {.quotaBytes = dialog->quotaBytes()}, tr("Quota of “%1” changed").arg(auditName(account)));
    });
    dialog->open();
}

void AccountsTab::sendReset(const Account &account)
{
    const QString chosen = m_services.settings.value(setting::mailLinkBase);
    QString base = chosen.isEmpty() ? m_serverUrl : chosen;
    while (base.endsWith(u'/'))
        base.chop(1);
    if (base.isEmpty()) {
        emit failed(tr("The server does not run, so a link would lead nowhere. Start it, then try again."));
        return;
    }
    const bool hasServer = !m_services.settings.value(setting::mailSmtpUrl).isEmpty();
    const QString more = hasServer
                             ? tr("Whoever opens it can choose a new password. Links start with %1.").arg(base)
                             : tr("There is no mail server in the settings, so the letter is not sent but put into "
                                  "the folder “outbox” of Matinee's data. You can hand it on from there. Links start "
                                  "with %1.")
                                   .arg(base);
    ask(tr("New password"), tr("Send a link to %1?").arg(account.email), more,
        hasServer ? tr("Send") : tr("Write the letter"), [=, this] {
            run(
                [&recovery = m_services.recovery, email = account.email, base] {
                    return recovery.requestReset(email, {},
                                                 {.linkBase = base, .language = QLocale().name().section(u'_', 0, 0)});
                },
                hasServer ? tr("A link is on its way to %1").arg(account.email) : tr("The letter is being written"));
        });
}

void AccountsTab::remove(const Account &account)
{
    if (refuses(account))
        return;
    const QString name = auditName(account);
    ask(tr("Delete"), tr("Delete “%1”?").arg(name),
        tr("Its videos, collections and conversations go with it, for good. To keep them, deactivate it instead."),
        tr("Delete"), [=, this] {
            run([&directory = m_services.directory, admin = actor(),
                 id = account.id] { return directory.remove(admin, id); },
                tr("“%1” deleted").arg(name));
        });
}
