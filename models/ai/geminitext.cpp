#include "models/ai/geminitext.h"

#include "models/ai/textreply.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds silence = 180s; // it may think first

QJsonObject partsOf(const QString &text)
{
    return {{u"parts"_s, QJsonArray{QJsonObject{{u"text"_s, text}}}}};
}

QJsonObject bodyOf(const QList<PromptMessage> &messages, const TextOptions &options)
{
    QStringList system;
    QJsonArray contents;
    for (const PromptMessage &message : messages) {
        if (message.role == PromptRole::System) {
            system.append(message.text);
            continue;
        }
        QJsonObject content = partsOf(message.text);
        content[u"role"_s] = message.role == PromptRole::User ? u"user"_s : u"model"_s;
        contents.append(content);
    }
    QJsonObject configuration{{u"temperature"_s, options.temperature}, {u"maxOutputTokens"_s, options.maxTokens}};
    if (options.json)
        configuration[u"responseMimeType"_s] = u"application/json"_s;
    QJsonObject body{{u"contents"_s, contents}, {u"generationConfig"_s, configuration}};
    if (!system.isEmpty())
        body[u"systemInstruction"_s] = partsOf(system.join(u"\n\n"_s));
    return body;
}

/// All other reasons to stop (SAFETY, RECITATION, PROHIBITED_CONTENT, ...) are refusals.
bool isOrdinaryEnd(const QString &reason)
{
    return reason.isEmpty() || reason == u"STOP"_s || reason == u"MAX_TOKENS"_s;
}

tl::unexpected<Error> refusal(const QString &reason)
{
    return fail(Fault::EngineFailed, u"refused"_s, reason.left(100));
}

} // namespace

GeminiText::GeminiText(RemoteAccess access, const QString &model) : GeminiText(RemoteApi(std::move(access)), model) {}

GeminiText::GeminiText(RemoteApi api, const QString &model)
    : m_api(std::move(api)), m_model(model.startsWith(u"models/"_s) ? model.mid(7) : model)
{}

Result<QString> GeminiText::complete(const QList<PromptMessage> &messages, const TextOptions &options,
                                     const Progress &progress, const TextSink &sink) const
{
    QUrl url = m_api.url(u"models/%1:%2"_s.arg(m_model, sink ? u"streamGenerateContent"_s : u"generateContent"_s));
    if (sink)
        url.setQuery(u"alt=sse"_s);
    const HttpRequest request{.url = url,
                              .headers = {{"Content-Type", "application/json"}},
                              .body = QJsonDocument(bodyOf(messages, options)).toJson(QJsonDocument::Compact),
                              .silenceTimeout = silence};
    return requestText(
        m_api, request, [this](const QJsonObject &object) { return read(object); }, progress, sink);
}

TextPiece GeminiText::read(const QJsonObject &object) const
{
    if (object.contains(u"error"_s)) {
        const QString words = m_api.wordsOf(QJsonDocument(object).toJson());
        return {.error = Error{Fault::EngineFailed, u"server"_s, words}};
    }
    if (const QString blocked = object[u"promptFeedback"_s][u"blockReason"_s].toString(); !blocked.isEmpty())
        return {.isLast = true, .error = refusal(blocked).value()};
    const QJsonObject candidate = object[u"candidates"_s].toArray().first().toObject();
    const QString reason = candidate[u"finishReason"_s].toString();
    TextPiece piece{.isLast = !reason.isEmpty()};
    for (const QJsonValue &part : candidate[u"content"_s][u"parts"_s].toArray()) {
        if (!part[u"thought"_s].toBool())
            piece.text += part[u"text"_s].toString();
    }
    if (!isOrdinaryEnd(reason))
        piece.error = refusal(reason).value();
    return piece;
}
