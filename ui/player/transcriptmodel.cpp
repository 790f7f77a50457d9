#include "ui/player/transcriptmodel.h"

#include "models/core/clocktext.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

void TranscriptModel::setLines(QList<SubtitleLine> lines)
{
    if (hasSameRows(lines)) {
        changeWords(lines);
    } else {
        beginResetModel();
        m_lines = std::move(lines);
        m_current = -1;
        endResetModel();
    }
    collectHits();
}

bool TranscriptModel::hasSameRows(const QList<SubtitleLine> &lines) const
{
    return std::equal(
        lines.begin(), lines.end(), m_lines.begin(), m_lines.end(),
        [](const SubtitleLine &a, const SubtitleLine &b) { return a.startMs == b.startMs && a.endMs == b.endMs; });
}

void TranscriptModel::changeWords(const QList<SubtitleLine> &lines)
{
    for (int row = 0; row < lines.size(); ++row) {
        if (m_lines.at(row) == lines.at(row))
            continue;
        m_lines[row] = lines.at(row);
        emit dataChanged(index(row), index(row));
    }
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

void TranscriptModel::search(const QString &text)
{
    if (const QString searched = text.simplified(); searched != m_search) {
        m_search = searched;
        m_found = -1;
        collectHits();
    }
}

void TranscriptModel::collectHits()
{
    m_hits.clear();
    for (int row = 0; !m_search.isEmpty() && row < m_lines.size(); ++row) {
        if (m_lines.at(row).text.simplified().contains(m_search, Qt::CaseInsensitive))
            m_hits += row;
    }
    if (m_found >= m_hits.size())
        m_found = -1;
    if (!m_lines.isEmpty())
        emit dataChanged(index(0), index(int(m_lines.size()) - 1), {HitRole, FoundRole});
    emit hitsChanged();
}

int TranscriptModel::find(int step, qint64 positionMs)
{
    const int count = int(m_hits.size());
    if (count == 0)
        return -1;
    if (m_found >= 0) {
        setFound((m_found + step + count) % count);
    } else {
        const auto here = std::lower_bound(m_hits.cbegin(), m_hits.cend(), rowAt(positionMs));
        const int next = int(here - m_hits.cbegin());
        setFound((step > 0 ? next : next - 1 + count) % count);
    }
    return m_hits.at(m_found);
}

void TranscriptModel::setFound(int hit)
{
    const int before = std::exchange(m_found, hit);
    for (const int changed : {before, hit}) {
        if (changed >= 0)
            emit dataChanged(index(m_hits.at(changed)), index(m_hits.at(changed)), {FoundRole});
    }
    emit hitsChanged();
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

Qt::ItemFlags TranscriptModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SubtitleLine &line = m_lines.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return line.text.simplified();
    case Qt::EditRole: return line.text;
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(clockText(line.startMs), line.text.simplified());
    case StartRole: return line.startMs;
    case CurrentRole: return index.row() == m_current;
    case HitRole: return std::binary_search(m_hits.cbegin(), m_hits.cend(), index.row()) ? m_search : QString();
    case FoundRole: return m_found >= 0 && m_hits.at(m_found) == index.row();
    default: return {};
    }
}

bool TranscriptModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const QString text = value.toString();
    if (text.trimmed() == m_lines.at(index.row()).text)
        return true;
    m_lines[index.row()].text = text;
    emit dataChanged(index, index);
    collectHits();
    emit edited(index.row(), text);
    return true;
}
