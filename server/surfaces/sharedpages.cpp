#include "server/surfaces/sharedpages.h"

#include "models/chat/chatlogservice.h"
#include "models/core/settings.h"
#include "models/library/groupservice.h"
#include "models/library/sharetoken.h"
#include "server/http/cookies.h"
#include "server/http/router.h"
#include "server/surfaces/answeringroute.h"
#include "server/surfaces/context.h"
#include "server/surfaces/language.h"
#include "server/surfaces/page.h"
#include "server/surfaces/sharedhtml.h"
#include "server/surfaces/throttle.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Pictures and films of this server, and nothing that runs.
constexpr const char *sharedPolicy =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'";

QString tokenOf(const Request &request)
{
    return request.params[u"token"_s];
}

/// Each link has a cookie of its own, as somebody may hold several.
QByteArray passCookie(const QString &token)
{
    return "share_" + ShareToken::hash(ShareToken::linkToken(token)).left(16).toLatin1();
}

/// Relative, as a proxy may have put this server deeper down.
QString rootFrom(const Request &request)
{
    return u"../"_s.repeated(request.path.count('/') - 1);
}

QString pageFrom(const Request &request)
{
    return rootFrom(request) + u"shared/"_s + QString::fromLatin1(tokenOf(request).toUtf8().toPercentEncoding());
}

/// The address of the page once more, to be opened by GET.
QByteArray samePage(const Request &request)
{
    QByteArray target = pageFrom(request).toLatin1();
    if (const qint64 video = request.query.value(u"video"_s).toLongLong(); video > 0)
        target += "?video=" + QByteArray::number(video);
    return target;
}

Response sharedResponse(int status, const Request &request, const QString &html)
{
    Response response = htmlPage(status, languageOf(request), html);
    response.addHeader("Content-Security-Policy", sharedPolicy);
    response.addHeader("X-Robots-Tag", "noindex, nofollow");
    return response;
}

Response sentence(int status, const Request &request, const QString &title, const QString &text,
                  const QString &form = {})
{
    return sharedResponse(status, request, pageTemplate(u"form.html"_s).arg(languageOf(request), title, text, form));
}

Response passwordPage(int status, const Request &request, const QString &text)
{
    const SharedWords words = sharedWords(languageOf(request));
    return sentence(status, request, words.locked, text,
                    sharedPasswordForm(words, QString::fromLatin1(samePage(request))));
}

/// The only place where these pages word a failure; `isTry` says that a password was sent.
Response render(const Error &failure, const Request &request, bool isTry = false)
{
    const SharedWords words = sharedWords(languageOf(request));
    if (failure.fault == Fault::TooMany) {
        Response response = passwordPage(429, request, words.tooMany);
        response.addHeader("Retry-After", QByteArray::number(failure.retryAfterSeconds));
        return response;
    }
    if (failure.fault == Fault::NotAllowed)
        return isTry ? passwordPage(403, request, words.wrongPassword) : passwordPage(200, request, words.whatLocked);
    return sentence(404, request, words.gone, words.whatGone);
}

/// The collection, by the link alone or by the pass that whoever knew its password was given.
Result<Group> opened(const SurfaceContext &context, const Request &request)
{
    const QString token = tokenOf(request);
    const QString pass = QString::fromLatin1(request.cookie(passCookie(token)).value_or(QByteArray()));
    const bool isOfLink = ShareToken::linkToken(pass) == ShareToken::linkToken(token);
    return context.groups.shared(!pass.isEmpty() && isOfLink ? pass : token);
}

Response collection(int status, const Request &request, const Group &group, const SharedQuestion &question = {})
{
    return sharedResponse(status, request,
                          sharedHtml(group, {.language = languageOf(request),
                                             .root = rootFrom(request),
                                             .page = pageFrom(request),
                                             .chosenId = request.query.value(u"video"_s).toLongLong(),
                                             .startSecs = request.query.value(u"t"_s).toInt(),
                                             .question = question}));
}

Response show(const SurfaceContext &context, const Request &request)
{
    const Result<Group> group = opened(context, request);
    return group ? collection(200, request, *group) : render(group.error(), request);
}

/// Why there is no answer, beside the question.
Response unanswered(const Error &failure, const Request &request, const Group &group, const QString &question)
{
    const SharedWords words = sharedWords(languageOf(request));
    switch (failure.fault) {
    case Fault::NotFound:
    case Fault::NotAllowed: return render(failure, request); // the link has ended meanwhile
    case Fault::Invalid: return collection(400, request, group, {.text = question, .trouble = words.badQuestion});
    case Fault::TooMany: break;
    default: return collection(502, request, group, {.text = question, .trouble = words.noAnswer});
    }
    Response response = collection(429, request, group, {.text = question, .trouble = words.tooMany});
    response.addHeader("Retry-After", QByteArray::number(failure.retryAfterSeconds));
    return response;
}

Response ask(const SurfaceContext &context, const Request &request)
{
    const Result<Group> group = opened(context, request);
    if (!group)
        return render(group.error(), request);
    const QString question = QueryItems::parse(request.body).value(u"question"_s).trimmed();
    const Result<ChatLog> log = throttleLink(context, setting::chatLimit, request, tokenOf(request)).and_then([&] {
        return context.chatLogs.askShared(group->share->token, group->id, question, askingFor(request));
    });
    if (!log)
        return unanswered(log.error(), request, *group, question);
    return collection(200, request, *group, {.text = question, .answer = *log});
}

/// The form of a link with a password. The page is opened anew, so that a browser which loads it again, as those of
/// phones do, need not send the form again; and its address stays the link, which opens nothing by itself.
Response unlock(const SurfaceContext &context, const Request &request)
{
    const QString token = tokenOf(request);
    const Result<Group> group = throttleLink(context, setting::signInLimit, request, token).and_then([&] {
        return context.groups.shared(token, QueryItems::parse(request.body).value(u"password"_s));
    });
    if (!group)
        return render(group.error(), request, true);
    Response response{.status = 303, .type = {}};
    response.addHeader("Location", samePage(request));
    if (group->share->hasPassword())
        response.addHeader("Set-Cookie", setCookie(passCookie(token), group->share->token.toLatin1(),
                                                   GroupService::passTime, request));
    return response;
}

} // namespace

void addSharedPages(Router &router, const SurfaceContext &context)
{
    router.add("GET", u"/shared/{token}"_s, [&context](const Request &request) { return show(context, request); });
    router.add("POST", u"/shared/{token}"_s, [&context](const Request &request) { return unlock(context, request); },
               {.lane = Lane::Heavy});
    // Whoever loads an answer's page again without its form finds the collection.
    router.add("GET", u"/shared/{token}/ask"_s, [&context](const Request &request) { return show(context, request); });
    router.add(
        "POST", u"/shared/{token}/ask"_s, [&context](const Request &request) { return ask(context, request); },
        answeringOptions());
}
