#pragma once

#include "models/ai/embedder.h"
#include "models/ai/usekernels.h"
#include "models/search/tokenizer.h"

#include <memory>

/// The Universal Sentence Encoder Lite (Cer 2018): two layers of a transformer over pieces of words. English, 512
/// numbers a text. The weights stay in half precision in a file that is mapped, not read.
class UseEmbedder : public Embedder
{
public:
    /// Opens the model that installer/models/fetch.sh laid out in `folder`. EngineFailed when it is missing or damaged.
    static Result<std::unique_ptr<UseEmbedder>> open(const QString &folder);
    ~UseEmbedder() override;

    QString id() const override { return QStringLiteral("builtin/use-lite"); }
    int dimension() const override;
    Result<QList<QVector<float>>> embed(const QStringList &texts, const Progress &progress = {}) const override;
    int tokenCount(const QString &text) const override { return m_tokenizer.tokenCount(text); }
    int maxTokens() const override;

    /// For tests: the same with other inner loops.
    void setKernel(const usekernels::Kernel &kernel) { m_kernel = kernel; }

private:
    struct Weights;
    struct Batch;

    UseEmbedder(Tokenizer tokenizer, std::unique_ptr<Weights> weights);

    Batch encode(const QList<QList<int>> &texts) const;
    void embedTokens(Batch &batch) const;
    void runLayer(int number, Batch &batch) const;
    QList<QVector<float>> pooled(const Batch &batch) const;

    Tokenizer m_tokenizer;
    std::unique_ptr<Weights> m_weights;
    usekernels::Kernel m_kernel;
};
