#pragma once

#include "models/library/chapter.h"
#include "models/library/subtitles.h"

/// How far a moment that is cited may begin earlier than it says.
inline constexpr qint64 cleanStartWindowMs = 1'500;

/// Where to begin playing so that a cited moment does not begin in the middle of a word or a picture: at the start of
/// the line that it falls into, and at the last cut before that while nobody speaks; never more than
/// `cleanStartWindowMs` earlier, and never in another line. `lines` are in the order of their times.
qint64 cleanStart(qint64 momentMs, const QList<SubtitleLine> &lines, const QList<PictureCut> &cuts);
