#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"

#include <QByteArray>

#include <chrono>

class Paths;

/// What a token is good for. It is refused for everything else.
enum class TokenPurpose { Access, Refresh, Session, Playback, Verify, Reset };

struct TokenClaims
{
    TokenPurpose purpose = TokenPurpose::Access;
    qint64 accountId = 0;  // 0: nobody in particular
    qint64 signInId = 0;   // 0: outlives sign-ins
    qint64 apiKeyId = 0;   // of a playback token for whom a key signs in
    qint64 videoId = 0;    // of a playback token
    qint64 generation = 0; // of a refresh token: how many came before it
    qint64 linkId = 0;     // of a verify or reset token: the mailed link it is in
    QDateTime issuedAt;
    QDateTime expiresAt;

    bool operator==(const TokenClaims &) const = default;
};

/// Signed tokens: JWT (RFC 7519), always HS256, with this installation's own key. Immutable, thread-safe.
class Tokens
{
public:
    /// Loads the key below `paths.secrets()` and makes it where it is missing; two processes that start at once agree
    /// on one. Internal "secrets" when it can be neither read nor written, or is damaged.
    static Result<Tokens> open(const Paths &paths, Clock clock = systemClock);
    explicit Tokens(QByteArray key, Clock clock = systemClock);

    /// Signs `claims` as issued now and expiring after `lifetime`, whatever times they hold.
    QString issue(const TokenClaims &claims, std::chrono::seconds lifetime) const;
    /// NotSignedIn for whatever is not a token of ours for this purpose that still lives.
    Result<TokenClaims> read(const QString &token, TokenPurpose purpose) const;
    /// What a short secret is looked up by: without this installation's key nobody finds out what it is of.
    QString fingerprint(const QString &kind, const QString &secret) const;

private:
    QByteArray m_key;
    Clock m_clock;
};
