#pragma once

#include <QList>
#include <QSet>

#include <functional>
#include <mutex>

class Events;
class QObject;

/// One announcement of Events.
struct Change
{
    enum class Kind { Video, VideoRemoved, Transcript, Watch, Chat, Job, Account };

    Kind kind = Kind::Video;
    qint64 id = 0;        // of what has changed
    qint64 accountId = 0; // whose it is, where the announcement says so

    bool operator==(const Change &) const = default;
};

/// What has been announced and not yet looked at, each thing once, in the order of the first announcement. Announcers
/// only note it down. Bounded. Thread-safe.
class ChangeLog
{
public:
    struct Taken
    {
        QList<Change> changes;
        bool isTooMuch = false; // more than can be kept has been announced since
    };

    /// Notes what `events` announces until `listener` is gone. Each time the log is no longer empty it calls `wake`,
    /// on the announcer's thread, until close().
    static void listen(const std::shared_ptr<ChangeLog> &log, Events &events, QObject *listener,
                       std::function<void()> wake);
    Taken take();
    /// Nobody is woken any more once this returns.
    void close();

private:
    static constexpr qsizetype mostChanges = 5000;

    void note(const Change &change);

    std::mutex m_mutex;
    std::function<void()> m_wake;
    Taken m_waiting;
    QSet<QPair<int, QPair<qint64, qint64>>> m_known; // those in m_waiting
};
