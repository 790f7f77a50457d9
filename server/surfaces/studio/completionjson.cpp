#include "server/surfaces/studio/completionjson.h"

#include "models/core/clocktext.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/chatjson.h"
#include "server/surfaces/studio/surface.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype charactersPerToken = 4; // the usual estimate, as no engine here counts for us

qint64 tokensIn(qsizetype length)
{
    return (length + charactersPerToken - 1) / charactersPerToken;
}

/// What the [n] of an answer are, for clients that know no citations.
QString sourcesOf(const Message &answer)
{
    QString text;
    for (qsizetype i = 0; answer.covered && i < answer.citations.size(); ++i) {
        const Moment &moment = answer.citations[i];
        text +=
            u"\n[%1] %2, %3"_s.arg(QString::number(i + 1), moment.videoTitle.simplified(), clockText(moment.startMs));
    }
    return text.isEmpty() ? text : u'\n' + text;
}

QString typeOf(int status)
{
    switch (status) {
    case 401: return u"authentication_error"_s;
    case 403: return u"permission_error"_s;
    case 429: return u"rate_limit_error"_s;
    default: return status < 500 ? u"invalid_request_error"_s : u"server_error"_s;
    }
}

bool isOne(const QJsonValue &count)
{
    return count.isUndefined() || count.isNull() || count == QJsonValue(1);
}

} // namespace

Result<CompletionRequest> completionRequestIn(const Request &request)
{
    Fields fields(request);
    CompletionRequest wanted{.model = fields.requiredText(u"model"_s)};
    wanted.isStream = fields.flagAt(u"stream"_s).value_or(false);
    const std::optional<qint64> group = fields.integerAt(u"group_id"_s);
    const std::optional<qint64> video = fields.integerAt(u"video_id"_s);
    if (fields.error())
        return tl::make_unexpected(*fields.error());
    const QJsonObject body = *request.json();
    const Result<ChatRequest> asked = askedBy(body[u"messages"_s]);
    if (!asked)
        return tl::make_unexpected(asked.error());
    if (!isOne(body[u"n"_s]))
        return fail(Fault::Invalid, u"n"_s);
    if (wanted.model != chosenModel && wanted.model != builtInModel)
        return fail(Fault::NotFound, u"model"_s, wanted.model);
    if (group && video)
        return fail(Fault::Invalid, u"video_id"_s);
    if ((group && *group <= 0) || (video && *video <= 0))
        return fail(Fault::NotFound, group ? u"group"_s : u"video"_s);
    wanted.asked = *asked;
    wanted.asked.about = {.groupId = group.value_or(0), .videoId = video.value_or(0)};
    wanted.asked.builtIn = wanted.model == builtInModel;
    wanted.wantsUsage = body[u"stream_options"_s][u"include_usage"_s].toBool();
    for (const Message &message : asked->history)
        wanted.promptLength += message.text.size();
    wanted.promptLength += asked->question.size();
    return wanted;
}

QJsonObject completionErrorBody(int status, const QString &text, const QString &param, const QString &code)
{
    const auto orNull = [](const QString &value) { return value.isEmpty() ? QJsonValue() : QJsonValue(value); };
    return {{u"error"_s, QJsonObject{{u"message"_s, text},
                                     {u"type"_s, typeOf(status)},
                                     {u"param"_s, orNull(param)},
                                     {u"code"_s, orNull(code)}}}};
}

Response completionError(const Error &failure)
{
    Response response = studioRendered(failure);
    const QString text = QJsonDocument::fromJson(response.body)[u"detail"_s].toString();
    QString param = failure.fault == Fault::Invalid ? failure.field : QString();
    QString code = response.status == 401 ? u"invalid_api_key"_s : QString();
    if (failure.fault == Fault::NotFound && failure.field == u"model"_s) {
        param = u"model"_s;
        code = u"model_not_found"_s;
    }
    if (failure.fault == Fault::EngineFailed)
        code = failure.field;
    response.body =
        QJsonDocument(completionErrorBody(response.status, text, param, code)).toJson(QJsonDocument::Compact);
    return response;
}

CompletionWriter::CompletionWriter(const CompletionRequest &request)
    : m_request(request),
      m_id(u"chatcmpl-"_s + QUuid::createUuid().toString(QUuid::Id128)),
      m_createdAt(QDateTime::currentSecsSinceEpoch())
{}

QJsonObject CompletionWriter::head(const QString &object) const
{
    return {{u"id"_s, m_id}, {u"object"_s, object}, {u"created"_s, m_createdAt}, {u"model"_s, m_request.model}};
}

QJsonObject CompletionWriter::usage(const QString &answer) const
{
    const qint64 prompt = tokensIn(m_request.promptLength);
    const qint64 completion = tokensIn(answer.size());
    return {
        {u"prompt_tokens"_s, prompt}, {u"completion_tokens"_s, completion}, {u"total_tokens"_s, prompt + completion}};
}

QJsonObject CompletionWriter::whole(const ChatOutcome &outcome) const
{
    const QString content = outcome.answer.text + sourcesOf(outcome.answer);
    const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, content}, {u"refusal"_s, QJsonValue()}};
    const QJsonObject choice{
        {u"index"_s, 0}, {u"message"_s, message}, {u"logprobs"_s, QJsonValue()}, {u"finish_reason"_s, u"stop"_s}};
    QJsonObject object = head(u"chat.completion"_s);
    object[u"choices"_s] = QJsonArray{choice};
    object[u"usage"_s] = usage(content);
    object[u"citations"_s] = chatCitations(outcome.answer.citations);
    object[u"covered"_s] = outcome.answer.covered;
    object[u"engine"_s] = outcome.answer.engine;
    object[u"chat_log_id"_s] = outcome.logId;
    return object;
}

QJsonObject CompletionWriter::chunk(const QJsonObject &delta, const QJsonValue &finishReason) const
{
    QJsonObject object = head(u"chat.completion.chunk"_s);
    object[u"choices"_s] = QJsonArray{QJsonObject{
        {u"index"_s, 0}, {u"delta"_s, delta}, {u"logprobs"_s, QJsonValue()}, {u"finish_reason"_s, finishReason}}};
    if (m_request.wantsUsage)
        object[u"usage"_s] = QJsonValue();
    return object;
}

QJsonObject CompletionWriter::firstChunk() const
{
    return chunk({{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}});
}

QJsonObject CompletionWriter::textChunk(const QString &text) const
{
    return chunk({{u"content"_s, text}});
}

QList<QJsonObject> CompletionWriter::lastChunks(const ChatOutcome &outcome) const
{
    QList<QJsonObject> chunks;
    const QString sources = sourcesOf(outcome.answer);
    if (!sources.isEmpty())
        chunks.append(textChunk(sources));
    QJsonObject last = chunk({}, u"stop"_s);
    last[u"citations"_s] = chatCitations(outcome.answer.citations);
    last[u"covered"_s] = outcome.answer.covered;
    last[u"engine"_s] = outcome.answer.engine;
    last[u"chat_log_id"_s] = outcome.logId;
    chunks.append(last);
    if (m_request.wantsUsage) {
        QJsonObject usageAlone = head(u"chat.completion.chunk"_s);
        usageAlone[u"choices"_s] = QJsonArray();
        usageAlone[u"usage"_s] = usage(outcome.answer.text + sources);
        chunks.append(usageAlone);
    }
    return chunks;
}
