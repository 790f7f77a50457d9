#include "ui/server/discoverybox.h"

#include "models/core/settings.h"
#include "models/curation/settingsservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/serverstatus.h"
#include "ui/widgets/controls.h"

#include <QCheckBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::Literals::StringLiterals;

DiscoveryBox::DiscoveryBox(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_isOn(new QCheckBox(tr("Let your network find this server"), this)),
      m_text(makeLabel({}, u"muted"_s, this)),
      m_error(makeLabel({}, u"error"_s, this))
{
    m_isOn->setObjectName(u"serverDiscovery"_s);
    m_isOn->setToolTip(tr("Its name, port and addresses are announced by mDNS. Nothing of the library is."));
    m_text->setObjectName(u"serverDiscoveryText"_s);
    m_error->setObjectName(u"serverDiscoveryError"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_error->hide();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(makeLabel(tr("DISCOVERY"), u"caption"_s, this));
    layout->addWidget(m_isOn);
    for (QLabel *label : {m_text, m_error}) {
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    connect(m_isOn, &QCheckBox::toggled, this, &DiscoveryBox::keep);
    showSetting();
}

void DiscoveryBox::setStatus(const ServerStatus &status)
{
    const bool isOn = m_services.settings.value(setting::discovery);
    if (!status.announcedAs.isEmpty())
        m_text->setText(tr("They find it as “%1”.").arg(status.announcedAs));
    else if (status.state == ServerStatus::State::OnlyThisComputer)
        m_text->setText(tr("It is not announced while only this computer can connect."));
    else
        m_text->setText(tr("It is announced when the Avahi service runs on this computer."));
    m_text->setVisible(isOn || !status.announcedAs.isEmpty());
    showSetting();
}

void DiscoveryBox::showSetting()
{
    if (m_isKeeping)
        return;
    const bool isFixed = m_services.settings.isOverridden(setting::discovery.key);
    const QSignalBlocker blocker(m_isOn);
    m_isOn->setChecked(m_services.settings.value(setting::discovery));
    m_isOn->setEnabled(m_services.owner.isAdmin() && !isFixed);
}

void DiscoveryBox::keep(bool isOn)
{
    if (std::exchange(m_isKeeping, true))
        return;
    const QString value = isOn ? u"true"_s : u"false"_s;
    async(
        this,
        [&settings = m_services.adminSettings, who = Actor{.account = m_services.owner}, value] {
            return settings.change(who, {{setting::discovery.key, value}}).map([](const auto &) {});
        },
        [this](const Result<void> &kept) { take(kept); });
}

void DiscoveryBox::take(const Result<void> &kept)
{
    m_isKeeping = false;
    const bool isOn = m_services.settings.value(setting::discovery);
    if (kept && m_isOn->isChecked() != isOn)
        return keep(m_isOn->isChecked()); // somebody has changed their mind meanwhile
    m_error->setText(kept ? QString() : errorText(kept.error()));
    m_error->setVisible(!kept);
    m_text->setVisible(isOn);
    showSetting();
}
