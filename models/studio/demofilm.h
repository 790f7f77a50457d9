#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>

class Speaker;

/// Makes a film of about a minute out of a text: a slide and a spoken paragraph for each of its sections, as H.264 and
/// AAC at 1280 x 720, with its subtitles beside it (`outPath` with the suffix .srt). Both files are complete or not
/// there. `textFile` (a resource will do) holds sections parted by blank lines. The first line of each is its title,
/// lines that begin with "- " are shown, the others are spoken. The first title is the film's. Needs a QGuiApplication.
/// NotFound, Invalid "text", NoSpace, Cancelled, EngineFailed, Internal.
Result<void> makeDemoFilm(const Speaker &speaker, const QString &textFile, const QString &outPath,
                          const Progress &progress = {});
