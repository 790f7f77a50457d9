#include "ui/admin/curationpage.h"

#include "models/core/events.h"
#include "ui/admin/accountnames.h"
#include "ui/admin/accountstab.h"
#include "ui/admin/audittab.h"
#include "ui/admin/cataloguetab.h"
#include "ui/admin/jobstab.h"
#include "ui/admin/requeststab.h"
#include "ui/admin/storagetab.h"
#include "ui/serverstatus.h"
#include "ui/widgets/controls.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

CurationPage::CurationPage(const UiServices &services, QWidget *parent) : QWidget(parent), m_tabs(new QTabWidget(this))
{
    setObjectName(u"page"_s);
    setAccessibleName(tr("Curation"));
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(u"curationTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->setUsesScrollButtons(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the curation"));
    const auto names = std::make_shared<AccountNames>(services.accounts);
    connect(&services.events, &Events::accountChanged, this, [names](qint64 id) { names->forget(id); });

    auto *catalogue = add(new CatalogueTab(services, names, this), tr("Catalogue"));
    connect(catalogue, &CatalogueTab::playAsked, this, &CurationPage::playAsked);
    m_accounts = add(new AccountsTab(services, this), tr("Accounts"));
    add(new JobsTab(services, names, this), tr("Jobs"));
    add(new AuditTab(services, this), tr("Audit log"));
    m_requests = add(new RequestsTab(services, names, this), tr("Requests"));
    m_tabs->addTab(new StorageTab(services, this), tr("Storage"));

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 18, 12);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Curation"), u"title"_s, this));
    layout->addWidget(m_tabs, 1);
}

template <typename Tab>
Tab *CurationPage::add(Tab *tab, const QString &title)
{
    tab->setTitle(title);
    m_tabs->addTab(tab, title);
    connect(tab, &AdminTab::done, this, &CurationPage::done);
    connect(tab, &AdminTab::failed, this, &CurationPage::failed);
    return tab;
}

void CurationPage::setServerStatus(const ServerStatus &status)
{
    m_accounts->setServerUrl(status.url);
    m_requests->setServerUrl(status.url);
}

void CurationPage::focusContent()
{
    if (auto *tab = qobject_cast<AdminTab *>(m_tabs->currentWidget()))
        tab->focusContent();
    else
        m_tabs->setFocus();
}
