#pragma once

#include <QObject>
#include <QPointF>

class QTouchEvent;
class QWidget;

/// Understands what one finger does on a widget: taps, and swipes, which keep to the axis they begin on. A second
/// finger ends it all, and what began as a swipe is no tap.
class TouchGestures : public QObject
{
    Q_OBJECT

public:
    enum class Third { Left, Middle, Right };

    /// From now on touch comes here, and no mouse is made of it.
    explicit TouchGestures(QWidget &surface, QObject *parent = nullptr);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void tapped();
    /// Once more in the same third, soon after the last tap; again with each further one.
    void tappedAgain(Third third);
    /// How far the finger is from where it began to swipe, as a share of the width; to the right is positive.
    void swipedAside(double share);
    /// The finger left the widget; not `done` when the swipe is not meant.
    void swipeAsideEnded(bool done);
    /// Since the last time, as a share of the height; up is positive.
    void swipedUp(double share);

private:
    enum class State { None, Down, Aside, Up };

    void press(const QPointF &position, quint64 atMs);
    void move(const QPointF &position);
    void lift(quint64 atMs);
    void cancel();
    Third thirdAt(const QPointF &position) const;

    QWidget &m_surface;
    State m_state = State::None;
    QPointF m_from; // where the finger came down, and where a swipe began
    QPointF m_last;
    quint64 m_downAt = 0; // of the events' clock, in milliseconds
    quint64 m_tappedAt = 0;
    Third m_tapped = Third::Middle;
    bool m_wasTapped = false;
};
