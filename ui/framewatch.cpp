#include "ui/framewatch.h"

#include <QAbstractEventDispatcher>
#include <QLoggingCategory>

#include <algorithm>

namespace {

Q_LOGGING_CATEGORY(logWindow, "matinee.window", QtInfoMsg)

constexpr double longMs = 50;
constexpr double nanosecondsAMs = 1e6;

} // namespace

FrameWatch::FrameWatch(QObject *parent) : QObject(parent)
{
    const QAbstractEventDispatcher *loop = QAbstractEventDispatcher::instance();
    connect(loop, &QAbstractEventDispatcher::awake, this, [this] {
        note(); // a loop that never waits only wakes
        m_awake.start();
    });
    connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, [this] {
        note();
        m_awake.invalidate();
    });
}

void FrameWatch::note()
{
    if (!m_awake.isValid())
        return;
    const double ms = double(m_awake.nsecsElapsed()) / nanosecondsAMs;
    m_longestMs = std::max(m_longestMs, ms);
    if (ms > longMs)
        qCDebug(logWindow, "the window did not listen for %.0f ms", ms);
}
