#pragma once

#include "models/backup/backupmanifest.h"
#include "models/core/paths.h"

#include <functional>
#include <optional>

class QFile;
class TarReader;
class TarWriter;

/// A file to back up.
struct BackupSource
{
    QString name; // in the backup
    QString file;
    qint64 size = 0;
};

/// Told of bytes that are done; false: stop.
using GoesOn = std::function<bool(qint64 bytes)>;

/// The database's copy, the settings and what else is wanted, in the order in which they are kept.
QList<BackupSource> backupSources(const Paths &paths, const QString &snapshot, bool media, bool secrets);
qint64 bytesOf(const QList<BackupSource> &sources);

/// Puts one file into the archive. Nothing when it has gone since it was found, with its video. NoSpace, Internal,
/// Cancelled.
Result<std::optional<BackupFile>> pack(TarWriter &archive, const BackupSource &source, qint64 secondsSinceEpoch,
                                       const GoesOn &goesOn);
/// Takes one out, onto the disk, and returns its SHA-256 in hex; without `out` it is only read. Invalid "backup" when
/// it is cut off; NoSpace, Cancelled.
Result<QString> unpackTo(TarReader &archive, QFile *out, const GoesOn &goesOn);
/// An entry's bytes, at most `most` of them.
QByteArray readAll(TarReader &archive, qint64 most);
