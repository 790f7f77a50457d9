#include "models/core/settings.h"
#include "server/surfaces/answeringroute.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/studio/answerstreams.h"
#include "server/surfaces/studio/chat.h"
#include "server/surfaces/studio/completionjson.h"
#include "server/surfaces/throttle.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 modelsCreatedAt = 1'767'225'600; // 2026 began: clients want a time, and these have none of their own

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject modelNamed(const QString &name)
{
    return {{u"id"_s, name}, {u"object"_s, u"model"_s}, {u"created"_s, modelsCreatedAt}, {u"owned_by"_s, u"matinee"_s}};
}

Response models()
{
    return json(200,
                {{u"object"_s, u"list"_s}, {u"data"_s, QJsonArray{modelNamed(chosenModel), modelNamed(builtInModel)}}});
}

/// Sends the answer in chunks while it is made.
void send(EventStream &stream, const CompletionWriter &writer,
          const std::function<Result<ChatOutcome>(const TextSink &)> &answer)
{
    const auto give = [&stream](const QJsonObject &chunk) { stream.send({}, compact(chunk)); };
    give(writer.firstChunk());
    const Result<ChatOutcome> outcome = answer([&](const QString &piece) { give(writer.textChunk(piece)); });
    if (!outcome) {
        stream.send({}, completionError(outcome.error()).body);
        return;
    }
    for (const QJsonObject &chunk : writer.lastChunks(*outcome))
        give(chunk);
    stream.send({}, "[DONE]");
}

Response completion(const SurfaceContext &context, AnswerStreams &streams, const Request &request, const SignedIn &who)
{
    const Result<CompletionRequest> wanted =
        throttle(context, setting::chatLimit, request, who.account.id)
            .and_then([&] { return completionRequestIn(request); })
            .and_then([&](const CompletionRequest &good) {
                return check(context, who.account, good.asked).map([&] { return good; });
            });
    if (!wanted)
        return completionError(wanted.error());
    const CompletionWriter writer(*wanted);
    Asking asking = askingFor(request);
    if (!wanted->isStream) {
        const Result<ChatOutcome> outcome = answerTo(context, who.account, wanted->asked, asking);
        return outcome ? json(200, writer.whole(*outcome)) : completionError(outcome.error());
    }
    const auto work = [&context, writer, asked = wanted->asked, account = who.account,
                       language = asking.language](EventStream &stream, const Progress &progress) {
        send(stream, writer, [&](const TextSink &sink) {
            return answerTo(context, account, asked, {.language = language, .progress = progress, .sink = sink});
        });
    };
    Result<std::shared_ptr<EventStream>> started = streams.start(who.account.id, work);
    if (!started)
        return completionError(started.error());
    Response response{.status = 200, .type = "text/event-stream", .events = std::move(*started)};
    response.addHeader("X-Accel-Buffering", "no"); // or nginx collects the pieces
    return response;
}

} // namespace

void addCompletionRoutes(Router &router, const SurfaceContext &context, const std::shared_ptr<AnswerStreams> &streams)
{
    const Surface shape{.error = [](int status, const QString &text) { return completionErrorBody(status, text); }};
    for (const QString &prefix : {u"/api/v1/chat/completions"_s, u"/api/v1/models"_s})
        router.setSurface(prefix, shape);
    router.add(
        "POST", u"/api/v1/chat/completions"_s,
        [&context, streams](const Request &request) {
            const Result<SignedIn> who = signedIn(context.accounts, request);
            return who ? completion(context, *streams, request, *who) : completionError(who.error());
        },
        answeringOptions());
    router.add("GET", u"/api/v1/models"_s, [&context](const Request &request) {
        const Result<SignedIn> who = signedIn(context.accounts, request);
        return who ? models() : completionError(who.error());
    });
}
