#include "models/accounts/accountservice.h"

#include "models/accounts/accountrules.h"
#include "models/accounts/passwords.h"
#include "models/accounts/tokens.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// An account may be tried from this many addresses at once before it is closed for the minute. With 1, anybody could
/// lock anybody out by trying from one address.
constexpr int addressesAnAccount = 5;

} // namespace

AccountService::AccountService(const Database &database, const Passwords &passwords, const Tokens &tokens,
                               const Settings &settings, Events &events, Clock clock)
    : m_accounts(database),
      m_signIns(database, tokens, clock),
      m_log(database, clock),
      m_passwords(passwords),
      m_settings(settings),
      m_events(events),
      m_clock(clock),
      m_limiter(std::move(clock))
{}

Result<Account> AccountService::signUp(const SignUp &request, Role role) const
{
    const int perMinute = m_settings.value(setting::signUpLimit);
    if (const Result<void> free = limitAddress(u"sign-up"_s, request.address, perMinute); !free)
        return tl::make_unexpected(free.error());
    if (!request.address.isEmpty() && !m_settings.value(setting::openSignUp))
        return fail(Fault::NotAllowed, u"sign-up"_s);
    if (request.malformed)
        return tl::make_unexpected(*request.malformed);
    Result<Account> account = checkedAccount(request.username, request.email, request.name, role);
    if (!account)
        return account;
    if (const Result<void> usable = Passwords::check(request.password); !usable)
        return tl::make_unexpected(usable.error());
    const bool derives = request.derivesUsername && account->username.isEmpty();
    if (const QString taken = takenField(*account); !taken.isEmpty())
        return fail(Fault::Conflict, taken);
    const Result<QString> hash = m_passwords.hash(request.password);
    if (!hash)
        return tl::make_unexpected(hash.error());
    account->verified = request.verified;
    account->quotaBytes = request.quotaBytes;
    Result<Account> stored;
    do { // again when somebody is faster with a name that was free
        if (derives)
            account->username = freeUsername(account->email);
        stored = store({.account = *account, .passwordHash = *hash});
    } while (derives && !stored && stored.error().field == u"username"_s);
    if (stored)
        m_log.write(audit::signUp, {.account = *stored, .address = request.address});
    return stored;
}

QString AccountService::freeUsername(const QString &email) const
{
    int attempt = 0;
    QString name = usernameFrom(email, attempt);
    while (m_accounts.findByName(name))
        name = usernameFrom(email, ++attempt);
    return name;
}

Result<Account> AccountService::store(StoredAccount stored) const
{
    stored.account.createdAt = m_clock();
    try {
        stored.account.id = m_accounts.insert(stored);
    } catch (const UniqueViolation &) { // somebody was faster
        const QString taken = takenField(stored.account);
        return fail(Fault::Conflict, taken.isEmpty() ? u"username"_s : taken);
    }
    emit m_events.accountChanged(stored.account.id);
    return stored.account;
}

QString AccountService::takenField(const Account &account) const
{
    const auto isTaken = [&](const QString &name) {
        const std::optional<StoredAccount> other = m_accounts.findByName(name);
        return other && other->account.id != account.id;
    };
    if (isTaken(account.username))
        return u"username"_s;
    return isTaken(account.email) ? u"email"_s : QString();
}

Result<SignInGrant> AccountService::signIn(const SignInAttempt &attempt, const SignInTerms &terms) const
{
    const int perMinute = m_settings.value(setting::signInLimit);
    if (const Result<void> free = limitAddress(u"sign-in"_s, attempt.address, perMinute); !free)
        return tl::make_unexpected(free.error());
    if (attempt.malformed)
        return tl::make_unexpected(*attempt.malformed);
    const std::optional<StoredAccount> stored = m_accounts.findByName(attempt.nameOrEmail);
    // Both names of an account count as one, and a name that nobody has is limited like any other.
    const QString who = stored ? QString::number(stored->account.id) : u"name/"_s + foldedName(attempt.nameOrEmail);
    if (const Result<void> free = limitAccount(who); !free)
        return tl::make_unexpected(free.error());
    const bool isRight =
        m_passwords.verify(attempt.password, stored ? std::optional(stored->passwordHash) : std::nullopt);
    if (!isRight || !stored->account.maySignIn()) {
        writeDown(audit::signInFailed, stored ? stored->account : Account(), attempt);
        return fail(Fault::NotSignedIn);
    }
    const std::optional<SignInGrant> grant = m_signIns.begin(
        stored->account, stored->passwordHash, {.address = attempt.address, .agent = attempt.agent}, terms);
    if (!grant) // changed while the password was being checked
        return fail(Fault::NotSignedIn);
    writeDown(audit::signIn, stored->account, attempt);
    return *grant;
}

void AccountService::writeDown(QLatin1String act, const Account &account, const SignInAttempt &attempt) const
{
    m_log.write(act, {.account = account, .address = attempt.address, .agent = attempt.agent});
}

Result<void> AccountService::endSignIn(const Account &owner, qint64 signInId) const
{
    if (!m_signIns.end(signInId, owner.id))
        return fail(Fault::NotFound);
    return {};
}

Result<void> AccountService::changePassword(qint64 accountId, const QString &oldPassword,
                                            const QString &newPassword) const
{
    const std::optional<StoredAccount> stored = m_accounts.findWithHash(accountId);
    if (!stored)
        return fail(Fault::NotFound);
    if (const Result<void> free = limitAccount(QString::number(accountId)); !free)
        return free;
    if (const Result<void> usable = Passwords::check(newPassword); !usable)
        return usable;
    if (!m_passwords.verify(oldPassword, stored->passwordHash))
        return fail(Fault::Invalid, u"oldPassword"_s);
    const Result<QString> hash = m_passwords.hash(newPassword);
    if (!hash)
        return tl::make_unexpected(hash.error());
    if (!m_accounts.changePassword(*stored, *hash, m_clock()))
        return fail(Fault::Conflict);
    m_log.write(audit::passwordChanged, {.account = stored->account});
    return {};
}

Result<void> AccountService::confirmPassword(qint64 accountId, const QString &password) const
{
    const std::optional<StoredAccount> stored = m_accounts.findWithHash(accountId);
    if (!stored)
        return fail(Fault::NotFound);
    if (const Result<void> free = limitAccount(QString::number(accountId)); !free)
        return free;
    if (!m_passwords.verify(password, stored->passwordHash))
        return fail(Fault::Invalid, u"password"_s);
    return {};
}

Result<Account> AccountService::changeProfile(const Actor &who, const ProfileChange &change) const
{
    const std::optional<Account> old = m_accounts.find(who.account.id);
    if (!old)
        return fail(Fault::NotFound);
    const Result<Account> checked =
        checkedAccount(change.username.value_or(old->username), change.email.value_or(old->email),
                       change.name.value_or(old->name), old->role);
    if (!checked)
        return checked;
    Account account = *old;
    account.username = checked->username;
    account.email = checked->email;
    account.name = checked->name;
    account.avatarUrl = change.avatarUrl.value_or(old->avatarUrl);
    if (!account.avatarUrl.isEmpty() && !isWebAddress(account.avatarUrl))
        return fail(Fault::Invalid, u"avatar_url"_s);
    const bool isRenamed = account.username != old->username || account.email != old->email;
    const Result<void> may = isRenamed ? confirmPassword(account.id, change.password) : Result<void>();
    if (!may)
        return tl::make_unexpected(may.error());
    const Result<Account> stored = storeProfile(account);
    if (stored)
        m_log.write(audit::profileChanged, who);
    return stored;
}

Result<Account> AccountService::storeProfile(const Account &account) const
{
    if (const QString taken = takenField(account); !taken.isEmpty())
        return fail(Fault::Conflict, taken);
    try {
        m_accounts.updateProfile(account);
    } catch (const UniqueViolation &) { // somebody was faster
        const QString taken = takenField(account);
        return fail(Fault::Conflict, taken.isEmpty() ? u"username"_s : taken);
    }
    emit m_events.accountChanged(account.id);
    return account;
}

std::optional<Account> AccountService::find(qint64 id) const
{
    return m_accounts.find(id);
}

std::optional<Account> AccountService::firstAdmin() const
{
    return m_accounts.firstAdmin();
}

Result<void> AccountService::limit(const QString &key, int perMinute) const
{
    const int wait = m_limiter.attempt(key, perMinute);
    if (wait == 0)
        return {};
    return tl::make_unexpected(Error{Fault::TooMany, {}, {}, wait});
}

Result<void> AccountService::limitAddress(const QString &what, const QString &address, int perMinute) const
{
    if (address.isEmpty())
        return {};
    return limit(what + u'/' + addressGroup(address), perMinute);
}

Result<void> AccountService::limitAccount(const QString &who) const
{
    return limit(u"account/"_s + who, m_settings.value(setting::signInLimit) * addressesAnAccount);
}
