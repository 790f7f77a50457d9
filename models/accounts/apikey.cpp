#include "models/accounts/apikey.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String prefix("mk_");
constexpr qsizetype secretBytes = 32;
constexpr qsizetype maxTextLength = 100;

constexpr std::array<std::pair<Scope, QLatin1String>, 4> scopeNames{{
    {Scope::Read, QLatin1String("read")},
    {Scope::Write, QLatin1String("write")},
    {Scope::Chat, QLatin1String("chat")},
    {Scope::Admin, QLatin1String("admin")},
}};

} // namespace

QStringList namesOf(Scopes scopes)
{
    QStringList names;
    for (const auto &[scope, name] : scopeNames) {
        if (scopes.testFlag(scope))
            names.append(name);
    }
    return names;
}

std::optional<Scopes> scopesNamed(const QStringList &names)
{
    Scopes scopes;
    for (const auto &[scope, name] : scopeNames)
        scopes.setFlag(scope, names.contains(name));
    for (const QString &name : names) {
        if (!namesOf(scopes).contains(name))
            return std::nullopt;
    }
    return scopes;
}

QByteArray ApiKeyText::newSecret()
{
    std::array<quint32, secretBytes / sizeof(quint32)> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), secretBytes};
}

std::optional<ApiKeyText> ApiKeyText::parse(const QString &text)
{
    if (!looksLikeOne(text) || text.size() > maxTextLength)
        return std::nullopt;
    const QStringView rest = QStringView(text).sliced(prefix.size());
    const qsizetype at = rest.indexOf(u'_'); // the first: base64url has underscores of its own
    bool isNumber = false;
    const qint64 id = rest.left(qMax(at, 0)).toLongLong(&isNumber);
    const auto secret = QByteArray::fromBase64Encoding(
        rest.sliced(at + 1).toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    if (!isNumber || id <= 0 || !secret || secret.decoded.size() != secretBytes)
        return std::nullopt;
    return ApiKeyText{.id = id, .secret = secret.decoded};
}

bool ApiKeyText::looksLikeOne(const QString &text)
{
    return text.startsWith(prefix);
}

QString ApiKeyText::text() const
{
    const QByteArray encoded = secret.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return prefix + QString::number(id) + u'_' + QString::fromLatin1(encoded);
}

QByteArray ApiKeyText::hashOf(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256).toHex();
}
