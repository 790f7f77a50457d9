#pragma once

#include "models/ai/remoteapi.h"
#include "models/ai/textengine.h"

class QJsonObject;
struct TextPiece;

/// A language model behind Gemini's generateContent. https://ai.google.dev/api/generate-content
class GeminiText : public TextEngine
{
public:
    /// `model` is a name ("gemini-2.5-flash"), with or without "models/" before it.
    GeminiText(RemoteAccess access, const QString &model);
    /// With manners of one's own.
    GeminiText(RemoteApi api, const QString &model);

    QString id() const override { return QStringLiteral("gemini/") + m_model; }
    Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &options = {},
                             const Progress &progress = {}, const TextSink &sink = {}) const override;

private:
    TextPiece read(const QJsonObject &object) const;

    RemoteApi m_api;
    QString m_model;
};
