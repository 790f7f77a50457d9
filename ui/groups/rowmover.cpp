#include "ui/groups/rowmover.h"

#include "ui/library/librarymodel.h"
#include "ui/widgets/videomime.h"

#include <QAbstractItemView>
#include <QDropEvent>
#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int markWidth = 3;
constexpr int markMargin = 8;
constexpr int scrollEdge = 36;
constexpr int scrollStep = 12;
constexpr int scrollEveryMs = 30;

} // namespace

RowMover::RowMover(QAbstractItemView &view, Qt::Orientation along)
    : QObject(&view), m_view(view), m_along(along), m_mark(new QWidget(view.viewport()))
{
    m_mark->setObjectName(u"dropMark"_s);
    m_mark->setAttribute(Qt::WA_StyledBackground);
    m_mark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_mark->hide();
    m_view.setDragDropMode(QAbstractItemView::DragDrop);
    m_view.installEventFilter(this);
    m_view.viewport()->installEventFilter(this);
    m_scrolling.setInterval(scrollEveryMs);
    connect(&m_scrolling, &QTimer::timeout, this, [this] {
        QScrollBar &bar = *m_view.verticalScrollBar();
        bar.setValue(bar.value() + m_scrollStep);
    });
}

bool RowMover::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::KeyPress: {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool isArrow = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down;
        if (watched == &m_view && isArrow && key.modifiers().testFlag(Qt::AltModifier)) {
            moveSelected(key.key() == Qt::Key_Up ? -1 : 1);
            return true;
        }
        break;
    }
    case QEvent::DragEnter:
    case QEvent::DragMove:
    case QEvent::Drop:
        if (watched == m_view.viewport())
            return takeDrag(static_cast<QDropEvent &>(*event));
        break;
    case QEvent::DragLeave: endDrag(); break;
    default: break;
    }
    return QObject::eventFilter(watched, event);
}

/// From elsewhere nothing is taken: the event stays as it is, for the window.
bool RowMover::takeDrag(QDropEvent &event)
{
    const QPoint position = event.position().toPoint();
    if (event.type() == QEvent::Drop)
        endDrag();
    if (!isOurs(event)) {
        event.ignore();
        return true;
    }
    event.acceptProposedAction();
    if (event.type() == QEvent::Drop) {
        drop(event);
    } else {
        scrollAt(position);
        showPlace(rowAt(position));
    }
    return true;
}

bool RowMover::isOurs(const QDropEvent &event) const
{
    return event.source() == &m_view && !videosIn(event.mimeData()).isEmpty();
}

/// In front of which a drop puts them.
int RowMover::rowAt(const QPoint &position) const
{
    const QModelIndex index = m_view.indexAt(position);
    if (!index.isValid())
        return m_view.model()->rowCount();
    const QPoint middle = m_view.visualRect(index).center();
    const bool isBehind =
        m_along == Qt::Vertical ? position.y() > middle.y() : (position.x() > middle.x()) != m_view.isRightToLeft();
    return index.row() + (isBehind ? 1 : 0);
}

qint64 RowMover::idAt(int row) const
{
    return m_view.model()->index(row, 0).data(LibraryModel::IdRole).toLongLong();
}

void RowMover::moveSelected(int step)
{
    QModelIndexList rows = m_view.selectionModel()->selectedRows();
    if (rows.isEmpty() && m_view.currentIndex().isValid())
        rows = {m_view.currentIndex()};
    if (rows.isEmpty())
        return;
    std::sort(rows.begin(), rows.end());
    const int to = step < 0 ? rows.first().row() - 1 : rows.last().row() + 2;
    if (to < 0 || to > m_view.model()->rowCount())
        return;
    QList<qint64> ids;
    for (const QModelIndex &row : rows)
        ids.append(idAt(row.row()));
    emit moveAsked(ids, idAt(to));
}

void RowMover::drop(const QDropEvent &event)
{
    // In front of the next one that stays.
    const QList<qint64> ids = videosIn(event.mimeData());
    int before = rowAt(event.position().toPoint());
    while (before < m_view.model()->rowCount() && ids.contains(idAt(before)))
        ++before;
    emit moveAsked(ids, idAt(before));
}

void RowMover::showPlace(int row)
{
    const int rows = m_view.model()->rowCount();
    if (rows == 0)
        return;
    const bool isEnd = row >= rows;
    const QRect cell = m_view.visualRect(m_view.model()->index(isEnd ? rows - 1 : row, 0));
    if (m_along == Qt::Vertical) {
        const int y = isEnd ? cell.bottom() : cell.top();
        m_mark->setGeometry(0, y - markWidth / 2, m_view.viewport()->width(), markWidth);
    } else {
        const int x = isEnd == m_view.isRightToLeft() ? cell.left() : cell.right();
        m_mark->setGeometry(x - markWidth / 2, cell.top() + markMargin, markWidth, cell.height() - 2 * markMargin);
    }
    m_mark->show();
    m_mark->raise();
}

void RowMover::scrollAt(const QPoint &position)
{
    const QRect calm = m_view.viewport()->rect().adjusted(0, scrollEdge, 0, -scrollEdge);
    m_scrollStep = position.y() < calm.top() ? -scrollStep : position.y() > calm.bottom() ? scrollStep : 0;
    if (m_scrollStep == 0)
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start();
}

void RowMover::endDrag()
{
    m_scrolling.stop();
    m_mark->hide();
}
