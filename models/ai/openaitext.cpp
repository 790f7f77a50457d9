#include "models/ai/openaitext.h"

#include "models/ai/textreply.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds silence = 180s; // a large model on a small machine reads long before it writes

QString roleName(PromptRole role)
{
    switch (role) {
    case PromptRole::System: return u"system"_s;
    case PromptRole::User: return u"user"_s;
    case PromptRole::Assistant: return u"assistant"_s;
    }
    return {};
}

HttpRequest jsonRequest(const QUrl &url, const QJsonObject &body)
{
    return {.url = url,
            .headers = {{"Content-Type", "application/json"}},
            .body = QJsonDocument(body).toJson(QJsonDocument::Compact),
            .silenceTimeout = silence};
}

/// Some models think before they write and take no temperature.
bool isAboutTemperature(const Result<QString> &reply)
{
    return !reply && reply.error().field == u"request"_s &&
           reply.error().detail.contains(u"temperature"_s, Qt::CaseInsensitive);
}

} // namespace

OpenAiText::OpenAiText(RemoteAccess access, QString model) : OpenAiText(RemoteApi(std::move(access)), std::move(model))
{}

Result<QString> OpenAiText::complete(const QList<PromptMessage> &messages, const TextOptions &options,
                                     const Progress &progress, const TextSink &sink) const
{
    const PieceReader reader = [this](const QJsonObject &object) { return read(object); };
    const QUrl url = m_api.url(u"chat/completions"_s);
    QJsonObject body = bodyOf(messages, options, bool(sink));
    Result<QString> reply = requestText(m_api, jsonRequest(url, body), reader, progress, sink);
    if (!isAboutTemperature(reply))
        return reply;
    body.remove(u"temperature"_s);
    return requestText(m_api, jsonRequest(url, body), reader, progress, sink);
}

QJsonObject OpenAiText::bodyOf(const QList<PromptMessage> &messages, const TextOptions &options, bool isStreamed) const
{
    QJsonArray said;
    for (const PromptMessage &message : messages)
        said.append(QJsonObject{{u"role"_s, roleName(message.role)}, {u"content"_s, message.text}});
    // OpenAI's newer models know only the new name, all others only the old one.
    const bool isOpenAi = m_api.url({}).host().endsWith(u".openai.com"_s);
    QJsonObject body{{u"model"_s, m_model},
                     {u"messages"_s, said},
                     {u"temperature"_s, options.temperature},
                     {isOpenAi ? u"max_completion_tokens"_s : u"max_tokens"_s, options.maxTokens},
                     {u"stream"_s, isStreamed}};
    if (options.json)
        body[u"response_format"_s] = QJsonObject{{u"type"_s, u"json_object"_s}};
    return body;
}

/// A chunk has a "delta" where a whole reply has a "message".
TextPiece OpenAiText::read(const QJsonObject &object) const
{
    if (object.contains(u"error"_s)) {
        const QString words = m_api.wordsOf(QJsonDocument(object).toJson());
        return {.error = Error{Fault::EngineFailed, u"server"_s, words}};
    }
    const QJsonObject choice = object[u"choices"_s].toArray().first().toObject();
    const QJsonObject said = choice[choice.contains(u"delta"_s) ? u"delta"_s : u"message"_s].toObject();
    const QString reason = choice[u"finish_reason"_s].toString();
    TextPiece piece{.text = said[u"content"_s].toString(), .isLast = !reason.isEmpty()};
    if (const QString refusal = said[u"refusal"_s].toString(); !refusal.isEmpty())
        piece.error = Error{Fault::EngineFailed, u"refused"_s, refusal.simplified().left(300)};
    else if (reason == u"content_filter"_s)
        piece.error = Error{Fault::EngineFailed, u"refused"_s, reason};
    return piece;
}
