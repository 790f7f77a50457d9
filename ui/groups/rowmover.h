#pragma once

#include <QObject>
#include <QTimer>

class QAbstractItemView;
class QDragMoveEvent;
class QDropEvent;
class QWidget;

/// Puts the videos of a view into another order: they are dragged to their place, or go there with Alt and the arrows
/// up and down.
class RowMover : public QObject
{
    Q_OBJECT

public:
    /// `along`: the way from one row to the next. Cards lie side by side.
    RowMover(QAbstractItemView &view, Qt::Orientation along);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    /// `beforeId` is 0 for the end.
    void moveAsked(const QList<qint64> &videoIds, qint64 beforeId);

private:
    bool takeDrag(QDropEvent &event);
    bool isOurs(const QDropEvent &event) const;
    int rowAt(const QPoint &position) const;
    qint64 idAt(int row) const; // 0 past the end
    void moveSelected(int step);
    void drop(const QDropEvent &event);
    void showPlace(int row);
    void scrollAt(const QPoint &position);
    void endDrag();

    QAbstractItemView &m_view;
    Qt::Orientation m_along;
    QWidget *m_mark; // where a drop would put them
    QTimer m_scrolling;
    int m_scrollStep = 0;
};
