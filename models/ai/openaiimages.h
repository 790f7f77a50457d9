#pragma once

#include "models/ai/imageengine.h"
#include "models/ai/remoteapi.h"

/// Makes pictures with a server that speaks OpenAI's protocol: POST /images/generations. Each model has sizes of its
/// own, of which the one with the nearest shape is asked for.
class OpenAiImages : public ImageEngine
{
public:
    OpenAiImages(RemoteApi api, QString model) : m_api(std::move(api)), m_model(std::move(model)) {}

    QString id() const override { return QStringLiteral("openai/") + m_model; }
    /// A reply that is no picture, or one of more than 4096 pixels a side, is EngineFailed "reply".
    Result<QImage> picture(const QString &description, QSize size, const Progress &progress = {}) const override;

private:
    RemoteApi m_api;
    QString m_model;
};
