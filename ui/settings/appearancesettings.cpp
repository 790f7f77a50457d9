#include "ui/settings/appearancesettings.h"

#include "ui/settings/settingform.h"
#include "ui/theme.h"

#include <QSystemTrayIcon>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

AppearanceSettings::AppearanceSettings(const UiServices &services, QWidget *parent) : QWidget(parent)
{
    const auto keep = [&settings = services.settings](const QString &key, const QString &value) {
        return settings.set(key, value);
    };
    auto *form = new SettingForm(services.settings, keep, this);
    form->addChoice(setting::theme, tr("Look"),
                    {{u"system"_s, tr("As the desktop")}, {u"light"_s, tr("Light")}, {u"dark"_s, tr("Dark")}});
    // Each in its own language, so that it is found by whoever cannot read this one.
    form->addChoice(setting::language, tr("Language"),
                    {{u"system"_s, tr("As the desktop")},
                     {u"en"_s, u"English"_s},
                     {u"de"_s, u"Deutsch"_s},
                     {u"ja"_s, u"日本語"_s}});
    form->addChoice(
        setting::direction, tr("Lines begin"),
        {{u"auto"_s, tr("As the language does")}, {u"ltr"_s, tr("On the left")}, {u"rtl"_s, tr("On the right")}});
    form->addNote(tr("Language and direction change at the next start."));
    form->addFlag(setting::keepInTray, tr("Keep running in the tray when the window is closed"));
    form->addFlag(setting::notifications, tr("Tell me when work ends while I am elsewhere"));
    if (!QSystemTrayIcon::isSystemTrayAvailable())
        form->addNote(tr("This desktop shows no tray, so closing the window ends Matinee."));
    connect(form, &SettingForm::kept, this, [&theme = services.theme](const QString &key, const QString &value) {
        if (key == setting::theme.key)
            theme.setChoice(themeChoice(value));
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(form);
    layout->addStretch();
}
