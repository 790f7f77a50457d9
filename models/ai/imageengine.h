#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QImage>
#include <QSize>
#include <QString>

/// Makes a picture from a description. Thread-safe.
class ImageEngine
{
public:
    virtual ~ImageEngine() = default;

    /// Engine and model, stored with every picture.
    virtual QString id() const = 0;
    /// A picture whose shape is near that of `size`. Cancelled, EngineFailed as RemoteApi words it.
    virtual Result<QImage> picture(const QString &description, QSize size, const Progress &progress = {}) const = 0;
};
