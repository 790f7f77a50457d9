#include "ui/admin/pagedmodel.h"

#include "ui/async.h"

#include <QMimeData>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 100;
const QString rowType = u"application/x-matinee-row"_s;

} // namespace

PagedModel::PagedModel(QList<PagedColumn> columns, QObject *parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns))
{}

void PagedModel::setReader(PageReader reader)
{
    beginResetModel();
    m_reader = std::move(reader);
    m_rows.clear();
    m_seen = 0;
    m_total.reset();
    endResetModel();
    read(0, pageSize);
}

void PagedModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = canSort(column) ? column : -1;
    m_sortOrder = canSort(column) ? order : Qt::AscendingOrder;
    emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (m_reader)
        setReader(m_reader);
}

bool PagedModel::canSort(int column) const
{
    return column >= 0 && column < m_columns.size() && m_columns.at(column).order;
}

void PagedModel::refresh()
{
    if (!m_reader)
        return;
    m_isStale = m_isBusy; // one after the other, or a busy list would never be answered
    if (!m_isBusy)
        read(0, std::max(pageSize, m_seen));
}

void PagedModel::setHidden(const QList<qint64> &ids)
{
    m_hidden = QSet<qint64>(ids.begin(), ids.end());
    QList<PagedRow> rows = m_rows;
    const bool isLess = rows.removeIf([this](const PagedRow &row) { return m_hidden.contains(row.id); }) > 0;
    replaceBy(rows);
    refresh();
    if (isLess)
        emit loaded();
}

int PagedModel::rowOf(qint64 id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const PagedRow &row) { return row.id == id; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

std::optional<int> PagedModel::total() const
{
    if (!m_total)
        return std::nullopt;
    return std::max(*m_total - int(m_hidden.size()), int(m_rows.size()));
}

int PagedModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PagedModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant PagedModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const PagedRow &row = m_rows.at(index.row());
    const PagedColumn &column = m_columns.at(index.column());
    const QString text = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole: return text;
    case Qt::ToolTipRole: return text.toHtmlEscaped();
    case Qt::AccessibleTextRole: return text.isEmpty() ? column.title : tr("%1: %2").arg(column.title, text);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
    case ToneRole: return QVariant::fromValue(column.isState ? row.tone : Tone::Plain);
    case ProgressRole: return column.isState && row.progress ? QVariant(*row.progress) : QVariant();
    case ElideRole: return QVariant::fromValue(column.isToldApartAtEnd ? Qt::ElideMiddle : Qt::ElideRight);
    default: return {};
    }
}

QVariant PagedModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= m_columns.size())
        return {};
    const PagedColumn &column = m_columns.at(section);
    if (role == Qt::DisplayRole)
        return column.title;
    if (role == Qt::AccessibleTextRole && section == m_sortColumn)
        return m_sortOrder == Qt::AscendingOrder ? tr("%1, sorted upwards").arg(column.title)
                                                 : tr("%1, sorted downwards").arg(column.title);
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::AlignVCenter | (column.isNumber ? Qt::AlignTrailing : Qt::AlignLeading));
    return {};
}

bool PagedModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_total && m_seen < *m_total && !m_isBusy;
}

void PagedModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(m_seen, pageSize);
}

Qt::ItemFlags PagedModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!m_isMovable)
        return flags;
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags | Qt::ItemIsDropEnabled;
}

QStringList PagedModel::mimeTypes() const
{
    return {rowType};
}

QMimeData *PagedModel::mimeData(const QModelIndexList &indexes) const
{
    if (indexes.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(rowType, QByteArray::number(indexes.constFirst().row()));
    return data;
}

bool PagedModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int, const QModelIndex &parent)
{
    if (action != Qt::MoveAction || !m_isMovable || !data->hasFormat(rowType))
        return false;
    const int from = data->data(rowType).toInt();
    const int before = parent.isValid() ? parent.row() : (row < 0 ? rowCount() : row);
    const int to = before > from ? before - 1 : before; // without it, those after it move up
    if (from >= 0 && from < rowCount() && to != from)
        emit moveAsked(from, to);
    return false;
}

void PagedModel::read(int offset, int limit)
{
    m_isBusy = true;
    m_isStale = false;
    const PageWindow window{.offset = offset,
                            .limit = limit,
                            .order = m_sortColumn < 0 ? std::nullopt : m_columns.at(m_sortColumn).order,
                            .backwards = m_sortOrder == Qt::DescendingOrder};
    async(
        this, [reader = m_reader, window] { return reader(window); },
        [this, offset, reading = ++m_reading](const Result<Page<PagedRow>> &page) {
            if (reading != m_reading)
                return;
            // Busy until the rows are in place: views ask for more as the first ones appear.
            if (page)
                take(offset, *page);
            m_isBusy = false;
            if (page)
                emit loaded();
            else
                emit failed(page.error());
            if (m_isStale)
                refresh();
        });
}

void PagedModel::take(int offset, const Page<PagedRow> &page)
{
    QList<PagedRow> rows = offset == 0 ? QList<PagedRow>() : m_rows;
    QSet<qint64> known = m_hidden;
    for (const PagedRow &row : std::as_const(rows))
        known.insert(row.id);
    // What came meanwhile shifts the pages, so a row may be read twice.
    for (const PagedRow &row : page.items) {
        if (!known.contains(row.id))
            rows.append(row);
    }
    m_seen = offset + int(page.items.size());
    m_total = page.items.isEmpty() ? m_seen : page.total;
    replaceBy(rows);
}

void PagedModel::replaceBy(const QList<PagedRow> &rows)
{
    removeMissing(rows);
    for (int row = 0; row < rows.size(); ++row) {
        const PagedRow &wanted = rows.at(row);
        if (row >= m_rows.size() || m_rows.at(row).id != wanted.id)
            moveOrInsert(row, wanted);
        if (m_rows.at(row) == wanted)
            continue;
        m_rows[row] = wanted;
        emit dataChanged(index(row, 0), index(row, columnCount() - 1));
    }
}

void PagedModel::removeMissing(const QList<PagedRow> &rows)
{
    QSet<qint64> kept;
    for (const PagedRow &row : rows)
        kept.insert(row.id);
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (kept.contains(m_rows.at(row).id))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void PagedModel::moveOrInsert(int row, const PagedRow &wanted)
{
    const int from = rowOf(wanted.id);
    if (from > row) {
        beginMoveRows({}, from, from, {}, row);
        m_rows.move(from, row);
        endMoveRows();
    } else {
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted);
        endInsertRows();
    }
}
