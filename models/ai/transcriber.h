#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/subtitles.h"

#include <functional>

/// Takes lines as they are finished: everything said before `doneMs` has been handed over then, so that work which is
/// cut off may go on from there.
using LineSink = std::function<void(const QList<SubtitleLine> &lines, qint64 doneMs)>;

/// Turns speech into lines with times. Thread-safe; may run one file at a time.
class Transcriber
{
public:
    virtual ~Transcriber() = default;

    /// Engine and model, stored with every transcript.
    virtual QString id() const = 0;
    /// Recognises the best sound track from `fromMs` on. NotFound, Unsupported (no sound), Cancelled, EngineFailed.
    virtual Result<void> transcribe(const QString &mediaPath, qint64 fromMs, const LineSink &sink,
                                    const Progress &progress) const = 0;

    /// The whole file at once.
    Result<QList<SubtitleLine>> transcribe(const QString &mediaPath, const Progress &progress = {}) const
    {
        QList<SubtitleLine> all;
        const auto done = transcribe(
            mediaPath, 0, [&](const QList<SubtitleLine> &lines, qint64) { all += lines; }, progress);
        return done.map([&] { return std::move(all); });
    }
};
