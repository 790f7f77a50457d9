#pragma once

#include "models/core/result.h"

#include <QImage>

/// Saves a picture of a video as PNG in the Pictures folder of whoever sits here, under a name that is free, and
/// returns the file. Blocks. NotAllowed "file", or as writeFile().
Result<QString> savePicture(const QImage &picture, const QString &title, qint64 positionMs);
