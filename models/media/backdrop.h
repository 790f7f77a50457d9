#pragma once

#include <QPainter>
#include <QRectF>

/// Fills `area` with one of the product's gradients and a thin figure in its right half; `number` picks both. Whoever
/// paints on it uses white.
void paintBackdrop(QPainter &painter, const QRectF &area, int number);
