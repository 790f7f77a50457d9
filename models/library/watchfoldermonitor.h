#pragma once

#include <QFileSystemWatcher>
#include <QSet>
#include <QThread>
#include <QTimer>

#include <atomic>

class Events;
class WatchFolderService;

/// Scans the watched folders at the start, when the system says that something in them changed, every few minutes (not
/// every disk says so) and while files wait, all on a thread of its own.
class WatchFolderMonitor
{
public:
    WatchFolderMonitor(const WatchFolderService &folders, Events &events) : m_folders(folders), m_events(events) {}
    ~WatchFolderMonitor() { stop(); }
    Q_DISABLE_COPY_MOVE(WatchFolderMonitor)

    void start();
    /// Returns when the scan that runs has stopped.
    void stop();

private:
    const WatchFolderService &m_folders;
    Events &m_events;
    std::atomic_bool m_isStopped = false;
    QThread m_thread;
};

/// What of the monitor lives on its thread.
class WatchFolderRounds : public QObject
{
    Q_OBJECT

public:
    WatchFolderRounds(const WatchFolderService &folders, Events &events, const std::atomic_bool &isStopped);

    void scanAll();

private:
    void scanSoon(int afterMs);
    void lookAgain();
    /// Whether there are new ones among them.
    bool watch(const QStringList &folders);

    const WatchFolderService &m_folders;
    const std::atomic_bool &m_isStopped;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_regular;
    int m_waitMs; // until a file that waits is looked at again: longer each time
};
