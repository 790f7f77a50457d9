#pragma once

#include "models/ai/remoteapi.h"
#include "models/ai/textengine.h"

class QJsonObject;
struct TextPiece;

/// A language model behind POST {base}/chat/completions, as OpenAI, Ollama, llama.cpp, vLLM and others serve it.
/// https://platform.openai.com/docs/api-reference/chat
class OpenAiText : public TextEngine
{
public:
    OpenAiText(RemoteAccess access, QString model);
    /// With manners of one's own.
    OpenAiText(RemoteApi api, QString model) : m_api(std::move(api)), m_model(std::move(model)) {}

    QString id() const override { return QStringLiteral("openai/") + m_model; }
    Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &options = {},
                             const Progress &progress = {}, const TextSink &sink = {}) const override;

private:
    QJsonObject bodyOf(const QList<PromptMessage> &messages, const TextOptions &options, bool isStreamed) const;
    TextPiece read(const QJsonObject &object) const;

    RemoteApi m_api;
    QString m_model;
};
