#include "models/media/textblock.h"

#include "models/media/slidetheme.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double lineSpacing = 1.25; // of the font's pixel size
constexpr qsizetype longestText = 5'000;

QFont usualFont(QFont::Weight weight)
{
    QFont font;
    font.setFamilies(slideTheme({}, 0).textFamilies);
    font.setWeight(weight);
    return font;
}

} // namespace

TextBlock::TextBlock(const QString &text, QFont::Weight weight, QSizeF box, double largest, double smallest)
    : TextBlock(text, usualFont(weight), box, largest, smallest)
{}

TextBlock::TextBlock(const QString &text, const QFont &font, QSizeF box, double largest, double smallest)
    : m_font(font), m_box(box)
{
    const QString whole = text.trimmed().left(longestText);
    m_isRightToLeft = whole.isRightToLeft();
    const int last = std::max(1, int(smallest));
    for (int pixels = std::max(last, int(largest)); pixels >= last; pixels -= std::max(1, pixels / 16)) {
        m_font.setPixelSize(pixels);
        layOut(whole);
        if (size().height() <= box.height())
            return;
    }
    m_font.setPixelSize(last);
    layOut(whole);
    cut(box.height());
}

void TextBlock::layOut(const QString &text)
{
    m_lines.clear();
    m_width = m_ascent = 0;
    m_lineHeight = m_font.pixelSize() * lineSpacing;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1., m_box.width()));
            m_lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
            m_lineHeight = std::max(m_lineHeight, line.height());
            m_ascent = std::max(m_ascent, line.ascent());
        }
        layout.endLayout();
    }
    measure();
}

void TextBlock::measure()
{
    const QFontMetricsF metrics(m_font);
    m_width = 0;
    for (const QString &line : m_lines)
        m_width = std::max(m_width, metrics.horizontalAdvance(line));
}

void TextBlock::cut(double height)
{
    const auto room = std::max<qsizetype>(1, qsizetype(height / m_lineHeight));
    m_lineHeight = std::min(m_lineHeight, height);
    if (m_lines.size() <= room)
        return;
    const QString rest = m_lines.mid(room - 1).join(u' ');
    m_lines = m_lines.first(room - 1);
    m_lines.append(QFontMetricsF(m_font).elidedText(rest, Qt::ElideRight, m_box.width()));
    measure();
}

void TextBlock::paint(QPainter &painter, QPointF topLeft) const
{
    painter.save();
    painter.setFont(m_font);
    painter.setLayoutDirection(m_isRightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    const QFontMetricsF metrics(m_font);
    double baseline = topLeft.y() + (m_lineHeight - metrics.height()) / 2 + std::max(metrics.ascent(), m_ascent);
    baseline = std::min(baseline, topLeft.y() + m_lineHeight - metrics.descent() * 0.5);
    for (const QString &line : m_lines) {
        const double shift = m_isRightToLeft ? m_box.width() - metrics.horizontalAdvance(line) : 0;
        painter.drawText(QPointF(topLeft.x() + shift, baseline), line);
        baseline += m_lineHeight;
    }
    painter.restore();
}
