#pragma once

#include "models/ai/embedder.h"

#include <QCache>

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>

/// The embedder that is chosen now; null: none.
using ChosenEmbedder = std::function<std::shared_ptr<const Embedder>()>;
/// The embedder of that id; null where it cannot be had any more.
using NamedEmbedder = std::function<std::shared_ptr<const Embedder>(const QString &id)>;

/// Turns what people ask into vectors, for the embedder that made those of the index. It must not hold anybody up: an
/// engine has a few seconds, is left alone for a while when it failed, and is asked the same thing once only.
/// Thread-safe.
class QuestionEmbedder
{
public:
    QuestionEmbedder(ChosenEmbedder chosen, NamedEmbedder named,
                     std::chrono::milliseconds rest = std::chrono::seconds(30),
                     std::chrono::milliseconds patience = std::chrono::seconds(5));

    std::shared_ptr<const Embedder> chosen() const { return m_chosen ? m_chosen() : nullptr; }
    /// The chosen one, the one that was used last, or what `named` finds.
    std::shared_ptr<const Embedder> find(const QString &id) const;
    /// Nothing when there is no such embedder, or when it fails, which is logged.
    std::optional<QVector<float>> vectorOf(const QString &id, const QString &text) const;
    /// Why the last question was answered without an embedder; nothing when it was answered with one.
    std::optional<Error> fault() const;

private:
    std::optional<QVector<float>> known(const QString &key) const;
    bool isResting() const;
    void keep(const QString &key, const Result<QList<QVector<float>>> &vectors) const;

    ChosenEmbedder m_chosen;
    NamedEmbedder m_named;
    std::chrono::milliseconds m_rest;
    std::chrono::milliseconds m_patience;
    mutable std::mutex m_mutex; // of the next
    mutable QCache<QString, QVector<float>> m_known;
    mutable std::shared_ptr<const Embedder> m_last;
    mutable std::optional<Error> m_fault;
    mutable std::chrono::steady_clock::time_point m_restsUntil;
};
