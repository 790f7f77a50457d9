#include "models/curation/settingsservice.h"

#include "models/core/settings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

QString textOf(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

SettingInfo infoOf(const Settings &settings, const FlagSetting &setting)
{
    return {.key = setting.key,
            .kind = SettingKind::Flag,
            .value = textOf(settings.value(setting)),
            .fallback = textOf(setting.fallback),
            .isFixed = settings.isOverridden(setting.key)};
}

SettingInfo infoOf(const Settings &settings, const NumberSetting &setting)
{
    return {.key = setting.key,
            .kind = SettingKind::Number,
            .value = QString::number(settings.value(setting)),
            .fallback = QString::number(setting.fallback),
            .least = setting.least,
            .most = setting.most,
            .isFixed = settings.isOverridden(setting.key)};
}

SettingInfo infoOf(const Settings &settings, const TextSetting &setting)
{
    return {.key = setting.key,
            .kind = SettingKind::Text,
            .value = settings.value(setting),
            .isFixed = settings.isOverridden(setting.key)};
}

} // namespace

/// Not the mail server: its password would go to whatever is named here. Not the hosts and proxies that are trusted:
/// who sets these must be at the machine. Not the engines and workers, which are made at the start.
QList<SettingInfo> SettingsService::all() const
{
    return {infoOf(m_settings, setting::openCatalogueReset), infoOf(m_settings, setting::signInLimit),
            infoOf(m_settings, setting::signUpLimit),        infoOf(m_settings, setting::chatLimit),
            infoOf(m_settings, setting::uploadLimit),        infoOf(m_settings, setting::quotaMegabytes),
            infoOf(m_settings, setting::mailFrom),           infoOf(m_settings, setting::mailLinkBase)};
}

Result<QList<SettingInfo>> SettingsService::list(const Account &admin) const
{
    if (!admin.isAdmin())
        return fail(Fault::NotAllowed);
    return all();
}

Result<QList<SettingInfo>> SettingsService::change(const Actor &admin, const QMap<QString, QString> &values) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    const QList<SettingInfo> known = all();
    for (const QString &key : values.keys()) {
        const auto info =
            std::find_if(known.begin(), known.end(), [&](const SettingInfo &each) { return each.key == key; });
        if (info == known.end())
            return fail(Fault::Invalid, key, u"cannot be changed here"_s);
        if (info->isFixed)
            return fail(Fault::Conflict, u"setting"_s, key);
    }
    if (const Result<void> stored = m_settings.set(values); !stored)
        return tl::make_unexpected(stored.error());
    for (auto value = values.begin(); value != values.end(); ++value)
        m_log.write(audit::settingChanged, admin, {.subjectName = value.key(), .detail = value.value()});
    return all();
}
