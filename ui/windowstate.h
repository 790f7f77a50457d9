#pragma once

#include <QString>

class QWidget;

/// Remembers where a window was, in a small file of its own.
class WindowState
{
public:
    explicit WindowState(QString file) : m_file(std::move(file)) {}

    /// Call it before the window is shown: the one reading of a file on the GUI thread, while nothing can wait for it.
    void restore(QWidget &window) const;
    /// Writes away from the GUI thread.
    void save(const QWidget &window) const;

private:
    QString m_file;
};
