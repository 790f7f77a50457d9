#include "models/accounts/pairingservice.h"

#include "models/core/settings.h"
#include "models/storage/query.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds lifetime = 10min;
constexpr std::chrono::seconds kept = 10min; // after it expired, so that the device is told why
constexpr std::chrono::milliseconds firstPause = 5s;
constexpr std::chrono::milliseconds morePause = 5s;
constexpr std::chrono::milliseconds longestPause = 1min;
constexpr qsizetype maxNameCharacters = 100;
constexpr int mostWaiting = 1000;
constexpr int mostWaitingOfNetwork = 10;

QString newPollToken()
{
    std::array<quint32, 8> words;
    QRandomGenerator::system()->fillRange(words.data(), words.size());
    const QByteArray bytes(reinterpret_cast<const char *>(words.data()), sizeof words);
    return QString::fromLatin1(bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

/// A long secret needs no key to be kept from those who read the database.
QString pollHash(const QString &token)
{
    return QString::fromLatin1(QCryptographicHash::hash(token.toUtf8(), QCryptographicHash::Sha256).toHex());
}

/// Nothing that shows as another name than it is to whoever is to approve it.
bool isName(const QString &text)
{
    const bool isPlain = std::none_of(text.cbegin(), text.cend(), [](QChar c) {
        const bool turnsText = (c >= u'\u202a' && c <= u'\u202e') || (c >= u'\u2066' && c <= u'\u2069');
        return c.category() == QChar::Other_Control || turnsText;
    });
    return isPlain && !text.isEmpty() && text.toUcs4().size() <= maxNameCharacters;
}

tl::unexpected<Error> notYet(const QString &reason)
{
    return fail(Fault::NotAllowed, reason);
}

} // namespace

PairingService::PairingService(const Database &database, const Tokens &tokens, const Settings &settings, Clock clock)
    : m_database(database),
      m_pairings(database),
      m_accounts(database),
      m_signIns(database, tokens, clock),
      m_log(database, clock),
      m_tokens(tokens),
      m_settings(settings),
      m_clock(clock),
      m_limiter(std::move(clock))
{}

Result<OpenedPairing> PairingService::open(const SignInClient &client) const
{
    const QString network = addressGroup(client.address);
    if (const Result<void> free = limit(u"ask/"_s + network); !free)
        return tl::make_unexpected(free.error());
    const QString name = client.name.simplified();
    if (!isName(name))
        return fail(Fault::Invalid, u"device_name"_s);
    const QDateTime now = m_clock();
    m_pairings.removeExpired(now.addSecs(-kept.count()));
    const WaitingPairings waiting = m_pairings.countWaiting(network, now);
    if (waiting.all >= mostWaiting || waiting.ofNetwork >= mostWaitingOfNetwork)
        return tl::make_unexpected(Error{.fault = Fault::TooMany, .retryAfterSeconds = 60});
    OpenedPairing opened{.pairing = {.name = name,
                                     .address = client.address,
                                     .pauseMs = firstPause.count(),
                                     .createdAt = now,
                                     .expiresAt = now.addSecs(lifetime.count())},
                         .code = {},
                         .pollToken = newPollToken()};
    for (;;) {
        opened.code = PairingCode::newCode();
        try {
            opened.pairing.id = m_pairings.insert(
                opened.pairing,
                {.codeHash = hashOf(opened.code), .pollHash = pollHash(opened.pollToken), .network = network});
            return opened;
        } catch (const UniqueViolation &) { // one code in 25 milliards; another will do
        }
    }
}

Result<Pairing> PairingService::find(const Actor &who, const QString &code) const
{
    return admitTyping(who).and_then([&] { return visible(who, code); });
}

Result<Pairing> PairingService::visible(const Actor &who, const QString &code) const
{
    const std::optional<QString> letters = PairingCode::parse(code);
    const std::optional<Pairing> pairing = letters ? m_pairings.findByCode(hashOf(*letters), m_clock()) : std::nullopt;
    if (!pairing || (pairing->accountId != 0 && pairing->accountId != who.account.id))
        return fail(Fault::NotFound, u"pairing code"_s);
    return *pairing;
}

Result<Pairing> PairingService::approve(const Actor &who, const QString &code) const
{
    return decide(who, code, PairingState::Approved);
}

Result<Pairing> PairingService::deny(const Actor &who, const QString &code) const
{
    return decide(who, code, PairingState::Denied);
}

Result<Pairing> PairingService::decide(const Actor &who, const QString &code, PairingState state) const
{
    const Result<Pairing> before = find(who, code);
    if (!before || before->state == state)
        return before;
    const bool isDenial = state == PairingState::Denied;
    if (m_pairings.decide(before->id, state, who.account.id, m_clock()) ||
        (isDenial && m_pairings.withdraw(before->id, who.account.id)))
        m_log.write(isDenial ? audit::deviceDenied : audit::deviceApproved, who, {.detail = before->name});
    const Result<Pairing> after = visible(who, code);
    if (after && after->state != state) // denied before
        return fail(Fault::NotFound, u"pairing code"_s);
    return after;
}

Result<SignInGrant> PairingService::collect(const QString &pollToken, const SignInClient &client,
                                            const SignInTerms &terms) const
{
    const QDateTime now = m_clock();
    const std::optional<Pairing> pairing = m_pairings.findByPoll(pollHash(pollToken));
    if (!pairing)
        return notYet(u"invalid_grant"_s);
    if (pairing->expiresAt <= now)
        return notYet(u"expired_token"_s);
    if (pairing->state == PairingState::Denied)
        return notYet(u"access_denied"_s);
    const bool isTooSoon = pairing->polledAt.isValid() && pairing->polledAt.msecsTo(now) < pairing->pauseMs;
    const qint64 pauseMs = qMin<qint64>(pairing->pauseMs + (isTooSoon ? morePause.count() : 0), longestPause.count());
    if (pairing->state == PairingState::Approved && !isTooSoon)
        return signIn(*pairing, client, terms);
    m_pairings.setPolled(pairing->id, now, pauseMs);
    return notYet(isTooSoon ? u"slow_down"_s : u"authorization_pending"_s);
}

Result<SignInGrant> PairingService::signIn(const Pairing &pairing, SignInClient client, const SignInTerms &terms) const
{
    if (!m_pairings.take(pairing.id, m_clock()))
        return notYet(u"invalid_grant"_s); // collected by another, or withdrawn, meanwhile
    client.name = pairing.name;
    const std::optional<StoredAccount> stored = m_accounts.findWithHash(pairing.accountId);
    const std::optional<SignInGrant> grant =
        stored ? m_signIns.begin(stored->account, stored->passwordHash, client, terms) : std::nullopt;
    if (!grant) // the account may no longer sign in
        return notYet(u"access_denied"_s);
    m_log.write(audit::signIn, {.account = stored->account, .address = client.address, .agent = client.agent},
                {.detail = pairing.name});
    return *grant;
}

/// Somebody who is signed in may try as many codes a minute as strangers may try passwords.
Result<void> PairingService::admitTyping(const Actor &who) const
{
    const Result<void> byAccount = limit(u"type/account/"_s + QString::number(who.account.id));
    const Result<void> byAddress =
        who.address.isEmpty() ? Result<void>() : limit(u"type/"_s + addressGroup(who.address));
    return byAccount ? byAddress : byAccount; // both are counted
}

Result<void> PairingService::limit(const QString &key) const
{
    if (const int wait = m_limiter.attempt(key, m_settings.value(setting::signInLimit)))
        return tl::make_unexpected(Error{.fault = Fault::TooMany, .retryAfterSeconds = wait});
    return {};
}

QString PairingService::hashOf(const QString &code) const
{
    return m_tokens.fingerprint(u"pairing"_s, PairingCode::parse(code).value_or(QString()));
}
