#pragma once

#include "models/ai/chatengine.h"

#include <memory>

class Embedder;

/// Answers by quoting: the sentences of the references that are nearest to the question and not all the same
/// (Carbonell and Goldstein 1998, maximal marginal relevance). Deterministic, and honest when nothing is near enough.
class ExtractiveEngine : public ChatEngine
{
public:
    /// `embedder` may be null: sentences are then compared by their words.
    explicit ExtractiveEngine(std::shared_ptr<const Embedder> embedder) : m_embedder(std::move(embedder)) {}
    /// The same with one that outlives the engine.
    explicit ExtractiveEngine(const Embedder *embedder) : m_embedder(std::shared_ptr<const Embedder>(), embedder) {}

    QString id() const override;
    Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &progress = {},
                               const TextSink &sink = {}) const override;

private:
    struct Candidate
    {
        QString text;
        int reference = 0;     // from 1
        double nearness = 0;   // of the passage it stands in
        double relevance = 0;  // to the question
        QVector<float> vector; // empty without an embedder
        QStringList stems;
    };

    static QList<Candidate> candidates(const QList<Reference> &references);
    Result<void> weigh(const QString &question, QList<Candidate> &candidates, const Progress &progress) const;
    double leastRelevance() const;
    static double similarity(const Candidate &a, const Candidate &b);
    QList<Candidate> choose(const QList<Candidate> &candidates) const;

    std::shared_ptr<const Embedder> m_embedder;
};
