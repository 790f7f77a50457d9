#include "models/media/backdrop.h"

#include <QPainterPath>

#include <array>
#include <cmath>
#include <numbers>

namespace {

struct Gradient
{
    QRgb from;
    QRgb to;
};

// White text has a contrast of at least 3 to 1 on each where it stands.
constexpr std::array<Gradient, 6> gradients = {{{0xff3a2f8f, 0xff7c5cff},
                                                {0xff0b4f55, 0xff149c8e},
                                                {0xff7a1f4b, 0xffe8557f},
                                                {0xff163a6b, 0xff3b82f6},
                                                {0xff5b2b12, 0xffd98a0b},
                                                {0xff1f4d3a, 0xff43a377}}};

void paintRings(QPainter &painter, QPointF center, double radius)
{
    for (int ring = 1; ring <= 6; ++ring)
        painter.drawEllipse(center, radius * ring / 6, radius * ring / 6);
    for (int spoke = 0; spoke < 12; ++spoke) {
        const double angle = spoke * std::numbers::pi / 6;
        painter.drawLine(center, center + QPointF(std::cos(angle), std::sin(angle)) * radius);
    }
}

void paintGrid(QPainter &painter, QPointF center, double radius)
{
    constexpr int cells = 7;
    const double step = 2 * radius / cells;
    for (int row = 0; row < cells; ++row) {
        for (int column = 0; column < cells; ++column) {
            const QPointF corner = center + QPointF(column * step - radius, row * step - radius);
            painter.drawRoundedRect(QRectF(corner, QSizeF(step, step) * 0.82), step * 0.12, step * 0.12);
        }
    }
}

void paintWaves(QPainter &painter, QPointF center, double radius)
{
    constexpr int points = 96;
    for (int wave = 0; wave < 4; ++wave) {
        QPainterPath path;
        for (int i = 0; i <= points; ++i) {
            const double x = 2. * i / points - 1;
            const double fade = std::cos(x * std::numbers::pi / 2);
            const double y = std::sin(x * 3 * std::numbers::pi + wave * 0.5) * fade * (1 - wave * 0.2) * 0.6;
            const QPointF point = center + QPointF(x, y) * radius;
            i == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        painter.drawPath(path);
    }
}

} // namespace

void paintBackdrop(QPainter &painter, const QRectF &area, int number)
{
    const auto index = unsigned(number);
    const Gradient &colors = gradients[index % gradients.size()];
    QLinearGradient gradient(area.topLeft(), area.bottomRight());
    gradient.setColorAt(0, colors.from);
    gradient.setColorAt(1, colors.to);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area);
    painter.fillRect(area, gradient);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 60), std::max(1., area.height() / 360)));
    const QPointF center(area.left() + area.width() * 0.81, area.top() + area.height() * 0.58);
    const double radius = std::min(area.width(), area.height()) * 0.32;
    constexpr std::array figures = {paintRings, paintGrid, paintWaves};
    figures[index % figures.size()](painter, center, radius);
    painter.restore();
}
