#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QList>
#include <QStringList>
#include <QVector>

/// Turns texts into vectors whose cosine tells how near their meanings are. Thread-safe.
class Embedder
{
public:
    virtual ~Embedder() = default;

    /// Engine and model, stored with every vector: vectors of different ids must never be compared.
    virtual QString id() const = 0;
    virtual int dimension() const = 0;
    /// One vector of length 1 a text, in order. Cancelled, EngineFailed.
    virtual Result<QList<QVector<float>>> embed(const QStringList &texts, const Progress &progress = {}) const = 0;
    /// How many tokens the model makes of `text`, and how many it reads before it cuts off the rest.
    virtual int tokenCount(const QString &text) const = 0;
    virtual int maxTokens() const = 0;
};
