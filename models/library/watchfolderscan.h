#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QStringList>

#include <functional>

/// How far a scan goes.
struct ScanBounds
{
    int files = 50'000;
    int folders = 5'000;
    int depth = 24; // of folders below the first
};

/// The media files below a folder.
struct FolderScan
{
    struct File
    {
        QString path;
        qint64 sizeBytes = 0;
        QDateTime modified;
    };

    QList<File> files;
    QStringList folders;    // that were read, the first among them
    QStringList unreadable; // folders that were not
    bool isWhole = true;    // false: a bound was met, or it was stopped
};

/// Walks through `path` and what is below it. Hidden files and folders are passed over, and so is `without`; each
/// folder is read once, whatever links to it. NotFound or NotAllowed "path" when the first folder cannot be read.
Result<FolderScan> scanFolder(const QString &path, const QString &without, const std::function<bool()> &isStopped = {},
                              const ScanBounds &bounds = {});
