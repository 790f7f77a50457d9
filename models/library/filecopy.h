#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>

/// Copies `source` to `target` and returns the SHA-256 of its bytes in hex. `target` is complete and on disk, replacing
/// what was there, or untouched. NotFound, NoSpace (asked before and met while writing), Cancelled, Internal.
Result<QString> copyFile(const QString &source, const QString &target, const Progress &progress);

/// The SHA-256 of a file in hex. NotFound, Cancelled, Internal.
Result<QString> fingerprintOf(const QString &file, const Progress &progress);
