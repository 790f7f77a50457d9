#pragma once

#include <QFont>
#include <QRectF>

class QPainter;
class QPixmap;
class QString;
class Theme;

/// Fills `area` with the middle of `picture`; without one, with a quiet ground and a mark, its hue chosen by `seed`.
void paintPicture(QPainter &painter, const QRectF &area, const QPixmap &picture, const Theme &theme, qint64 seed);
/// A dark badge with light text, its bottom end corner inside `area`'s.
void paintBadge(QPainter &painter, const QRectF &area, const QString &text, const QFont &base,
                Qt::LayoutDirection direction);
/// Such a badge at the top start corner of `area`; returns its width, or 0 when there is no room for it.
qreal paintTag(QPainter &painter, const QRectF &area, const QString &text, const QFont &base,
               Qt::LayoutDirection direction);
/// The share that was seen, along the bottom of `area`.
void paintProgress(QPainter &painter, const QRectF &area, double fraction, const Theme &theme,
                   Qt::LayoutDirection direction);
/// One line that gives way with an ellipsis; RTL text begins at the right.
void paintLine(QPainter &painter, const QRectF &area, const QString &text, Qt::LayoutDirection direction);
/// `rect` turned around inside `whole` when the layout runs from right to left.
QRectF mirrored(const QRectF &rect, const QRectF &whole, Qt::LayoutDirection direction);
