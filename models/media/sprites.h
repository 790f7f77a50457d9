#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>

/// What a player shows above its seek bar: one JPEG sheet of small pictures, and a WebVTT index whose cues name a part
/// of the sheet each ("sprites.jpg#xywh=160,0,160,90").
struct SpriteFiles
{
    QString sheet;
    QString index;
};

/// How many pictures a sheet holds at most, however long the film is.
inline constexpr int maxSprites = 144;

/// Makes both files, each complete or not there, the index last. Of a long film the pictures that stand alone are
/// taken, which is far cheaper than exact ones. NotFound, Unsupported (no pictures), NoSpace, Cancelled, Internal.
Result<void> writeSprites(const QString &mediaPath, qint64 durationMs, const SpriteFiles &out,
                          const Progress &progress = {});
