#pragma once

#include "models/library/chapter.h"

#include <QJsonObject>

#include <array>
#include <optional>
#include <span>

/// How the colours of a small picture are spread over its four quarters, 8 x 8 x 8 shades of RGB in each; and what it
/// looks like from afar.
class PictureHistogram
{
public:
    static constexpr int width = 160;
    static constexpr int height = 90;

    /// Of `width` x `height` pixels, three bytes each, without gaps.
    explicit PictureHistogram(std::span<const uchar> rgb);

    /// Hellinger's distance: 0 for the same colours, 1 for none in common.
    double distanceTo(const PictureHistogram &other) const;
    /// How much a block of 10 x 10 pixels differs on average, from 0 to 255.
    double changeTo(const PictureHistogram &other) const;

private:
    static constexpr int quarters = 4;
    static constexpr int bins = quarters * 512;
    static constexpr int blockSize = 10;
    static constexpr int blockValues = (width / blockSize) * (height / blockSize) * 3;

    std::array<float, bins> m_roots{}; // of each bin's share of all pixels
    std::array<float, blockValues> m_blocks{};
};

/// Tells cuts from motion by how far apart one picture is from the next: Otsu's threshold over all distances of the
/// film, and never below a floor, as a film without cuts has a threshold, too. A fade, whose colours all change their
/// bins at once, is none: it changes little from picture to picture, and goes on. What it has seen is small whatever
/// the film's length, and can be kept, so that a search goes on after a restart.
class CutSearch
{
public:
    /// The next picture; those up to seenMs() only serve to compare with.
    void add(qint64 ms, const PictureHistogram &picture);
    /// By what has been seen so far, in the order of their times.
    QList<PictureCut> cuts() const;
    /// Up to where the film has been looked at; -1 before its first picture.
    qint64 seenMs() const { return m_seenMs; }

    QJsonObject toJson() const;
    /// A new search for what is not one's toJson().
    static CutSearch fromJson(const QJsonObject &object);

private:
    static constexpr int levels = 256;

    void take(qint64 ms, double distance, bool isSudden);
    double threshold() const;

    std::array<qint64, levels> m_distances{}; // how many pairs of pictures are so far apart
    QList<PictureCut> m_candidates;
    std::optional<PictureHistogram> m_last;
    double m_lastChange = 0;
    qint64 m_seenMs = -1;
};
