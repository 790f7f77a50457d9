#pragma once

#include "models/jobs/job.h"

#include <QJsonObject>

/// How a job is shown to its owner.
QJsonObject jobJson(const Job &job);
