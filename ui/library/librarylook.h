#pragma once

#include "models/library/libraryfilter.h"

#include <QMap>

class Settings;

/// How the library is looked at, which is kept over a restart.
struct LibraryLook
{
    enum class Chip { All, Unwatched, InProgress, WithTranscript, Own, Catalogue };

    bool asList = false;
    LibraryOrder order = LibraryOrder::NewestFirst;
    bool backwards = false;
    Chip chip = Chip::All;
    QString tag = {};
    QString series = {};
    // A series is watched in its order, unless another one is chosen meanwhile; the order of all is kept beside it.
    LibraryOrder seriesOrder = LibraryOrder::Series;
    bool isSeriesBackwards = false;

    static LibraryLook from(const Settings &settings);
    /// The settings to keep it.
    QMap<QString, QString> values() const;
    /// Narrows and orders what a section shows.
    void apply(LibraryFilter &filter) const;
    LibraryOrder shownOrder() const { return series.isEmpty() ? order : seriesOrder; }
    bool isShownBackwards() const { return series.isEmpty() ? backwards : isSeriesBackwards; }
    /// Orders what is shown now.
    void sort(LibraryOrder by, bool isBackwards);
    void chooseSeries(const QString &name);
    bool isNarrowed() const { return chip != Chip::All || !tag.isEmpty() || !series.isEmpty(); }

    bool operator==(const LibraryLook &) const = default;
};
