#pragma once

#include "models/library/subtitles.h"

class Loudness;

/// What is left of recognised lines when what nobody said is taken away: lines over quiet sound, and what comes again
/// and again, as models dream it up: a line, or a few in turn, three times and more, a few words five times and more
/// within a line. The first time stays. Lines without words go, too.
QList<SubtitleLine> cleanLines(const QList<SubtitleLine> &lines, const Loudness &sound);
