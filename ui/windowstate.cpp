#include "ui/windowstate.h"

#include <QFile>
#include <QSaveFile>
#include <QScreen>
#include <QThreadPool>
#include <QWidget>

namespace {
constexpr QSize usualSize{1480, 920};
constexpr double usualShare = 0.92; // of a small screen
} // namespace

void WindowState::restore(QWidget &window) const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly) || !window.restoreGeometry(file.readAll()))
        window.resize(usualSize.boundedTo(window.screen()->availableSize() * usualShare));
}

void WindowState::save(const QWidget &window) const
{
    if (m_file.isEmpty())
        return;
    QThreadPool::globalInstance()->start([name = m_file, geometry = window.saveGeometry()] {
        QSaveFile file(name);
        if (!file.open(QIODevice::WriteOnly) || file.write(geometry) < 0 || !file.commit())
            qWarning("the window's place was not kept: %s", qPrintable(file.errorString()));
    });
}
