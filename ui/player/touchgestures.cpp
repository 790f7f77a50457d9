#include "ui/player/touchgestures.h"

#include <QGuiApplication>
#include <QStyleHints>
#include <QTouchEvent>
#include <QWidget>

#include <cmath>
#include <utility>

namespace {

constexpr double fingerTrembles = 2; // times as much as a mouse
constexpr quint64 longestTapMs = 500;
constexpr int clearlyUp = 2; // times as far up as aside: a thumb draws arcs

} // namespace

TouchGestures::TouchGestures(QWidget &surface, QObject *parent) : QObject(parent), m_surface(surface)
{
    m_surface.setAttribute(Qt::WA_AcceptTouchEvents);
    m_surface.installEventFilter(this);
}

bool TouchGestures::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd: break;
    case QEvent::TouchCancel: cancel(); return true;
    default: return QObject::eventFilter(watched, event);
    }
    const auto &touch = static_cast<const QTouchEvent &>(*event);
    event->accept(); // else the rest of it does not come here
    if (touch.points().size() != 1) {
        cancel();
        return true;
    }
    const QEventPoint &finger = touch.points().constFirst();
    switch (finger.state()) {
    case QEventPoint::Pressed: press(finger.position(), touch.timestamp()); break;
    case QEventPoint::Updated: move(finger.position()); break;
    case QEventPoint::Released: lift(touch.timestamp()); break;
    default: break;
    }
    return true;
}

void TouchGestures::press(const QPointF &position, quint64 atMs)
{
    m_state = State::Down;
    m_from = m_last = position;
    m_downAt = atMs;
}

void TouchGestures::move(const QPointF &position)
{
    if (m_state == State::Down) {
        const QPointF way = position - m_from;
        if (way.manhattanLength() < fingerTrembles * QGuiApplication::styleHints()->startDragDistance())
            return;
        m_state = std::abs(way.y()) > clearlyUp * std::abs(way.x()) ? State::Up : State::Aside;
        m_from = m_last = position; // or what was waited for would be a jump
        m_wasTapped = false;
    }
    if (m_state == State::Aside)
        emit swipedAside((position.x() - m_from.x()) / m_surface.width());
    else if (m_state == State::Up)
        emit swipedUp((m_last.y() - position.y()) / m_surface.height());
    m_last = position;
}

void TouchGestures::lift(quint64 atMs)
{
    const State was = std::exchange(m_state, State::None);
    if (was == State::Aside)
        emit swipeAsideEnded(true);
    if (was != State::Down || atMs - m_downAt > longestTapMs)
        return;
    const Third third = thirdAt(m_from);
    const auto soon = quint64(QGuiApplication::styleHints()->mouseDoubleClickInterval());
    const bool isAgain = m_wasTapped && third == m_tapped && m_downAt - m_tappedAt <= soon;
    // In the middle a third tap begins anew: what the second one did would be undone.
    m_wasTapped = !isAgain || third != Third::Middle;
    m_tapped = third;
    m_tappedAt = atMs;
    if (isAgain)
        emit tappedAgain(third);
    else
        emit tapped();
}

void TouchGestures::cancel()
{
    m_wasTapped = false;
    if (std::exchange(m_state, State::None) == State::Aside)
        emit swipeAsideEnded(false);
}

TouchGestures::Third TouchGestures::thirdAt(const QPointF &position) const
{
    const double third = m_surface.width() / 3.0;
    if (position.x() < third)
        return Third::Left;
    return position.x() < 2 * third ? Third::Middle : Third::Right;
}
