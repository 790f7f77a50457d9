#include "ui/library/carddelegate.h"

#include "models/core/clocktext.h"
#include "ui/icons.h"
#include "ui/library/librarymodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"
#include "ui/widgets/postercache.h"

#include <QPainter>
#include <QPainterPath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qreal radius = 14;
constexpr qreal textHeight = 60;
constexpr qreal padding = 12;
constexpr qreal lineHeight = 20;
constexpr int stateSize = 16;
constexpr qreal tagMargin = 8;
constexpr qreal tagGap = 5;

QRectF pictureArea(const QRectF &card)
{
    return {card.x(), card.y(), card.width(), card.width() * 9 / 16};
}

} // namespace

CardDelegate::CardDelegate(const Theme &theme, PosterCache &posters, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_posters(posters)
{}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_width, qRound((m_width - 2 * gap) * 9.0 / 16 + textHeight + 2 * gap)};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF card = QRectF(option.rect).adjusted(gap, gap, -gap, -gap);
    paintFrame(*painter, card, option);
    paintPoster(*painter, card, option, index);
    const QRectF picture = pictureArea(card);
    const QRectF texts(card.x() + padding, picture.bottom() + 9, card.width() - 2 * padding, 2 * lineHeight);
    paintTexts(*painter, texts, option, index);
    paintState(*painter, texts, index, option.direction);
    painter->restore();
}

void CardDelegate::paintFrame(QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option) const
{
    const Colours &colours = m_theme.colours();
    const bool chosen = option.state & QStyle::State_Selected;
    painter.setBrush(option.state & QStyle::State_MouseOver ? colours.raised : colours.surface);
    painter.setPen(QPen(chosen ? colours.accent : colours.border, chosen ? 2 : 1));
    painter.drawRoundedRect(card, radius, radius);
    if (option.state & QStyle::State_HasFocus) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colours.muted, 1));
        painter.drawRoundedRect(card.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
    }
}

void CardDelegate::paintPoster(QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const bool chosen = option.state & QStyle::State_Selected;
    QPainterPath clip;
    const qreal line = chosen ? 1 : 0.5; // half the frame's pen, so the frame stays visible around the picture
    clip.addRoundedRect(card.adjusted(line, line, -line, -line), radius - line, radius - line);
    const QRectF area = pictureArea(card);
    painter.save();
    painter.setClipPath(clip);
    const QSize pixels = (area.size() * painter.device()->devicePixelRatioF()).toSize();
    const QPixmap picture = m_posters.picture(index.data(LibraryModel::ThumbnailRole).toString(), pixels);
    paintPicture(painter, area, picture, m_theme, index.data(LibraryModel::IdRole).toLongLong());
    paintProgress(painter, area, index.data(LibraryModel::ProgressRole).toDouble(), m_theme, option.direction);
    if (const qint64 duration = index.data(LibraryModel::DurationRole).toLongLong(); duration > 0)
        paintBadge(painter, area, clockText(duration), option.font, option.direction);
    paintTags(painter, area, option, index.data(LibraryModel::TagsRole).toStringList());
    if (option.state & QStyle::State_MouseOver)
        paintPlayMark(painter, area);
    painter.restore();
}

void CardDelegate::paintPlayMark(QPainter &painter, const QRectF &area) const
{
    constexpr int mark = 20;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 140));
    painter.drawEllipse(area.center(), 22, 22);
    painter.drawPixmap(area.center() - QPointF(mark / 2.0 - 1, mark / 2.0),
                       themedPixmap(m_theme, u"play"_s, Ink::White, mark, painter.device()->devicePixelRatioF()));
}

void CardDelegate::paintTags(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option,
                             const QStringList &tags) const
{
    QRectF room = area.adjusted(tagMargin, tagMargin, -tagMargin, 0);
    for (const QString &tag : tags) {
        const qreal width = paintTag(painter, room, tag, option.font, option.direction);
        if (width <= 0)
            return;
        room.setWidth(room.width() - width - tagGap);
        if (option.direction == Qt::LeftToRight)
            room.translate(width + tagGap, 0);
    }
}

void CardDelegate::paintTexts(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    QFont font = option.font;
    font.setPixelSize(13);
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.colours().text);
    const QRectF line(area.x(), area.y(), area.width(), lineHeight);
    paintLine(painter, line, index.data().toString(), option.direction);

    font.setPixelSize(12);
    font.setWeight(QFont::Normal);
    painter.setFont(font);
    painter.setPen(m_theme.colours().muted);
    const QRectF second = line.translated(0, lineHeight).adjusted(0, 0, -stateSize - 6, 0);
    paintLine(painter, mirrored(second, area, option.direction), index.data(LibraryModel::MetaRole).toString(),
              option.direction);
}

void CardDelegate::paintState(QPainter &painter, const QRectF &area, const QModelIndex &index,
                              Qt::LayoutDirection direction) const
{
    QString icon;
    Ink ink = Ink::Accent;
    switch (LibraryModel::State(index.data(LibraryModel::StateRole).toInt())) {
    case LibraryModel::State::Working: icon = u"loader"_s; break;
    case LibraryModel::State::Transcribed: icon = u"sparkles"_s; break;
    case LibraryModel::State::Failed:
        icon = u"circle-alert"_s;
        ink = Ink::Danger;
        break;
    case LibraryModel::State::Ready: break;
    }
    if (index.data(LibraryModel::WatchedRole).toBool()) {
        icon = u"circle-check"_s;
        ink = Ink::Success;
    }
    if (icon.isEmpty())
        return;
    const QRectF place(area.right() - stateSize, area.y() + lineHeight + 2, stateSize, stateSize);
    painter.drawPixmap(mirrored(place, area, direction).topLeft(),
                       themedPixmap(m_theme, icon, ink, stateSize, painter.device()->devicePixelRatioF()));
}
