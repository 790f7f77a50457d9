#include "ui/player/upnext.h"

#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/player/stagenote.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds timeToStop = 5s;
}

UpNext::UpNext(const VideoService &videos, Account owner, StageNote &note, QObject *parent)
    : QObject(parent), m_videos(videos), m_owner(std::move(owner)), m_note(note)
{
    connect(&m_note, &StageNote::expired, this, [this] {
        if (std::exchange(m_waiting, false))
            playNext();
    });
}

void UpNext::setQueue(const QList<qint64> &videoIds, qint64 playing)
{
    cancel();
    m_queue.set(videoIds);
    if (videoIds.contains(playing))
        m_queue.moveTo(playing);
    emit changed();
}

void UpNext::moveTo(qint64 videoId)
{
    cancel();
    m_queue.moveTo(videoId);
    emit changed();
}

void UpNext::playNext()
{
    play(m_queue.next());
}

void UpNext::playPrevious()
{
    play(m_queue.previous());
}

void UpNext::play(qint64 videoId)
{
    cancel();
    if (videoId != 0)
        emit playAsked(videoId);
}

void UpNext::announce()
{
    if (!hasNext())
        return;
    async(
        this, [&videos = m_videos, owner = m_owner, id = m_queue.next()] { return videos.find(owner, id); },
        [this, announced = ++m_announced](const Result<Video> &video) {
            if (announced == m_announced)
                say(video ? video->title : QString());
        });
}

void UpNext::say(const QString &title)
{
    m_waiting = true;
    m_note.say(
        title.isEmpty() ? tr("The next video is about to play.") : tr("Next: %1").arg(title),
        {{tr("Play now"), u"playNextNow"_s, [this] { playNext(); }}, {tr("Stop"), u"stopNext"_s, [this] { cancel(); }}},
        timeToStop);
}

void UpNext::cancel()
{
    ++m_announced;
    if (std::exchange(m_waiting, false))
        m_note.dismiss();
}
