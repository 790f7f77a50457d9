#include "ui/navigation/sidebardelegate.h"

#include "ui/icons.h"
#include "ui/navigation/sectionmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"

#include <QLocale>
#include <QPainter>

#include <array>

namespace {

constexpr int rowHeight = 36;
constexpr int headingHeight = 44;
constexpr int iconSize = 17;
constexpr qreal dotSize = 11;
constexpr qreal dotRadius = 3.5;
constexpr qreal radius = 9;
constexpr qreal textStart = 39;
constexpr qreal editorStart = textStart - 11; // the text of a line edit begins at the name's place
constexpr qreal countWidth = 46;

} // namespace

QColor collectionColour(qint64 groupId)
{
    constexpr std::array<QRgb, 8> colours{0xff7c5cf6, 0xff14b8a6, 0xfffb5f86, 0xfff5a00b,
                                          0xff3b82f6, 0xff22b357, 0xffd94fd0, 0xffef6c3d};
    return colours.at(std::size_t(groupId) % colours.size());
}

QSize SidebarDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    return {100, index.data(SectionModel::HeadingRole).toBool() ? headingHeight : rowHeight};
}

void SidebarDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(SectionModel::HeadingRole).toBool()) {
        paintHeading(*painter, option, index);
    } else {
        const QRectF row = QRectF(option.rect).adjusted(1, 1, -1, -1);
        paintGround(*painter, row, option);
        paintMark(*painter, row, option, index);
        paintTexts(*painter, row, option, index);
    }
    painter->restore();
}

QWidget *SidebarDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                       const QModelIndex &index) const
{
    QWidget *editor = QStyledItemDelegate::createEditor(parent, option, index);
    editor->setObjectName(QStringLiteral("collectionName"));
    editor->setAccessibleName(tr("Name of the collection"));
    return editor;
}

void SidebarDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                           const QModelIndex &) const
{
    const QRectF row(option.rect);
    editor->setGeometry(mirrored(row.adjusted(editorStart, 1, -1, -1), row, option.direction).toRect());
}

void SidebarDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    QFont font = option.font;
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    font.setCapitalization(QFont::AllUppercase);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    painter.setFont(font);
    painter.setPen(m_theme.colours().muted);
    const QRectF row(option.rect);
    paintLine(painter, mirrored(row.adjusted(12, 10, -countWidth, 0), row, option.direction), index.data().toString(),
              option.direction);
}

void SidebarDelegate::paintGround(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option) const
{
    const Colours &colours = m_theme.colours();
    const bool chosen = option.state & QStyle::State_Selected;
    if (!chosen && !(option.state & QStyle::State_MouseOver))
        return;
    painter.setPen(option.state & QStyle::State_HasFocus ? QPen(colours.accent) : QPen(Qt::NoPen));
    painter.setBrush(chosen ? colours.selection : colours.raised);
    painter.drawRoundedRect(row, radius, radius);
}

void SidebarDelegate::paintMark(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option,
                                const QModelIndex &index) const
{
    const QRectF icon(row.x() + 11, row.center().y() - iconSize / 2.0, iconSize, iconSize);
    const QRectF place = mirrored(icon, row, option.direction);
    if (const qint64 group = index.data(SectionModel::GroupIdRole).toLongLong()) {
        QRectF dot(0, 0, dotSize, dotSize);
        dot.moveCenter(place.center());
        painter.setPen(Qt::NoPen);
        painter.setBrush(collectionColour(group));
        painter.drawRoundedRect(dot, dotRadius, dotRadius);
        return;
    }
    const bool chosen = option.state & QStyle::State_Selected;
    painter.drawPixmap(place.topLeft(), themedPixmap(m_theme, index.data(SectionModel::IconRole).toString(),
                                                     chosen ? Ink::Accent : Ink::Muted, iconSize,
                                                     painter.device()->devicePixelRatioF()));
}

void SidebarDelegate::paintTexts(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const
{
    QFont font = option.font;
    if (option.state & QStyle::State_Selected)
        font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(m_theme.colours().text);
    paintLine(painter, mirrored(row.adjusted(textStart, 0, -countWidth, 0), row, option.direction),
              index.data().toString(), option.direction);
    const QVariant count = index.data(SectionModel::CountRole);
    if (!count.isValid())
        return;
    painter.setPen(m_theme.colours().muted);
    const auto otherWay = option.direction == Qt::RightToLeft ? Qt::LeftToRight : Qt::RightToLeft;
    paintLine(painter, mirrored(row.adjusted(row.width() - countWidth, 0, -12, 0), row, option.direction),
              QLocale().toString(count.toInt()), otherWay);
}
