#include "ui/library/searchdelegate.h"

#include "ui/format.h"
#include "ui/library/searchmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"
#include "ui/widgets/postercache.h"

#include <QPainter>
#include <QPainterPath>
#include <QTextLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int headingHeight = 38;
constexpr int rowHeight = 84;
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
        for (qsizetype at = text.indexOf(word, 0, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(word, at + word.size(), Qt::CaseInsensitive)) {
            const bool begins = at == 0 || !text.at(at - 1).isLetterOrNumber();
            if (begins)
                ranges.append({int(at), int(word.size()), format});
        }
    }
    return ranges;
}

} // namespace

SearchDelegate::SearchDelegate(const Theme &theme, PosterCache &posters, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_posters(posters)
{}

void SearchDelegate::setWords(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    m_words.removeIf([](const QString &word) { return word.size() < 2; });
}

QSize SearchDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool heading = SearchModel::Kind(index.data(SearchModel::KindRole).toInt()) == SearchModel::Kind::Heading;
    return {100, heading ? headingHeight : rowHeight};
}

void SearchDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    if (SearchModel::Kind(index.data(SearchModel::KindRole).toInt()) == SearchModel::Kind::Heading)
        paintHeading(*painter, option, index);
    else
        paintResult(*painter, option, index);
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

void SearchDelegate::paintResult(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = m_theme.colours();
    const QRectF row = QRectF(option.rect).adjusted(2, 2, -6, -2);
    if (option.state & (QStyle::State_Selected | QStyle::State_MouseOver)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(option.state & QStyle::State_Selected ? colours.selection : colours.raised);
        painter.drawRoundedRect(row, radius, radius);
    }
    const qreal height = pictureWidth * 9 / 16;
    const QRectF picture =
        mirrored({row.x() + padding, row.center().y() - height / 2, pictureWidth, height}, row, option.direction);
    QPainterPath clip;
    clip.addRoundedRect(picture, radius - 2, radius - 2);
    painter.save();
    painter.setClipPath(clip);
    const QSize pixels = (picture.size() * painter.device()->devicePixelRatioF()).toSize();
    paintPicture(painter, picture, m_posters.picture(index.data(SearchModel::ThumbnailRole).toString(), pixels),
                 m_theme, index.data(SearchModel::VideoIdRole).toLongLong());
    paintBadge(painter, picture, clockText(index.data(SearchModel::DurationRole).toLongLong()), option.font,
               option.direction);
    painter.restore();

    const qreal left = row.x() + padding + pictureWidth + 14;
    const QRectF texts =
        mirrored({left, row.y() + 12, row.right() - left - padding, row.height() - 20}, row, option.direction);
    painter.setPen(colours.text);
    paintSentence(painter, texts, index.data().toString(), option);
    QFont font = option.font;
    font.setPixelSize(12);
    painter.setFont(font);
    painter.setPen(colours.muted);
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
