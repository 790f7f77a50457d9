#pragma once

#include "models/core/paths.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/video.h"

#include <QSet>

/// The files of the library, one folder a video, named by its media key. A folder is filled below incoming/ and appears
/// in media/ by one rename: complete, or not at all. Thread-safe for different keys.
class MediaStore
{
public:
    explicit MediaStore(Paths paths) : m_paths(std::move(paths)) {}

    /// A key that no folder has.
    static QString newKey();

    /// The file that plays: in the store, or in place.
    QString mediaFile(const Video &video) const;
    QString posterFile(const Video &video) const;       // JPEG, at most 1280 x 720
    QString thumbnailFile(const Video &video) const;    // JPEG, at most 480 x 270
    QString spritesFile(const Video &video) const;      // JPEG, pictures for the seek bar; made some time after import
    QString spritesIndexFile(const Video &video) const; // WebVTT, which moment is where in it
    /// The subtitles that came beside the file; empty when none did.
    QString sidecarFile(const Video &video) const;

    /// The folder of `key` while it is filled; made where it is missing.
    Result<QString> workFolder(const QString &key) const;
    /// Whether the disk can take so many bytes more and still have some to spare.
    bool hasRoomFor(qint64 bytes) const;
    bool isPublished(const QString &key) const;
    /// Turns the work folder of `key` into its folder, in one rename.
    Result<void> publish(const QString &key) const;
    void remove(const QString &key) const;
    /// Deletes every folder but those of `keys`: what a killed process left behind. Only while no job runs.
    void sweep(const QSet<QString> &keys) const;

    /// The published folder of `key`.
    QString folder(const QString &key) const;

private:
    Paths m_paths;
};

/// Names inside a folder of the store.
namespace MediaStoreNames {
inline constexpr QLatin1String poster("poster.jpg");
inline constexpr QLatin1String thumbnail("thumbnail.jpg");
inline constexpr QLatin1String sprites("sprites.jpg");
inline constexpr QLatin1String spritesIndex("sprites.vtt");
inline constexpr QLatin1String media("video."); // and the suffix
inline constexpr QLatin1String sidecar("subtitles");
} // namespace MediaStoreNames
