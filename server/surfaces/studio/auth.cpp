#include "server/surfaces/studio/auth.h"

#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/accountjson.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Response signUp(const SurfaceContext &context, const Request &request)
{
    Fields fields(request);
    SignUp asked{.username = fields.requiredText(u"username"_s),
                 .email = fields.requiredText(u"email"_s),
                 .name = fields.text(u"name"_s),
                 .password = fields.requiredText(u"password"_s),
                 .address = request.peer.toString()};
    asked.malformed = fields.error();
    const Result<Account> account = context.accounts.signUp(asked, Role::User);
    return account ? json(201, ownAccountJson({.account = *account})) : accountRendered(account.error());
}

Response signIn(const SurfaceContext &context, const Request &request)
{
    Fields fields(request);
    const bool byEmail = fields.text(u"username"_s).isEmpty() && fields.contains(u"email"_s);
    const SignInAttempt attempt = attemptIn(fields, request, byEmail ? u"email"_s : u"username"_s);
    const Result<SignInGrant> grant = context.accounts.signIn(attempt, studioTerms);
    if (!grant && grant.error().fault == Fault::NotSignedIn)
        return studioDetail(401, u"Invalid credentials"_s);
    return grant ? studioGranted(*grant) : accountRendered(grant.error());
}

Response refresh(const SurfaceContext &context, const Request &request)
{
    Fields fields(request);
    const QString token = fields.requiredText(u"refresh_token"_s);
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<SignInGrant> grant = context.accounts.refresh(token);
    if (!grant && grant.error().fault == Fault::NotSignedIn)
        return studioDetail(401, u"Invalid refresh token"_s);
    return grant ? studioGranted(*grant) : accountRendered(grant.error());
}

} // namespace

Response studioGranted(const SignInGrant &grant)
{
    return json(200, {{u"access_token"_s, grant.accessToken},
                      {u"refresh_token"_s, grant.refreshToken},
                      {u"token_type"_s, u"bearer"_s}});
}

void addStudioAuthRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &);
    const auto open = [&](const QString &path, Route route, Lane lane) {
        router.add("POST", path, [&context, route](const Request &request) { return route(context, request); },
                   {.lane = lane});
    };
    open(u"/api/v1/auth/register"_s, signUp, Lane::Heavy);
    open(u"/api/v1/auth/login"_s, signIn, Lane::Heavy);
    open(u"/api/v1/auth/refresh"_s, refresh, Lane::Quick);
    addSignedInRoute(router, context, "POST", u"/api/v1/auth/logout"_s,
                     [&context](const Request &, const SignedIn &who) {
                         context.accounts.signOut(who.signInId);
                         return studioDetail(200, u"Logged out"_s);
                     });
}
