#pragma once

#include "models/library/watchfolder.h"
#include "models/library/watchfolderscan.h"

#include <QHash>

/// What a scan means for what is known of a folder's files.
struct FolderChanges
{
    QList<WatchedFile> added;
    QList<WatchedFile> updated; // as they are now
    QList<qint64> forgotten;    // never taken in, and gone
    QList<WatchedFile> ready;   // the same for long enough to be taken in

    bool isEmpty() const { return added.isEmpty() && updated.isEmpty() && forgotten.isEmpty() && ready.isEmpty(); }
};

/// How long a file is the same before nobody writes it any more.
inline constexpr int settleMs = 3000;

/// Pure. A file that the scan could not see, as it was not whole or its folder was closed, is as it was.
FolderChanges compare(const QHash<QString, WatchedFile> &known, const FolderScan &scan, const QDateTime &now);
