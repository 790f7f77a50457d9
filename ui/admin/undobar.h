#pragma once

#include <QFrame>

#include <QTimer>

#include <functional>

class QLabel;
class QPushButton;
class Theme;

/// What looks deleted already, and is only when nobody has taken it back for some seconds.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    explicit UndoBar(const Theme &theme, QWidget *parent);
    /// Does what is still put off.
    ~UndoBar() override;

    /// Says `text`. Later one of the two is called, once: `undo` when it is taken back, else `commit`, which must not
    /// need any widget. What was offered before is committed now.
    void offer(const QString &text, std::function<void()> undo, std::function<void()> commit);
    bool isOffering() const { return m_commit != nullptr; }
    void undo();

private:
    void commit();

    QLabel *m_text;
    QPushButton *m_undo;
    QTimer m_timer;
    std::function<void()> m_takeBack;
    std::function<void()> m_commit;
};
