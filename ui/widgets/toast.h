#pragma once

#include "ui/icons.h"

#include <QFrame>

#include <QTimer>

class QLabel;
class QPushButton;

/// A short message that floats over the bottom of a page and goes by itself; those that come meanwhile wait. It never
/// covers what can be undone there.
class Toast : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Success, Failure };

    /// Over `page`, which is inside of `parent`: a page's children are not all told to those who cannot see.
    Toast(const Theme &theme, QWidget *page, QWidget *parent);

    void say(Kind kind, const QString &text);
    /// Says it at once, with a button beside it, until that is clicked or withdraw() is called.
    void offer(const QString &text, const QString &action);
    void withdraw();

signals:
    void actionAsked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

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
    QWidget *m_page;
    QLabel *m_icon;
    QLabel *m_text;
    QPushButton *m_action;
    QTimer m_timer;
    QList<Note> m_waiting;
};
