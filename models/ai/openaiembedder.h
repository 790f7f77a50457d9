#pragma once

#include "models/ai/embedder.h"
#include "models/ai/remoteapi.h"

#include <atomic>

/// Embeds with a server that speaks OpenAI's protocol: POST /embeddings, some texts at a time. What it returns must be
/// a vector for each text, all as long as its first was, else the fault is EngineFailed "reply"; they are brought to
/// length 1 here, as not every model does that.
class OpenAiEmbedder : public Embedder
{
public:
    OpenAiEmbedder(RemoteApi api, QString model) : m_api(std::move(api)), m_model(std::move(model)) {}

    QString id() const override { return QStringLiteral("openai/") + m_model; }
    /// 0 until the first reply.
    int dimension() const override { return m_dimension; }
    Result<QList<QVector<float>>> embed(const QStringList &texts, const Progress &progress = {}) const override;
    /// Careful guesses: the server alone knows how it cuts, and each model has a limit of its own.
    int tokenCount(const QString &text) const override;
    int maxTokens() const override { return 512; }

private:
    Result<QList<QVector<float>>> embedBatch(const QStringList &texts, const Progress &progress) const;
    bool hasRightSize(qsizetype size) const;

    RemoteApi m_api;
    QString m_model;
    mutable std::atomic_int m_dimension = 0;
};
