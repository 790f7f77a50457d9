#include "ui/player/transcriptdelegate.h"

#include "ui/format.h"
#include "ui/player/transcriptmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"

#include <QAbstractItemView>
#include <QPainter>

namespace {

constexpr int timeWidth = 72; // room for 1:02:03
constexpr int sidePadding = 20;
constexpr int linePadding = 7;
constexpr qreal radius = 9;

QFont lineFont(const QFont &base, bool current)
{
    QFont font = base;
    if (current)
        font.setWeight(QFont::DemiBold);
    return font;
}

} // namespace

QSize TranscriptDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    // Measured in the wider letters, so that a row keeps its height when its turn comes.
    const QFontMetrics metrics(lineFont(option.font, true));
    const QRect text = metrics.boundingRect(QRect(0, 0, width - timeWidth - sidePadding - 8, 10'000), Qt::TextWordWrap,
                                            index.data().toString());
    return {width, text.height() + 2 * linePadding + 2};
}

void TranscriptDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const Colours &colours = m_theme.colours();
    const QRectF row = QRectF(option.rect).adjusted(4, 1, -4, -1);
    const bool current = index.data(TranscriptModel::CurrentRole).toBool();
    const bool focused = option.state & QStyle::State_HasFocus;
    if (current || focused || option.state & QStyle::State_MouseOver) {
        painter->setPen(focused ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter->setBrush(current ? colours.selection : colours.raised);
        painter->drawRoundedRect(row, radius, radius);
    }
    if (current) {
        painter->setPen(Qt::NoPen);
        painter->setBrush(colours.accent);
        painter->drawRoundedRect(mirrored({row.left(), row.top() + 5, 3, row.height() - 10}, row, option.direction),
                                 1.5, 1.5);
    }
    QFont small = option.font;
    small.setPixelSize(12);
    painter->setFont(small);
    painter->setPen(colours.accent);
    const QRectF time(row.x() + 14, row.y() + linePadding, timeWidth - 14, QFontMetricsF(option.font).height());
    paintLine(*painter, mirrored(time, row, option.direction),
              clockText(index.data(TranscriptModel::StartRole).toLongLong()), option.direction);
    painter->setFont(lineFont(option.font, current));
    painter->setPen(current ? colours.text : colours.soft);
    const QRectF text = mirrored(row.adjusted(timeWidth, linePadding, -sidePadding, 0), row, option.direction);
    const auto side = option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft;
    painter->drawText(text, int(side | Qt::AlignAbsolute | Qt::AlignTop) | Qt::TextWordWrap, index.data().toString());
    painter->restore();
}
