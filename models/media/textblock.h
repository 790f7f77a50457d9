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
    /// The same in the families and weight of `font`.
    TextBlock(const QString &text, const QFont &font, QSizeF box, double largest, double smallest);

    QSizeF size() const { return {m_width, m_lineHeight * double(m_lines.size())}; }
    const QStringList &lines() const { return m_lines; }
    int pixelSize() const { return m_font.pixelSize(); }
    double lineHeight() const { return m_lineHeight; }
    bool isRightToLeft() const { return m_isRightToLeft; }
    /// Text that is read from the right stands at the right end of the box.
    void paint(QPainter &painter, QPointF topLeft) const;

private:
    void layOut(const QString &text);
    void cut(double height);
    void measure();

    QFont m_font;
    QSizeF m_box;
    QStringList m_lines;
    double m_width = 0;
    double m_lineHeight = 0; // of the tallest script in it
    double m_ascent = 0;
    bool m_isRightToLeft = false;
};
