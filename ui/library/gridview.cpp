#include "ui/library/gridview.h"

#include "ui/library/carddelegate.h"
#include "ui/theme.h"
#include "ui/widgets/postercache.h"

#include <QKeyEvent>
#include <QScrollBar>
#include <QStyle>

namespace {
constexpr int leastCardWidth = 236;
}

GridView::GridView(const Theme &theme, PosterCache &posters, QWidget *parent)
    : QListView(parent), m_cards(new CardDelegate(theme, posters, this))
{
    setItemDelegate(m_cards);
    setViewMode(QListView::IconMode);
    setResizeMode(QListView::Adjust);
    setMovement(QListView::Static);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    connect(this, &QListView::clicked, this, &GridView::chosen);
    connect(&posters, &PosterCache::loaded, viewport(), qOverload<>(&QWidget::update));
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void GridView::resizeEvent(QResizeEvent *event)
{
    fit();
    QListView::resizeEvent(event);
}

void GridView::fit()
{
    // With room for the scroll bar, also while there is none: else the width would depend on itself.
    const int room = width() - style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, verticalScrollBar()) - 4;
    const int columns = std::max(1, room / leastCardWidth);
    m_cards->setCardWidth(room / columns);
    scheduleDelayedItemsLayout();
}

void GridView::keyPressEvent(QKeyEvent *event)
{
    const QModelIndex index = currentIndex();
    if (!index.isValid()) {
        QListView::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter: emit chosen(index); return;
    case Qt::Key_Delete: emit removalAsked(index); return;
    case Qt::Key_F2: emit renamingAsked(index); return;
    default: QListView::keyPressEvent(event);
    }
}
