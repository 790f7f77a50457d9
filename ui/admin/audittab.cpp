#include "ui/admin/audittab.h"

#include "ui/admin/acttext.h"
#include "ui/format.h"
#include "ui/icons.h"
#include "ui/widgets/controls.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::Literals::StringLiterals;

namespace {

PagedRow rowOf(const AuditEntry &entry)
{
    QString what = actText(entry.act);
    if (!entry.detail.isEmpty())
        what = AuditTab::tr("%1: %2").arg(what, entry.detail);
    return {.id = entry.id,
            .cells = {timeText(entry.at),
                      entry.accountName.isEmpty() ? AuditTab::tr("Nobody known") : entry.accountName, what,
                      entry.subjectName, entry.address.isEmpty() ? AuditTab::tr("This computer") : entry.address},
            .item = QVariant::fromValue(entry),
            .tone = isAlarming(entry.act) ? Tone::Bad : Tone::Plain};
}

QList<PagedColumn> columns()
{
    const auto by = [](AuditOrder order) { return int(order); };
    return {{.title = AuditTab::tr("When"), .width = 170, .order = by(AuditOrder::When)},
            {.title = AuditTab::tr("Who"), .width = 120, .order = by(AuditOrder::Who)},
            {.title = AuditTab::tr("What"), .isState = true, .isToldApartAtEnd = true},
            {.title = AuditTab::tr("To what"), .leastTableWidth = 560, .order = by(AuditOrder::Subject)},
            {.title = AuditTab::tr("From"), .width = 130, .leastTableWidth = 720, .order = by(AuditOrder::Address)}};
}

} // namespace

AuditTab::AuditTab(const UiServices &services, QWidget *parent)
    : AdminTab(services, columns(), u"audit"_s, parent),
      m_act(new QComboBox(this)),
      m_account(new QPushButton(themedIcon(services.theme, u"x"_s), {}, this))
{
    m_act->setObjectName(u"auditAct"_s);
    m_act->setAccessibleName(tr("What was done"));
    m_act->addItem(tr("Everything"));
    for (const QString &act : knownActs())
        m_act->addItem(actText(act), act);
    m_account->setObjectName(u"auditAccount"_s);
    m_account->hide();
    auto *refresh = makeToolButton(services.theme, u"rotate-cw"_s, tr("Read again"), u"auditRefresh"_s, this);
    auto *gap = new QWidget(this);
    gap->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    for (QWidget *tool : std::initializer_list<QWidget *>{m_act, m_account, gap, refresh})
        addTool(tool);
    connect(m_act, &QComboBox::currentIndexChanged, this, &AuditTab::list);
    connect(m_account, &QPushButton::clicked, this, [this] { showOnly(0, {}); });
    connect(refresh, &QToolButton::clicked, this, [this] { m_table->refreshSoon(); });
    list();
}

void AuditTab::showEvent(QShowEvent *event)
{
    AdminTab::showEvent(event);
    m_table->refreshSoon(); // nothing announces an entry
}

void AuditTab::list()
{
    const auto read = [&log = m_services.audit, admin = m_services.owner, act = m_act->currentData().toString(),
                       accountId = m_accountId](const PageWindow &window) -> Result<Page<PagedRow>> {
        return log
            .list(admin, {.act = act,
                          .accountId = accountId,
                          .order = window.orderAs<AuditOrder>(),
                          .backwards = window.backwards,
                          .limit = window.limit,
                          .offset = window.offset})
            .map([](const Page<AuditEntry> &page) {
                Page<PagedRow> rows{.items = {}, .total = page.total};
                for (const AuditEntry &entry : page.items)
                    rows.items.append(rowOf(entry));
                return rows;
            });
    };
    m_table->list(read, {u"scroll-text"_s, tr("Nothing is written down"),
                         tr("Sign-ins, and what administrators change, are kept here.")});
}

void AuditTab::showOnly(qint64 accountId, const QString &name)
{
    m_accountId = accountId;
    m_account->setText(besideIcon(tr("Only “%1”").arg(name)));
    m_account->setAccessibleName(tr("Only “%1”; show everybody again").arg(name));
    m_account->setVisible(accountId != 0);
    list();
}

QString AuditTab::countText(int total) const
{
    return total == 1 ? tr("1 entry") : tr("%n entries", nullptr, total);
}

void AuditTab::fillMenu(QMenu &menu, const QList<PagedRow> &rows)
{
    const auto entry = rows.first().item.value<AuditEntry>();
    if (rows.size() == 1 && entry.accountId != 0)
        menu.addAction(themedIcon(m_services.theme, u"user"_s), tr("Only “%1”").arg(entry.accountName), this,
                       [=, this] { showOnly(entry.accountId, entry.accountName); });
    if (rows.size() == 1)
        menu.addAction(themedIcon(m_services.theme, u"search"_s), tr("Only “%1”").arg(actText(entry.act)), this,
                       [=, this] { m_act->setCurrentIndex(m_act->findData(entry.act)); });
    QStringList lines;
    for (const PagedRow &row : rows)
        lines.append(row.cells.join(u'\t'));
    menu.addAction(themedIcon(m_services.theme, u"copy"_s), tr("Copy"), this,
                   [lines] { QGuiApplication::clipboard()->setText(lines.join(u'\n')); });
}
