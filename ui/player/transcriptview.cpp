#include "ui/player/transcriptview.h"

#include "ui/player/transcriptdelegate.h"
#include "ui/player/transcriptmodel.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace {
constexpr int stillMs = 4000;
}

TranscriptView::TranscriptView(TranscriptModel &model, const Theme &theme, QWidget *parent) : QListView(parent)
{
    setModel(&model);
    setItemDelegate(new TranscriptDelegate(theme, this));
    setAccessibleName(tr("Transcript"));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::NoSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_still.setSingleShot(true);
    m_still.setInterval(stillMs);
    connect(&model, &TranscriptModel::currentChanged, this, &TranscriptView::follow);
    connect(this, &QListView::clicked, this, &TranscriptView::play);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, &TranscriptView::holdStill);
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TranscriptView::follow(int row)
{
    if (row >= 0 && !m_still.isActive() && !verticalScrollBar()->isSliderDown())
        scrollTo(model()->index(row, 0), QAbstractItemView::PositionAtCenter);
}

void TranscriptView::play(const QModelIndex &index)
{
    m_still.stop();
    emit seekAsked(index.data(TranscriptModel::StartRole).toLongLong());
}

void TranscriptView::holdStill()
{
    m_still.start();
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    holdStill();
    QListView::wheelEvent(event);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            play(currentIndex());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        holdStill();
        QListView::keyPressEvent(event);
        return;
    default: event->ignore(); // letters are the player's keys, not a search for rows
    }
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // rows wrap to the width
}
