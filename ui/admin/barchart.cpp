#include "ui/admin/barchart.h"

#include "ui/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lineHeight = 34;
constexpr int barHeight = 12;
constexpr int legendHeight = 28;
constexpr int swatch = 10;
constexpr int gap = 8;
constexpr int leastName = 170; // as long as that, bars of two charts begin below each other
constexpr int longestName = 340;
constexpr int textWidth = 130;
constexpr int leastBar = 60;

double lengthOf(const Bar &bar)
{
    return std::accumulate(bar.parts.begin(), bar.parts.end(), 0.0);
}

} // namespace

BarChart::BarChart(const QString &name, QStringList parts, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_parts(std::move(parts)), m_theme(theme)
{
    setAccessibleName(name);
    setFocusPolicy(Qt::TabFocus); // to be read
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void BarChart::setBars(const QList<Bar> &bars)
{
    m_bars = bars;
    m_longest = 0;
    QStringList words;
    for (const Bar &bar : bars) {
        m_longest = std::max(m_longest, lengthOf(bar));
        words.append(tr("%1: %2").arg(bar.name, bar.text));
    }
    setAccessibleDescription(words.join(u"; "_s));
    updateGeometry();
    update();
}

QSize BarChart::sizeHint() const
{
    const int legend = m_parts.size() > 1 ? legendHeight : 0;
    return {nameWidth() + textWidth + 3 * leastBar, legend + lineHeight * int(m_bars.size())};
}

QSize BarChart::minimumSizeHint() const
{
    return {leastName + textWidth + leastBar, sizeHint().height()};
}

/// As the longest name needs, while bars have room beside it.
int BarChart::nameWidth() const
{
    int longest = leastName;
    for (const Bar &bar : m_bars)
        longest = std::max(longest, fontMetrics().horizontalAdvance(bar.name) + 4 + 2 * gap);
    return std::min(longest, longestName);
}

QColor BarChart::colourOf(int part) const
{
    const Colours &colours = m_theme.colours();
    if (part == 0)
        return colours.accent;
    return part == 1 ? colours.success : colours.muted;
}

QRect BarChart::placed(const QRect &area) const
{
    return layoutDirection() == Qt::RightToLeft
               ? QRect(width() - area.right() - 1, area.y(), area.width(), area.height())
               : area;
}

void BarChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int top = m_parts.size() > 1 ? legendHeight : 0;
    if (top > 0)
        paintLegend(painter);
    for (int i = 0; i < m_bars.size(); ++i)
        paintBar(painter, m_bars.at(i), QRect(0, top + i * lineHeight, width(), lineHeight));
    if (hasFocus()) {
        painter.setPen(m_theme.colours().accent);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
    }
}

void BarChart::paintLegend(QPainter &painter) const
{
    int x = 0;
    for (int i = 0; i < m_parts.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colourOf(i));
        painter.drawRoundedRect(placed({x, (legendHeight - swatch) / 2, swatch, swatch}), 3, 3);
        const int wide = fontMetrics().horizontalAdvance(m_parts.at(i));
        painter.setPen(m_theme.colours().muted);
        painter.drawText(placed({x + swatch + gap, 0, wide + 2, legendHeight}), Qt::AlignVCenter, m_parts.at(i));
        x += swatch + gap + wide + 3 * gap;
    }
}

void BarChart::paintBar(QPainter &painter, const Bar &bar, const QRect &line) const
{
    const Colours &colours = m_theme.colours();
    const auto aligned = [this](Qt::Alignment alignment) {
        return int(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter));
    };
    const int start = std::max(leastName, std::min(nameWidth(), width() - textWidth - leastBar - 2 * gap));
    const QRect name(line.left() + 4, line.top(), start - gap, line.height());
    painter.setPen(colours.text);
    painter.drawText(placed(name), aligned(Qt::AlignLeading),
                     fontMetrics().elidedText(bar.name, Qt::ElideRight, name.width()));
    const int room = line.width() - start - textWidth - 2 * gap;
    const int top = line.top() + (line.height() - barHeight) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.raised);
    painter.drawRoundedRect(placed({start, top, room, barHeight}), barHeight / 2.0, barHeight / 2.0);
    QPainterPath inside;
    inside.addRoundedRect(placed({start, top, room, barHeight}), barHeight / 2.0, barHeight / 2.0);
    painter.save();
    painter.setClipPath(inside);
    double before = 0;
    for (int i = 0; i < bar.parts.size() && m_longest > 0; ++i) {
        const int from = int(room * before / m_longest);
        before += bar.parts.at(i);
        const int to = int(room * before / m_longest);
        painter.fillRect(placed({start + from, top, to - from, barHeight}), colourOf(i));
    }
    painter.restore();
    painter.setPen(colours.soft);
    const QRect text(line.right() - textWidth, line.top(), textWidth - 4, line.height());
    painter.drawText(placed(text), aligned(Qt::AlignTrailing), bar.text);
}
