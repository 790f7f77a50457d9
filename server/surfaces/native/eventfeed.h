#pragma once

#include "server/http/eventstream.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/native/eventring.h"

#include <QSet>
#include <QThread>
#include <QTimer>

#include <memory>
#include <mutex>
#include <vector>

class ChangeLog;
struct Change;

/// Tells clients what changes, each what its account may see. Listens to Events from the first client on; looks up what
/// has changed, and sends it, in a thread of its own. open() is thread-safe.
class EventFeed
{
public:
    static constexpr int mostStreams = 200;
    static constexpr int mostStreamsOfAccount = 10;
    static constexpr std::size_t mostEvents = 1000;

    /// What `context` names must outlive the feed.
    explicit EventFeed(const SurfaceContext &context);
    ~EventFeed();
    Q_DISABLE_COPY_MOVE(EventFeed)

    /// A stream for whoever sends `request`, from after the event that its Last-Event-ID names. It ends with the
    /// sign-in. TooMany when as many are open as can be.
    Result<std::shared_ptr<EventStream>> open(const Request &request, const SignedIn &who);

private:
    struct Subscriber
    {
        std::shared_ptr<EventStream> stream;
        Request head; // says again who it is
        qint64 accountId = 0;
        quint64 seen = 0; // the number of the last event that was sent, or was not for this account
    };
    using Subscribers = std::vector<std::shared_ptr<Subscriber>>;

    template <typename Work>
    void inside(Qt::ConnectionType how, Work work)
    {
        QMetaObject::invokeMethod(&m_context, std::move(work), how);
    }

    void listen();
    Result<void> admit(qint64 accountId);
    void greet(Subscriber &subscriber) const;
    void digest();
    void describe(const Change &change);
    void describeVideo(const Change &change);
    void append(const char *type, const QJsonObject &data, const Audience &audience);
    void deliver(bool evenNothing);
    /// False when the stream has ended.
    bool deliverTo(Subscriber &subscriber, bool evenNothing);
    void forgetAll();
    QByteArray idOf(quint64 number) const;
    std::optional<quint64> numberOf(const QByteArray &id) const;

    const SurfaceContext &m_services;
    const QByteArray m_process; // tells this process's ids from those of another one
    std::shared_ptr<ChangeLog> m_changes;
    QThread m_thread;
    QObject m_context;     // lives in the thread, to run things there
    QSet<qint64> m_public; // the videos that everybody saw when they were last looked at; the thread's own once it runs
    mutable std::mutex m_mutex; // guards what follows
    bool m_isListening = false;
    EventRing m_ring{mostEvents};
    Subscribers m_subscribers;
};
