#pragma once

#include <QFrame>

class QLabel;
class Removals;
class Theme;

/// Says what was deleted below a list and brings it back, as long as that is possible; Ctrl+Z anywhere in the parent
/// does the same.
class UndoBar : public QFrame
{
    Q_OBJECT

public:
    UndoBar(Removals &removals, const Theme &theme, QWidget *parent);

    /// Shows itself until nothing can be brought back any more.
    void say(const QString &text);

signals:
    void undone();

private:
    void undo();

    Removals &m_removals;
    QLabel *m_text;
};
