#pragma once

#include <QObject>
#include <QPoint>

/// Swallows the second click of a double click, where the first one has brought another page below the pointer.
class SecondClick : public QObject
{
    Q_OBJECT

public:
    /// Called by the first click; it goes by itself when that can no longer become a double click.
    static void swallow(const QPoint &globalPosition);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    explicit SecondClick(const QPoint &globalPosition);
    bool isSecond(QEvent *event) const;

    QPoint m_place;
    bool m_isDown = false; // the second click
    bool m_isLate = false;
};
