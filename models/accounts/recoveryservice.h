#pragma once

#include "models/accounts/accountservice.h"
#include "models/accounts/auditlog.h"
#include "models/accounts/mailedlink.h"
#include "models/accounts/recoveryrepository.h"

#include <atomic>

class JobQueue;

/// What a mail needs to know of whoever asked for it.
struct MailWishes
{
    QString linkBase; // the address its link starts with
    QString language; // "en" or "ja"
};

/// Accounts by mail: confirming an address, and a new password for one that was forgotten. Mails are sent by jobs, so
/// that nothing here waits for a mail server. Blocking and thread-safe; signUp and resetPassword take about a quarter
/// second of CPU.
class RecoveryService
{
public:
    RecoveryService(const Database &database, const AccountService &accounts, const Passwords &passwords,
                    const Tokens &tokens, JobQueue &jobs, const Settings &settings, Events &events,
                    Clock clock = systemClock);

    /// As AccountService::signUp(), and Invalid "email" without one: the account signs in nowhere until somebody
    /// follows the link that is mailed there.
    Result<Account> signUp(const SignUp &request, const MailWishes &wishes) const;
    /// Mails a link for a new password, if somebody has this address. The same work, whether anybody does: looking that
    /// up is the job's. Invalid "email"; TooMany. `address` is the client's, empty on this machine.
    Result<void> requestReset(const QString &email, const QString &address, const MailWishes &wishes) const;

    /// NotFound when there is no such account; Invalid "token" when the link is not good (used, expired, for another
    /// purpose or account); TooMany.
    Result<void> verify(qint64 accountId, const QString &token, const QString &address) const;
    /// Ends all sign-ins of the account. Invalid "password" when it is shorter than 8 characters or cannot be one;
    /// NotFound, Invalid "token", TooMany as verify().
    Result<void> resetPassword(qint64 accountId, const QString &token, const QString &newPassword,
                               const QString &address) const;

    /// For the job: a link for whoever has this address; nothing when nobody has who needs one, or was sent enough of
    /// them lately.
    std::optional<MailedLink> makeLink(TokenPurpose purpose, const QString &email) const;
    /// A link that is still good.
    std::optional<MailedLink> findLink(qint64 id) const;
    void dropLink(qint64 id) const { m_links.remove(id); }
    QString tokenOf(const MailedLink &link) const;

private:
    Result<void> limit(const QString &what, const QString &address, int perMinute) const;
    Result<MailedLink> goodLink(TokenPurpose purpose, qint64 accountId, const QString &token) const;
    /// Announces and writes down what a link did.
    void note(QLatin1String act, qint64 accountId, const QString &address) const;
    void forgetOld() const;

    AccountRepository m_accountRows;
    RecoveryRepository m_links;
    AuditLog m_log;
    const AccountService &m_accounts;
    const Passwords &m_passwords;
    const Tokens &m_tokens;
    JobQueue &m_jobs;
    const Settings &m_settings;
    Events &m_events;
    Clock m_clock;
    mutable RateLimiter m_limiter;
    mutable std::atomic<qint64> m_nextCleanUpMs = 0;
};
