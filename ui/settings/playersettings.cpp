#include "ui/settings/playersettings.h"

#include "ui/settings/settingform.h"

#include <QLocale>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

PlayerSettings::PlayerSettings(const UiServices &services, QWidget *parent) : QWidget(parent)
{
    const auto keep = [&settings = services.settings](const QString &key, const QString &value) {
        return settings.set(key, value);
    };
    SettingForm::Names speeds;
    for (const QString &speed : {u"0.5"_s, u"0.75"_s, u"1"_s, u"1.25"_s, u"1.5"_s, u"1.75"_s, u"2"_s})
        speeds.append({speed, tr("%1 ×", "speed").arg(QLocale().toString(speed.toDouble()))});
    auto *form = new SettingForm(services.settings, keep, this);
    form->addFlag(setting::resume, tr("Go on where I left"));
    form->addChoice(setting::speed, tr("Speed at the start"), speeds);
    form->addNote(tr("Volume and subtitles stay as you leave them in the player."));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch();
}
