#include "models/core/settings.h"

#include <QHostAddress>
#include <QLoggingCategory>
#include <QRegularExpression>
#include <QSettings>
#include <QUrl>

#include <algorithm>
#include <array>
#include <mutex>
#include <optional>
#include <variant>

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logSettings, "matinee.settings")

using AnySetting =
    std::variant<FlagSetting, NumberSetting, ChoiceSetting, TextSetting, OriginsSetting, HostsSetting, NetworksSetting>;

constexpr auto table = std::to_array<AnySetting>({
    setting::openCatalogueReset,
    setting::discovery,
    setting::allowedOrigins,
    setting::serverHosts,
    setting::trustedProxies,
    setting::openSignUp,
    setting::signInLimit,
    setting::signUpLimit,
    setting::chatLimit,
    setting::uploadLimit,
    setting::quotaMegabytes,
    setting::chatEngine,
    setting::embeddingEngine,
    setting::transcriptionEngine,
    setting::speechEngine,
    setting::imageEngine,
    setting::openAiUrl,
    setting::openAiChatModel,
    setting::openAiEmbeddingModel,
    setting::openAiTranscriptionModel,
    setting::openAiSpeechModel,
    setting::openAiSpeechVoice,
    setting::openAiImageModel,
    setting::geminiUrl,
    setting::geminiModel,
    setting::googleUrl,
    setting::googleVoice,
    setting::mailSmtpUrl,
    setting::mailCaFile,
    setting::mailFrom,
    setting::mailLinkBase,
    setting::theme,
    setting::jobWorkers,
    setting::studioCacheMegabytes,
    setting::transcriptionLanguage,
    setting::language,
    setting::direction,
    setting::libraryView,
    setting::libraryOrder,
    setting::libraryBackwards,
    setting::libraryFilter,
    setting::libraryTag,
    setting::librarySeries,
    setting::collectionView,
    setting::keepInTray,
    setting::notifications,
    setting::resume,
    setting::volume,
    setting::muted,
    setting::subtitles,
    setting::subtitleSize,
    setting::speed,
    setting::recentSearches,
});

QLatin1String keyOf(const AnySetting &setting)
{
    return std::visit([](const auto &any) { return any.key; }, setting);
}

const AnySetting *findSetting(const QString &key)
{
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const AnySetting &any) { return keyOf(any) == key; });
    return found == table.end() ? nullptr : &*found;
}

QStringList choices(const ChoiceSetting &setting)
{
    return QString(setting.choices).split(u'|');
}

std::optional<QString> originFrom(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    const bool onlyOrigin = url.path().isEmpty() && !url.hasQuery() && !url.hasFragment() && url.userInfo().isEmpty();
    if (!isWeb || !onlyOrigin || url.host().isEmpty())
        return std::nullopt;
    // As browsers spell it in the Origin header: the host in ASCII, and no port where it is the scheme's own.
    QUrl origin = url;
    if (url.port() == (url.scheme() == u"https"_s ? 443 : 80))
        origin.setPort(-1);
    return QString::fromLatin1(origin.toEncoded());
}

std::optional<QString> checked(const FlagSetting &, const QString &value)
{
    const QString lower = value.toLower();
    if (lower == u"true"_s || lower == u"1"_s)
        return u"true"_s;
    if (lower == u"false"_s || lower == u"0"_s)
        return u"false"_s;
    return std::nullopt;
}

std::optional<QString> checked(const NumberSetting &setting, const QString &value)
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < setting.least || number > setting.most)
        return std::nullopt;
    return QString::number(number);
}

std::optional<QString> checked(const ChoiceSetting &setting, const QString &value)
{
    return choices(setting).contains(value) ? std::optional(value) : std::nullopt;
}

std::optional<QString> checked(const TextSetting &setting, const QString &value)
{
    const bool isOneLine =
        std::none_of(value.begin(), value.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    const bool isRight = isOneLine && (value.isEmpty() || !setting.accepts || setting.accepts(value));
    return isRight ? std::optional(value) : std::nullopt;
}

/// A name in ASCII and lower case, or an address; without a port.
std::optional<QString> hostFrom(const QString &text)
{
    if (const QHostAddress address(text); !address.isNull())
        return address.toString();
    const QString name = QString::fromLatin1(QUrl::toAce(text));
    const bool isName = !name.isEmpty() && name.size() <= 253 && std::all_of(name.begin(), name.end(), [](QChar c) {
        return c.isLetterOrNumber() || c == u'-' || c == u'.' || c == u'_';
    });
    return isName ? std::optional(name.toLower()) : std::nullopt;
}

std::optional<QString> networkFrom(const QString &text)
{
    const QPair<QHostAddress, int> network = QHostAddress::parseSubnet(text);
    if (network.first.isNull() || network.second < 0)
        return std::nullopt;
    return network.first.toString() + u'/' + QString::number(network.second);
}

/// Each part of a list in its one spelling.
std::optional<QString> checkedList(const QString &value, std::optional<QString> (*check)(const QString &))
{
    QStringList parts;
    for (const QString &text : value.split(u',', Qt::SkipEmptyParts)) {
        const std::optional<QString> part = check(text.trimmed());
        if (!part)
            return std::nullopt;
        parts.append(*part);
    }
    return parts.join(u',');
}

std::optional<QString> checked(const OriginsSetting &, const QString &value)
{
    return checkedList(value, originFrom);
}

std::optional<QString> checked(const HostsSetting &, const QString &value)
{
    return checkedList(value, hostFrom);
}

std::optional<QString> checked(const NetworksSetting &, const QString &value)
{
    return checkedList(value, networkFrom);
}

/// The value in its one spelling. Invalid with the key as field.
Result<QString> check(const QString &key, const QString &value)
{
    const AnySetting *setting = findSetting(key);
    if (!setting)
        return fail(Fault::Invalid, key, u"no such setting"_s);
    const std::optional<QString> good =
        std::visit([&](const auto &any) { return checked(any, value.trimmed()); }, *setting);
    if (!good)
        return fail(Fault::Invalid, key, value);
    return *good;
}

} // namespace

bool setting::isSmtpUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isMail = url.scheme() == u"smtp"_s || url.scheme() == u"smtps"_s;
    const bool isServerAlone = url.path().size() <= 1 && !url.hasQuery() && !url.hasFragment();
    return isMail && !url.host().isEmpty() && url.password().isEmpty() && isServerAlone;
}

bool setting::isMailbox(const QString &text)
{
    static const QRegularExpression pattern(
        uR"(\A(?:[^<>"@]+<([^\s<>"@,;]+@[^\s<>"@,;]+)>|[^\s<>"@,;]+@[^\s<>"@,;]+)\z)"_s);
    return pattern.match(text).hasMatch();
}

bool setting::isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const bool isWeb = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    return isWeb && !url.host().isEmpty() && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

bool setting::isLanguage(const QString &text)
{
    static const QRegularExpression tag(uR"(\A[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\z)"_s);
    return tag.match(text).hasMatch();
}

bool setting::isModelName(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A[\w.:/@+-]{1,200}\z)"_s);
    return pattern.match(text).hasMatch() && !text.contains(u".."_s) && !text.startsWith(u'/');
}

Settings::Settings(const QString &file) : m_file(file)
{
    const QSettings stored(file, QSettings::IniFormat);
    for (const QString &key : stored.allKeys()) {
        // A comma that somebody typed into the file makes it a list to QSettings.
        const Result<QString> value = check(key, stored.value(key).toStringList().join(u','));
        if (value)
            m_stored.insert(key, *value);
        else
            qCWarning(logSettings) << "ignored in" << file << ":" << key << value.error().detail;
    }
}

bool Settings::value(const FlagSetting &setting) const
{
    return text(setting.key, setting.fallback ? u"true"_s : u"false"_s) == u"true"_s;
}

int Settings::value(const NumberSetting &setting) const
{
    return text(setting.key, QString::number(setting.fallback)).toInt();
}

QString Settings::value(const ChoiceSetting &setting) const
{
    return text(setting.key, choices(setting).constFirst());
}

QString Settings::value(const TextSetting &setting) const
{
    const QString value = text(setting.key, {});
    return value.isEmpty() ? QString(setting.fallback) : value;
}

QStringList Settings::value(const OriginsSetting &setting) const
{
    return list(setting.key);
}

QStringList Settings::value(const HostsSetting &setting) const
{
    return list(setting.key);
}

QStringList Settings::value(const NetworksSetting &setting) const
{
    return list(setting.key);
}

QString Settings::text(QLatin1String key, const QString &fallback) const
{
    const std::shared_lock lock(m_mutex);
    if (const auto found = m_overrides.constFind(key); found != m_overrides.constEnd())
        return *found;
    return m_stored.value(key, fallback);
}

Result<void> Settings::set(const QMap<QString, QString> &values)
{
    QMap<QString, QString> good;
    if (values.isEmpty())
        return {};
    for (auto value = values.begin(); value != values.end(); ++value) {
        const Result<QString> checked = check(value.key(), value.value());
        if (!checked)
            return tl::make_unexpected(checked.error());
        good.insert(value.key(), *checked);
    }
    const std::lock_guard writing(m_writing); // the disk is slow, and those who read do not wait for it
    QSettings stored(m_file, QSettings::IniFormat);
    for (auto value = good.begin(); value != good.end(); ++value)
        stored.setValue(value.key(), value.value());
    stored.sync();
    if (stored.status() != QSettings::NoError)
        return fail(Fault::Internal, values.firstKey(), m_file);
    const std::unique_lock lock(m_mutex);
    for (auto value = good.begin(); value != good.end(); ++value)
        m_stored.insert(value.key(), value.value());
    return {};
}

Result<void> Settings::overrideForThisRun(const QString &key, const QString &value)
{
    const Result<QString> good = check(key, value);
    if (!good)
        return tl::make_unexpected(good.error());
    const std::unique_lock lock(m_mutex);
    m_overrides.insert(key, *good);
    return {};
}

bool Settings::isOverridden(const QString &key) const
{
    const std::shared_lock lock(m_mutex);
    return m_overrides.contains(key);
}

qint64 usualQuotaBytes(const Settings &settings)
{
    return settings.value(setting::quotaMegabytes) * qint64{1'000'000};
}
