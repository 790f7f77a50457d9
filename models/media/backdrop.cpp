#include "models/media/backdrop.h"

#include "models/media/figures.h"
#include "models/media/slidetheme.h"

void paintBackdrop(QPainter &painter, const QRectF &area, int number)
{
    const SlideTheme theme = slideTheme({}, number);
    QLinearGradient gradient(area.topLeft(), area.bottomRight());
    gradient.setColorAt(0, theme.from);
    gradient.setColorAt(1, theme.to);

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area);
    painter.fillRect(area, gradient);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(QColor(255, 255, 255, 60), std::max(1., area.height() / 360)));
    const QPointF center(area.left() + area.width() * 0.81, area.top() + area.height() * 0.58);
    paintFigure(painter, Figure(unsigned(number) % 3), center, std::min(area.width(), area.height()) * 0.32);
    painter.restore();
}
