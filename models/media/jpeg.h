#pragma once

#include "models/core/result.h"

#include <QImage>

/// Writes a picture as JPEG; the file is complete or not there. NoSpace, Internal.
Result<void> saveJpeg(const QImage &image, const QString &path, int quality = 86);
