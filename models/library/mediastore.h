#pragma once

#include "models/core/paths.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/video.h"

#include <QStringList>

/// The files of the library. A video's folder appears in one rename, complete, or not at all.
class MediaStore
{
public:
    explicit MediaStore(const Paths &paths) : m_paths(paths) {}

    /// The file that plays: in the store, or in place.
    QString mediaFile(const Video &video) const;
    QString posterFile(const Video &video) const;    // JPEG, at most 1280 x 720
    QString thumbnailFile(const Video &video) const; // JPEG, at most 480 x 270

    /// An empty folder for the work of one job, below incoming/. It is there already when the job was interrupted.
    QString workFolder(qint64 jobId) const;
    /// Copies `source` to `target` and returns the SHA-256 of its bytes in hex. `target` is complete and on disk, or not there.
    /// NotFound, NoSpace (asked before, and met while, writing), Cancelled, Internal. An empty `target` only reads.
    Result<QString> copy(const QString &source, const QString &target, const Progress &progress) const;
    /// Makes a finished work folder the folder of `mediaKey`, in one rename.
    Result<void> publish(const QString &workFolder, const QString &mediaKey) const;
    void remove(const QString &mediaKey) const;
    void removeWorkFolder(qint64 jobId) const;
    /// Deletes what belongs to no video and to no job: what a killed process left behind. Call before any job runs.
    void sweep(const QStringList &mediaKeys, const QList<qint64> &liveJobs) const;

    const Paths &paths() const { return m_paths; }

private:
    QString folder(const QString &mediaKey) const;

    Paths m_paths;
};
