#include "ui/player/transcriptview.h"

#include "ui/player/transcriptdelegate.h"
#include "ui/player/transcriptmodel.h"
#include "ui/theme.h"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QScrollBar>

TranscriptView::TranscriptView(TranscriptModel &model, const Theme &theme, QWidget *parent)
    : QListView(parent), m_lines(model)
{
    setModel(&model);
    setItemDelegate(new TranscriptDelegate(theme, this));
    setAccessibleName(tr("Transcript"));
    setMouseTracking(true);
    setResizeMode(QListView::Adjust);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::DoubleClicked);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(&model, &TranscriptModel::currentChanged, this, &TranscriptView::follow);
    connect(this, &QListView::clicked, this, &TranscriptView::play);
    connect(verticalScrollBar(), &QScrollBar::sliderPressed, this, [this] { setFollowing(false); });
    connect(&theme, &Theme::changed, viewport(), qOverload<>(&QWidget::update));
}

void TranscriptView::setFollowing(bool following)
{
    if (following == m_following)
        return;
    m_following = following;
    emit followingChanged(following);
    follow(m_lines.currentRow());
}

void TranscriptView::follow(int row)
{
    if (row >= 0 && m_following && state() != EditingState)
        scrollTo(m_lines.index(row), QAbstractItemView::PositionAtCenter);
}

void TranscriptView::reveal(int row)
{
    setFollowing(false);
    setCurrentIndex(m_lines.index(row));
    scrollTo(m_lines.index(row), QAbstractItemView::PositionAtCenter);
}

void TranscriptView::editLine()
{
    const QModelIndex chosen = currentIndex().isValid() ? currentIndex() : m_lines.index(m_lines.currentRow());
    if (!chosen.isValid())
        return;
    setCurrentIndex(chosen);
    scrollTo(chosen);
    edit(chosen);
}

void TranscriptView::play(const QModelIndex &index)
{
    setFollowing(true);
    emit seekAsked(index.data(TranscriptModel::StartRole).toLongLong());
}

void TranscriptView::copy(const QModelIndex &index)
{
    if (index.isValid())
        QGuiApplication::clipboard()->setText(index.data().toString());
}

void TranscriptView::copyAll()
{
    QStringList texts;
    for (const SubtitleLine &line : m_lines.lines())
        texts += line.text.simplified();
    QGuiApplication::clipboard()->setText(texts.join(QLatin1Char('\n')));
}

void TranscriptView::wheelEvent(QWheelEvent *event)
{
    setFollowing(false);
    QListView::wheelEvent(event);
}

void TranscriptView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Copy))
        return copy(currentIndex());
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (currentIndex().isValid())
            play(currentIndex());
        return;
    case Qt::Key_F2: editLine(); return;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Home:
    case Qt::Key_End:
        setFollowing(false);
        QListView::keyPressEvent(event);
        return;
    default: event->ignore(); // letters are the player's keys, not a search for rows
    }
}

void TranscriptView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = byKey ? currentIndex() : indexAt(event->pos());
    if (!index.isValid())
        return;
    setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("transcriptMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Play from here"), this, [this, index] { play(index); });
    menu->addAction(tr("Edit the line…"), this, &TranscriptView::editLine);
    menu->addAction(tr("Note here…"), this,
                    [this, index] { emit noteAsked(index.data(TranscriptModel::StartRole).toLongLong()); });
    menu->addSeparator();
    menu->addAction(tr("Copy the line"), this, [this, index] { copy(index); });
    menu->addAction(tr("Copy the transcript"), this, &TranscriptView::copyAll);
    menu->popup(byKey ? viewport()->mapToGlobal(visualRect(index).center()) : event->globalPos());
}

void TranscriptView::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout(); // rows wrap to the width
}
