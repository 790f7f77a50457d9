#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/media/probe.h"

#include <QSize>

/// Writes the JPEG that stands for a file, exactly `size` large: a telling frame of a film, the cover of a record, else
/// a card with the title over the waveform of its sound. The file is complete or not there.
/// Needs a QGuiApplication. NotFound, NoSpace, Cancelled, Internal.
Result<void> writePoster(const QString &mediaPath, const MediaInfo &info, const QString &title, const QString &outPath,
                         QSize size, const Progress &progress = {});

/// Scales a poster down to a thumbnail file of exactly `size`. NotFound, NoSpace, Internal.
Result<void> writeThumbnail(const QString &posterPath, const QString &outPath, QSize size);
