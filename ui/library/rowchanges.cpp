#include "ui/library/rowchanges.h"

#include <QSet>

#include <algorithm>

namespace {

constexpr qsizetype mostDifferent = 1500; // rows between the first and the last that differ
constexpr qsizetype mostSteps = 300;

QSet<qint64> setOf(const QList<qint64> &ids)
{
    return {ids.begin(), ids.end()};
}

/// Takes out what is not in `kept`, from the end.
void removeOthers(QList<qint64> &ids, const QSet<qint64> &kept, int offset, QList<RowChange> &changes)
{
    for (qsizetype end = ids.size(); end > 0;) {
        qsizetype first = end;
        while (first > 0 && !kept.contains(ids.at(first - 1)))
            --first;
        if (first == end) {
            --end;
            continue;
        }
        changes.append({.kind = RowChange::Kind::Remove, .first = offset + int(first), .count = int(end - first)});
        ids.remove(first, end - first);
        end = first;
    }
}

/// Puts each id of `to` in its place, from the start.
void place(QList<qint64> &ids, const QList<qint64> &to, int offset, QList<RowChange> &changes)
{
    const QSet<qint64> known = setOf(ids);
    for (qsizetype row = 0; row < to.size(); ++row) {
        if (row < ids.size() && ids.at(row) == to.at(row))
            continue;
        if (known.contains(to.at(row))) {
            const qsizetype from = ids.indexOf(to.at(row), row);
            changes.append({.kind = RowChange::Kind::Move, .first = offset + int(from), .to = offset + int(row)});
            ids.move(from, row);
            continue;
        }
        qsizetype end = row + 1;
        while (end < to.size() && !known.contains(to.at(end)))
            ++end;
        changes.append({.kind = RowChange::Kind::Insert, .first = offset + int(row), .count = int(end - row)});
        ids = ids.first(row) + to.sliced(row, end - row) + ids.sliced(row);
        row = end - 1;
    }
}

} // namespace

std::optional<QList<RowChange>> rowChanges(const QList<qint64> &from, const QList<qint64> &to)
{
    const auto [differsFrom, differsTo] = std::mismatch(from.begin(), from.end(), to.begin(), to.end());
    const qsizetype start = differsFrom - from.begin();
    qsizetype end = 0; // how many at the end are the same
    while (end < std::min(from.size(), to.size()) - start &&
           from.at(from.size() - 1 - end) == to.at(to.size() - 1 - end))
        ++end;
    QList<qint64> left = from.sliced(start, from.size() - start - end);
    const QList<qint64> wanted = to.sliced(start, to.size() - start - end);
    if (left.size() > mostDifferent || wanted.size() > mostDifferent)
        return std::nullopt;
    QList<RowChange> changes;
    removeOthers(left, setOf(wanted), int(start), changes);
    place(left, wanted, int(start), changes);
    if (changes.size() > mostSteps)
        return std::nullopt;
    return changes;
}
