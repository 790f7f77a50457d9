#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/chapter.h"
#include "models/library/subtitles.h"
#include "models/library/video.h"

// Cutting and joining with ffmpeg. Whatever the sources are, parts are alike: 1280 x 720 at 25 pictures a second with
// black bars where they need them, H.264 (yuv420p), and stereo sound at 48 kHz and -16 LUFS.

/// One part of a reel, as a file of its own.
struct ReelCut
{
    QString source;
    QString poster; // shown where the source has no pictures
    bool hasVideo = false;
    bool hasAudio = false;
    qint64 startMs = 0;
    qint64 lengthMs = 0; // of whole pictures, see wholePictures()
    QString outFile;     // Matroska, with its sound uncompressed, so that parts join without a gap
};

/// A length as near to `ms` as pictures allow, and at least one of them.
qint64 wholePictures(qint64 ms);

/// Cuts to the very picture. Sound that is missing or too short is silence, pictures that end early stand still.
/// Cancelled, NoSpace, EngineFailed; a file is complete or not there.
Result<void> cutReelPart(const ReelCut &cut, const Progress &progress = {});

/// All parts, one after another.
struct ReelJoin
{
    QStringList parts;
    QString title;
    QList<Chapter> chapters;
    QList<SubtitleLine> lines; // the text track; none when empty
    QString folder;            // for files on the way
    QString outFile;           // an MP4 that plays while it loads
    qint64 durationMs = 0;
};

/// As above; also Internal when a file on the way cannot be written.
Result<void> joinReel(const ReelJoin &join, const Progress &progress = {});
