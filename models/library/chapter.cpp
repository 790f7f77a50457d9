#include "models/library/chapter.h"

#include <algorithm>

namespace {

constexpr qint64 shortestMs = 4'000; // of a chapter made from cuts
constexpr qint64 justBegunMs = 3'000;

} // namespace

QList<Chapter> chaptersFromCuts(const QList<PictureCut> &cuts, qint64 durationMs)
{
    QList<PictureCut> strongest = cuts;
    std::stable_sort(strongest.begin(), strongest.end(),
                     [](const PictureCut &a, const PictureCut &b) { return a.strength > b.strength; });
    const qint64 leastMs = std::max(shortestMs, durationMs / maxCutChapters);
    QList<qint64> borders{0, durationMs};
    for (const PictureCut &cut : strongest) {
        const auto next = std::lower_bound(borders.begin(), borders.end(), cut.ms);
        if (next == borders.begin() || next == borders.end())
            continue; // outside of the video
        if (*next - cut.ms >= leastMs && cut.ms - *std::prev(next) >= leastMs)
            borders.insert(next, cut.ms);
    }
    QList<Chapter> chapters;
    for (qsizetype i = 1; i < borders.size() && borders.size() > 2; ++i)
        chapters.append({.startMs = borders[i - 1], .endMs = borders[i], .title = {}, .source = ChapterSource::Cuts});
    return chapters;
}

qint64 chapterStart(const QList<Chapter> &chapters, qint64 positionMs, int step)
{
    const auto next = std::upper_bound(chapters.begin(), chapters.end(), positionMs,
                                       [](qint64 ms, const Chapter &chapter) { return ms < chapter.startMs; });
    if (step > 0)
        return next == chapters.end() ? -1 : next->startMs;
    if (next == chapters.begin())
        return -1;
    const auto current = std::prev(next);
    if (positionMs - current->startMs > justBegunMs || current == chapters.begin())
        return current->startMs;
    return std::prev(current)->startMs;
}
