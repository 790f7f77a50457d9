#include "server/surfaces/native/changelog.h"

#include "models/core/events.h"

namespace {

QPair<int, QPair<qint64, qint64>> keyOf(const Change &change)
{
    return {int(change.kind), {change.id, change.accountId}};
}

} // namespace

void ChangeLog::listen(const std::shared_ptr<ChangeLog> &log, Events &events, QObject *listener,
                       std::function<void()> wake)
{
    using Kind = Change::Kind;
    log->m_wake = std::move(wake);
    // Direct, so that an announcement costs no more than a note; the log outlives an announcer that is under way.
    const auto about = [&](auto signal, Kind kind) {
        QObject::connect(
            &events, signal, listener,
            [log, kind](qint64 id) {
                log->note({kind, id, 0});
            },
            Qt::DirectConnection);
    };
    const auto aboutOwned = [&](auto signal, Kind kind) {
        QObject::connect(
            &events, signal, listener,
            [log, kind](qint64 id, qint64 accountId) {
                log->note({kind, id, accountId});
            },
            Qt::DirectConnection);
    };
    about(&Events::videoChanged, Kind::Video);
    about(&Events::transcriptChanged, Kind::Transcript);
    about(&Events::jobChanged, Kind::Job);
    about(&Events::accountChanged, Kind::Account);
    aboutOwned(&Events::videoRemoved, Kind::VideoRemoved);
    aboutOwned(&Events::conversationChanged, Kind::Chat);
    QObject::connect(
        &events, &Events::watchChanged, listener,
        [log](qint64 accountId, qint64 videoId) {
            log->note({Kind::Watch, videoId, accountId});
        },
        Qt::DirectConnection);
}

void ChangeLog::note(const Change &change)
{
    const std::lock_guard lock(m_mutex);
    if (m_known.contains(keyOf(change)) || !m_wake)
        return;
    if (m_waiting.changes.size() >= mostChanges) {
        m_waiting.isTooMuch = true;
        return;
    }
    m_known.insert(keyOf(change));
    m_waiting.changes.append(change);
    if (m_waiting.changes.size() == 1)
        m_wake();
}

ChangeLog::Taken ChangeLog::take()
{
    const std::lock_guard lock(m_mutex);
    m_known.clear();
    return std::exchange(m_waiting, {});
}

void ChangeLog::close()
{
    const std::lock_guard lock(m_mutex);
    m_wake = {};
    m_waiting = {};
    m_known.clear();
}
