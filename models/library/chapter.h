#pragma once

#include <QList>
#include <QString>

enum class ChapterSource {
    File, // the file says so itself
    Cuts, // the picture changes there
};

/// A part of a video that a player can jump to.
struct Chapter
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString title; // empty when nobody gave it one
    ChapterSource source = ChapterSource::File;

    bool operator==(const Chapter &) const = default;
};

/// A moment at which the picture changes all at once.
struct PictureCut
{
    qint64 ms = 0;       // of the first picture behind it
    double strength = 0; // how far apart the two pictures are, from 0 to 1

    bool operator==(const PictureCut &) const = default;
};

/// At most so many chapters are made from cuts, however many there are.
inline constexpr int maxCutChapters = 40;

/// Chapters that begin where the picture changes most, none of them too short to be worth a jump. Empty when that
/// leaves the video in one piece.
QList<Chapter> chaptersFromCuts(const QList<PictureCut> &cuts, qint64 durationMs);

/// Where a jump by `step` (-1 or 1) chapters goes from `positionMs`: back to the start of this one first, unless that
/// has only just begun. -1 when there is nowhere to go.
qint64 chapterStart(const QList<Chapter> &chapters, qint64 positionMs, int step);
