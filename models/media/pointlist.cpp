#include "models/media/pointlist.h"

#include <algorithm>

PointList::PointList(const QStringList &points, const QFont &font, QSizeF box, double largest, double smallest)
    : m_box(box)
{
    const int last = std::max(1, int(smallest));
    const double endless = 1e6;
    const auto layOut = [&](double height) {
        m_blocks.clear();
        for (const QString &point : points)
            m_blocks.emplace_back(point, font, QSizeF(std::max(1., box.width() - indent()), height), m_pixels,
                                  m_pixels);
    };
    for (m_pixels = std::max(last, int(largest)); m_pixels > last; m_pixels -= std::max(1, m_pixels / 14)) {
        layOut(endless);
        if (height() <= box.height())
            return;
    }
    m_pixels = last;
    layOut(endless);
    if (height() <= box.height() || points.isEmpty())
        return;
    const double gaps = gap() * double(points.size() - 1);
    layOut(std::max(1., (box.height() - gaps) / double(points.size())));
}

double PointList::height() const
{
    double height = 0;
    for (const TextBlock &block : m_blocks)
        height += block.size().height();
    return m_blocks.empty() ? 0 : height + gap() * double(m_blocks.size() - 1);
}

void PointList::paint(QPainter &painter, QPointF topLeft, const QColor &text, const QColor &mark) const
{
    painter.save();
    const double size = m_pixels * 0.3;
    double y = topLeft.y();
    for (const TextBlock &block : m_blocks) {
        const double x = block.isRightToLeft() ? topLeft.x() + m_box.width() - size : topLeft.x();
        painter.setPen(Qt::NoPen);
        painter.setBrush(mark);
        painter.drawRoundedRect(QRectF(x, y + (block.lineHeight() - size) / 2, size, size), size * 0.3, size * 0.3);
        painter.setPen(text);
        block.paint(painter, {block.isRightToLeft() ? topLeft.x() : topLeft.x() + indent(), y});
        y += block.size().height() + gap();
    }
    painter.restore();
}
