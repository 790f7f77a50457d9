#pragma once

#include "ui/navigation/place.h"
#include "ui/serialqueue.h"

#include <QByteArray>
#include <QString>

/// Where a window was and what it showed.
struct WindowLayout
{
    QByteArray geometry; // as QWidget::saveGeometry() gives it
    QByteArray splitter;
    Place place;
    qint64 videoId = 0; // that was open in the player
    bool hasSidebar = true;
    bool hasChat = true;

    bool operator==(const WindowLayout &) const = default;
};

/// Remembers the layout of a window in a small file of its own.
class WindowState
{
public:
    explicit WindowState(QString file) : m_file(std::move(file)) {}

    /// Call it before the window is shown: the one reading of a file on the GUI thread, while nothing can wait for it.
    WindowLayout load() const;
    /// Writes away from the GUI thread.
    void save(const WindowLayout &layout);

private:
    QString m_file;
    SerialQueue m_writer;
};
