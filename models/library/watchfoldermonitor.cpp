#include "models/library/watchfoldermonitor.h"

#include "models/core/events.h"
#include "models/library/watchfolderchanges.h"
#include "models/library/watchfolderservice.h"

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds regularPause = 5min;
constexpr int gatherMs = 1000; // one scan for a burst of changes
constexpr int leastWaitMs = settleMs + 500;
constexpr qsizetype maxWatched = 1000; // folders: the system lets a user watch only so many

} // namespace

void WatchFolderMonitor::start()
{
    m_isStopped = false;
    auto *rounds = new WatchFolderRounds(m_folders, m_events, m_isStopped);
    rounds->moveToThread(&m_thread);
    QObject::connect(&m_thread, &QThread::started, rounds, &WatchFolderRounds::scanAll);
    QObject::connect(&m_thread, &QThread::finished, rounds, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("watch folders"));
    m_thread.start(QThread::LowPriority);
}

void WatchFolderMonitor::stop()
{
    m_isStopped = true;
    m_thread.quit();
    m_thread.wait();
}

WatchFolderRounds::WatchFolderRounds(const WatchFolderService &folders, Events &events,
                                     const std::atomic_bool &isStopped)
    : m_folders(folders), m_isStopped(isStopped), m_watcher(this), m_soon(this), m_regular(this), m_waitMs(leastWaitMs)
{
    m_soon.setSingleShot(true);
    m_regular.setInterval(regularPause);
    connect(&m_soon, &QTimer::timeout, this, &WatchFolderRounds::scanAll);
    connect(&m_regular, &QTimer::timeout, this, &WatchFolderRounds::scanAll);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] {
        m_waitMs = leastWaitMs;
        scanSoon(gatherMs);
    });
    connect(&events, &Events::watchFoldersChanged, this, &WatchFolderRounds::lookAgain);
}

void WatchFolderRounds::scanAll()
{
    m_regular.start();
    m_waitMs = std::min<int>(2 * m_waitMs, int(regularPause.count()));
    try {
        QStringList read;
        for (const WatchFolder &folder : m_folders.all()) {
            if (m_isStopped)
                return;
            read += m_folders.scan(folder.id, [this] { return m_isStopped.load(); }).value_or(QStringList());
        }
        // What came between the reading and the watching is found by one more look.
        if (watch(read))
            scanSoon(gatherMs);
        lookAgain();
    } catch (const std::exception &e) {
        qWarning("the watched folders cannot be scanned: %s", e.what());
    }
}

/// After another's scan, or a folder that came: scans again while there is something to wait for.
void WatchFolderRounds::lookAgain()
{
    try {
        const QList<WatchFolder> folders = m_folders.all();
        const auto waits = [](const WatchFolder &folder) { return folder.waiting > 0; };
        const auto isNew = [](const WatchFolder &folder) { return !folder.scannedAt.isValid(); };
        if (std::any_of(folders.begin(), folders.end(), isNew)) {
            m_waitMs = leastWaitMs;
            scanSoon(0);
        } else if (std::any_of(folders.begin(), folders.end(), waits)) {
            scanSoon(m_waitMs);
        }
    } catch (const std::exception &e) {
        qWarning("the watched folders cannot be listed: %s", e.what());
    }
}

void WatchFolderRounds::scanSoon(int afterMs)
{
    if (!m_soon.isActive() || m_soon.remainingTime() > afterMs)
        m_soon.start(afterMs);
}

bool WatchFolderRounds::watch(const QStringList &folders)
{
    const QStringList wanted = folders.mid(0, maxWatched);
    const QStringList watched = m_watcher.directories();
    const QSet<QString> now(wanted.begin(), wanted.end());
    const QSet<QString> before(watched.begin(), watched.end());
    if (const QSet<QString> over = before - now; !over.isEmpty())
        m_watcher.removePaths({over.begin(), over.end()});
    const QSet<QString> fresh = now - before;
    if (!fresh.isEmpty())
        m_watcher.addPaths({fresh.begin(), fresh.end()});
    return !fresh.isEmpty();
}
