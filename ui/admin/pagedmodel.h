#pragma once

#include "ui/admin/pagedrow.h"

#include <QAbstractTableModel>
#include <QSet>

/// A long list as a table: read page by page as it is scrolled to, away from the GUI thread. What is read again changes
/// only the rows that changed, so nothing jumps and the selection stays.
class PagedModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role { ToneRole = Qt::UserRole, ProgressRole, ElideRole };

    explicit PagedModel(QList<PagedColumn> columns, QObject *parent = nullptr);

    /// Shows what this reader reads, from its beginning.
    void setReader(PageReader reader);
    /// Reads again what is shown, and the first page when nothing is.
    void refresh();
    /// Sorts by a column and reads from the beginning; by one that cannot be sorted (-1), the list is as usual.
    void sort(int column, Qt::SortOrder order) override;
    bool canSort(int column) const;
    /// -1: as usual.
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Leaves out rows that are about to be deleted.
    void setHidden(const QList<qint64> &ids);
    /// Whether rows can be dragged to another place; then moveAsked() says where to.
    void setMovable(bool movable) { m_isMovable = movable; }

    const QList<PagedColumn> &columns() const { return m_columns; }
    const PagedRow &row(int row) const { return m_rows.at(row); }
    int rowOf(qint64 id) const;
    /// How many there are, shown or not; none before the first answer.
    std::optional<int> total() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    /// Always false: the row moves when the list is read again.
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

signals:
    void loaded(); // rows or total may differ
    void failed(const Error &error);
    void moveAsked(int from, int to); // rows; to where it is then

private:
    void read(int offset, int limit);
    void take(int offset, const Page<PagedRow> &page);
    void replaceBy(const QList<PagedRow> &rows);
    void removeMissing(const QList<PagedRow> &rows);
    void moveOrInsert(int row, const PagedRow &wanted);

    QList<PagedColumn> m_columns;
    PageReader m_reader;
    QList<PagedRow> m_rows;
    QSet<qint64> m_hidden;
    std::optional<int> m_total;
    int m_seen = 0;        // rows that were read, hidden ones too
    quint64 m_reading = 0; // counts readings, so that an overtaken one is dropped
    bool m_isBusy = false;
    bool m_isStale = false; // asked for again while busy
    bool m_isMovable = false;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
