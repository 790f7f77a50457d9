#pragma once

#include <QList>
#include <QString>

/// All videos that a filter lets through, in its order, by id alone.
struct LibraryList
{
    QList<qint64> ids;
    qint64 durationMs = 0; // of all together
    int watched = 0;       // how many of them

    bool operator==(const LibraryList &) const = default;
};

/// A name and how many videos have it.
struct NamedCount
{
    QString name;
    int count = 0;

    bool operator==(const NamedCount &) const = default;
};
