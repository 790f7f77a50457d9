#include "ui/widgets/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <algorithm>

FlowLayout::FlowLayout(int gap, QWidget *parent) : QLayout(parent), m_gap(gap) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

QSize FlowLayout::minimumSize() const
{
    QSize size;
    for (const QLayoutItem *item : m_items)
        size = size.expandedTo(item->minimumSize());
    const QMargins margins = contentsMargins();
    return size.grownBy(margins);
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

/// The height it takes.
int FlowLayout::place(const QRect &rect, bool really) const
{
    const QRect room = rect.marginsRemoved(contentsMargins());
    const Qt::LayoutDirection direction = parentWidget() ? parentWidget()->layoutDirection() : Qt::LeftToRight;
    QPoint corner = room.topLeft();
    int lineHeight = 0;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty()) // hidden
            continue;
        const QSize size = item->sizeHint();
        if (corner.x() > room.left() && corner.x() + size.width() > room.right() + 1) {
            corner = {room.left(), corner.y() + lineHeight + m_gap};
            lineHeight = 0;
        }
        if (really)
            item->setGeometry(QStyle::visualRect(direction, room, QRect(corner, size)));
        corner.rx() += size.width() + m_gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return corner.y() + lineHeight - rect.y() + contentsMargins().bottom();
}
