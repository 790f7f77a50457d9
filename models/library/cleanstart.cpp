#include "models/library/cleanstart.h"

#include <algorithm>

qint64 cleanStart(qint64 momentMs, const QList<SubtitleLine> &lines, const QList<PictureCut> &cuts)
{
    qint64 earliest = std::max<qint64>(0, momentMs - cleanStartWindowMs);
    qint64 start = momentMs;
    for (const SubtitleLine &line : lines) {
        if (line.startMs > momentMs)
            break;
        if (line.endMs <= momentMs)
            earliest = std::max(earliest, line.endMs);
        else if (line.startMs >= earliest)
            start = line.startMs;
        else
            return momentMs; // in the midst of a long line, or where two speak at once
    }
    for (auto cut = cuts.rbegin(); cut != cuts.rend(); ++cut) {
        if (cut->ms <= start)
            return cut->ms >= earliest ? cut->ms : start;
    }
    return start;
}
