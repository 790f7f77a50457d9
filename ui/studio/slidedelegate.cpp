#include "ui/studio/slidedelegate.h"

#include "ui/studio/slidesmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"

#include <QLocale>
#include <QPainter>

namespace {

constexpr int rowHeight = 58;
constexpr qreal radius = 10;
constexpr qreal numberSize = 26;

QRectF lineIn(const QRectF &row, qreal top, qreal height)
{
    return {row.x() + numberSize + 22, row.y() + top, row.width() - numberSize - 34, height};
}

} // namespace

QSize SlideDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {180, rowHeight};
}

void SlideDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colours &colours = m_theme.colours();
    const QRectF row = QRectF(option.rect).adjusted(1, 2, -1, -2);
    const bool chosen = option.state & QStyle::State_Selected;
    if (chosen || option.state & QStyle::State_MouseOver) {
        painter->setPen(chosen && option.state & QStyle::State_HasFocus ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter->setBrush(chosen ? colours.selection : colours.raised);
        painter->drawRoundedRect(row, radius, radius);
    }
    const QRectF number = mirrored(QRectF(row.x() + 11, row.center().y() - numberSize / 2, numberSize, numberSize), row,
                                   option.direction);
    painter->setPen(Qt::NoPen);
    painter->setBrush(chosen ? colours.accent : colours.border);
    painter->drawEllipse(number);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(chosen ? colours.onAccent : colours.text);
    painter->drawText(number, Qt::AlignCenter, QLocale().toString(index.row() + 1));
    painter->setPen(colours.text);
    paintLine(*painter, mirrored(lineIn(row, 7, 20), row, option.direction), index.data().toString(), option.direction);
    painter->setFont(option.font);
    painter->setPen(colours.muted);
    paintLine(*painter, mirrored(lineIn(row, 28, 20), row, option.direction),
              index.data(SlidesModel::NarrationRole).toString(), option.direction);
    painter->restore();
}
