#pragma once

#include "models/core/result.h"

/// Writes a whole file or leaves what was there. Blocks. NoSpace, Internal; what went wrong is the detail.
Result<void> writeFile(const QString &path, const QByteArray &bytes);
/// Makes what was renamed inside `folder` survive a power cut.
void syncFolder(const QString &folder);
