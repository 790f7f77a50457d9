#include "ui/groups/groupgrid.h"

#include "ui/library/librarymodel.h"
#include "ui/theme.h"
#include "ui/widgets/videomime.h"

#include <QDropEvent>
#include <QPainter>

#include <algorithm>

namespace {

constexpr int scrollEdge = 36;

} // namespace

GroupGrid::GroupGrid(const Theme &theme, PosterCache &posters, QWidget *parent)
    : GridView(theme, posters, parent), m_theme(theme)
{
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
}

qint64 GroupGrid::idAt(int row) const
{
    return model()->index(row, 0).data(LibraryModel::IdRole).toLongLong();
}

bool GroupGrid::isOurs(const QDropEvent &event) const
{
    return event.source() == this && !videosIn(event.mimeData()).isEmpty();
}

int GroupGrid::dropRow(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid())
        return model()->rowCount();
    const bool isRight = position.x() > visualRect(index).center().x();
    return index.row() + (isRight != isRightToLeft() ? 1 : 0);
}

void GroupGrid::setDropRow(int row)
{
    m_dropRow = row;
    viewport()->update();
}

void GroupGrid::paintEvent(QPaintEvent *event)
{
    GridView::paintEvent(event);
    const int rows = model()->rowCount();
    if (m_dropRow == nowhere || rows == 0)
        return;
    const bool isEnd = m_dropRow >= rows;
    const QRect cell = visualRect(model()->index(isEnd ? rows - 1 : m_dropRow, 0));
    const int x = isEnd == isRightToLeft() ? cell.left() : cell.right();
    QPainter painter(viewport());
    painter.setPen(QPen(m_theme.colours().accent, 3, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(x, cell.top() + 8, x, cell.bottom() - 8);
}

void GroupGrid::keyPressEvent(QKeyEvent *event)
{
    const bool isUp = event->key() == Qt::Key_Up;
    if ((isUp || event->key() == Qt::Key_Down) && event->modifiers().testFlag(Qt::AltModifier))
        moveSelected(isUp ? -1 : 1);
    else
        GridView::keyPressEvent(event);
}

void GroupGrid::moveSelected(int step)
{
    QModelIndexList rows = selectionModel()->selectedRows();
    if (rows.isEmpty() && currentIndex().isValid())
        rows = {currentIndex()};
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    const int to = step < 0 ? rows.first().row() - 1 : rows.last().row() + 2;
    if (to < 0 || to > model()->rowCount())
        return;
    QList<qint64> ids;
    for (const QModelIndex &row : rows)
        ids.append(idAt(row.row()));
    emit moveAsked(ids, idAt(to));
}

void GroupGrid::dragEnterEvent(QDragEnterEvent *event)
{
    if (isOurs(*event))
        event->acceptProposedAction();
}

void GroupGrid::dragMoveEvent(QDragMoveEvent *event)
{
    if (!isOurs(*event))
        return;
    const QPoint position = event->position().toPoint();
    setDropRow(dropRow(position));
    if (viewport()->rect().adjusted(0, scrollEdge, 0, -scrollEdge).contains(position))
        stopAutoScroll();
    else
        startAutoScroll();
    event->acceptProposedAction();
}

void GroupGrid::dragLeaveEvent(QDragLeaveEvent *)
{
    stopAutoScroll();
    setDropRow(nowhere);
}

void GroupGrid::dropEvent(QDropEvent *event)
{
    stopAutoScroll();
    setState(NoState);
    const int row = dropRow(event->position().toPoint());
    setDropRow(nowhere);
    if (!isOurs(*event))
        return;
    event->acceptProposedAction();
    // In front of the next one that stays.
    const QList<qint64> ids = videosIn(event->mimeData());
    int before = row;
    while (before < model()->rowCount() && ids.contains(idAt(before)))
        ++before;
    emit moveAsked(ids, idAt(before));
}
