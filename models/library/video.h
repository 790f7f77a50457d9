#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QList>
#include <QSize>
#include <QString>

#include <optional>

/// Where a video came from, and so how it is played.
enum class VideoSource {
    File,      // stored here, by copy or in place
    Url,       // somebody else's server
    YouTube,   // by its id
    Generated, // made here from a prompt; stored like a file
};

/// How far the work on a video has come.
enum class VideoStatus { Pending, Processing, Completed, Error };

/// One row of `videos`.
struct Video
{
    qint64 id = 0;
    qint64 ownerId = 0;
    VideoSource source = VideoSource::File;
    VideoStatus status = VideoStatus::Pending;
    std::optional<Fault> fault; // with Error, what went wrong
    QString title;
    QString description;
    QString category;
    QString script; // as given with a linked video; of a stored one the transcript is shown instead
    QString seriesName;
    qint64 seriesNumber = 0; // 0: unset
    bool inCatalogue = false;
    bool active = true; // false: hidden from everybody but its owner and admins
    int position = 0;   // in the catalogue, from 0
    QString url;        // of an external video
    QString youtubeId;
    QString mediaKey;  // names its folder in the media store; empty for a linked video
    QString mediaPath; // of a file that is played in place; empty when the store holds it
    QString mimeType;
    qint64 sizeBytes = 0;
    // SHA-256 of the bytes, hex; ":id" follows when its owner uploaded them before. Empty until an upload has been
    // looked at, and for a linked video, but for one of seedCatalogue().
    QString fingerprint;
    qint64 durationMs = 0;
    QSize size; // of the picture, in pixels; empty for sound
    bool hasVideo = false;
    bool hasAudio = false;
    QString transcriptSource; // "sidecar", "embedded", or the recogniser's id; empty until there is one
    QDateTime createdAt;
    QDateTime updatedAt;

    bool isStored() const { return !mediaKey.isEmpty(); }
    bool operator==(const Video &) const = default;
};

inline QList<qint64> idsOf(const QList<Video> &videos)
{
    QList<qint64> ids;
    for (const Video &video : videos)
        ids.append(video.id);
    return ids;
}
