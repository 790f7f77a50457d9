#include "server/surfaces/native/eventfeed.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "server/surfaces/context.h"
#include "server/surfaces/native/changelog.h"
#include "server/surfaces/native/jobjson.h"
#include "server/surfaces/studio/videojson.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(logFeed, "matinee.feed")

namespace {

using Circle = Audience::Circle;

/// How often silent streams are asked whether their sign-in still stands.
constexpr std::chrono::milliseconds checkInterval = 2s;
constexpr int retryAfterSeconds = 5;
/// A burst goes out in pieces, so that it does not push out of the ring what nobody has been sent.
constexpr int deliveredAtOnce = int(EventFeed::mostEvents) / 4;

const Account everything{.role = Role::Admin}; // the feed sees all, and then asks who may

} // namespace

EventFeed::EventFeed(const SurfaceContext &context)
    : m_services(context),
      m_process(QUuid::createUuid().toByteArray(QUuid::Id128).left(8)),
      m_changes(std::make_shared<ChangeLog>())
{
    m_context.moveToThread(&m_thread);
    m_thread.setObjectName(u"events"_s);
}

EventFeed::~EventFeed()
{
    m_changes->close();
    if (m_thread.isRunning()) {
        inside(Qt::BlockingQueuedConnection, [this] { qDeleteAll(m_context.children()); });
        m_thread.quit();
        m_thread.wait();
    }
    for (const std::shared_ptr<Subscriber> &subscriber : m_subscribers)
        subscriber->stream->finish();
}

/// Nobody can resume what nobody has heard the beginning of, so all of this waits for the first client.
void EventFeed::listen()
{
    m_public = m_services.videos.publicIds(); // before anything of it can change unseen
    m_isListening = true;
    m_thread.start();
    inside(Qt::QueuedConnection, [this] {
        auto *timer = new QTimer(&m_context);
        QObject::connect(timer, &QTimer::timeout, &m_context, [this] { deliver(true); });
        timer->start(checkInterval);
    });
    ChangeLog::listen(m_changes, m_services.events, &m_context,
                      [this] { inside(Qt::QueuedConnection, [this] { digest(); }); });
}

Result<std::shared_ptr<EventStream>> EventFeed::open(const Request &request, const SignedIn &who)
{
    const std::lock_guard lock(m_mutex);
    if (const Result<void> admitted = admit(who.account.id); !admitted)
        return tl::make_unexpected(admitted.error());
    if (!m_isListening)
        listen();
    const auto subscriber = std::make_shared<Subscriber>(
        Subscriber{.stream = std::make_shared<EventStream>(), .head = request, .accountId = who.account.id});
    greet(*subscriber);
    m_subscribers.push_back(subscriber);
    inside(Qt::QueuedConnection, [this] { deliver(false); });
    return subscriber->stream;
}

Result<void> EventFeed::admit(qint64 accountId)
{
    std::erase_if(m_subscribers, [](const auto &subscriber) { return !subscriber->stream->isOpen(); });
    const auto own = std::count_if(m_subscribers.begin(), m_subscribers.end(),
                                   [&](const auto &subscriber) { return subscriber->accountId == accountId; });
    if (own < mostStreamsOfAccount && m_subscribers.size() < mostStreams)
        return {};
    return tl::make_unexpected(Error{.fault = Fault::TooMany, .retryAfterSeconds = retryAfterSeconds});
}

/// Says where the stream begins: "ready", or "reset" when some of what the client has missed is not known any more and
/// it has to look for itself.
void EventFeed::greet(Subscriber &subscriber) const
{
    const QByteArray lastId = subscriber.head.header("last-event-id");
    const std::optional<quint64> number = numberOf(lastId);
    const bool goesOn = number && m_ring.reaches(*number);
    subscriber.seen = goesOn ? *number : m_ring.last();
    subscriber.stream->send(goesOn || lastId.isEmpty() ? "ready" : "reset", "{}", idOf(subscriber.seen));
}

QByteArray EventFeed::idOf(quint64 number) const
{
    return m_process + '-' + QByteArray::number(number);
}

std::optional<quint64> EventFeed::numberOf(const QByteArray &id) const
{
    bool isNumber = false;
    const quint64 number = id.mid(m_process.size() + 1).toULongLong(&isNumber);
    return isNumber && id == idOf(number) ? std::optional(number) : std::nullopt;
}

void EventFeed::digest()
{
    const ChangeLog::Taken taken = m_changes->take();
    try {
        int described = 0;
        for (const Change &change : taken.changes) {
            describe(change);
            if (++described % deliveredAtOnce == 0)
                deliver(false);
        }
        if (taken.isTooMuch)
            forgetAll();
    } catch (const std::exception &e) {
        qCWarning(logFeed) << "changes cannot be looked up:" << e.what();
        forgetAll();
    }
    deliver(false);
}

void EventFeed::describe(const Change &change)
{
    const Audience owner{.accountId = change.accountId};
    switch (change.kind) {
    case Change::Kind::Video:
    case Change::Kind::VideoRemoved:
    case Change::Kind::Transcript: return describeVideo(change);
    case Change::Kind::Watch: {
        const WatchPosition watch =
            m_services.videos.watchPosition({.id = change.accountId, .role = Role::Admin}, change.id)
                .value_or(WatchPosition());
        return append("watch.changed",
                      {{u"video_id"_s, change.id}, {u"position_ms"_s, watch.positionMs}, {u"watched"_s, watch.watched}},
                      owner);
    }
    case Change::Kind::Chat: return append("chat.changed", {{u"conversation_id"_s, change.id}}, owner);
    case Change::Kind::Job: {
        const std::optional<Job> job = m_services.jobs.find(change.id);
        if (job)
            append("job.changed", jobJson(*job), {.accountId = job->ownerId, .circle = Circle::Household});
        return;
    }
    case Change::Kind::Account:
        return append("account.changed", {{u"account_id"_s, change.id}},
                      {.accountId = change.id, .circle = Circle::Household});
    }
}

void EventFeed::describeVideo(const Change &change)
{
    const QJsonObject id{{u"video_id"_s, change.id}};
    const Result<Video> video = m_services.videos.find(everything, change.id);
    const bool wasPublic = m_public.contains(change.id);
    const bool isPublic = video && video->inCatalogue && video->active;
    if (isPublic)
        m_public.insert(change.id);
    else
        m_public.remove(change.id);
    if (!video) {
        if (change.kind == Change::Kind::VideoRemoved)
            append("video.removed", id,
                   {.accountId = change.accountId, .circle = wasPublic ? Circle::Everybody : Circle::Household});
        return;
    }
    const Audience seers{.accountId = video->ownerId, .circle = isPublic ? Circle::Everybody : Circle::Household};
    if (change.kind == Change::Kind::Transcript)
        return append("transcript.changed", id, seers);
    append("video.changed", {{u"video_id"_s, change.id}, {u"status"_s, studioStatus(video->status)}}, seers);
    if (wasPublic && !isPublic) // for all others it is gone
        append("video.removed", id, {.accountId = video->ownerId, .circle = Circle::Others});
}

void EventFeed::append(const char *type, const QJsonObject &data, const Audience &audience)
{
    const std::lock_guard lock(m_mutex);
    m_ring.append(type, QJsonDocument(data).toJson(QJsonDocument::Compact), audience);
}

/// Something has changed that nobody can be told of: all have to look for themselves.
void EventFeed::forgetAll()
{
    const std::lock_guard lock(m_mutex);
    m_ring.clear();
}

void EventFeed::deliver(bool evenNothing)
{
    Subscribers subscribers;
    {
        const std::lock_guard lock(m_mutex);
        subscribers = m_subscribers;
    }
    for (const std::shared_ptr<Subscriber> &subscriber : subscribers) {
        bool goesOn = false;
        try {
            goesOn = deliverTo(*subscriber, evenNothing);
        } catch (const std::exception &e) { // the client comes back, and resumes when the database does
            qCWarning(logFeed) << "a sign-in cannot be looked up:" << e.what();
        }
        if (!goesOn)
            subscriber->stream->finish();
    }
    const std::lock_guard lock(m_mutex);
    std::erase_if(m_subscribers, [](const auto &subscriber) { return !subscriber->stream->isOpen(); });
}

bool EventFeed::deliverTo(Subscriber &subscriber, bool evenNothing)
{
    std::unique_lock lock(m_mutex);
    const bool isWhole = m_ring.reaches(subscriber.seen);
    const QList<FeedEvent> events = m_ring.after(subscriber.seen);
    const quint64 last = m_ring.last();
    lock.unlock();
    if (isWhole && events.isEmpty() && !evenNothing)
        return subscriber.stream->isOpen();
    const Result<SignedIn> who = signedIn(m_services, subscriber.head, CookieKind::AccessToken);
    if (!who)
        return false;
    bool isOpen = subscriber.stream->isOpen();
    if (!isWhole)
        isOpen = subscriber.stream->send("reset", "{}", idOf(last));
    for (const FeedEvent &event : isWhole ? events : QList<FeedEvent>()) {
        if (isOpen && event.audience.has(who->account))
            isOpen = subscriber.stream->send(event.type, event.data, idOf(event.number));
    }
    subscriber.seen = last;
    return isOpen;
}
