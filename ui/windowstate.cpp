#include "ui/windowstate.h"

#include <QFile>
#include <QSaveFile>
#include <QThreadPool>
#include <QWidget>

namespace {
constexpr QSize usualSize{1480, 920};
}

void WindowState::restore(QWidget &window) const
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly) || !window.restoreGeometry(file.readAll()))
        window.resize(usualSize);
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
