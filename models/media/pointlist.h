#pragma once

#include "models/media/textblock.h"

#include <vector>

/// The points of a slide, one below the other behind their marks, in the largest size in which all of them fit.
class PointList
{
public:
    /// As TextBlock; in the smallest size each point has its share of the box and is cut off there.
    PointList(const QStringList &points, const QFont &font, QSizeF box, double largest, double smallest);

    double height() const;
    int pixelSize() const { return m_pixels; }
    void paint(QPainter &painter, QPointF topLeft, const QColor &text, const QColor &mark) const;

private:
    double indent() const { return m_pixels * 0.95; }
    double gap() const { return m_pixels * 0.55; }

    std::vector<TextBlock> m_blocks;
    QSizeF m_box;
    int m_pixels = 0;
};
