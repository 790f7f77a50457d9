#pragma once

#include <QString>

/// A stretch of a video in which something is said: what search finds and answers cite.
struct Moment
{
    qint64 videoId = 0;
    QString videoTitle;
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;
    double score = 0; // the ranking's; only comparable within one search

    bool operator==(const Moment &) const = default;
};
