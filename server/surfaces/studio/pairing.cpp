#include "server/surfaces/studio/pairing.h"

#include "models/accounts/pairingservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/auth.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

SignInClient clientOf(const Request &request, const QString &name = {})
{
    return {
        .address = request.peer.toString(), .agent = QString::fromLatin1(request.header("user-agent")), .name = name};
}

QJsonObject toJson(const Pairing &pairing)
{
    return {{u"device_name"_s, pairing.name},
            {u"address"_s, pairing.address},
            {u"state"_s, nameOf(pairing.state)},
            {u"created_at"_s, studioTime(pairing.createdAt)},
            {u"expires_at"_s, studioTime(pairing.expiresAt)}};
}

QString wordsFor(const QString &code)
{
    if (code == u"authorization_pending"_s)
        return u"Nobody has approved the device yet"_s;
    if (code == u"slow_down"_s)
        return u"Asked too soon; wait for 5 seconds more"_s;
    if (code == u"access_denied"_s)
        return u"The device was turned away"_s;
    if (code == u"expired_token"_s)
        return u"The code has expired"_s;
    return u"Invalid poll token"_s;
}

/// The device reads `code`, which RFC 8628 names; `detail` is for whoever reads its log.
Response notYet(const QString &code)
{
    return json(400, {{u"detail"_s, wordsFor(code)}, {u"code"_s, code}});
}

Response open(const SurfaceContext &context, const Request &request)
{
    Fields fields(request);
    const QString name = fields.requiredText(u"device_name"_s);
    if (fields.error())
        return studioRendered(*fields.error());
    const Result<OpenedPairing> opened = context.pairing.open(clientOf(request, name));
    if (!opened)
        return studioRendered(opened.error());
    const Pairing &pairing = opened->pairing;
    return json(201, {{u"pairing_code"_s, opened->code},
                      {u"poll_token"_s, opened->pollToken},
                      {u"expires_in"_s, pairing.createdAt.secsTo(pairing.expiresAt)},
                      {u"interval"_s, pairing.pauseMs / 1000}});
}

Response collect(const SurfaceContext &context, const Request &request)
{
    Fields fields(request);
    const QString token = fields.requiredText(u"poll_token"_s);
    if (fields.error())
        return studioRendered(*fields.error());
    const Result<SignInGrant> grant = context.pairing.collect(token, clientOf(request), studioTerms);
    if (!grant && grant.error().fault == Fault::NotAllowed)
        return notYet(grant.error().field);
    return grant ? studioGranted(*grant) : studioRendered(grant.error());
}

using Decide = Result<Pairing> (PairingService::*)(const Actor &, const QString &) const;

/// A browser that is signed in by cookie may decide, too, from this server's own pages.
Response decide(const SurfaceContext &context, const Request &request, Decide decision)
{
    const Result<SignedIn> who = signedIn(context, request, CookieKind::AccessToken);
    if (!who)
        return studioRendered(who.error());
    const Result<Pairing> pairing = (context.pairing.*decision)(actorOf(*who, request), request.params[u"code"_s]);
    return pairing ? json(200, toJson(*pairing)) : studioRendered(pairing.error());
}

} // namespace

void addPairingRoutes(Router &router, const SurfaceContext &context)
{
    const QString path = u"/api/v1/auth/pairing"_s;
    router.add("POST", path, [&context](const Request &request) { return open(context, request); });
    router.add("POST", path + u"/token"_s, [&context](const Request &request) { return collect(context, request); });
    const auto add = [&](const char *method, const QString &end, Decide decision) {
        router.add(method, path + u"/{code}"_s + end,
                   [&context, decision](const Request &request) { return decide(context, request, decision); });
    };
    add("GET", {}, &PairingService::find);
    add("POST", u"/approve"_s, &PairingService::approve);
    add("POST", u"/deny"_s, &PairingService::deny);
}
