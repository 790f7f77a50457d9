#include "ui/player/transcriptmodel.h"

#include "ui/format.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

void TranscriptModel::setLines(QList<SubtitleLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    m_current = -1;
    endResetModel();
}

void TranscriptModel::setPosition(qint64 positionMs)
{
    const int row = rowAt(positionMs);
    if (row == m_current)
        return;
    const int before = std::exchange(m_current, row);
    for (const int changed : {before, row}) {
        if (changed >= 0)
            emit dataChanged(index(changed), index(changed), {CurrentRole});
    }
    emit currentChanged(row);
}

int TranscriptModel::rowAt(qint64 positionMs) const
{
    const auto after =
        std::upper_bound(m_lines.cbegin(), m_lines.cend(), positionMs,
                         [](qint64 position, const SubtitleLine &line) { return position < line.startMs; });
    return int(after - m_lines.cbegin()) - 1;
}

QString TranscriptModel::textAt(qint64 positionMs) const
{
    const int row = rowAt(positionMs);
    return row >= 0 && positionMs < m_lines.at(row).endMs ? m_lines.at(row).text : QString();
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SubtitleLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return line.text.simplified();
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(clockText(line.startMs), line.text.simplified());
    case StartRole: return line.startMs;
    case CurrentRole: return index.row() == m_current;
    default: return {};
    }
}
