#include "server/surfaces/ask/chat.h"

#include "models/chat/chatlogservice.h"
#include "models/core/settings.h"
#include "models/library/groupservice.h"
#include "server/http/router.h"
#include "server/surfaces/answeringroute.h"
#include "server/surfaces/ask/chatjson.h"
#include "server/surfaces/ask/videojson.h"
#include "server/surfaces/ask/wording.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/throttle.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

Response error(int status, const QString &text)
{
    return askError(status, text, AskShape::Error);
}

QString wordsForMissing(const QString &what)
{
    if (what == u"link"_s)
        return u"Shared group not found"_s;
    return what == u"log"_s ? u"Chat log not found"_s : u"Specified group not found"_s;
}

QString wordsForInvalid(const Error &failure)
{
    if (failure.field == u"json"_s || failure.field == u"object"_s)
        return u"The body must be a JSON object"_s;
    return (failure.detail == u"missing"_s ? u"Missing %1"_s : u"Invalid %1"_s).arg(failure.field);
}

/// The only place where ask's chat words a failure.
Response render(const Error &failure)
{
    switch (failure.fault) {
    case Fault::NotFound: return error(404, wordsForMissing(failure.field));
    case Fault::Invalid: return error(400, wordsForInvalid(failure));
    case Fault::NotAllowed:
        if (failure.field == u"password"_s)
            return error(403, u"The share link needs its password"_s);
        break;
    case Fault::EngineFailed:
        if (failure.field == u"rateLimit"_s)
            return error(429, u"API rate limit reached"_s);
        return error(500, u"OpenAI API error: %1"_s.arg(failure.detail.isEmpty() ? u"failed"_s : failure.detail));
    default: break;
    }
    return askRendered(failure, {}, AskShape::Error);
}

/// What the body of a question asks.
struct Asked
{
    QString question;
    std::optional<qint64> groupId;
};

/// The last message of a user: a client may claim anything of the others. Empty when there is none; Invalid "messages".
Result<QString> lastQuestion(const QJsonValue &messages)
{
    if (!messages.isUndefined() && !messages.isNull() && !messages.isArray())
        return fail(Fault::Invalid, u"messages"_s);
    QString question;
    for (const QJsonValue &message : messages.toArray()) {
        if (!message.isObject() || !message[u"role"_s].isString() || !message[u"content"_s].isString())
            return fail(Fault::Invalid, u"messages"_s);
        if (message[u"role"_s] == u"user"_s)
            question = message[u"content"_s].toString().trimmed();
    }
    return question;
}

Result<Asked> askedIn(const Request &request)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return tl::make_unexpected(body.error());
    Fields fields(request);
    const qint64 group = fields.integer(u"group_id"_s);
    const Result<QString> question = lastQuestion((*body)[u"messages"_s]);
    if (!question)
        return tl::make_unexpected(question.error());
    if (fields.error() && !question->isEmpty())
        return tl::make_unexpected(*fields.error());
    const QJsonValue named = (*body)[u"group_id"_s];
    const bool isNamed = !named.isUndefined() && !named.isNull();
    return Asked{.question = *question, .groupId = isNamed ? std::optional(group) : std::nullopt};
}

/// The group of a query, when that names one.
std::optional<qint64> groupIn(const Request &request)
{
    bool isNumber = false;
    const qint64 id = request.query.value(u"group_id"_s).toLongLong(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

QJsonObject historyEntry(const ChatLog &log)
{
    return {{u"id"_s, log.id},
            {u"group"_s, log.groupId},
            {u"question"_s, log.question},
            {u"answer"_s, log.answer},
            {u"related_videos"_s, askRelatedVideos(log.citations)},
            {u"is_shared_origin"_s, log.isShared},
            {u"feedback"_s, askFeedback(log.feedback)},
            {u"created_at"_s, askTime(log.createdAt)}};
}

/// The routes, one function each.
class AskChat
{
public:
    explicit AskChat(const SurfaceContext &context) : m_context(context) {}

    using Open = Response (AskChat::*)(const Request &) const;
    using Closed = Response (AskChat::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Closed route, const Request &request) const;

    Response chat(const Request &request) const;
    Response feedback(const Request &request) const;
    Response history(const Request &request, const SignedIn &who) const;
    Response exported(const Request &request, const SignedIn &who) const;

private:
    Response ask(const Request &request, const SignedIn &who) const;
    Response askShared(const Request &request, const QString &token) const;
    Response answered(const Result<ChatLog> &log) const;

    const SurfaceContext &m_context;
};

Response AskChat::forSignedIn(Closed route, const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context, request, CookieKind::AccessToken);
    return who ? (this->*route)(request, *who) : render(who.error());
}

/// A share link stands for a sign-in, whoever is signed in besides.
Response AskChat::chat(const Request &request) const
{
    const std::optional<QString> token = request.query.find(u"share_token"_s);
    return token ? askShared(request, *token) : forSignedIn(&AskChat::ask, request);
}

Response AskChat::ask(const Request &request, const SignedIn &who) const
{
    if (const Result<void> free = throttle(m_context, setting::chatLimit, request, who.account.id); !free)
        return render(free.error());
    const Result<Asked> asked = askedIn(request);
    if (!asked)
        return render(asked.error());
    if (asked->question.isEmpty())
        return error(400, u"Messages are empty"_s);
    if (asked->groupId && *asked->groupId <= 0)
        return render({.fault = Fault::NotFound, .field = u"group"_s});
    return answered(
        m_context.chatLogs.ask(who.account, asked->groupId.value_or(0), asked->question, askingFor(request)));
}

Response AskChat::askShared(const Request &request, const QString &token) const
{
    if (const Result<void> free = throttleLink(m_context, setting::chatLimit, request, token); !free)
        return render(free.error());
    const Result<Asked> asked = askedIn(request);
    if (!asked)
        return render(asked.error());
    if (asked->question.isEmpty())
        return error(400, u"Messages are empty"_s);
    if (!asked->groupId)
        return error(400, u"Group ID not specified"_s);
    return answered(m_context.chatLogs.askShared(token, *asked->groupId, asked->question, askingFor(request)));
}

Response AskChat::answered(const Result<ChatLog> &log) const
{
    if (!log)
        return render(log.error());
    return json(200, {{u"role"_s, u"assistant"_s},
                      {u"content"_s, log->answer},
                      {u"related_videos"_s, askRelatedVideos(log->citations)},
                      {u"chat_log_id"_s, log->id},
                      {u"feedback"_s, askFeedback(log->feedback)}});
}

Response AskChat::feedback(const Request &request) const
{
    const std::optional<QString> token = request.query.find(u"share_token"_s);
    const Result<SignedIn> who =
        token ? Result<SignedIn>(SignedIn()) : signedIn(m_context, request, CookieKind::AccessToken);
    if (!who)
        return render(who.error());
    Fields fields(request);
    const qint64 id = fields.requiredInteger(u"chat_log_id"_s);
    const QString name = fields.text(u"feedback"_s);
    if (fields.error())
        return render(*fields.error());
    const Feedback feedback = name == u"good"_s ? Feedback::Good : name == u"bad"_s ? Feedback::Bad : Feedback::None;
    const bool isTakenBack = request.json()->value(u"feedback"_s).isNull(); // and not merely missing
    if (feedback == Feedback::None && !isTakenBack)
        return error(400, u"feedback must be good, bad or null"_s);
    const Result<void> done = token ? m_context.chatLogs.setSharedFeedback(*token, id, feedback)
                                    : m_context.chatLogs.setFeedback(who->account, id, feedback);
    return done ? json(200, {{u"chat_log_id"_s, id}, {u"feedback"_s, askFeedback(feedback)}}) : render(done.error());
}

Response AskChat::history(const Request &request, const SignedIn &who) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    const std::optional<qint64> group = groupIn(request);
    const Page<ChatLog> page =
        group ? m_context.chatLogs.history(who.account, *group, window->limit, window->offset) : Page<ChatLog>();
    QJsonArray array;
    for (const ChatLog &log : page.items)
        array.append(historyEntry(log));
    Response response = jsonArray(200, array);
    response.addHeader("X-Total-Count", QByteArray::number(page.total));
    return response;
}

Response AskChat::exported(const Request &request, const SignedIn &who) const
{
    if (request.query.value(u"group_id"_s).isEmpty())
        return error(400, u"Group ID not specified"_s);
    const Result<Group> group = m_context.groups.find(who.account, groupIn(request).value_or(0));
    if (!group)
        return render(group.error());
    QList<ChatLog> logs = m_context.chatLogs.history(who.account, group->id, std::nullopt, 0).items;
    std::reverse(logs.begin(), logs.end());
    Response response{.body = askHistoryCsv(logs), .type = "text/csv; charset=utf-8"};
    response.addHeader("Content-Disposition",
                       "attachment; filename=\"chat_history_group_" + QByteArray::number(group->id) + ".csv\"");
    return response;
}

} // namespace

void addAskChatRoutes(Router &router, const SurfaceContext &context)
{
    const AskChat surface(context);
    const auto open = [&](const char *method, const QString &path, AskChat::Open route, const RouteOptions &options) {
        router.add(
            method, path, [surface, route](const Request &request) { return (surface.*route)(request); }, options);
    };
    const auto closed = [&](const char *method, const QString &path, AskChat::Closed route) {
        router.add(method, path,
                   [surface, route](const Request &request) { return surface.forSignedIn(route, request); });
    };
    open("POST", u"/api/chat"_s, &AskChat::chat, answeringOptions());
    open("POST", u"/api/chat/feedback"_s, &AskChat::feedback, {});
    closed("GET", u"/api/chat/history"_s, &AskChat::history);
    closed("GET", u"/api/chat/history/export"_s, &AskChat::exported);
}
