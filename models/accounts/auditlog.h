#pragma once

#include "models/accounts/account.h"
#include "models/accounts/auditrepository.h"
#include "models/core/clock.h"
#include "models/core/result.h"

#include <atomic>

/// Somebody who does something, and what they do it with.
struct Actor
{
    Account account;
    QString address = {}; // empty on this machine
    QString agent = {};   // what the client calls itself
};

/// What is written down.
namespace audit {

inline constexpr QLatin1String signIn("sign-in");
inline constexpr QLatin1String signInFailed("sign-in-failed");
inline constexpr QLatin1String signOut("sign-out");
inline constexpr QLatin1String signUp("sign-up");
inline constexpr QLatin1String tokenReused("refresh-token-reused"); // somebody has a copy; the sign-in has ended
inline constexpr QLatin1String emailConfirmed("email-confirmed");
inline constexpr QLatin1String passwordReset("password-reset"); // by a mailed link
inline constexpr QLatin1String passwordChanged("password-changed");
inline constexpr QLatin1String profileChanged("profile-changed");
inline constexpr QLatin1String keyCreated("api-key-created");
inline constexpr QLatin1String keyDeleted("api-key-deleted");
inline constexpr QLatin1String deviceApproved("device-approved"); // by a code; its sign-in follows
inline constexpr QLatin1String deviceDenied("device-denied");
inline constexpr QLatin1String accountCreated("account-created");
inline constexpr QLatin1String accountChanged("account-changed");
inline constexpr QLatin1String accountDeleted("account-deleted");
inline constexpr QLatin1String videoChanged("video-changed");
inline constexpr QLatin1String videoDeleted("video-deleted");
inline constexpr QLatin1String catalogueReset("catalogue-reset");
inline constexpr QLatin1String jobCancelled("job-cancelled");
inline constexpr QLatin1String jobRetried("job-retried");
inline constexpr QLatin1String settingChanged("setting-changed");
inline constexpr QLatin1String engineKeyChanged("engine-key-changed");

} // namespace audit

/// Sign-ins and what admins did: the latest hundred thousand of them. Blocking and thread-safe.
class AuditLog
{
public:
    static constexpr qint64 defaultKept = 100'000;

    explicit AuditLog(const Database &database, Clock clock = systemClock, qint64 kept = defaultKept);

    /// Writes down an act as of now; long texts are cut.
    void write(AuditEntry entry) const;
    /// What `actor` did, to a subject where there is one.
    void write(QLatin1String act, const Actor &actor, const AuditEntry &subject = {}) const;
    /// NotAllowed unless `reader` is an admin.
    Result<Page<AuditEntry>> list(const Account &reader, const AuditFilter &filter) const;

private:
    AuditRepository m_entries;
    Clock m_clock;
    qint64 m_kept;
    mutable std::atomic<int> m_untilCleanUp = 0;
};

/// How a person is called in the log.
QString auditName(const Account &account);
