#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>
#include <QVector>

/// Spoken text: 16-bit mono.
struct Speech
{
    QVector<qint16> samples;
    int rate = 16000;

    qint64 durationMs() const { return rate > 0 ? samples.size() * qint64{1000} / rate : 0; }
};

/// Reads a text aloud. Thread-safe.
class Speaker
{
public:
    virtual ~Speaker() = default;

    /// Engine and voice, stored with everything it made.
    virtual QString id() const = 0;
    /// Blank text is an empty Speech. Cancelled, EngineFailed.
    virtual Result<Speech> speak(const QString &text, const Progress &progress = {}) const = 0;
};
