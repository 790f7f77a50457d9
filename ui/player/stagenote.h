#pragma once

#include <QFrame>
#include <QTimer>

#include <chrono>
#include <functional>

class QHBoxLayout;
class QLabel;

/// A line that floats over the picture, with a button for each thing that can be done about it.
class StageNote : public QFrame
{
    Q_OBJECT

public:
    struct Action
    {
        QString text;
        QString objectName;
        std::function<void()> act; // called after the click, when the note may be gone already
    };

    explicit StageNote(QWidget *parent = nullptr);

    /// Stays until dismiss(), or for `shownFor` where that is positive.
    void say(const QString &text, const QList<Action> &actions, std::chrono::milliseconds shownFor = {});
    /// Another text with the same buttons.
    void setText(const QString &text);
    void dismiss();
    QString text() const;

signals:
    void resized();
    void expired();

private:
    void addButton(const Action &action);

    QLabel *m_text;
    QHBoxLayout *m_layout;
    QList<QWidget *> m_buttons;
    QTimer m_timer;
};
