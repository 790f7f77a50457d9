#pragma once

#include <QByteArray>
#include <QList>
#include <QMutex>

#include <functional>

/// Server-sent events on their way to one client. The handler answers with one and goes on sending from any thread;
/// the connection takes from it in its own. It ends when either side says so.
class EventStream
{
public:
    /// False when the client has gone or does not keep up: stop producing.
    /// With an id, a client that comes back says it in Last-Event-ID.
    bool send(const QByteArray &event, const QByteArray &data, const QByteArray &id = {});
    void finish();
    bool isOpen() const;

    /// `wake` is called, by whoever sends, when there is something to take again. It must only post.
    void attach(std::function<void()> wake);
    QByteArray take();
    bool isFinished() const; // and everything was taken
    void abandon();

private:
    static constexpr qsizetype maxWaiting = 1024 * 1024;

    void wakeIfAsleep();

    mutable QMutex m_mutex;
    QByteArray m_waiting;
    std::function<void()> m_wake;
    bool m_isFinished = false;
    bool m_isAbandoned = false;
    bool m_isAwake = false;
};
