#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>
#include <QStringList>

#include <chrono>

/// One run of the ffmpeg program.
struct Encoding
{
    QStringList arguments; // inputs, graph, output; the common options are added
    qint64 durationMs = 0; // of the output, to tell how far it is; 0: unknown
    std::chrono::milliseconds timeLimit = std::chrono::hours(6);
    QString program = QStringLiteral("ffmpeg");
};

/// Runs it to its end. Cancelling and the time limit kill it; what it wrote so far is the caller's to delete.
/// Cancelled; EngineFailed when it is missing, fails or takes too long, with the end of what it said as detail.
Result<void> encode(const Encoding &encoding, const Progress &progress = {});
