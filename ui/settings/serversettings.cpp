#include "ui/settings/serversettings.h"

#include "models/curation/settingsservice.h"
#include "ui/settings/settingform.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

ServerSettings::ServerSettings(const UiServices &services, QWidget *parent) : QWidget(parent)
{
    const auto keep = [&settings = services.adminSettings, owner = services.owner](const QString &key,
                                                                                   const QString &value) {
        return settings.change({.account = owner}, {{key, value}}).map([](const auto &) {});
    };
    auto *form = new SettingForm(services.settings, keep, this);
    const QString none = tr("No limit");
    const QString perMinute = tr(" a minute", "after a number of attempts");
    form->addNote(tr("What one address on the network may try, before it has to wait."));
    form->addNumber(setting::signInLimit, tr("Signing in"), perMinute, none);
    form->addNumber(setting::signUpLimit, tr("Signing up"), perMinute, none);
    form->addNumber(setting::chatLimit, tr("Questions"), perMinute, none);
    form->addNumber(setting::uploadLimit, tr("Uploads"), perMinute, none);
    form->addNote(tr("What an account may keep here, unless an admin gave it another quota."));
    form->addNumber(setting::quotaMegabytes, tr("Space for uploads"), tr(" MB", "after a number"), none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch();
}
