#include "models/library/sharetoken.h"

#include "models/library/group.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <openssl/crypto.h>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto base64Url = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QByteArray signedPass(const GroupShare &share, qint64 untilSecs)
{
    const QByteArray text = share.token.toLatin1() + '.' + QByteArray::number(untilSecs);
    const QByteArray mac =
        QMessageAuthenticationCode::hash(text, share.passwordHash.toUtf8(), QCryptographicHash::Sha256);
    return text + '.' + mac.toBase64(base64Url);
}

} // namespace

QString ShareToken::newToken()
{
    std::array<quint32, 8> words{};
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return QString::fromLatin1(
        QByteArray(reinterpret_cast<const char *>(words.data()), sizeof(words)).toBase64(base64Url));
}

QString ShareToken::hash(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

QString ShareToken::pass(const GroupShare &share, const QDateTime &until)
{
    return QString::fromLatin1(signedPass(share, until.toSecsSinceEpoch()));
}

QString ShareToken::linkToken(const QString &tokenOrPass)
{
    return tokenOrPass.section(u'.', 0, 0);
}

bool ShareToken::isPass(const QString &tokenOrPass, const GroupShare &share, const QDateTime &now)
{
    bool isNumber = false;
    const qint64 until = tokenOrPass.section(u'.', 1, 1).toLongLong(&isNumber);
    if (!isNumber || until <= now.toSecsSinceEpoch())
        return false;
    const QByteArray given = tokenOrPass.toUtf8();
    const QByteArray right = signedPass(share, until);
    return given.size() == right.size() &&
           CRYPTO_memcmp(given.constData(), right.constData(), std::size_t(right.size())) == 0;
}
