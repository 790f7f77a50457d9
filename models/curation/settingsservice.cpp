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

SettingInfo infoOf(const Settings &settings, const ChoiceSetting &setting)
{
    const QStringList choices = QString(setting.choices).split(u'|');
    return {.key = setting.key,
            .kind = SettingKind::Choice,
            .value = settings.value(setting),
            .fallback = choices.constFirst(),
            .choices = choices,
            .isFixed = settings.isOverridden(setting.key)};
}

SettingInfo infoOf(const Settings &settings, const TextSetting &setting)
{
    return {.key = setting.key,
            .kind = SettingKind::Text,
            .value = settings.value(setting),
            .fallback = setting.fallback,
            .isFixed = settings.isOverridden(setting.key)};
}

} // namespace

/// Not the mail server and not the addresses of engines: a password or key would go to whatever is named here. Not the
/// hosts and proxies that are trusted: who sets these must be at the machine. Not the workers, made at the start.
QList<SettingInfo> SettingsService::all() const
{
    const Settings &of = m_settings;
    return {infoOf(of, setting::openCatalogueReset),
            infoOf(of, setting::discovery),
            infoOf(of, setting::openSignUp),
            infoOf(of, setting::signInLimit),
            infoOf(of, setting::signUpLimit),
            infoOf(of, setting::chatLimit),
            infoOf(of, setting::uploadLimit),
            infoOf(of, setting::quotaMegabytes),
            infoOf(of, setting::mailFrom),
            infoOf(of, setting::mailLinkBase),
            infoOf(of, setting::chatEngine),
            infoOf(of, setting::embeddingEngine),
            infoOf(of, setting::transcriptionEngine),
            infoOf(of, setting::speechEngine),
            infoOf(of, setting::imageEngine),
            infoOf(of, setting::openAiChatModel),
            infoOf(of, setting::openAiEmbeddingModel),
            infoOf(of, setting::openAiTranscriptionModel),
            infoOf(of, setting::openAiSpeechModel),
            infoOf(of, setting::openAiSpeechVoice),
            infoOf(of, setting::openAiImageModel),
            infoOf(of, setting::geminiModel),
            infoOf(of, setting::googleVoice)};
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
    QMap<QString, QString> before;
    for (const QString &key : values.keys()) {
        const auto info =
            std::find_if(known.begin(), known.end(), [&](const SettingInfo &each) { return each.key == key; });
        if (info == known.end())
            return fail(Fault::Invalid, key, u"cannot be changed here"_s);
        if (info->isFixed)
            return fail(Fault::Conflict, u"setting"_s, key);
        before.insert(key, info->value);
    }
    if (const Result<void> stored = store(values, before); !stored)
        return tl::make_unexpected(stored.error());
    for (auto value = values.begin(); value != values.end(); ++value)
        m_log.write(audit::settingChanged, admin, {.subjectName = value.key(), .detail = value.value()});
    return all();
}

Result<void> SettingsService::store(const QMap<QString, QString> &values, const QMap<QString, QString> &before) const
{
    if (const Result<void> stored = m_settings.set(values); !stored)
        return stored;
    const Result<void> taken = m_changed();
    if (!taken) {
        const Result<void> restored = m_settings.set(before);
        return restored ? taken : restored;
    }
    return {};
}
