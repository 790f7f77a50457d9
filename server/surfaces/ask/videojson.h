#pragma once

#include "models/library/video.h"

#include <QJsonObject>

/// What ask calls a status.
QString askStatus(VideoStatus status);
/// A video where ask lists it; `file` is the address that plays it for whoever asked.
QJsonObject askVideo(const Video &video, const QString &file);
/// UTC, as ISO 8601.
QString askTime(const QDateTime &time);
