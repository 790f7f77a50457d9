#include "models/library/watchfolderchanges.h"

#include <QSet>

#include <algorithm>

namespace {

void compareFile(const WatchedFile &known, const FolderScan::File &file, const QDateTime &now, FolderChanges &changes)
{
    WatchedFile after = known;
    after.isMissing = false;
    if (known.sizeBytes != file.sizeBytes || known.modified != file.modified) {
        after.sizeBytes = file.sizeBytes;
        after.modified = file.modified;
        after.seenAt = now;
        after.isTaken = false;
        changes.updated.append(after);
    } else if (!known.isTaken && known.seenAt.msecsTo(now) >= settleMs) {
        changes.ready.append(after);
    } else if (known.isMissing) {
        changes.updated.append(after);
    }
}

bool isBelow(const QString &path, const QStringList &folders)
{
    return std::any_of(folders.begin(), folders.end(),
                       [&](const QString &folder) { return path.startsWith(folder + QLatin1Char('/')); });
}

} // namespace

FolderChanges compare(const QHash<QString, WatchedFile> &known, const FolderScan &scan, const QDateTime &now)
{
    FolderChanges changes;
    QSet<QString> seen;
    for (const FolderScan::File &file : scan.files) {
        seen.insert(file.path);
        if (const auto before = known.constFind(file.path); before != known.constEnd())
            compareFile(*before, file, now, changes);
        else
            changes.added.append(
                {.path = file.path, .sizeBytes = file.sizeBytes, .modified = file.modified, .seenAt = now});
    }
    if (!scan.isWhole)
        return changes;
    for (WatchedFile file : known) {
        if (seen.contains(file.path) || file.isMissing || isBelow(file.path, scan.unreadable))
            continue;
        if (!file.isTaken) {
            changes.forgotten.append(file.id);
            continue;
        }
        file.isMissing = true;
        changes.updated.append(file);
    }
    return changes;
}
