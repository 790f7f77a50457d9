#include "ui/server/serverpage.h"

#include "ui/server/addresstab.h"
#include "ui/server/devicestab.h"
#include "ui/server/keystab.h"
#include "ui/server/limitstab.h"
#include "ui/widgets/controls.h"

#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ServerPage::ServerPage(const UiServices &services, QWidget *parent)
    : QWidget(parent), m_tabs(new QTabWidget(this)), m_addresses(new AddressTab(services, this))
{
    setObjectName(u"page"_s);
    setAccessibleName(tr("Server"));
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(u"serverTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->tabBar()->setDrawBase(false);
    m_tabs->tabBar()->setAccessibleName(tr("Parts of the server"));
    auto *devices = new DevicesTab(services, this);
    auto *keys = new KeysTab(services, this);
    m_tabs->addTab(m_addresses, tr("Addresses"));
    devices->setTitle(tr("Devices"));
    keys->setTitle(tr("API keys"));
    m_tabs->addTab(devices, tr("Devices"));
    m_tabs->addTab(keys, tr("API keys"));
    connect(m_addresses, &AddressTab::done, this, &ServerPage::done);
    for (AdminTab *tab : std::initializer_list<AdminTab *>{devices, keys}) {
        connect(tab, &AdminTab::done, this, &ServerPage::done);
        connect(tab, &AdminTab::failed, this, &ServerPage::failed);
    }
    if (services.owner.isAdmin()) {
        auto *limits = new LimitsTab(services, this);
        m_tabs->addTab(limits, tr("Limits"));
        connect(limits, &LimitsTab::done, this, &ServerPage::done);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(28, 24, 18, 12);
    layout->setSpacing(12);
    layout->addWidget(makeLabel(tr("Server"), u"title"_s, this));
    layout->addWidget(m_tabs, 1);
}

void ServerPage::setServerStatus(const ServerStatus &status)
{
    m_addresses->setStatus(status);
}

void ServerPage::focusContent()
{
    m_tabs->setFocus();
}
