#include "ui/library/removals.h"

#include "models/library/videoservice.h"
#include "ui/async.h"

namespace {

/// All that can be; the first error of those that cannot.
Result<void> removeAll(const VideoService &videos, const Account &owner, const QList<qint64> &ids)
{
    Result<void> outcome;
    for (const qint64 id : ids) {
        const Result<void> removed = videos.remove(owner, id);
        const bool isGone = !removed && removed.error().fault == Fault::NotFound; // as was wanted
        if (!removed && !isGone && outcome)
            outcome = removed;
    }
    return outcome;
}

} // namespace

Removals::Removals(const VideoService &videos, Account owner, QObject *parent)
    : QObject(parent), m_videos(videos), m_owner(std::move(owner))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(graceMs);
    connect(&m_timer, &QTimer::timeout, this, &Removals::finish);
}

Removals::~Removals()
{
    if (m_waiting.isEmpty())
        return;
    // The program waits for the pool before the services go.
    QThreadPool::globalInstance()->start([&videos = m_videos, owner = m_owner, ids = m_waiting] {
        auto work = [&] { return removeAll(videos, owner, ids); };
        (void)detail::attempt(work);
    });
}

void Removals::add(const QList<Video> &videos)
{
    for (const Video &video : videos) {
        if (!m_waiting.contains(video.id))
            m_waiting.append(video.id);
    }
    m_timer.start();
    emit changed();
}

void Removals::undo()
{
    m_timer.stop();
    m_waiting.clear();
    emit changed();
}

void Removals::finish()
{
    m_timer.stop();
    if (m_waiting.isEmpty())
        return;
    const QList<qint64> ids = std::exchange(m_waiting, {});
    m_leaving += ids;
    emit changed();
    async(
        this, [&videos = m_videos, owner = m_owner, ids] { return removeAll(videos, owner, ids); },
        [this, ids](const Result<void> &outcome) {
            m_leaving.removeIf([&ids](qint64 id) { return ids.contains(id); });
            emit changed();
            if (!outcome)
                emit failed(outcome.error());
        });
}

QList<qint64> Removals::ids() const
{
    return m_leaving + m_waiting;
}
