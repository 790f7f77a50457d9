#include "models/accounts/recoveryservice.h"

#include "models/accounts/accountrules.h"
#include "models/accounts/passwords.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/mailjob.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds verifyLifetime = 72h;
constexpr std::chrono::seconds resetLifetime = 24h;
constexpr std::chrono::milliseconds cleanUpInterval = 1h;
/// Nobody's mailbox is filled by others who ask for mail to it.
constexpr std::chrono::seconds countedTime = 1h;
constexpr int mostLinksInThatTime = 5;
constexpr qsizetype leastPasswordCharacters = 8;

tl::unexpected<Error> badToken()
{
    return fail(Fault::Invalid, u"token"_s);
}

} // namespace

RecoveryService::RecoveryService(const Database &database, const AccountService &accounts, const Passwords &passwords,
                                 const Tokens &tokens, JobQueue &jobs, const Settings &settings, Events &events,
                                 Clock clock)
    : m_accountRows(database),
      m_links(database),
      m_log(database, clock),
      m_accounts(accounts),
      m_passwords(passwords),
      m_tokens(tokens),
      m_jobs(jobs),
      m_settings(settings),
      m_events(events),
      m_clock(clock),
      m_limiter(std::move(clock))
{}

Result<Account> RecoveryService::signUp(const SignUp &request, const MailWishes &wishes) const
{
    forgetOld();
    SignUp unverified = request;
    unverified.verified = false;
    if (!unverified.malformed && request.email.trimmed().isEmpty())
        unverified.malformed = Error{.fault = Fault::Invalid, .field = u"email"_s};
    Result<Account> account = m_accounts.signUp(unverified, Role::User);
    if (account)
        m_jobs.add(mailJob({.purpose = TokenPurpose::Verify, .email = account->email, .wishes = wishes}, account->id));
    return account;
}

Result<void> RecoveryService::requestReset(const QString &email, const QString &address, const MailWishes &wishes) const
{
    if (const Result<void> free = limit(u"ask"_s, address, m_settings.value(setting::signUpLimit)); !free)
        return free;
    const Result<Account> asked = checkedAccount({}, email, {}, Role::User);
    if (!asked)
        return fail(Fault::Invalid, u"email"_s);
    forgetOld();
    m_jobs.add(mailJob({.purpose = TokenPurpose::Reset, .email = asked->email, .wishes = wishes}));
    return {};
}

Result<void> RecoveryService::verify(qint64 accountId, const QString &token, const QString &address) const
{
    if (const Result<void> free = limit(u"try"_s, address, m_settings.value(setting::signInLimit)); !free)
        return free;
    const Result<MailedLink> link = goodLink(TokenPurpose::Verify, accountId, token);
    if (!link)
        return tl::make_unexpected(link.error());
    if (!m_links.verify(*link))
        return badToken();
    note(audit::emailConfirmed, accountId, address);
    return {};
}

Result<void> RecoveryService::resetPassword(qint64 accountId, const QString &token, const QString &newPassword,
                                            const QString &address) const
{
    if (const Result<void> free = limit(u"try"_s, address, m_settings.value(setting::signInLimit)); !free)
        return free;
    if (newPassword.toUcs4().size() < leastPasswordCharacters)
        return fail(Fault::Invalid, u"password"_s, u"short"_s);
    if (const Result<void> usable = Passwords::check(newPassword); !usable)
        return usable;
    const Result<MailedLink> link = goodLink(TokenPurpose::Reset, accountId, token);
    if (!link)
        return tl::make_unexpected(link.error());
    const Result<QString> hash = m_passwords.hash(newPassword);
    if (!hash)
        return tl::make_unexpected(hash.error());
    if (!m_links.resetPassword(*link, *hash, m_clock()))
        return badToken();
    note(audit::passwordReset, accountId, address);
    return {};
}

Result<MailedLink> RecoveryService::goodLink(TokenPurpose purpose, qint64 accountId, const QString &token) const
{
    if (!m_accounts.find(accountId))
        return fail(Fault::NotFound);
    const Result<TokenClaims> claims = m_tokens.read(token, purpose);
    if (!claims)
        return badToken();
    const std::optional<MailedLink> link = m_links.find(claims->linkId, m_clock());
    if (!link || link->accountId != accountId)
        return badToken();
    return *link;
}

std::optional<MailedLink> RecoveryService::makeLink(TokenPurpose purpose, const QString &email) const
{
    const std::optional<StoredAccount> stored = m_accountRows.findByName(email);
    // It may also be somebody's username, whose own address is another.
    if (!stored || foldedName(stored->account.email) != foldedName(email) || !stored->account.active)
        return std::nullopt;
    if (purpose == TokenPurpose::Verify && stored->account.verified)
        return std::nullopt;
    const QDateTime now = m_clock();
    const qint64 accountId = stored->account.id;
    if (m_links.countSince(accountId, purpose, now.addSecs(-countedTime.count())) >= mostLinksInThatTime)
        return std::nullopt;
    const std::chrono::seconds lifetime = purpose == TokenPurpose::Verify ? verifyLifetime : resetLifetime;
    MailedLink link{.accountId = accountId,
                    .purpose = purpose,
                    .email = stored->account.email,
                    .createdAt = now,
                    .expiresAt = now.addSecs(lifetime.count())};
    link.id = m_links.insert(link);
    return link;
}

std::optional<MailedLink> RecoveryService::findLink(qint64 id) const
{
    return m_links.find(id, m_clock());
}

QString RecoveryService::tokenOf(const MailedLink &link) const
{
    return m_tokens.issue({.purpose = link.purpose, .accountId = link.accountId, .linkId = link.id},
                          std::chrono::seconds(m_clock().secsTo(link.expiresAt)));
}

Result<void> RecoveryService::limit(const QString &what, const QString &address, int perMinute) const
{
    if (address.isEmpty())
        return {};
    if (const int wait = m_limiter.attempt(what + u'/' + addressGroup(address), perMinute))
        return tl::make_unexpected(Error{Fault::TooMany, {}, {}, wait});
    return {};
}

void RecoveryService::note(QLatin1String act, qint64 accountId, const QString &address) const
{
    if (const std::optional<Account> account = m_accounts.find(accountId))
        m_log.write(act, {.account = *account, .address = address});
    emit m_events.accountChanged(accountId);
}

/// Now and then, so that the tables do not grow for ever.
void RecoveryService::forgetOld() const
{
    const qint64 nowMs = m_clock().toMSecsSinceEpoch();
    qint64 due = m_nextCleanUpMs;
    if (nowMs >= due && m_nextCleanUpMs.compare_exchange_strong(due, nowMs + cleanUpInterval.count()))
        m_links.removeExpired(m_clock());
}
