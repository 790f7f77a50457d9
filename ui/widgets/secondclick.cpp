#include "ui/widgets/secondclick.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimer>

void SecondClick::swallow(const QPoint &globalPosition)
{
    new SecondClick(globalPosition);
}

SecondClick::SecondClick(const QPoint &globalPosition) : QObject(qApp), m_place(globalPosition)
{
    qApp->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this, [this] {
        m_isLate = true;
        if (!m_isDown)
            deleteLater();
    });
}

bool SecondClick::eventFilter(QObject *watched, QEvent *event)
{
    if (isSecond(event)) {
        m_isDown = true;
        return true;
    }
    if (!m_isDown || event->type() != QEvent::MouseButtonRelease)
        return QObject::eventFilter(watched, event);
    m_isDown = false;
    if (m_isLate)
        deleteLater();
    return true;
}

bool SecondClick::isSecond(QEvent *event) const
{
    if (event->type() != QEvent::MouseButtonPress && event->type() != QEvent::MouseButtonDblClick)
        return false;
    const auto *mouse = static_cast<QMouseEvent *>(event);
    const QPoint way = mouse->globalPosition().toPoint() - m_place;
    return !m_isLate && mouse->button() == Qt::LeftButton && way.manhattanLength() < QApplication::startDragDistance();
}
