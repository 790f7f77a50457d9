#include "ui/sidebardelegate.h"

#include "ui/icons.h"
#include "ui/library/sectionmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"

#include <QLocale>
#include <QPainter>

namespace {
constexpr int rowHeight = 36;
constexpr int iconSize = 17;
constexpr qreal radius = 9;
} // namespace

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {100, rowHeight};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colours &colours = m_theme.colours();
    const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(option.state & QStyle::State_HasFocus ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter->setBrush(chosen ? colours.selection : colours.raised);
        painter->drawRoundedRect(row, radius, radius);
    }
    const QRectF icon(row.x() + 11, row.center().y() - iconSize / 2.0, iconSize, iconSize);
    painter->drawPixmap(mirrored(icon, row, option.direction).topLeft(),
                        themedPixmap(m_theme, index.data(SectionModel::IconRole).toString(),
                                     chosen ? Ink::Accent : Ink::Muted, iconSize,
                                     painter->device()->devicePixelRatioF()));
    QFont font = option.font;
    if (chosen)
        font.setWeight(QFont::DemiBold);
    painter->setFont(font);
    painter->setPen(colours.text);
    paintLine(*painter, mirrored(row.adjusted(39, 0, -46, 0), row, option.direction), index.data().toString(),
              option.direction);
    painter->setPen(colours.muted);
    const QVariant count = index.data(SectionModel::CountRole);
    const auto otherWay = option.direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft;
    paintLine(*painter, mirrored(row.adjusted(row.width() - 46, 0, -12, 0), row, option.direction),
              count.isValid() ? QLocale().toString(count.toInt()) : QString(), otherWay);
    painter->restore();
}
