#pragma once

#include <QElapsedTimer>
#include <QObject>

/// Measures for how long the GUI thread does not listen at a time, from when it wakes to when it waits again. What is
/// long is logged in the category matinee.window, which QT_LOGGING_RULES="matinee.window.debug=true" shows.
class FrameWatch : public QObject
{
    Q_OBJECT

public:
    explicit FrameWatch(QObject *parent = nullptr);

    /// Since the last restart(), in milliseconds.
    double longestMs() const { return m_longestMs; }
    void restart() { m_longestMs = 0; }

private:
    void note();

    QElapsedTimer m_awake; // not valid while it waits
    double m_longestMs = 0;
};
