#include "server/surfaces/ask/auth.h"

#include "models/accounts/recoveryservice.h"
#include "server/http/cookies.h"
#include "server/http/router.h"
#include "server/surfaces/ask/wording.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/maillinks.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr SignInTerms terms{.access = 10min, .refresh = 24h * 14};
const QByteArray refreshCookie = "refresh_token";

QString wordsFor(const Error &invalid)
{
    if (invalid.field == u"username"_s)
        return u"Enter a valid username. This value may contain only letters, numbers, and @/./+/-/_ characters, at "
               "most 150 of them."_s;
    if (invalid.field == u"email"_s)
        return u"Enter a valid email address."_s;
    if (invalid.detail == u"short"_s)
        return u"Ensure this field has at least 8 characters."_s;
    return u"Enter a password of at most 72 bytes."_s;
}

/// The only place where this surface words a failure that is not about the form of a field.
Response render(const Error &failure)
{
    const bool isUsername = failure.field == u"username"_s;
    if (failure.fault == Fault::Conflict && isUsername)
        return askFieldErrors({{u"username"_s, u"A user with that username already exists."_s}});
    if (failure.fault == Fault::Conflict)
        return askFieldErrors({{u"email"_s, u"This email address is already registered."_s}});
    if (failure.fault == Fault::Invalid && failure.field == u"token"_s)
        return askFieldErrors({{u"non_field_errors"_s, u"Token is invalid or has expired."_s}});
    if (failure.fault == Fault::Invalid)
        return askFieldErrors({{failure.field, wordsFor(failure)}});
    return askRendered(failure, u"Not found."_s);
}

/// A failure to follow a mailed link, which `badLink` words when there is no such account.
Response renderLink(const Error &failure, const QString &badLink)
{
    if (failure.fault == Fault::NotFound)
        return askFieldErrors({{u"non_field_errors"_s, badLink}});
    if (failure.fault == Fault::Invalid && failure.field == u"password"_s)
        return askFieldErrors({{u"new_password"_s, wordsFor(failure)}});
    return render(failure);
}

Response detail(int status, const QString &text)
{
    return askError(status, text);
}

/// Django's: what counts as a letter or a digit in any script.
bool isUsername(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A[\w.@+-]{1,150}\z)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return pattern.match(text).hasMatch();
}

/// The routes, one function each.
class AskAuth
{
public:
    explicit AskAuth(const SurfaceContext &context) : m_context(context) {}

    Response signUp(const Request &request) const;
    Response verify(const Request &request) const;
    Response signIn(const Request &request) const;
    Response refresh(const Request &request) const;
    Response signOut(const Request &request) const;
    Response me(const Request &request) const;
    Response askForReset(const Request &request) const;
    Response reset(const Request &request) const;

private:
    Response refreshByCookie(const Request &request, const QByteArray &token) const;
    Response refreshed(const SignInGrant &grant, const QString &old, const Request &request) const;

    const SurfaceContext &m_context;
};

Response AskAuth::signUp(const Request &request) const
{
    Fields fields(request);
    SignUp asked{.username = fields.requiredText(u"username"_s),
                 .email = fields.requiredText(u"email"_s),
                 .password = fields.requiredText(u"password"_s),
                 .address = request.peer.toString()};
    asked.malformed = fields.error();
    if (!asked.malformed && !isUsername(asked.username.trimmed()))
        asked.malformed = Error{.fault = Fault::Invalid, .field = u"username"_s};
    const Result<Account> account = m_context.recovery.signUp(asked, mailWishes(m_context.settings, request));
    if (!account && fields.error() && account.error().fault == Fault::Invalid)
        return askRendered(fields.errors());
    return account ? detail(201, u"Verification email sent. Please check your email."_s) : render(account.error());
}

Response AskAuth::verify(const Request &request) const
{
    Fields fields(request);
    const QString uid = fields.requiredText(u"uid"_s);
    const QString token = fields.requiredText(u"token"_s);
    if (fields.error())
        return askRendered(fields.errors());
    const Result<void> verified = m_context.recovery.verify(accountIdFrom(uid), token, request.peer.toString());
    return verified ? detail(200, u"Email verification completed. Please sign in."_s)
                    : renderLink(verified.error(), u"Invalid verification link."_s);
}

Response AskAuth::signIn(const Request &request) const
{
    Fields fields(request);
    const Result<SignInGrant> grant = m_context.accounts.signIn(attemptIn(fields, request), terms);
    if (!grant && fields.error() && grant.error().fault == Fault::Invalid)
        return askRendered(fields.errors());
    if (!grant && grant.error().fault == Fault::NotSignedIn)
        return askFieldErrors({{u"non_field_errors"_s, u"Authentication failed"_s}});
    if (!grant)
        return render(grant.error());
    Response response = json(200, {{u"access"_s, grant->accessToken}, {u"refresh"_s, grant->refreshToken}});
    response.addHeader(
        "Set-Cookie", setCookie(nameOf(CookieKind::AccessToken), grant->accessToken.toLatin1(), terms.access, request));
    response.addHeader("Set-Cookie", setCookie(refreshCookie, grant->refreshToken.toLatin1(), *terms.refresh, request));
    return response;
}

/// A token in the body is meant; a cookie comes along by itself.
Response AskAuth::refresh(const Request &request) const
{
    const QByteArray cookie = request.cookie(refreshCookie).value_or(QByteArray());
    if (!cookie.isEmpty() && request.body.trimmed().isEmpty())
        return refreshByCookie(request, cookie);
    Fields fields(request);
    if (!cookie.isEmpty() && !fields.error() && !fields.contains(u"refresh"_s))
        return refreshByCookie(request, cookie);
    const QString token = fields.requiredText(u"refresh"_s);
    if (fields.error())
        return askRendered(fields.errors());
    const Result<SignInGrant> grant = m_context.accounts.refresh(token);
    return grant ? refreshed(*grant, token, request) : askFieldErrors({{u"refresh"_s, u"invalid refresh"_s}});
}

Response AskAuth::refreshByCookie(const Request &request, const QByteArray &token) const
{
    if (const Result<void> own = checkOrigin(m_context, request); !own)
        return render(own.error());
    const QString old = QString::fromLatin1(token);
    const Result<SignInGrant> grant = m_context.accounts.refresh(old);
    return grant ? refreshed(*grant, old, request) : detail(401, u"Invalid refresh token"_s);
}

Response AskAuth::refreshed(const SignInGrant &grant, const QString &old, const Request &request) const
{
    Response response = json(200, {{u"access"_s, grant.accessToken}});
    response.addHeader("Set-Cookie",
                       setCookie(nameOf(CookieKind::AccessToken), grant.accessToken.toLatin1(), terms.access, request));
    if (grant.refreshToken == old)
        return response;
    // Another surface's sign-in, whose refresh token was good only this once.
    Response both = json(200, {{u"access"_s, grant.accessToken}, {u"refresh"_s, grant.refreshToken}});
    both.headers = response.headers;
    both.addHeader("Set-Cookie", setCookie(refreshCookie, grant.refreshToken.toLatin1(), *terms.refresh, request));
    return both;
}

Response AskAuth::signOut(const Request &request) const
{
    if (const Result<void> ended = ::signOut(m_context, request, CookieKind::AccessToken); !ended)
        return render(ended.error());
    // That of the cookie for refreshing is another one, where the shorter-lived cookie has gone since.
    if (checkOrigin(m_context, request))
        m_context.accounts.signOutBy(QString::fromLatin1(request.cookie(refreshCookie).value_or(QByteArray())));
    Response response = detail(200, u"Logged out successfully"_s);
    for (const QByteArray &name : {nameOf(CookieKind::AccessToken), refreshCookie})
        response.addHeader("Set-Cookie", clearCookie(name, request));
    return response;
}

Response AskAuth::me(const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context, request, CookieKind::AccessToken);
    if (!who)
        return render(who.error());
    const Account &account = who->account;
    return json(200, {{u"id"_s, account.id},
                      {u"username"_s, account.username},
                      {u"email"_s, account.email},
                      {u"name"_s, account.name},
                      {u"role"_s, account.isAdmin() ? u"admin"_s : u"user"_s}});
}

Response AskAuth::askForReset(const Request &request) const
{
    Fields fields(request);
    const QString email = fields.requiredText(u"email"_s);
    if (fields.error())
        return askRendered(fields.errors());
    const Result<void> asked =
        m_context.recovery.requestReset(email, request.peer.toString(), mailWishes(m_context.settings, request));
    return asked ? detail(200, u"Password reset email sent. Please check your email."_s) : render(asked.error());
}

Response AskAuth::reset(const Request &request) const
{
    Fields fields(request);
    const QString uid = fields.requiredText(u"uid"_s);
    const QString token = fields.requiredText(u"token"_s);
    const QString password = fields.requiredText(u"new_password"_s);
    if (fields.error())
        return askRendered(fields.errors());
    const Result<void> changed =
        m_context.recovery.resetPassword(accountIdFrom(uid), token, password, request.peer.toString());
    return changed ? detail(200, u"Password reset successfully. Please sign in with your new password."_s)
                   : renderLink(changed.error(), u"Invalid reset link."_s);
}

} // namespace

void addAskAuthRoutes(Router &router, const SurfaceContext &context)
{
    const AskAuth surface(context);
    const auto add = [&](const char *method, const QString &path, Response (AskAuth::*route)(const Request &) const,
                         Lane lane = Lane::Quick) {
        router.add(method, path, [surface, route](const Request &request) { return (surface.*route)(request); },
                   {.lane = lane});
    };
    add("POST", u"/api/auth/signup"_s, &AskAuth::signUp, Lane::Heavy);
    add("POST", u"/api/auth/verify-email"_s, &AskAuth::verify);
    add("POST", u"/api/auth/login"_s, &AskAuth::signIn, Lane::Heavy);
    add("POST", u"/api/auth/refresh"_s, &AskAuth::refresh);
    add("POST", u"/api/auth/logout"_s, &AskAuth::signOut);
    add("GET", u"/api/auth/me"_s, &AskAuth::me);
    add("POST", u"/api/auth/password-reset"_s, &AskAuth::askForReset);
    add("POST", u"/api/auth/password-reset/confirm"_s, &AskAuth::reset, Lane::Heavy);
}
