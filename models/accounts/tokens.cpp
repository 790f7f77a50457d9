#include "models/accounts/tokens.h"

#include "models/core/paths.h"

#include <QFile>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QTemporaryFile>

#include <jwt.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <memory>
#include <new>
#include <utility>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype keyBytes = 32;
constexpr qsizetype maxTokenBytes = 4096;

struct JwtDeleter
{
    void operator()(jwt_t *jwt) const { jwt_free(jwt); }
};
using Jwt = std::unique_ptr<jwt_t, JwtDeleter>;

const unsigned char *bytesOf(const QByteArray &key)
{
    return reinterpret_cast<const unsigned char *>(key.constData());
}

const char *nameOf(TokenPurpose purpose)
{
    switch (purpose) {
    case TokenPurpose::Access: return "access";
    case TokenPurpose::Refresh: return "refresh";
    case TokenPurpose::Session: return "session";
    case TokenPurpose::Playback: return "playback";
    case TokenPurpose::Verify: return "verify";
    case TokenPurpose::Reset: return "reset";
    }
    Q_UNREACHABLE();
}

void addId(jwt_t *jwt, const char *name, qint64 id)
{
    if (id != 0)
        jwt_add_grant_int(jwt, name, id);
}

/// Nothing but what base64url and its dots are written in. libjwt reads C strings, to which anything behind a NUL is
/// invisible.
bool isPlain(const QString &token)
{
    return std::all_of(token.begin(), token.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'-' ||
               c == u'_' || c == u'.';
    });
}

/// libjwt accepts every HMAC for a symmetric key, whatever the token's header chooses; we issue one.
Jwt verified(const QString &token, const QByteArray &key)
{
    if (token.size() > maxTokenBytes || !isPlain(token))
        return {};
    jwt_t *decoded = nullptr;
    if (jwt_decode(&decoded, token.toLatin1().constData(), bytesOf(key), int(key.size())) != 0)
        return {};
    Jwt jwt(decoded);
    return jwt_get_alg(jwt.get()) == JWT_ALG_HS256 ? std::move(jwt) : Jwt();
}

/// Zero where the claim is missing or no number.
qint64 numberFrom(jwt_t *jwt, const char *name)
{
    errno = 0;
    const qint64 number = jwt_get_grant_int(jwt, name);
    return errno == 0 ? number : 0;
}

TokenClaims claimsFrom(jwt_t *jwt, TokenPurpose purpose)
{
    return {.purpose = purpose,
            .accountId = QByteArray(jwt_get_grant(jwt, "sub")).toLongLong(),
            .signInId = numberFrom(jwt, "sid"),
            .apiKeyId = numberFrom(jwt, "key"),
            .videoId = numberFrom(jwt, "vid"),
            .generation = numberFrom(jwt, "gen"),
            .linkId = numberFrom(jwt, "lnk"),
            .issuedAt = QDateTime::fromSecsSinceEpoch(numberFrom(jwt, "iat"), Qt::UTC),
            .expiresAt = QDateTime::fromSecsSinceEpoch(numberFrom(jwt, "exp"), Qt::UTC)};
}

QByteArray newKey()
{
    std::array<quint32, keyBytes / sizeof(quint32)> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    return {reinterpret_cast<const char *>(words.data()), keyBytes};
}

/// Writes a whole key aside and links it to its name, which fails where a key is already. So nobody ever reads half a
/// key, and of two that make one at the same time the first wins.
bool makeKey(const QString &path)
{
    QTemporaryFile file(path + u".XXXXXX"_s); // readable by its owner alone
    if (!file.open() || file.write(newKey()) != keyBytes || !file.flush() || ::fsync(file.handle()) != 0)
        return false;
    return ::link(QFile::encodeName(file.fileName()).constData(), QFile::encodeName(path).constData()) == 0 ||
           errno == EEXIST;
}

} // namespace

Tokens::Tokens(QByteArray key, Clock clock) : m_key(std::move(key)), m_clock(std::move(clock)) {}

Result<Tokens> Tokens::open(const Paths &paths, Clock clock)
{
    const QString path = paths.secrets() + u"/token.key"_s;
    if (!QFile::exists(path) && !makeKey(path))
        return fail(Fault::Internal, u"secrets"_s, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() != keyBytes)
        return fail(Fault::Internal, u"secrets"_s, path);
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner); // a restored backup may have opened it up
    return Tokens(file.readAll(), std::move(clock));
}

QString Tokens::issue(const TokenClaims &claims, std::chrono::seconds lifetime) const
{
    jwt_t *made = nullptr;
    if (jwt_new(&made) != 0)
        throw std::bad_alloc();
    const Jwt jwt(made);
    const qint64 now = m_clock().toSecsSinceEpoch();
    jwt_add_grant(made, "typ", nameOf(claims.purpose));
    if (claims.accountId != 0)
        jwt_add_grant(made, "sub", QByteArray::number(claims.accountId).constData());
    addId(made, "sid", claims.signInId);
    addId(made, "key", claims.apiKeyId);
    addId(made, "vid", claims.videoId);
    addId(made, "gen", claims.generation);
    addId(made, "lnk", claims.linkId);
    jwt_add_grant_int(made, "iat", now);
    jwt_add_grant_int(made, "exp", now + lifetime.count());
    jwt_set_alg(made, JWT_ALG_HS256, bytesOf(m_key), int(m_key.size()));
    const std::unique_ptr<char, decltype(&std::free)> token(jwt_encode_str(made), &std::free);
    if (!token)
        throw std::bad_alloc();
    return QString::fromLatin1(token.get());
}

QString Tokens::fingerprint(const QString &kind, const QString &secret) const
{
    const QByteArray text = kind.toUtf8() + ':' + secret.toUtf8();
    return QString::fromLatin1(QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256).toHex());
}

Result<TokenClaims> Tokens::read(const QString &token, TokenPurpose purpose) const
{
    const Jwt jwt = verified(token, m_key);
    if (!jwt || qstrcmp(jwt_get_grant(jwt.get(), "typ"), nameOf(purpose)) != 0)
        return fail(Fault::NotSignedIn);
    const TokenClaims claims = claimsFrom(jwt.get(), purpose);
    if (claims.expiresAt <= m_clock())
        return fail(Fault::NotSignedIn);
    return claims;
}
