#include "ui/chats/chatsdelegate.h"

#include "ui/chats/chatsmodel.h"
#include "ui/icons.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"

#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowHeight = 86;
constexpr qreal padding = 14;
constexpr qreal radius = 12;
constexpr int aboutIcon = 13;
constexpr int smallText = 12;

QString iconOf(const PastExchange &past)
{
    return past.log.groupId != 0 ? u"folder"_s : past.log.videoId != 0 ? u"play"_s : u"library"_s;
}

} // namespace

QSize ChatsDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, rowHeight};
}

void ChatsDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const Colours &colours = m_theme.colours();
    const QRectF row = QRectF(option.rect).adjusted(1, 3, -7, -3);
    const bool isChosen = option.state & QStyle::State_Selected;
    painter->setPen(colours.border);
    painter->setBrush(isChosen                                 ? colours.selection
                      : option.state & QStyle::State_MouseOver ? colours.raised
                                                               : colours.surface);
    painter->drawRoundedRect(row, radius, radius);
    const QRectF inner = row.adjusted(padding, 10, -padding, -10);
    QFont bold = option.font;
    bold.setWeight(QFont::DemiBold);
    painter->setFont(bold);
    painter->setPen(colours.text);
    paintLine(*painter, {inner.x(), inner.y(), inner.width(), 20}, index.data().toString(), option.direction);
    painter->setFont(option.font);
    painter->setPen(colours.soft);
    paintLine(*painter, {inner.x(), inner.y() + 21, inner.width(), 20}, index.data(ChatsModel::AnswerRole).toString(),
              option.direction);
    QFont small = option.font;
    small.setPixelSize(smallText);
    painter->setFont(small);
    painter->setPen(colours.muted);
    const QRectF foot(inner.x(), inner.bottom() - 16, inner.width(), 16);
    const QRectF icon = mirrored({foot.x(), foot.y() + 1, aboutIcon, aboutIcon}, foot, option.direction);
    const auto *model = static_cast<const ChatsModel *>(index.model());
    painter->drawPixmap(icon.topLeft(), themedPixmap(m_theme, iconOf(model->exchange(index)), Ink::Muted, aboutIcon,
                                                     painter->device()->devicePixelRatioF()));
    const QString meta =
        u"%1  ·  %2"_s.arg(index.data(ChatsModel::AboutRole).toString(), index.data(ChatsModel::TimeRole).toString());
    const qreal start = aboutIcon + 6;
    paintLine(*painter,
              mirrored({foot.x() + start, foot.y(), foot.width() - start, foot.height()}, foot, option.direction), meta,
              option.direction);
    painter->restore();
}
