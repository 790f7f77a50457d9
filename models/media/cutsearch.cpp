#include "models/media/cutsearch.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double floorDistance = 0.25;
constexpr double suddenChange = 12;  // a white picture that fades to black within a second changes by 10 each time
constexpr qint64 leastApartMs = 600; // a flash is one cut, not two
constexpr qsizetype maxCandidates = 10'000; // an hour and a half with one at each chance

} // namespace

PictureHistogram::PictureHistogram(std::span<const uchar> rgb)
{
    std::array<uint, bins> counts{};
    for (int y = 0; y < height; ++y) {
        for (int x = 0; x < width; ++x) {
            const uchar *pixel = &rgb[size_t(y * width + x) * 3];
            const int quarter = (y >= height / 2 ? 2 : 0) + (x >= width / 2 ? 1 : 0);
            const int shade = (pixel[0] >> 5) * 64 + (pixel[1] >> 5) * 8 + (pixel[2] >> 5);
            ++counts[size_t(quarter * 512 + shade)];
            const int block = y / blockSize * (width / blockSize) + x / blockSize;
            for (int channel = 0; channel < 3; ++channel)
                m_blocks[size_t(block * 3 + channel)] += float(pixel[channel]) / (blockSize * blockSize);
        }
    }
    std::transform(counts.begin(), counts.end(), m_roots.begin(),
                   [](uint count) { return std::sqrt(float(count) / (width * height)); });
}

double PictureHistogram::distanceTo(const PictureHistogram &other) const
{
    double likeness = 0; // Bhattacharyya's coefficient
    for (size_t i = 0; i < m_roots.size(); ++i)
        likeness += double(m_roots[i] * other.m_roots[i]);
    return std::sqrt(std::clamp(1 - likeness, 0.0, 1.0));
}

double PictureHistogram::changeTo(const PictureHistogram &other) const
{
    double change = 0;
    for (size_t i = 0; i < m_blocks.size(); ++i)
        change += std::abs(double(m_blocks[i] - other.m_blocks[i]));
    return change / blockValues;
}

void CutSearch::add(qint64 ms, const PictureHistogram &picture)
{
    const double change = m_last ? m_last->changeTo(picture) : 0;
    if (m_last && ms > m_seenMs)
        take(ms, m_last->distanceTo(picture), change > suddenChange || change > 2 * m_lastChange + 1);
    m_lastChange = change;
    m_last = picture;
    m_seenMs = std::max(m_seenMs, ms);
}

void CutSearch::take(qint64 ms, double distance, bool isSudden)
{
    ++m_distances[size_t(std::clamp(int(distance * (levels - 1)), 0, levels - 1))];
    if (distance <= floorDistance || !isSudden)
        return;
    const PictureCut cut{.ms = ms, .strength = distance};
    if (m_candidates.isEmpty() || ms - m_candidates.last().ms >= leastApartMs) {
        if (m_candidates.size() < maxCandidates)
            m_candidates.append(cut);
    } else if (distance > m_candidates.last().strength) {
        m_candidates.last() = cut;
    }
}

/// N. Otsu, A Threshold Selection Method from Gray-Level Histograms, IEEE Trans. SMC 9 (1979): where the variance
/// between the two classes is greatest.
double CutSearch::threshold() const
{
    double count = 0;
    double sum = 0;
    for (size_t i = 0; i < m_distances.size(); ++i) {
        count += double(m_distances[i]);
        sum += double(i) * double(m_distances[i]);
    }
    double below = 0;
    double sumBelow = 0;
    double greatest = -1;
    size_t level = 0;
    for (size_t i = 0; i < m_distances.size(); ++i) {
        below += double(m_distances[i]);
        sumBelow += double(i) * double(m_distances[i]);
        if (below <= 0 || below >= count)
            continue;
        const double gap = sumBelow / below - (sum - sumBelow) / (count - below);
        const double between = below * (count - below) * gap * gap;
        if (between > greatest) {
            greatest = between;
            level = i;
        }
    }
    return std::max(double(level) / (levels - 1), floorDistance);
}

QList<PictureCut> CutSearch::cuts() const
{
    QList<PictureCut> cuts;
    const double least = threshold();
    std::copy_if(m_candidates.begin(), m_candidates.end(), std::back_inserter(cuts),
                 [least](const PictureCut &cut) { return cut.strength > least; });
    return cuts;
}

QJsonObject CutSearch::toJson() const
{
    QJsonArray distances;
    for (const qint64 count : m_distances)
        distances.append(count);
    QJsonArray candidates;
    for (const PictureCut &cut : m_candidates)
        candidates.append(QJsonArray{cut.ms, cut.strength});
    return {{u"seenMs"_s, m_seenMs}, {u"distances"_s, distances}, {u"candidates"_s, candidates}};
}

CutSearch CutSearch::fromJson(const QJsonObject &object)
{
    CutSearch search;
    const QJsonArray distances = object[u"distances"_s].toArray();
    if (distances.size() != levels)
        return search;
    for (int i = 0; i < levels; ++i)
        search.m_distances[size_t(i)] = distances[i].toInteger();
    for (const QJsonValue &candidate : object[u"candidates"_s].toArray())
        search.m_candidates.append({.ms = candidate[0].toInteger(), .strength = candidate[1].toDouble()});
    search.m_seenMs = object[u"seenMs"_s].toInteger(-1);
    return search;
}
