#pragma once

#include "ui/icons.h"

#include <QFrame>

#include <QTimer>

class QLabel;

/// A short message that floats over the bottom of its parent and goes by itself; those that come meanwhile wait.
class Toast : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Success, Failure };

    Toast(const Theme &theme, QWidget *parent);

    void say(Kind kind, const QString &text);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    struct Note
    {
        Kind kind;
        QString text;
    };

    void next();
    void place();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QTimer m_timer;
    QList<Note> m_waiting;
};
