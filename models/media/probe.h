#pragma once

#include "models/core/result.h"

#include <QList>
#include <QSize>
#include <QString>

/// One sound or text track inside a media file.
struct MediaTrack
{
    int streamIndex = 0;
    QString language; // as the container names it ("eng", "de"); empty when it does not
    QString title;
    QString codec; // libav's name: "aac", "mov_text", "subrip", ...
};

/// What a media file is, read from its bytes and never from its name.
struct MediaInfo
{
    QString container; // "mp4", "matroska", "flac", ...
    QString mimeType;  // for HTTP: "video/mp4", "audio/flac", ...
    qint64 durationMs = 0;
    QSize size; // as shown: rotated, and square pixels; empty for sound
    bool hasVideo = false;
    bool hasAudio = false;
    bool hasCover = false; // an attached picture, which is not video
    QList<MediaTrack> audioTracks;
    QList<MediaTrack> textTracks; // those that hold text; not pictures of text
    QString title;                // the container's own, empty when it has none
};

/// The usual suffix of such a file, without the dot.
QString suffixOf(const MediaInfo &info);

/// Looks into a local file, for a few seconds at most. Unsupported when it holds neither sound nor moving pictures (a
/// text, a photo, a header without its media), NotFound when it cannot be opened.
Result<MediaInfo> probe(const QString &path);
