#include "models/media/textblock.h"

#include <QFontMetricsF>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double lineSpacing = 1.25; // of the font's pixel size
constexpr qsizetype longestText = 5'000;

} // namespace

TextBlock::TextBlock(const QString &text, QFont::Weight weight, QSizeF box, double largest, double smallest)
{
    m_font.setFamilies({u"Inter"_s, u"DejaVu Sans"_s, u"sans-serif"_s});
    m_font.setWeight(weight);
    const QString whole = text.trimmed().left(longestText);
    const int last = std::max(1, int(smallest));
    for (int pixels = std::max(last, int(largest)); pixels >= last; pixels -= std::max(1, pixels / 16)) {
        m_font.setPixelSize(pixels);
        m_lines = broken(whole, box.width());
        if (size().height() <= box.height())
            return;
    }
    cut(box);
}

QStringList TextBlock::broken(const QString &text, double width) const
{
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, m_font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(std::max(1., width));
            lines.append(paragraph.mid(line.textStart(), line.textLength()).trimmed());
        }
        layout.endLayout();
    }
    return lines;
}

void TextBlock::cut(QSizeF box)
{
    const auto room = std::max<qsizetype>(1, qsizetype(box.height() / lineHeight()));
    if (m_lines.size() <= room)
        return;
    const QString rest = m_lines.mid(room - 1).join(u' ');
    m_lines = m_lines.first(room - 1);
    m_lines.append(QFontMetricsF(m_font).elidedText(rest, Qt::ElideRight, box.width()));
}

double TextBlock::lineHeight() const
{
    return m_font.pixelSize() * lineSpacing;
}

QSizeF TextBlock::size() const
{
    const QFontMetricsF metrics(m_font);
    double width = 0;
    for (const QString &line : m_lines)
        width = std::max(width, metrics.horizontalAdvance(line));
    return {width, lineHeight() * double(m_lines.size())};
}

void TextBlock::paint(QPainter &painter, QPointF topLeft) const
{
    painter.setFont(m_font);
    const QFontMetricsF metrics(m_font);
    double baseline = topLeft.y() + (lineHeight() - metrics.height()) / 2 + metrics.ascent();
    for (const QString &line : m_lines) {
        painter.drawText(QPointF(topLeft.x(), baseline), line);
        baseline += lineHeight();
    }
}
