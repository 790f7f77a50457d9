#include "ui/search/searchdelegate.h"

#include "models/core/clocktext.h"
#include "ui/icons.h"
#include "ui/search/excerpt.h"
#include "ui/search/searchmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"
#include "ui/widgets/postercache.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int headingHeight = 38;
constexpr int lineHeight = 40;
constexpr int rowHeight = 84;
constexpr int lineIcon = 17;
constexpr int answerIcon = 22;
constexpr qreal pictureWidth = 120;
constexpr qreal padding = 8;
constexpr qreal radius = 10;
constexpr int mostLines = 2;

/// Where the words begin words of `text`: bold and in the accent's colour.
QList<QTextLayout::FormatRange> marks(const QString &text, const QStringList &words, const QColor &colour)
{
    QList<QTextLayout::FormatRange> ranges;
    QTextCharFormat format;
    format.setForeground(colour);
    format.setFontWeight(QFont::DemiBold);
    for (const QString &word : words) {
        for (qsizetype at = findWord(text, word); at >= 0; at = findWord(text, word, at + word.size()))
            ranges.append({int(at), int(word.size()), format});
    }
    return ranges;
}

SearchModel::Kind kindOf(const QModelIndex &index)
{
    return SearchModel::Kind(index.data(SearchModel::KindRole).toInt());
}

} // namespace

SearchDelegate::SearchDelegate(const Theme &theme, PosterCache &posters, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_posters(posters)
{}

void SearchDelegate::setWords(const QString &text)
{
    m_words = soughtWords(text);
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    switch (kindOf(index)) {
    case SearchModel::Kind::Heading: return {100, headingHeight};
    case SearchModel::Kind::Command:
    case SearchModel::Kind::Recent: return {100, lineHeight};
    case SearchModel::Kind::Video:
    case SearchModel::Kind::Moment:
    case SearchModel::Kind::Answer: break;
    }
    return {100, rowHeight};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    switch (kindOf(index)) {
    case SearchModel::Kind::Heading: paintHeading(*painter, option, index); break;
    case SearchModel::Kind::Command:
    case SearchModel::Kind::Recent: paintLineOnly(*painter, option, index); break;
    case SearchModel::Kind::Video:
    case SearchModel::Kind::Moment:
    case SearchModel::Kind::Answer: paintResult(*painter, option, index); break;
    }
    painter->restore();
}

void SearchDelegate::paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QFont font = option.font;
    font.setPixelSize(11);
    font.setWeight(QFont::DemiBold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 1);
    painter.setFont(font);
    painter.setPen(m_theme.colours().muted);
    paintLine(painter, QRectF(option.rect).adjusted(padding, 12, -padding, 0), index.data().toString().toUpper(),
              option.direction);
}

/// What is chosen or pointed at stands on a ground. Returns the row within its margins.
QRectF SearchDelegate::paintBack(QPainter &painter, const QStyleOptionViewItem &option) const
{
    const Colours &colours = m_theme.colours();
    const QRectF row = QRectF(option.rect).adjusted(2, 2, -6, -2);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Selected ? colours.selection : colours.raised);
        painter.drawRoundedRect(row, radius, radius);
    }
    return row;
}

void SearchDelegate::paintIcon(QPainter &painter, const QRectF &area, const QString &name, int size) const
{
    const QRectF place(area.center().x() - size / 2.0, area.center().y() - size / 2.0, size, size);
    painter.drawPixmap(place.topLeft(),
                       themedPixmap(m_theme, name, Ink::Accent, size, painter.device()->devicePixelRatioF()));
}

void SearchDelegate::paintLineOnly(QPainter &painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    const QRectF row = paintBack(painter, option);
    const QRectF icon =
        mirrored({row.x() + padding, row.y(), lineHeight - padding, row.height()}, row, option.direction);
    paintIcon(painter, icon, index.data(SearchModel::IconRole).toString(), lineIcon);
    const qreal left = row.x() + lineHeight + padding;
    const QRectF text = mirrored({left, row.y(), row.right() - left - padding, row.height()}, row, option.direction);
    painter.setFont(option.font);
    painter.setPen(m_theme.colours().text);
    paintLine(painter, text, index.data().toString(), option.direction);
    painter.setPen(m_theme.colours().muted);
    const Qt::Alignment end = option.direction == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
    painter.drawText(text, int(end | Qt::AlignVCenter | Qt::AlignAbsolute),
                     index.data(SearchModel::MetaRole).toString());
}

void SearchDelegate::paintPicturePart(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option,
                                      const QModelIndex &index) const
{
    QPainterPath clip;
    clip.addRoundedRect(area, radius - 2, radius - 2);
    painter.save();
    painter.setClipPath(clip);
    if (kindOf(index) == SearchModel::Kind::Answer) {
        painter.fillRect(area, m_theme.colours().raised);
        paintIcon(painter, area, u"sparkles"_s, answerIcon);
    } else {
        const QSize pixels = (area.size() * painter.device()->devicePixelRatioF()).toSize();
        paintPicture(painter, area, m_posters.picture(index.data(SearchModel::ThumbnailRole).toString(), pixels),
                     m_theme, index.data(SearchModel::VideoIdRole).toLongLong());
        paintBadge(painter, area, clockText(index.data(SearchModel::DurationRole).toLongLong()), option.font,
                   option.direction);
    }
    painter.restore();
}

void SearchDelegate::paintResult(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QRectF row = paintBack(painter, option);
    const qreal height = pictureWidth * 9 / 16;
    const QRectF picture =
        mirrored({row.x() + padding, row.center().y() - height / 2, pictureWidth, height}, row, option.direction);
    paintPicturePart(painter, picture, option, index);
    const qreal left = row.x() + padding + pictureWidth + 14;
    const QRectF texts =
        mirrored({left, row.y() + 12, row.right() - left - padding, row.height() - 20}, row, option.direction);
    painter.setPen(m_theme.colours().text);
    paintSentence(painter, texts, index.data().toString(), option);
    QFont font = option.font;
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(m_theme.colours().muted);
    paintLine(painter, {texts.x(), texts.bottom() - 18, texts.width(), 18},
              index.data(SearchModel::MetaRole).toString(), option.direction);
}

void SearchDelegate::paintSentence(QPainter &painter, const QRectF &area, const QString &text,
                                   const QStyleOptionViewItem &option) const
{
    QTextLayout layout(text, option.font);
    QTextOption wrap(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    wrap.setWrapMode(QTextOption::WordWrap);
    wrap.setTextDirection(option.direction);
    layout.setTextOption(wrap);
    layout.setFormats(marks(text, m_words, m_theme.colours().accent));
    layout.beginLayout();
    qreal height = 0;
    for (int line = 0; line < mostLines; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(area.width());
        next.setPosition({0, height});
        height += next.height() + 2;
    }
    layout.endLayout();
    layout.draw(&painter, area.topLeft());
}
