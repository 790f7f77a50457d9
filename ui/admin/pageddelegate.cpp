#include "ui/admin/pageddelegate.h"

#include "ui/admin/pagedmodel.h"
#include "ui/theme.h"

#include <QPainter>
#include <QTableView>

namespace {

constexpr int padding = 10;
constexpr int barHeight = 3;

QColor inkOf(Tone tone, const Colours &colours, bool isFirst)
{
    switch (tone) {
    case Tone::Good: return colours.success;
    case Tone::Bad: return colours.danger;
    case Tone::Muted: return colours.muted;
    case Tone::Plain: break;
    }
    return isFirst ? colours.text : colours.soft;
}

bool isCurrentRow(const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view && view->hasFocus() && view->currentIndex().row() == index.row();
}

} // namespace

void PagedDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Colours &colours = m_theme.colours();
    if (option.state.testFlag(QStyle::State_Selected))
        painter->fillRect(option.rect, colours.selection);
    painter->setPen(colours.border);
    painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    if (isCurrentRow(option, index)) { // colour alone does not say where the keys act
        painter->setPen(colours.accent);
        painter->drawLine(option.rect.topLeft(), option.rect.topRight());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    const QRect room = option.rect.adjusted(padding, 0, -padding, 0);
    const auto *view = qobject_cast<const QTableView *>(option.widget);
    const bool isFirst = index.column() == 0 || (index.column() == 1 && view && view->isColumnHidden(0));
    const auto tone = index.data(PagedModel::ToneRole).value<Tone>();
    const auto alignment = index.data(Qt::TextAlignmentRole).value<Qt::Alignment>();
    painter->setFont(option.font);
    painter->setPen(inkOf(tone, colours, isFirst));
    const auto elide = index.data(PagedModel::ElideRole).value<Qt::TextElideMode>();
    const QString text = option.fontMetrics.elidedText(index.data().toString(), elide, room.width());
    painter->drawText(room, int(QStyle::visualAlignment(option.direction, alignment)) | Qt::TextSingleLine, text);
    const QVariant progress = index.data(PagedModel::ProgressRole);
    if (!progress.isValid())
        return;
    const QRect bar(room.left(), room.bottom() - barHeight - 3, room.width(), barHeight);
    const int done = int(bar.width() * progress.toDouble());
    painter->fillRect(bar, colours.border);
    painter->fillRect(QStyle::visualRect(option.direction, bar, {bar.left(), bar.top(), done, barHeight}),
                      colours.accent);
}
