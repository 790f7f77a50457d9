#pragma once

#include "models/jobs/job.h"

inline constexpr QLatin1String studioJobKind("studio");

/// The job that makes a film of the studio, or makes it anew.
Job studioJob(qint64 ownerId, qint64 videoId, const QString &title);
