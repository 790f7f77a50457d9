#include "ui/library/gridview.h"

#include "ui/library/carddelegate.h"
#include "ui/theme.h"
#include "ui/widgets/postercache.h"
#include "ui/widgets/secondclick.h"
#include "ui/widgets/videomime.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QStyle>

#include <algorithm>

namespace {

constexpr int leastCardWidth = 236;
constexpr int bandOpacity = 60; // of 255

} // namespace

GridView::GridView(const Theme &theme, PosterCache &posters, QWidget *parent)
    : QListView(parent), m_theme(theme), m_cards(new CardDelegate(theme, posters, this))
{
    setItemDelegate(m_cards);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&posters, &PosterCache::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void GridView::setModel(QAbstractItemModel *model)
{
    QAbstractItemView::setModel(model);
    const auto layAgain = [this] { scheduleDelayedItemsLayout(); };
    connect(model, &QAbstractItemModel::rowsInserted, this, layAgain);
    connect(model, &QAbstractItemModel::rowsRemoved, this, layAgain);
    connect(model, &QAbstractItemModel::rowsMoved, this, layAgain);
}

void GridView::doItemsLayout()
{
    QAbstractItemView::doItemsLayout();
}

void GridView::dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles)
{
    QAbstractItemView::dataChanged(first, last, roles);
}

void GridView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QAbstractItemView::currentChanged(current, previous);
    if (!QAccessible::isActive() || !current.isValid() || !hasFocus())
        return;
    QAccessibleEvent event(this, QAccessible::Focus);
    event.setChild(current.row());
    QAccessible::updateAccessibility(&event);
}

void GridView::selectionChanged(const QItemSelection &chosen, const QItemSelection &left)
{
    QAbstractItemView::selectionChanged(chosen, left);
}

int GridView::count() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int GridView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

QRect GridView::cell(int row) const
{
    const int column = row % m_columns;
    const int left = isRightToLeft() ? viewport()->width() - (column + 1) * m_cell.width() : column * m_cell.width();
    return {QPoint(left, row / m_columns * m_cell.height() - verticalOffset()), m_cell};
}

int GridView::rowAt(const QPoint &point) const
{
    const int x = isRightToLeft() ? viewport()->width() - 1 - point.x() : point.x();
    const int y = point.y() + verticalOffset();
    if (x < 0 || y < 0 || x >= m_columns * m_cell.width())
        return -1;
    const int row = y / m_cell.height() * m_columns + x / m_cell.width();
    return row < count() ? row : -1;
}

QRect GridView::visualRect(const QModelIndex &index) const
{
    return index.isValid() && index.column() == 0 ? cell(index.row()) : QRect();
}

QModelIndex GridView::indexAt(const QPoint &point) const
{
    const int row = rowAt(point);
    return row < 0 ? QModelIndex() : model()->index(row, 0, rootIndex());
}

void GridView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid())
        return;
    const QRect area = cell(index.row());
    const int above = area.top();
    const int below = area.bottom() - viewport()->height() + 1;
    int step = above < 0 ? above : std::max(0, std::min(below, above));
    if (hint == PositionAtTop)
        step = above;
    else if (hint == PositionAtBottom)
        step = below;
    else if (hint == PositionAtCenter)
        step = (above + below) / 2;
    verticalScrollBar()->setValue(verticalOffset() + step);
}

void GridView::updateGeometries()
{
    // With room for the scroll bar, also while there is none: else the width would depend on itself.
    const int room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar()) - 4;
    m_columns = std::max(1, room / leastCardWidth);
    m_cards->setCardWidth(room / m_columns);
    m_cell = m_cards->sizeHint({}, {});
    const int lines = (count() + m_columns - 1) / m_columns;
    verticalScrollBar()->setSingleStep(m_cell.height() / 4);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setRange(0, std::max(0, lines * m_cell.height() - viewport()->height()));
    QAbstractItemView::updateGeometries();
}

void GridView::resizeEvent(QResizeEvent *event)
{
    // The card at the top stays there, however many there are in a line now.
    const int top = verticalOffset() / m_cell.height() * m_columns;
    const int within = verticalOffset() % m_cell.height();
    const int columns = m_columns;
    updateGeometries();
    if (columns != m_columns)
        verticalScrollBar()->setValue(top / m_columns * m_cell.height() + within);
    QAbstractItemView::resizeEvent(event);
}

void GridView::scrollContentsBy(int dx, int dy)
{
    viewport()->scroll(dx, dy); // only what comes into view is painted
}

void GridView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QStyle::State state = option.state & ~QStyle::State_MouseOver;
    const QRect area = event->rect();
    const int first = std::max(0, (area.top() + verticalOffset()) / m_cell.height() * m_columns);
    const int last = std::min<int>(count(), ((area.bottom() + verticalOffset()) / m_cell.height() + 1) * m_columns) - 1;
    for (int row = first; row <= last; ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = cell(row);
        option.state = state;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index == currentIndex());
        option.state.setFlag(QStyle::State_MouseOver, index == m_hovered);
        itemDelegate()->paint(&painter, option, index);
    }
    if (isBand()) {
        QColor fill = m_theme.colours().accent;
        painter.setPen(fill);
        fill.setAlpha(bandOpacity);
        painter.setBrush(fill);
        painter.drawRect(m_band.adjusted(0, 0, -1, -1));
    }
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    const bool isPlain = event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::KeypadModifier;
    if (index.isValid() && isPlain && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit chosen(index);
    } else if (index.isValid() && event->key() == Qt::Key_Space) {
        selectionModel()->select(index, QItemSelectionModel::Toggle | QItemSelectionModel::Rows);
    } else {
        QAbstractItemView::keyPressEvent(event);
    }
}

void GridView::mousePressEvent(QMouseEvent *event)
{
    // A card is dragged to a collection; beside the cards a band is drawn.
    const QPoint position = event->position().toPoint();
    const QModelIndex index = indexAt(position);
    const int gap = CardDelegate::gap;
    setDragEnabled(index.isValid() && visualRect(index).adjusted(gap, gap, -gap, -gap).contains(position));
    QAbstractItemView::mousePressEvent(event);
}

void GridView::startDrag(Qt::DropActions actions)
{
    dragVideos(*this, m_theme, actions);
}

void GridView::mouseMoveEvent(QMouseEvent *event)
{
    showHovered(event->buttons() == Qt::NoButton ? indexAt(event->position().toPoint()) : QModelIndex());
    QAbstractItemView::mouseMoveEvent(event);
}

void GridView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasDrawn = isBand();
    m_band = {};
    viewport()->update();
    QAbstractItemView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && event->modifiers() == Qt::NoModifier && !wasDrawn && index.isValid() &&
        index == currentIndex()) {
        SecondClick::swallow(event->globalPosition().toPoint());
        emit chosen(index);
    }
}

void GridView::leaveEvent(QEvent *event)
{
    showHovered({});
    QAbstractItemView::leaveEvent(event);
}

void GridView::showHovered(const QModelIndex &index)
{
    if (index == m_hovered)
        return;
    for (const QModelIndex &changed : {QModelIndex(m_hovered), index})
        viewport()->update(visualRect(changed));
    m_hovered = index;
}

QModelIndex GridView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (count() == 0)
        return {};
    if (!currentIndex().isValid())
        return model()->index(0, 0, rootIndex());
    const int lines = std::max(1, viewport()->height() / m_cell.height()) * m_columns;
    const int sideways = isRightToLeft() ? -1 : 1;
    const int row = currentIndex().row();
    int to = row;
    switch (action) {
    case MoveLeft: to = row - sideways; break;
    case MoveRight: to = row + sideways; break;
    case MoveUp: to = row >= m_columns ? row - m_columns : row; break;
    case MoveDown: to = row + m_columns < count() ? row + m_columns : row; break;
    case MovePageUp: to = row - lines; break;
    case MovePageDown: to = row + lines; break;
    case MoveHome: to = 0; break;
    case MoveEnd: to = count() - 1; break;
    case MoveNext: to = row + 1; break;
    case MovePrevious: to = row - 1; break;
    }
    return model()->index(std::clamp(to, 0, count() - 1), 0, rootIndex());
}

void GridView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command)
{
    if (state() == DragSelectingState) {
        const QPoint from(std::min(rect.left(), rect.right()), std::min(rect.top(), rect.bottom()));
        const QPoint to(std::max(rect.left(), rect.right()), std::max(rect.top(), rect.bottom()));
        return dragOver(QRect(from, to), command);
    }
    // From one card to another, as one reads.
    const int from = rowAt(rect.topLeft());
    const int to = rowAt(rect.bottomRight());
    if (from < 0 || to < 0)
        selectRows({}, command);
    else
        selectRows({{std::min(from, to), std::max(from, to)}}, command);
}

void GridView::dragOver(const QRect &band, QItemSelectionModel::SelectionFlags command)
{
    m_band = band;
    viewport()->update();
    QList<QPair<int, int>> ranges;
    const int firstLine = std::max(0, (band.top() + verticalOffset()) / m_cell.height());
    const int lastLine = std::min((count() - 1) / m_columns, (band.bottom() + verticalOffset()) / m_cell.height());
    for (int line = firstLine; line <= lastLine; ++line) {
        const int end = std::min(count(), (line + 1) * m_columns);
        int first = -1;
        int last = -1;
        for (int row = line * m_columns; row < end; ++row) {
            if (!cell(row).intersects(band))
                continue;
            first = first < 0 ? row : first;
            last = row;
        }
        if (first >= 0)
            ranges.append({first, last});
    }
    selectRows(ranges, command);
}

bool GridView::isBand() const
{
    return m_band.width() + m_band.height() > QApplication::startDragDistance() + 2; // else a hand trembled
}

void GridView::selectRows(const QList<QPair<int, int>> &ranges, QItemSelectionModel::SelectionFlags command)
{
    QItemSelection selection;
    for (const auto &[first, last] : ranges)
        selection.select(model()->index(first, 0, rootIndex()), model()->index(last, 0, rootIndex()));
    selectionModel()->select(selection, command);
}

QRegion GridView::visualRegionForSelection(const QItemSelection &selection) const
{
    const QRect shown = viewport()->rect();
    QRegion region;
    for (const QItemSelectionRange &range : selection) {
        const int first = std::max(range.top(), verticalOffset() / m_cell.height() * m_columns);
        for (int row = first; row <= range.bottom() && cell(row).top() <= shown.bottom(); ++row)
            region += cell(row);
    }
    return region;
}
