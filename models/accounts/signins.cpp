#include "models/accounts/signins.h"

#include <openssl/crypto.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds playbackLifetime = 1h;
/// A session's own end is kept in the database; its cookie is only refused for good after this.
constexpr std::chrono::seconds sessionTokenLifetime = 24h * 30;
constexpr std::chrono::seconds signInKept = 24h * 30; // after it expired, for the list of an account's devices
constexpr std::chrono::milliseconds cleanUpInterval = 1h;
/// Reading who is signed in writes no more often than this.
constexpr std::chrono::seconds seenInterval = 5min;
constexpr std::chrono::seconds slideInterval = 1s;
constexpr qsizetype maxAgentCharacters = 200;
constexpr int maxDevices = 200; // that are listed

/// Without the scope, an admin's key is like anybody's.
Account holderOf(const LivingApiKey &living)
{
    Account account = living.account;
    if (!living.key.scopes.testFlag(Scope::Admin))
        account.role = Role::User;
    return account;
}

} // namespace

SignIns::SignIns(const Database &database, const Tokens &tokens, Clock clock)
    : m_accounts(database),
      m_signIns(database),
      m_keys(database),
      m_log(database, clock),
      m_tokens(tokens),
      m_clock(std::move(clock))
{}

std::optional<SignInGrant> SignIns::begin(const Account &account, const QString &passwordHash,
                                          const SignInClient &client, const SignInTerms &terms) const
{
    const QDateTime now = m_clock();
    const QDateTime expiresAt = now.addSecs(terms.refresh.value_or(terms.access).count());
    const std::optional<qint64> id = m_signIns.insert({.accountId = account.id,
                                                       .name = client.name,
                                                       .agent = client.agent.simplified().left(maxAgentCharacters),
                                                       .address = client.address,
                                                       .createdAt = now,
                                                       .expiresAt = expiresAt,
                                                       .terms = terms},
                                                      passwordHash);
    if (!id)
        return std::nullopt;
    forgetOld(now);
    return grant({.account = account, .id = *id, .terms = terms, .usedAt = now, .expiresAt = expiresAt});
}

SignInGrant SignIns::grant(const LivingSignIn &signIn) const
{
    const QDateTime now = m_clock();
    TokenClaims claims{.accountId = signIn.account.id, .signInId = signIn.id};
    SignInGrant grant{.account = signIn.account,
                      .signInId = signIn.id,
                      .accessToken = m_tokens.issue(claims, signIn.terms.access),
                      .expiresAt = now.addSecs(signIn.terms.access.count())};
    if (signIn.terms.refresh) {
        claims.purpose = TokenPurpose::Refresh;
        claims.generation = signIn.generation;
        grant.refreshToken = m_tokens.issue(claims, std::chrono::seconds(now.secsTo(signIn.expiresAt)));
        grant.refreshExpiresAt = signIn.expiresAt;
    }
    if (signIn.terms.slides) {
        claims.purpose = TokenPurpose::Session;
        grant.sessionToken = m_tokens.issue(claims, sessionTokenLifetime);
    }
    return grant;
}

Result<SignInGrant> SignIns::refresh(const QString &refreshToken) const
{
    const Result<TokenClaims> claims = m_tokens.read(refreshToken, TokenPurpose::Refresh);
    if (!claims)
        return tl::make_unexpected(claims.error());
    const RefreshedSignIn refreshed =
        m_signIns.refresh(claims->signInId, claims->accountId, claims->generation, m_clock());
    writeDown(audit::tokenReused, refreshed.reused);
    if (!refreshed.signIn)
        return fail(Fault::NotSignedIn);
    SignInGrant granted = grant(*refreshed.signIn);
    if (!refreshed.signIn->terms.rotates)
        granted.refreshToken = refreshToken;
    return granted;
}

Result<SignedIn> SignIns::authenticate(const QString &accessToken) const
{
    if (ApiKeyText::looksLikeOne(accessToken))
        return keyHolder(accessToken);
    return m_tokens.read(accessToken, TokenPurpose::Access)
        .and_then([&](const TokenClaims &claims) { return living(claims); })
        .map([](const LivingSignIn &signIn) { return SignedIn{.account = signIn.account, .signInId = signIn.id}; });
}

Result<SignedIn> SignIns::keyHolder(const QString &apiKey) const
{
    const QDateTime now = m_clock();
    const std::optional<ApiKeyText> key = ApiKeyText::parse(apiKey);
    const std::optional<LivingApiKey> found = key ? m_keys.find(key->id, now) : std::nullopt;
    const QByteArray hash = key ? ApiKeyText::hashOf(key->secret) : QByteArray();
    if (!found || hash.size() != found->secretHash.size() ||
        CRYPTO_memcmp(hash.constData(), found->secretHash.constData(), std::size_t(hash.size())) != 0)
        return fail(Fault::NotSignedIn);
    if (found->key.usedAt.addSecs(seenInterval.count()) <= now || !found->key.usedAt.isValid())
        m_keys.touch(key->id, now);
    return SignedIn{.account = holderOf(*found), .apiKeyId = key->id, .scopes = found->key.scopes};
}

Result<SignedIn> SignIns::authenticateSession(const QString &sessionToken) const
{
    const Result<TokenClaims> claims = m_tokens.read(sessionToken, TokenPurpose::Session);
    if (!claims)
        return tl::make_unexpected(claims.error());
    const Result<LivingSignIn> signIn = living(*claims);
    if (!signIn)
        return tl::make_unexpected(signIn.error());
    const QDateTime now = m_clock();
    const QDateTime expiresAt = now.addSecs(signIn->terms.access.count());
    if (signIn->expiresAt.addSecs(slideInterval.count()) <= expiresAt)
        m_signIns.slide(signIn->id, now, expiresAt);
    return SignedIn{.account = signIn->account, .signInId = signIn->id};
}

Result<LivingSignIn> SignIns::living(const TokenClaims &claims) const
{
    const QDateTime now = m_clock();
    const std::optional<LivingSignIn> signIn = m_signIns.find(claims.signInId, claims.accountId, now);
    if (!signIn) {
        const bool isGone = claims.accountId != 0 && !m_accounts.find(claims.accountId);
        return fail(Fault::NotSignedIn, isGone ? u"deleted"_s : QString());
    }
    if (signIn->usedAt.addSecs(seenInterval.count()) <= now)
        m_signIns.touch(signIn->id, now);
    return *signIn;
}

void SignIns::end(qint64 id) const
{
    writeDown(audit::signOut, m_signIns.end(id, m_clock()));
}

bool SignIns::end(qint64 id, qint64 accountId) const
{
    const std::optional<EndedSignIn> ended = m_signIns.end(id, accountId, m_clock());
    writeDown(audit::signOut, ended);
    return ended.has_value();
}

void SignIns::endBy(const QString &refreshToken) const
{
    if (const Result<TokenClaims> claims = m_tokens.read(refreshToken, TokenPurpose::Refresh))
        end(claims->signInId, claims->accountId);
}

void SignIns::writeDown(QLatin1String act, const std::optional<EndedSignIn> &ended) const
{
    if (!ended)
        return;
    const Account account = m_accounts.find(ended->accountId).value_or(Account{.id = ended->accountId});
    m_log.write(act, {.account = account, .address = ended->address, .agent = ended->agent});
}

QList<Device> SignIns::list(qint64 accountId) const
{
    return m_signIns.list(accountId, m_clock(), maxDevices);
}

void SignIns::endAll(qint64 accountId) const
{
    m_signIns.endAll(accountId, m_clock());
}

QString SignIns::createPlaybackToken(qint64 videoId, const std::optional<SignedIn> &signIn) const
{
    TokenClaims claims{.purpose = TokenPurpose::Playback, .videoId = videoId};
    if (signIn) {
        claims.accountId = signIn->account.id;
        claims.signInId = signIn->signInId;
        claims.apiKeyId = signIn->apiKeyId;
    }
    return m_tokens.issue(claims, playbackLifetime);
}

Result<PlaybackGrant> SignIns::readPlaybackToken(const QString &token) const
{
    const Result<TokenClaims> claims = m_tokens.read(token, TokenPurpose::Playback);
    if (!claims)
        return tl::make_unexpected(claims.error());
    PlaybackGrant grant{.videoId = claims->videoId, .bearer = {}};
    if (claims->signInId != 0) {
        const Result<LivingSignIn> signIn = living(*claims);
        if (!signIn)
            return tl::make_unexpected(signIn.error());
        grant.bearer = signIn->account;
    } else if (claims->apiKeyId != 0) {
        const std::optional<LivingApiKey> key = m_keys.find(claims->apiKeyId, m_clock());
        if (!key)
            return fail(Fault::NotSignedIn);
        grant.bearer = holderOf(*key);
    }
    return grant;
}

Result<std::optional<Account>> SignIns::checkPlaybackToken(const QString &token, qint64 videoId) const
{
    const Result<PlaybackGrant> grant = readPlaybackToken(token);
    if (!grant)
        return tl::make_unexpected(grant.error());
    if (grant->videoId != videoId)
        return fail(Fault::NotAllowed);
    return grant->bearer;
}

/// Now and then, so that the table does not grow for ever.
void SignIns::forgetOld(const QDateTime &now) const
{
    const qint64 nowMs = now.toMSecsSinceEpoch();
    qint64 due = m_nextCleanUpMs;
    if (nowMs >= due && m_nextCleanUpMs.compare_exchange_strong(due, nowMs + cleanUpInterval.count()))
        m_signIns.removeExpired(now.addSecs(-signInKept.count()));
}
