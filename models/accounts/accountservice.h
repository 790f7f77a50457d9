#pragma once

#include "models/accounts/account.h"
#include "models/accounts/accountrepository.h"
#include "models/accounts/signins.h"
#include "models/core/clock.h"
#include "models/core/ratelimiter.h"
#include "models/core/result.h"

class Events;
class Passwords;
class Settings;
class Tokens;

/// What somebody hands in to get an account. One of username and email may be empty.
struct SignUp
{
    QString username;
    QString email;
    QString name;                 // as shown
    bool derivesUsername = false; // without a username, one is made from the email
    QString password;
    QString address;      // of the client; empty on this machine, which is never limited
    bool verified = true; // else the account signs in nowhere until it is
    std::optional<qint64> quotaBytes = {};
    std::optional<Error> malformed = {}; // of what it was read from: refused for that, but counted as any other
};

/// What somebody changes of their own account. What is not set stays.
struct ProfileChange
{
    std::optional<QString> username = {};
    std::optional<QString> email = {};
    std::optional<QString> name = {};
    std::optional<QString> avatarUrl = {}; // http(s), or empty
    QString password = {};                 // the current one, for another username or email
};

struct SignInAttempt
{
    QString nameOrEmail;
    QString password;
    QString address;                     // of the client; empty on this machine
    QString agent;                       // what the client calls itself
    std::optional<Error> malformed = {}; // as SignUp::malformed
};

/// Who may sign in, and who is signed in. Blocking and thread-safe; signUp, signIn and changePassword also take about a
/// quarter second of CPU and may wait their turn for it, so a server runs them apart from its other calls.
class AccountService
{
public:
    AccountService(const Database &database, const Passwords &passwords, const Tokens &tokens, const Settings &settings,
                   Events &events, Clock clock = systemClock);

    /// Invalid "username" (also when there is no email either), "email", "name" or "password"; Conflict "username" or
    /// "email" when another account signs in with it; TooMany; NotAllowed from the network while sign-up is closed;
    /// what `malformed` says. Surrounding blanks are not part of a username, email or name.
    Result<Account> signUp(const SignUp &request, Role role) const;
    /// NotSignedIn when the name is unknown, the password wrong or the account inactive or not verified, after the same
    /// time; TooMany when this address or this account has been tried too often; what `malformed` says.
    Result<SignInGrant> signIn(const SignInAttempt &attempt, const SignInTerms &terms) const;
    /// A new access token, and a new refresh token where they rotate: then the old one is good no more, and using it
    /// again ends the sign-in. NotSignedIn.
    Result<SignInGrant> refresh(const QString &refreshToken) const { return m_signIns.refresh(refreshToken); }
    /// NotSignedIn for a bad access token, an ended sign-in, and an account that is gone (field "deleted") or inactive.
    /// One look-up by key.
    Result<SignedIn> authenticate(const QString &accessToken) const { return m_signIns.authenticate(accessToken); }
    /// As authenticate(), by the value of a session's cookie, and puts off the session's end.
    Result<SignedIn> authenticateSession(const QString &cookie) const { return m_signIns.authenticateSession(cookie); }
    /// Ends a sign-in and all its tokens at once.
    void signOut(qint64 signInId) const { m_signIns.end(signInId); }
    /// The same of the sign-in that a refresh token is of; nothing happens for what is none.
    void signOutBy(const QString &refreshToken) const { m_signIns.endBy(refreshToken); }
    /// Ends one of an account's own sign-ins. NotFound.
    Result<void> endSignIn(const Account &owner, qint64 signInId) const;
    /// The sign-ins that live, latest used first.
    QList<Device> signInsOf(const Account &owner) const { return m_signIns.list(owner.id); }
    void endAllSignIns(qint64 accountId) const { m_signIns.endAll(accountId); }
    /// Ends all sign-ins and keys. Invalid "oldPassword" when that is wrong, Invalid "password", NotFound, Conflict
    /// when it was changed meanwhile, TooMany.
    Result<void> changePassword(qint64 accountId, const QString &oldPassword, const QString &newPassword) const;

    /// NotFound, Invalid "password" when that is wrong, TooMany. As slow as a sign-in.
    Result<void> confirmPassword(qint64 accountId, const QString &password) const;
    /// NotFound; Invalid "username", "email", "name", "avatar_url", or "password" when another username or email needs
    /// it; Conflict "username" or "email"; TooMany.
    Result<Account> changeProfile(const Actor &who, const ProfileChange &change) const;

    std::optional<Account> find(qint64 id) const;
    /// The active admin who has been here longest.
    std::optional<Account> firstAdmin() const;
    bool hasAdmin() const { return firstAdmin().has_value(); }

    /// Good for this video's bytes for an hour, and, with a sign-in, only until that ends.
    QString createPlaybackToken(qint64 videoId, const std::optional<SignedIn> &signIn = {}) const
    {
        return m_signIns.createPlaybackToken(videoId, signIn);
    }
    /// NotSignedIn when the token is bad or its sign-in has ended.
    Result<PlaybackGrant> readPlaybackToken(const QString &token) const { return m_signIns.readPlaybackToken(token); }
    /// Whoever the token was given to, or nobody in particular. NotSignedIn when it is bad or its sign-in has ended,
    /// NotAllowed when it is for another video. Whether they may still see the video is the caller's question.
    Result<std::optional<Account>> checkPlaybackToken(const QString &token, qint64 videoId) const
    {
        return m_signIns.checkPlaybackToken(token, videoId);
    }

private:
    Result<void> limit(const QString &key, int perMinute) const;
    Result<void> limitAddress(const QString &what, const QString &address, int perMinute) const;
    Result<void> limitAccount(const QString &who) const;
    QString freeUsername(const QString &email) const;
    Result<Account> store(StoredAccount stored) const;
    Result<Account> storeProfile(const Account &account) const;
    void writeDown(QLatin1String act, const Account &account, const SignInAttempt &attempt) const;
    /// The field in which this account would sign in as another one does.
    QString takenField(const Account &account) const;

    AccountRepository m_accounts;
    SignIns m_signIns;
    AuditLog m_log;
    const Passwords &m_passwords;
    const Settings &m_settings;
    Events &m_events;
    Clock m_clock;
    mutable RateLimiter m_limiter;
};
