#pragma once

#include "models/ai/embedder.h"
#include "models/search/words.h"

#include <cmath>

/// Texts that share words have near vectors: enough of an embedder for tests, with nothing to load.
class HashEmbedder : public Embedder
{
public:
    explicit HashEmbedder(QString id = QStringLiteral("hash"), int dimension = 1024)
        : m_id(std::move(id)), m_dimension(dimension)
    {}

    QString id() const override { return m_id; }
    int dimension() const override { return m_dimension; }
    int tokenCount(const QString &text) const override { return int(indexWords(text).size()); }
    int maxTokens() const override { return 128; }

    Result<QList<QVector<float>>> embed(const QStringList &texts, const Progress &progress) const override
    {
        QList<QVector<float>> vectors;
        for (const QString &text : texts) {
            if (progress.cancelled())
                return fail(Fault::Cancelled);
            if (fails)
                return fail(Fault::EngineFailed);
            vectors.append(vectorOf(text));
            progress.report(double(vectors.size()) / double(texts.size()));
        }
        return vectors;
    }

    bool fails = false;

private:
    QVector<float> vectorOf(const QString &text) const
    {
        QVector<float> vector(m_dimension, 0.0F);
        for (const QString &word : indexWords(text))
            if (!isStopWord(word))
                vector[qsizetype(hash(word) % quint32(m_dimension))] += 1;
        float length = 0;
        for (const float value : vector)
            length += value * value;
        for (float &value : vector)
            value /= std::sqrt(std::max(length, 1e-12F));
        return vector;
    }

    /// FNV-1a: qHash differs from process to process.
    static quint32 hash(const QString &word)
    {
        quint32 value = 2166136261U;
        for (const char byte : word.toUtf8())
            value = (value ^ quint8(byte)) * 16777619U;
        return value;
    }

    QString m_id;
    int m_dimension;
};
