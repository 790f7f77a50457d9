#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/studio/voiceover.h"

#include <QList>
#include <QString>

/// One slide, painted and spoken.
struct StitchedSlide
{
    QString title;   // of its chapter
    QString picture; // a PNG, of the same size on every slide
    QString sound;   // what speakInto() wrote
    Voiceover voice;
};

struct Stitching
{
    QString title;
    QString language; // an IETF tag; empty: not known
    QList<StitchedSlide> slides;
    QString folder; // for files on the way
    QString outFile;
};

/// A finished film, and when what is said in it.
struct StitchedFilm
{
    qint64 durationMs = 0;
    QList<SubtitleLine> lines;

    QJsonObject toJson() const;
    static StitchedFilm fromJson(const QJsonObject &json);
};

/// Puts slides together in one run of ffmpeg: each is shown while it is spoken and fades into the next. H.264 (yuv420p)
/// and AAC at -16 LUFS in an MP4 that plays while it loads, with captions as a text track and a chapter a slide. Still
/// pictures are repeated five times a second, fades run at 25. Invalid "voice" when the slides' sample rates differ;
/// NoSpace, Cancelled, EngineFailed, Internal; what it wrote until then is the caller's to delete.
Result<StitchedFilm> stitch(const Stitching &stitching, const Progress &progress = {});
