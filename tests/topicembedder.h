#pragma once

#include "models/ai/embedder.h"

#include <atomic>

/// Knows what a text is about, whatever its words: enough to tell whether search compared meanings.
class TopicEmbedder : public Embedder
{
public:
    TopicEmbedder(QString id, int dimension) : m_id(std::move(id)), m_dimension(dimension) {}

    QString id() const override { return m_id; }
    int dimension() const override { return m_dimension; }
    int tokenCount(const QString &text) const override { return int(text.count(QLatin1Char(' '))) + 1; }
    int maxTokens() const override { return 128; }

    Result<QList<QVector<float>>> embed(const QStringList &texts, const Progress &progress) const override
    {
        while (isSilent && !progress.cancelled()) {
        }
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        asked += int(texts.size());
        if (!field.isEmpty())
            return fail(Fault::EngineFailed, field);
        QList<QVector<float>> vectors;
        for (const QString &text : texts) {
            vectors.append(QVector<float>(m_dimension, 0.0F));
            vectors.last()[topicOf(text)] = 1;
        }
        return vectors;
    }

    QString field; // of the fault; empty: none
    std::atomic_bool isSilent = false;
    mutable std::atomic_int asked = 0; // texts

private:
    static int topicOf(const QString &text)
    {
        const QList<QStringList> topics{{QStringLiteral("tide"), QStringLiteral("ocean")},
                                        {QStringLiteral("tomato"), QStringLiteral("vegetable")},
                                        {QStringLiteral("Jupiter"), QStringLiteral("planet")}};
        for (qsizetype i = 0; i < topics.size(); ++i)
            for (const QString &word : topics[i])
                if (text.contains(word))
                    return int(i);
        return int(topics.size());
    }

    QString m_id;
    int m_dimension;
};
