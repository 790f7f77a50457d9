#pragma once

#include <QFont>
#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

/// A text laid out in lines, in the largest size that fits into a box.
class TextBlock
{
public:
    /// Tries sizes from `largest` down to `smallest` pixels; what does not fit even then is cut off with an ellipsis.
    TextBlock(const QString &text, QFont::Weight weight, QSizeF box, double largest, double smallest);

    QSizeF size() const;
    const QStringList &lines() const { return m_lines; }
    int pixelSize() const { return m_font.pixelSize(); }
    void paint(QPainter &painter, QPointF topLeft) const;

private:
    QStringList broken(const QString &text, double width) const;
    double lineHeight() const;
    void cut(QSizeF box);

    QFont m_font;
    QStringList m_lines;
};
