#include "ui/admin/storagetab.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "ui/admin/barchart.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/emptystate.h"

#include <QScrollArea>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gatherMs = 500; // it looks at files
constexpr int mostAccounts = 50;

Bar kindBar(const QString &name, qint64 bytes)
{
    return {.name = name, .parts = {double(bytes)}, .text = sizeText(bytes)};
}

Bar accountBar(const AccountStorage &account, qint64 usualBytes)
{
    const StorageUse &use = account.use;
    const qint64 own = use.fileBytes + use.generatedBytes;
    const qint64 quota = account.quotaBytes.value_or(usualBytes);
    return {.name = account.name,
            .parts = {double(use.fileBytes), double(use.generatedBytes), double(use.inPlaceBytes)},
            .text = quota > 0 ? StorageTab::tr("%1 of %2").arg(sizeText(own), sizeText(quota)) : sizeText(own)};
}

} // namespace

StorageTab::StorageTab(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_summary(makeLabel({}, u"heading"_s, this)),
      m_more(makeLabel({}, u"muted"_s, this)),
      m_kinds(new BarChart(tr("Storage by kind"), {tr("Bytes")}, services.theme, this)),
      m_accounts(new BarChart(tr("Storage by account"),
                              {tr("Imported and uploaded"), tr("Made here"), tr("Played where it lies")},
                              services.theme, this)),
      m_scroll(new QScrollArea(this)),
      m_trouble(new EmptyState(services.theme, this)),
      m_stack(new QStackedLayout(this))
{
    build();
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(gatherMs);
    connect(&m_readTimer, &QTimer::timeout, this, &StorageTab::read);
    connect(m_trouble, &EmptyState::actionAsked, this, &StorageTab::read);
    connect(&services.events, &Events::videoChanged, this, &StorageTab::readSoon);
    connect(&services.events, &Events::videoRemoved, this, &StorageTab::readSoon);
    connect(&services.events, &Events::accountChanged, this, &StorageTab::readSoon);
}

void StorageTab::build()
{
    m_summary->setObjectName(u"storageSummary"_s);
    m_summary->setWordWrap(true);
    m_more->setObjectName(u"storageMore"_s);
    m_kinds->setObjectName(u"storageKinds"_s);
    m_accounts->setObjectName(u"storageAccounts"_s);
    auto *page = new QWidget;
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 16, 10, 16);
    layout->setSpacing(12);
    layout->addWidget(m_summary);
    layout->addSpacing(8);
    layout->addWidget(makeLabel(tr("BY KIND"), u"caption"_s, page));
    layout->addWidget(m_kinds);
    layout->addSpacing(12);
    layout->addWidget(makeLabel(tr("BY ACCOUNT"), u"caption"_s, page));
    layout->addWidget(m_accounts);
    layout->addWidget(m_more);
    layout->addStretch(1);
    m_scroll->setWidget(page);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_trouble);
}

void StorageTab::focusContent()
{
    m_kinds->setFocus();
}

void StorageTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    read();
}

void StorageTab::readSoon()
{
    if (isVisible() && !m_readTimer.isActive())
        m_readTimer.start();
}

void StorageTab::read()
{
    async(
        this,
        [&curation = m_services.curation, admin = m_services.owner] {
            return curation.storage(admin, mostAccounts, 0);
        },
        [this](const Result<StorageReport> &report) {
            if (report)
                return fill(*report);
            m_trouble->say(u"circle-alert"_s, tr("The storage cannot be measured"), errorText(report.error()),
                           tr("Try again"));
            m_stack->setCurrentWidget(m_trouble);
        });
}

void StorageTab::fill(const StorageReport &report)
{
    const StorageUse &media = report.media;
    const qint64 own = media.fileBytes + media.generatedBytes + report.incomingBytes + report.databaseBytes;
    m_summary->setText(
        tr("Matinee takes up %1. %2 are free on this disk.").arg(sizeText(own), sizeText(report.freeBytes)));
    m_kinds->setBars({kindBar(tr("Imported and uploaded"), media.fileBytes),
                      kindBar(tr("Made here"), media.generatedBytes), kindBar(tr("Under way"), report.incomingBytes),
                      kindBar(tr("Database"), report.databaseBytes),
                      kindBar(tr("Played where it lies"), media.inPlaceBytes)});
    const qint64 usualBytes = usualQuotaBytes(m_services.settings);
    QList<Bar> bars;
    for (const AccountStorage &account : report.accounts.items)
        bars.append(accountBar(account, usualBytes));
    m_accounts->setBars(bars);
    const int others = report.accounts.total - int(bars.size());
    m_more->setText(bars.isEmpty() ? tr("Nobody stores anything yet.")
                                   : (others > 0 ? tr("and %n more", nullptr, others) : QString()));
    m_stack->setCurrentWidget(m_scroll);
}
