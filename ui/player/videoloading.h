#pragma once

#include "models/core/result.h"
#include "models/library/chapter.h"
#include "models/library/subtitles.h"
#include "models/library/video.h"
#include "models/media/probe.h"
#include "ui/player/spritesheet.h"

#include <QImage>
#include <QStringList>

struct UiServices;

/// What is in a video besides its pictures and its sound.
struct VideoContents
{
    QList<SubtitleLine> lines;
    QList<Chapter> chapters;
    QList<PictureCut> cuts;
};

/// What may come after the first picture.
struct VideoExtras
{
    SpriteSheet sprites;
    QList<MediaTrack> audioTracks;
};

/// All that the player needs before it plays.
struct LoadedVideo
{
    Video video;
    qint64 positionMs = 0; // where to begin
    bool isBegun = false;  // its owner has been somewhere in it before
    VideoContents contents;
    QImage poster;
    QString file;        // of a stored video
    QStringList missing; // packages without which nothing can be played
};

/// A negative `positionMs` goes on where the owner left. NotFound. Blocking: reads the database and the disk.
Result<LoadedVideo> loadVideo(const UiServices &services, qint64 videoId, qint64 positionMs);
/// Blocking, as above.
VideoContents contentsOf(const UiServices &services, const Video &video);
VideoExtras extrasOf(const UiServices &services, const Video &video);
