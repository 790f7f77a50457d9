#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// A folder whose videos join the library of its owner by themselves.
struct WatchFolder
{
    qint64 id = 0;
    qint64 ownerId = 0;
    QString path;               // absolute, without links
    std::optional<Fault> fault; // why the last scan failed
    QDateTime scannedAt;        // invalid: never
    int files = 0;              // that were taken in
    int waiting = 0;            // that may still be growing
    int missing = 0;            // that were taken in and are gone from the folder
};

/// What a scan saw of a file.
struct WatchedFile
{
    qint64 id = 0;
    QString path; // absolute
    qint64 sizeBytes = 0;
    QDateTime modified;
    QDateTime seenAt;     // when it was first like this
    bool isTaken = false; // handed to the import, as it is now
    bool isMissing = false;
};
