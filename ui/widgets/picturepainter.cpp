#include "ui/widgets/picturepainter.h"

#include "ui/icons.h"
#include "ui/theme.h"

#include <QLinearGradient>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal badgeHeight = 19;
constexpr qreal badgePadding = 6;
constexpr qreal badgeMargin = 8;
constexpr qreal progressHeight = 4;
constexpr int markSize = 30;

void paintGround(QPainter &painter, const QRectF &area, const Theme &theme, qint64 seed)
{
    const int hue = int(seed * 67 % 360);
    QLinearGradient ground(area.topLeft(), area.bottomRight());
    ground.setColorAt(0, QColor::fromHsl(hue, 90, theme.colours().dark ? 45 : 70));
    ground.setColorAt(1, QColor::fromHsl((hue + 25) % 360, 110, theme.colours().dark ? 80 : 120));
    painter.fillRect(area, ground);
    const QPixmap mark = themedPixmap(theme, u"play"_s, Ink::White, markSize, painter.device()->devicePixelRatioF());
    painter.setOpacity(0.5);
    painter.drawPixmap(area.center() - QPointF(markSize, markSize) / 2, mark);
    painter.setOpacity(1);
}

QFont badgeFont(const QFont &base)
{
    QFont font = base;
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    return font;
}

QSizeF badgeSize(const QFont &font, const QString &text)
{
    return {QFontMetricsF(font).horizontalAdvance(text) + 2 * badgePadding, badgeHeight};
}

void drawBadge(QPainter &painter, const QRectF &place, const QString &text, const QFont &font)
{
    painter.setFont(font);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 170));
    painter.drawRoundedRect(place, 5, 5);
    painter.setPen(Qt::white);
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace

void paintPicture(QPainter &painter, const QRectF &area, const QPixmap &picture, const Theme &theme, qint64 seed)
{
    if (picture.isNull()) {
        paintGround(painter, area, theme, seed);
        return;
    }
    const QSizeF part = area.size().scaled(picture.size(), Qt::KeepAspectRatio);
    const QPointF corner((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2);
    painter.drawPixmap(area, picture, QRectF(corner, part));
}

void paintBadge(QPainter &painter, const QRectF &area, const QString &text, const QFont &base,
                Qt::LayoutDirection direction)
{
    const QFont font = badgeFont(base);
    const QSizeF size = badgeSize(font, text);
    const QRectF badge(area.right() - size.width() - badgeMargin, area.bottom() - size.height() - badgeMargin,
                       size.width(), size.height());
    drawBadge(painter, mirrored(badge, area, direction), text, font);
}

qreal paintTag(QPainter &painter, const QRectF &area, const QString &text, const QFont &base,
               Qt::LayoutDirection direction)
{
    const QFont font = badgeFont(base);
    const QSizeF size = badgeSize(font, text);
    if (size.width() > area.width())
        return 0;
    drawBadge(painter, mirrored({area.topLeft(), size}, area, direction), text, font);
    return size.width();
}

void paintProgress(QPainter &painter, const QRectF &area, double fraction, const Theme &theme,
                   Qt::LayoutDirection direction)
{
    if (fraction <= 0)
        return;
    const QRectF track(area.left(), area.bottom() - progressHeight, area.width(), progressHeight);
    painter.fillRect(track, QColor(0, 0, 0, 130));
    QRectF seen = track;
    seen.setWidth(track.width() * fraction);
    painter.fillRect(mirrored(seen, track, direction), theme.colours().accent);
}

void paintLine(QPainter &painter, const QRectF &area, const QString &text, Qt::LayoutDirection direction)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(area.width()));
    const auto side = direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(area, int(side | Qt::AlignAbsolute | Qt::AlignVCenter) | Qt::TextSingleLine, shown);
}

QRectF mirrored(const QRectF &rect, const QRectF &whole, Qt::LayoutDirection direction)
{
    if (direction == Qt::LeftToRight)
        return rect;
    return {whole.left() + whole.right() - rect.right(), rect.top(), rect.width(), rect.height()};
}
