#pragma once

#include "models/accounts/accountrepository.h"
#include "models/accounts/apikeyrepository.h"
#include "models/accounts/auditlog.h"
#include "models/accounts/signinrepository.h"
#include "models/accounts/tokens.h"
#include "models/core/clock.h"
#include "models/core/result.h"

#include <atomic>

/// What a client is, beside the account it signs in to.
struct SignInClient
{
    QString address;   // empty on this machine
    QString agent;     // what it calls itself
    QString name = {}; // of the device, for the list of them
};

/// The sign-ins of accounts, and the tokens and keys that stand for them. All it knows is in the database, so what ends
/// here is over on every thread and on every other server of that database at once. Blocking and thread-safe.
class SignIns
{
public:
    SignIns(const Database &database, const Tokens &tokens, Clock clock);

    /// Nothing when the account has another password by now, or may no longer sign in.
    std::optional<SignInGrant> begin(const Account &account, const QString &passwordHash, const SignInClient &client,
                                     const SignInTerms &terms) const;
    Result<SignInGrant> refresh(const QString &refreshToken) const;
    Result<SignedIn> authenticate(const QString &accessToken) const;
    Result<SignedIn> authenticateSession(const QString &sessionToken) const;
    /// Ends a sign-in, and says so in the log.
    void end(qint64 id) const;
    bool end(qint64 id, qint64 accountId) const;
    /// Ends the sign-in that a refresh token is of, be the token used before or not.
    void endBy(const QString &refreshToken) const;
    QList<Device> list(qint64 accountId) const;
    void endAll(qint64 accountId) const;

    QString createPlaybackToken(qint64 videoId, const std::optional<SignedIn> &signIn) const;
    Result<PlaybackGrant> readPlaybackToken(const QString &token) const;
    Result<std::optional<Account>> checkPlaybackToken(const QString &token, qint64 videoId) const;

private:
    Result<LivingSignIn> living(const TokenClaims &claims) const;
    Result<SignedIn> keyHolder(const QString &apiKey) const;
    void writeDown(QLatin1String act, const std::optional<EndedSignIn> &ended) const;
    SignInGrant grant(const LivingSignIn &signIn) const;
    void forgetOld(const QDateTime &now) const;

    AccountRepository m_accounts;
    SignInRepository m_signIns;
    ApiKeyRepository m_keys;
    AuditLog m_log;
    const Tokens &m_tokens;
    Clock m_clock;
    mutable std::atomic<qint64> m_nextCleanUpMs = 0;
};
