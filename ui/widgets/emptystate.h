#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class Theme;

/// What a page says when it has nothing to show: why, and what to do next.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const Theme &theme, QWidget *parent = nullptr);

    /// An empty `action` shows no button.
    void say(const QString &icon, const QString &title, const QString &text, const QString &action = {});

signals:
    void actionAsked();

private:
    void drawIcon();

    const Theme &m_theme;
    QString m_iconName;
    QLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};
