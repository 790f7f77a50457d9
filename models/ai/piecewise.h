#pragma once

#include "models/ai/transcriber.h"

#include <span>

/// Recognises one piece of 16 kHz sound; times count from its start. Called on several threads at once.
using RecognisePiece =
    std::function<Result<QList<SubtitleLine>>(std::span<const qint16> samples, const Progress &progress)>;

struct PieceOptions
{
    qint64 longestMs = 300'000;
    int atATime = 2;
};

/// Transcribes a file as Transcriber does, in pieces that are cut at pauses. Some are recognised at a time and handed
/// over in order, each with its lines cleaned; a piece without sound is not asked for. What was finished when another
/// failed is handed over before the fault is returned.
Result<void> transcribePiecewise(const QString &mediaPath, qint64 fromMs, const PieceOptions &options,
                                 const RecognisePiece &recognise, const LineSink &sink, const Progress &progress);
