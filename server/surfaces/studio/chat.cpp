#include "server/surfaces/studio/chat.h"

#include "models/core/settings.h"
#include "server/surfaces/answeringroute.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/answerstreams.h"
#include "server/surfaces/studio/chatjson.h"
#include "server/surfaces/studio/chatrequest.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/throttle.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestSearch = 1000;
constexpr int usualHistory = 50;

/// The field of a fault is named as in the body.
Response rendered(const Error &failure)
{
    if (failure.fault == Fault::Conflict)
        return studioDetail(409, failure.field == u"messages"_s ? u"The conversation is full"_s
                                                                : u"The conversation has gone on meanwhile"_s);
    if (failure.fault == Fault::NotFound && failure.field == u"log"_s)
        return studioDetail(404, u"Chat log not found"_s);
    return studioRendered(failure);
}

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject toJson(const ChatOutcome &outcome)
{
    QJsonObject object = chatMessage(outcome.answer);
    object.remove(u"id"_s);
    object[u"message_id"_s] = idOrNull(outcome.answer.id);
    object[u"question_id"_s] = idOrNull(outcome.questionId);
    object[u"conversation_id"_s] = idOrNull(outcome.conversationId);
    object[u"chat_log_id"_s] = idOrNull(outcome.logId);
    return object;
}

/// What everybody who asks has to pass.
Result<ChatRequest> admitted(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    return throttle(context, setting::chatLimit, request, who.account.id)
        .and_then([&] { return chatRequestIn(request); })
        .and_then(
            [&](const ChatRequest &asked) { return check(context, who.account, asked).map([&] { return asked; }); });
}

Response ask(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<ChatRequest> asked = admitted(context, request, who);
    if (!asked)
        return rendered(asked.error());
    const Result<ChatOutcome> outcome = answerTo(context, who.account, *asked, askingFor(request));
    return outcome ? json(200, toJson(*outcome)) : rendered(outcome.error());
}

/// The last events of a stream: what is cited, and what was kept; or what went wrong.
void sendEnd(EventStream &stream, const Result<ChatOutcome> &outcome)
{
    if (outcome) {
        const QJsonObject whole = toJson(*outcome);
        stream.send("citations",
                    compact({{u"covered"_s, whole[u"covered"_s]}, {u"citations"_s, whole[u"citations"_s]}}));
        stream.send("done", compact(whole));
        return;
    }
    const Response response = rendered(outcome.error());
    QJsonObject trouble = QJsonDocument::fromJson(response.body).object();
    trouble[u"status"_s] = response.status;
    if (outcome.error().fault == Fault::EngineFailed)
        trouble[u"reason"_s] = outcome.error().field;
    stream.send("error", compact(trouble));
}

Response stream(const SurfaceContext &context, AnswerStreams &streams, const Request &request, const SignedIn &who)
{
    const Result<ChatRequest> asked = admitted(context, request, who);
    if (!asked)
        return rendered(asked.error());
    const auto work = [&context, asked = *asked, account = who.account,
                       language = askingFor(request).language](EventStream &to, const Progress &progress) {
        const TextSink sink = [&to](const QString &piece) { to.send("token", compact({{u"text"_s, piece}})); };
        sendEnd(to, answerTo(context, account, asked, {.language = language, .progress = progress, .sink = sink}));
    };
    Result<std::shared_ptr<EventStream>> started = streams.start(who.account.id, work);
    if (!started)
        return rendered(started.error());
    Response response{.status = 200, .type = "text/event-stream", .events = std::move(*started)};
    response.addHeader("X-Accel-Buffering", "no"); // or nginx collects the pieces
    return response;
}

/// An id of the query; NotFound when it is none.
Result<std::optional<qint64>> idIn(const Request &request, const QString &name, const QString &thing)
{
    const std::optional<QString> text = request.query.find(name);
    bool isNumber = true;
    const qint64 id = text ? text->toLongLong(&isNumber) : 0;
    if (!isNumber)
        return fail(Fault::Invalid, name);
    if (text && id <= 0)
        return fail(Fault::NotFound, thing);
    return text ? std::optional(id) : std::nullopt;
}

Result<HistoryFilter> filterIn(const Request &request)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return tl::make_unexpected(window.error());
    const auto group = idIn(request, u"group_id"_s, u"group"_s);
    const auto video = idIn(request, u"video_id"_s, u"video"_s);
    const auto conversation = idIn(request, u"conversation_id"_s, u"conversation"_s);
    for (const auto *id : {&group, &video, &conversation}) {
        if (!*id)
            return tl::make_unexpected(id->error());
    }
    const QString text = request.query.value(u"q"_s).trimmed();
    if (text.size() > longestSearch)
        return fail(Fault::Invalid, u"q"_s);
    return HistoryFilter{.text = text,
                         .groupId = *group,
                         .videoId = *video,
                         .conversationId = *conversation,
                         .limit = window->limit,
                         .offset = window->offset};
}

Response history(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Result<HistoryFilter> filter = filterIn(request);
    if (!filter)
        return rendered(filter.error());
    filter->limit = filter->limit.value_or(usualHistory);
    const Page<PastExchange> page = context.chatLogs.past(who.account, *filter);
    QJsonArray array;
    for (const PastExchange &past : page.items)
        array.append(pastExchange(past));
    return studioListed(array, page.total);
}

Response exported(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Result<HistoryFilter> filter = filterIn(request);
    if (!filter)
        return rendered(filter.error());
    const QString format = request.query.find(u"format"_s).value_or(u"markdown"_s);
    if (format != u"markdown"_s && format != u"json"_s && format != u"csv"_s)
        return rendered({.fault = Fault::Invalid, .field = u"format"_s});
    filter->isOldestFirst = true;
    const QList<PastExchange> past = context.chatLogs.past(who.account, *filter).items;
    Response response;
    if (format == u"json"_s)
        response = {.body = historyAsJson(past), .type = "application/json; charset=utf-8"};
    else if (format == u"csv"_s)
        response = {.body = historyAsCsv(past), .type = "text/csv; charset=utf-8"};
    else
        response = {.body = historyAsMarkdown(past), .type = "text/markdown; charset=utf-8"};
    const QByteArray suffix = format == u"markdown"_s ? QByteArray("md") : format.toLatin1();
    response.addHeader("Content-Disposition", "attachment; filename=\"chat_history." + suffix + '"');
    return response;
}

/// One conversation, or the continuing one about a video or all.
Response messages(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const auto conversation = idIn(request, u"conversation_id"_s, u"conversation"_s);
    const auto video = idIn(request, u"video_id"_s, u"video"_s);
    if (!conversation || !video)
        return rendered((conversation ? video : conversation).error());
    const Result<QList<Message>> kept =
        *conversation ? context.chat.messagesOf(who.account, **conversation)
                      : Result<QList<Message>>(context.chat.messages(who.account, {.videoId = video->value_or(0)}));
    if (!kept)
        return rendered(kept.error());
    QJsonArray array;
    for (const Message &message : *kept)
        array.append(chatMessage(message));
    return studioListed(array, kept->size());
}

Response feedback(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const std::optional<qint64> message = fields.integerAt(u"message_id"_s);
    const std::optional<qint64> log = fields.integerAt(u"chat_log_id"_s);
    const QString name = fields.text(u"feedback"_s);
    const Feedback feedback = feedbackNamed(name);
    if (!fields.error() && message.has_value() == log.has_value())
        fields.refuse(u"message_id"_s, message ? u"type"_s : u"missing"_s);
    if (!fields.error() && feedback == Feedback::None && !(fields.contains(u"feedback"_s) && name.isEmpty()))
        fields.refuse(u"feedback"_s, fields.contains(u"feedback"_s) ? u"type"_s : u"missing"_s);
    if (fields.error())
        return rendered(*fields.error());
    const Result<void> done = message ? context.chat.setFeedback(who.account, *message, feedback)
                                      : context.chatLogs.setFeedback(who.account, *log, feedback);
    if (!done)
        return rendered(done.error());
    return json(200, {{u"message_id"_s, idOrNull(message.value_or(0))},
                      {u"chat_log_id"_s, idOrNull(log.value_or(0))},
                      {u"feedback"_s, chatFeedback(feedback)}});
}

} // namespace

void addChatRoutes(Router &router, const SurfaceContext &context, const std::shared_ptr<AnswerStreams> &streams)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, const RouteOptions &options = {}) {
        addSignedInRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            options);
    };
    add("POST", u"/api/v1/chat"_s, ask, answeringOptions());
    addSignedInRoute(router, context, "POST", u"/api/v1/chat/stream"_s,
                     [&context, streams](const Request &request, const SignedIn &who) {
                         return stream(context, *streams, request, who);
                     });
    add("GET", u"/api/v1/chat/messages"_s, messages);
    add("GET", u"/api/v1/chat/history"_s, history);
    add("GET", u"/api/v1/chat/export"_s, exported);
    add("POST", u"/api/v1/chat/feedback"_s, feedback);
}
