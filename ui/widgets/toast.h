#pragma once

#include "ui/icons.h"

#include <QFrame>

#include <QTimer>

class QLabel;
class QPushButton;

/// A short message that floats over the bottom of its parent and goes by itself; those that come meanwhile wait.
class Toast : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Success, Failure };

    Toast(const Theme &theme, QWidget *parent);

    void say(Kind kind, const QString &text);
    /// Says it at once, with a button beside it, until that is clicked or withdraw() is called.
    void offer(const QString &text, const QString &action);
    void withdraw();

signals:
    void actionAsked();

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
    void present(const Note &note);
    void place();

    const Theme &m_theme;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer m_timer;
    QList<Note> m_waiting;
};
