#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/subtitles.h"

#include <QImage>

#include <functional>
#include <span>

/// What decodeAudio() is to deliver: 16-bit mono at `rate`, from `fromMs` on.
struct AudioRequest
{
    int rate = 16000;
    qint64 fromMs = 0;
};

/// Takes the next samples, in order. Returns false to stop early, which is no failure.
using SampleSink = std::function<bool(std::span<const qint16> samples)>;

/// Decodes the best sound track of a file in pieces, so that memory stays small however long it is. Silence stands
/// where the track begins late or has a gap: the n-th sample is n / rate seconds after `fromMs`. NotFound, Unsupported
/// (no sound), Cancelled.
Result<void> decodeAudio(const QString &path, const AudioRequest &request, const SampleSink &sink,
                         const Progress &progress = {});

/// The picture shown at `ms`, upright, with square pixels, scaled down to fit into `maxSize`. After the end: the last
/// one. NotFound, Unsupported (no pictures), Cancelled.
Result<QImage> frameAt(const QString &path, qint64 ms, QSize maxSize, const Progress &progress = {});

/// The picture attached to a sound file. NotFound when there is none.
Result<QImage> coverArt(const QString &path);

/// The lines of an embedded text track (MediaInfo::textTracks), without styling. NotFound, Unsupported (no such track),
/// Cancelled.
Result<QList<SubtitleLine>> readTextTrack(const QString &path, int streamIndex, const Progress &progress = {});
