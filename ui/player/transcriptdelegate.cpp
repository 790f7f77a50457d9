#include "ui/player/transcriptdelegate.h"

#include "models/core/clocktext.h"
#include "ui/player/transcriptmodel.h"
#include "ui/theme.h"
#include "ui/widgets/picturepainter.h"

#include <QAbstractItemView>
#include <QKeyEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int timeWidth = 72; // room for 1:02:03
constexpr int sidePadding = 20;
constexpr int linePadding = 7;
constexpr int leastEditorHeight = 58;
constexpr qreal radius = 9;

QFont lineFont(const QFont &base, bool current)
{
    QFont font = base;
    if (current)
        font.setWeight(QFont::DemiBold);
    return font;
}

/// Where `searched` is in `text`, painted with `background`.
QList<QTextLayout::FormatRange> marks(const QString &text, const QString &searched, const QColor &background,
                                      const QColor &ink)
{
    QList<QTextLayout::FormatRange> ranges;
    if (searched.isEmpty())
        return ranges;
    QTextLayout::FormatRange range;
    range.length = int(searched.size());
    range.format.setBackground(background);
    range.format.setForeground(ink);
    for (qsizetype at = text.indexOf(searched, 0, Qt::CaseInsensitive); at >= 0;
         at = text.indexOf(searched, at + searched.size(), Qt::CaseInsensitive)) {
        range.start = int(at);
        ranges += range;
    }
    return ranges;
}

void wrap(QTextLayout &layout, qreal width)
{
    qreal y = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
    }
    layout.endLayout();
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
    const QRectF row = QRectF(option.rect).adjusted(4, 1, -4, -1);
    paintRow(*painter, option, index, row);
    QFont small = option.font;
    small.setPixelSize(12);
    painter->setFont(small);
    painter->setPen(m_theme.colours().accent);
    const QRectF time(row.x() + 14, row.y() + linePadding, timeWidth - 14, QFontMetricsF(option.font).height());
    paintLine(*painter, mirrored(time, row, option.direction),
              clockText(index.data(TranscriptModel::StartRole).toLongLong()), option.direction);
    paintText(*painter, option, index,
              mirrored(row.adjusted(timeWidth, linePadding, -sidePadding, 0), row, option.direction));
    painter->restore();
}

void TranscriptDelegate::paintRow(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                  const QRectF &row) const
{
    const Colours &colours = m_theme.colours();
    const bool current = index.data(TranscriptModel::CurrentRole).toBool();
    const bool outlined =
        option.state.testFlag(QStyle::State_HasFocus) || index.data(TranscriptModel::FoundRole).toBool();
    if (current || outlined || option.state & QStyle::State_MouseOver) {
        painter.setPen(outlined ? QPen(colours.accent) : QPen(Qt::NoPen));
        painter.setBrush(current ? colours.selection : colours.raised);
        painter.drawRoundedRect(row, radius, radius);
    }
    if (current) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colours.accent);
        painter.drawRoundedRect(mirrored({row.left(), row.top() + 5, 3, row.height() - 10}, row, option.direction), 1.5,
                                1.5);
    }
}

void TranscriptDelegate::paintText(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index,
                                   const QRectF &room) const
{
    const Colours &colours = m_theme.colours();
    const bool current = index.data(TranscriptModel::CurrentRole).toBool();
    const QString text = index.data().toString();
    QTextLayout layout(text, lineFont(option.font, current));
    QTextOption wrapping(option.direction == Qt::RightToLeft ? Qt::AlignRight | Qt::AlignAbsolute
                                                             : Qt::AlignLeft | Qt::AlignAbsolute);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    layout.setFormats(marks(text, index.data(TranscriptModel::HitRole).toString(), colours.accent, colours.onAccent));
    wrap(layout, room.width());
    painter.setPen(current ? colours.text : colours.soft);
    layout.draw(&painter, room.topLeft());
}

QWidget *TranscriptDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const
{
    auto *editor = new QPlainTextEdit(parent);
    editor->setObjectName(u"lineEditor"_s);
    editor->setAccessibleName(tr("What is said"));
    editor->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    return editor;
}

void TranscriptDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *text = qobject_cast<QPlainTextEdit *>(editor);
    text->setPlainText(index.data(Qt::EditRole).toString());
    text->moveCursor(QTextCursor::End); // it is mended, not replaced
}

void TranscriptDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    model->setData(index, qobject_cast<QPlainTextEdit *>(editor)->toPlainText(), Qt::EditRole);
}

void TranscriptDelegate::updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                                              const QModelIndex &) const
{
    const QRectF row(option.rect);
    QRect place = mirrored(row.adjusted(timeWidth - 8, 0, -4, 0), row, option.direction).toRect();
    place.setHeight(std::max(place.height(), leastEditorHeight));
    const int beyond = place.bottom() - editor->parentWidget()->height(); // of the list's lower edge
    if (beyond > 0)
        place.translate(0, -beyond);
    editor->setGeometry(place);
}

bool TranscriptDelegate::eventFilter(QObject *watched, QEvent *event)
{
    auto *editor = qobject_cast<QPlainTextEdit *>(watched);
    if (editor && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && !(key->modifiers() & Qt::ShiftModifier)) {
            emit commitData(editor);
            emit closeEditor(editor);
            return true;
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}
