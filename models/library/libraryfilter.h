#pragma once

#include "models/library/video.h"

#include <QStringList>

struct WatchPosition
{
    qint64 positionMs = 0;
    bool watched = false;

    bool operator==(const WatchPosition &) const = default;
};

/// A video as one account sees it in its library.
struct LibraryEntry
{
    Video video;
    WatchPosition watch;
    bool isSaved = false;
    QStringList tags = {}; // the account's own, by name

    bool operator==(const LibraryEntry &) const = default;
};

/// In series, what is in none comes last.
enum class LibraryOrder {
    NewestFirst,
    OldestFirst,
    Title,
    RecentlyWatched,
    Series,
    LongestFirst,
    LargestFirst,
    InGroup
};
enum class WatchFilter { Any, Unwatched, InProgress, Watched };

struct LibraryFilter
{
    QString text = {}; // contained in the title or description, without regard to case
    WatchFilter watch = WatchFilter::Any;
    bool withTranscript = false;
    bool onlyCatalogue = false;
    bool onlyOwn = false;       // also for an admin, who sees everybody's
    bool onlySaved = false;     // also others' of the catalogue, as long as they are active
    QString tag = {};           // of the viewer's, in any case; empty: any
    QString seriesName = {};    // exact; empty: any
    qint64 groupId = 0;         // a group of the viewer's; 0: any
    QList<qint64> without = {}; // as if these were not there
    LibraryOrder order = LibraryOrder::NewestFirst;
    bool backwards = false; // the order
    int limit = 100;
    int offset = 0;

    bool operator==(const LibraryFilter &) const = default;
};
