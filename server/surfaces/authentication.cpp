#include "server/surfaces/authentication.h"

#include "models/core/settings.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isWrite(const Request &request)
{
    return request.method != "GET" && request.method != "HEAD" && request.method != "OPTIONS";
}

/// As browsers spell it: in ASCII, without the port where it is the scheme's own.
QString originOf(const QString &address)
{
    const QUrl url(address, QUrl::StrictMode);
    if (url.scheme().isEmpty() || url.host().isEmpty())
        return {};
    QUrl origin;
    origin.setScheme(url.scheme());
    origin.setHost(url.host());
    if (url.port() != (url.scheme() == u"https"_s ? 443 : 80))
        origin.setPort(url.port());
    return QString::fromLatin1(origin.toEncoded());
}

/// Compared by segments, as the router does.
bool isBelow(const Request &request, const QList<QStringList> &paths)
{
    const QStringList path = request.segments().value_or(QStringList());
    return std::any_of(paths.begin(), paths.end(), [&](const QStringList &prefix) {
        return path.size() >= prefix.size() && std::equal(prefix.begin(), prefix.end(), path.begin());
    });
}

/// For the log of requests.
Result<SignedIn> noted(const Request &request, Result<SignedIn> who)
{
    if (who)
        request.noteCaller(who->account.id);
    return who;
}

Result<SignedIn> signedInByCookie(const SurfaceContext &context, const Request &request, CookieKind kind)
{
    const QString token = QString::fromLatin1(request.cookie(nameOf(kind)).value_or(QByteArray()));
    if (token.isEmpty())
        return fail(Fault::NotSignedIn, u"missing"_s);
    return checkOrigin(context, request).and_then([&] {
        return noted(request, kind == CookieKind::Session ? context.accounts.authenticateSession(token)
                                                          : context.accounts.authenticate(token));
    });
}

bool isInScope(const SignedIn &who, const Request &request)
{
    if (who.apiKeyId == 0)
        return true;
    const std::optional<Scope> needed = scopeFor(request);
    return needed && who.scopes.testFlag(*needed);
}

} // namespace

QByteArray nameOf(CookieKind kind)
{
    return kind == CookieKind::Session ? "session" : "access_token";
}

Result<SignedIn> signedIn(const AccountService &accounts, const Request &request)
{
    const std::optional<QByteArray> token = request.bearer();
    if (!token)
        return fail(Fault::NotSignedIn, request.header("authorization").isEmpty() ? u"missing"_s : QString());
    const Result<SignedIn> who = noted(request, accounts.authenticate(QString::fromLatin1(*token)));
    if (who && !isInScope(*who, request))
        return fail(Fault::NotAllowed, u"scope"_s);
    return who;
}

SignInAttempt attemptIn(Fields &fields, const Request &request, const QString &name)
{
    SignInAttempt attempt{.nameOrEmail = fields.requiredText(name),
                          .password = fields.requiredText(u"password"_s),
                          .address = request.peer.toString(),
                          .agent = QString::fromLatin1(request.header("user-agent"))};
    attempt.malformed = fields.error();
    return attempt;
}

Actor actorOf(const SignedIn &who, const Request &request)
{
    return {.account = who.account,
            .address = request.peer.toString(),
            .agent = QString::fromLatin1(request.header("user-agent"))};
}

std::optional<Scope> scopeFor(const Request &request)
{
    static const QList<QStringList> ofPersons{{u"auth"_s}, {u"api"_s, u"auth"_s}, {u"api"_s, u"v1"_s, u"auth"_s}};
    static const QList<QStringList> ofChat{
        {u"chat-with-script"_s}, {u"api"_s, u"chat"_s}, {u"api"_s, u"conversations"_s}, {u"api"_s, u"v1"_s, u"chat"_s}};
    static const QList<QStringList> ofAdmins{{u"api"_s, u"v1"_s, u"admin"_s}};
    static const QList<QStringList> ofAnyChat{{u"api"_s, u"v1"_s, u"models"_s}}; // what a chat program looks at first
    if (isBelow(request, ofAdmins))
        return Scope::Admin;
    if (isBelow(request, ofAnyChat))
        return Scope::Chat;
    if (!isWrite(request))
        return Scope::Read;
    if (isBelow(request, ofPersons))
        return std::nullopt;
    return isBelow(request, ofChat) ? Scope::Chat : Scope::Write;
}

Result<SignedIn> signedIn(const SurfaceContext &context, const Request &request, CookieKind kind)
{
    const std::optional<QByteArray> cookie = request.cookie(nameOf(kind));
    if (!cookie || cookie->isEmpty() || !request.header("authorization").isEmpty())
        return signedIn(context.accounts, request);
    return signedInByCookie(context, request, kind);
}

Result<void> signOut(const SurfaceContext &context, const Request &request, CookieKind kind)
{
    const Result<SignedIn> byToken = signedIn(context.accounts, request);
    const Result<SignedIn> byCookie = signedInByCookie(context, request, kind);
    for (const Result<SignedIn> &who : {byToken, byCookie}) {
        if (who)
            context.accounts.signOut(who->signInId);
    }
    if (byToken || byCookie)
        return {};
    return tl::make_unexpected((request.header("authorization").isEmpty() ? byCookie : byToken).error());
}

Result<void> checkOrigin(const SurfaceContext &context, const Request &request)
{
    if (!isWrite(request))
        return {};
    const bool hasOrigin = request.headers.contains("origin");
    const QByteArray sender = request.header(hasOrigin ? "origin" : "referer");
    const QString origin = originOf(QString::fromLatin1(sender));
    if (!origin.isEmpty() && context.settings.value(setting::allowedOrigins).contains(origin))
        return {};
    const bool isForeign = !sender.isEmpty() && origin != originOf(request.origin());
    if (isForeign || request.header("sec-fetch-site") == "cross-site")
        return fail(Fault::NotAllowed, u"origin"_s);
    return {};
}
