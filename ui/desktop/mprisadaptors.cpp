#include "ui/desktop/mprisadaptors.h"

#include "models/library/mediastore.h"
#include "ui/mainwindow.h"
#include "ui/player/playerpage.h"

#include <QApplication>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 microseconds = 1000; // of a millisecond
constexpr double slowest = 0.25;
constexpr double fastest = 4;

} // namespace

MprisRoot::MprisRoot(MainWindow &window, QObject *parent) : QDBusAbstractAdaptor(parent), m_window(window) {}

QString MprisRoot::identity() const
{
    return QGuiApplication::applicationDisplayName();
}

QString MprisRoot::desktopEntry() const
{
    return QGuiApplication::desktopFileName();
}

QStringList MprisRoot::schemes() const
{
    return {u"file"_s};
}

QStringList MprisRoot::mimeTypes() const
{
    return {u"video/mp4"_s,  u"video/x-matroska"_s, u"video/webm"_s, u"video/quicktime"_s, u"video/mpeg"_s,
            u"audio/mpeg"_s, u"audio/mp4"_s,        u"audio/ogg"_s,  u"audio/flac"_s,      u"audio/x-wav"_s};
}

void MprisRoot::Raise()
{
    m_window.summon();
}

void MprisRoot::Quit()
{
    // After the answer is on its way.
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
}

MprisPlayer::MprisPlayer(MainWindow &window, const MediaStore &store, QObject *parent)
    : QDBusAbstractAdaptor(parent), m_window(window), m_player(window.player()), m_store(store)
{
    connect(&m_player.playback(), &Playback::sought, this,
            [this](qint64 positionMs) { emit Seeked(positionMs * microseconds); });
}

QString MprisPlayer::status() const
{
    if (!isOpen())
        return u"Stopped"_s;
    return m_player.playback().isPlaying() ? u"Playing"_s : u"Paused"_s;
}

double MprisPlayer::rate() const
{
    return m_player.playback().rate();
}

void MprisPlayer::setRate(double rate)
{
    if (rate > 0)
        m_player.playback().setRate(std::clamp(rate, slowest, fastest));
    else
        Pause(); // as the specification asks of 0
}

double MprisPlayer::leastRate() const
{
    return slowest;
}

double MprisPlayer::mostRate() const
{
    return fastest;
}

QDBusObjectPath MprisPlayer::track() const
{
    return QDBusObjectPath(isOpen() ? u"/org/matinee/video/%1"_s.arg(m_video.id)
                                    : u"/org/mpris/MediaPlayer2/TrackList/NoTrack"_s);
}

QVariantMap MprisPlayer::metadata() const
{
    QVariantMap data{{u"mpris:trackid"_s, QVariant::fromValue(track())}};
    if (!isOpen())
        return data;
    data[u"xesam:title"_s] = m_video.title;
    data[u"mpris:length"_s] = qlonglong(std::max(m_video.durationMs, m_player.playback().durationMs()) * microseconds);
    if (m_video.hasVideo)
        data[u"mpris:artUrl"_s] = QUrl::fromLocalFile(m_store.posterFile(m_video)).toString();
    if (!m_video.seriesName.isEmpty())
        data[u"xesam:album"_s] = m_video.seriesName;
    return data;
}

double MprisPlayer::volume() const
{
    return m_player.playback().isMuted() ? 0 : m_player.playback().volume();
}

void MprisPlayer::setVolume(double volume)
{
    m_player.playback().setMuted(volume <= 0);
    if (volume > 0)
        m_player.playback().setVolume(volume);
}

qlonglong MprisPlayer::position() const
{
    return m_player.playback().positionMs() * microseconds;
}

bool MprisPlayer::canGoNext() const
{
    return m_player.hasNext();
}

bool MprisPlayer::canGoPrevious() const
{
    return m_player.hasPrevious();
}

bool MprisPlayer::isOpen() const
{
    return m_player.playback().isOpen();
}

void MprisPlayer::setVideo(const Video &video)
{
    m_video = video;
}

QVariantMap MprisPlayer::changing() const
{
    return {{u"PlaybackStatus"_s, status()}, {u"Metadata"_s, metadata()},   {u"Rate"_s, rate()},
            {u"Volume"_s, volume()},         {u"CanGoNext"_s, canGoNext()}, {u"CanGoPrevious"_s, canGoPrevious()},
            {u"CanPlay"_s, isOpen()},        {u"CanPause"_s, isOpen()},     {u"CanSeek"_s, isOpen()}};
}

void MprisPlayer::Next()
{
    if (canGoNext())
        m_player.playNext();
}

void MprisPlayer::Previous()
{
    if (canGoPrevious())
        m_player.playPrevious();
}

void MprisPlayer::Pause()
{
    m_player.playback().pause();
}

void MprisPlayer::PlayPause()
{
    m_player.playback().toggle();
}

void MprisPlayer::Stop()
{
    m_player.playback().pause();
    m_player.playback().seek(0);
}

void MprisPlayer::Play()
{
    m_player.playback().play();
}

void MprisPlayer::Seek(qlonglong offset)
{
    Playback &playback = m_player.playback();
    const qint64 wanted = playback.positionMs() + offset / microseconds;
    // Beyond the end is the next one, as the specification asks.
    if (playback.durationMs() > 0 && wanted > playback.durationMs() && canGoNext())
        Next();
    else
        playback.seek(wanted);
}

void MprisPlayer::SetPosition(const QDBusObjectPath &asked, qlonglong position)
{
    const qint64 wanted = position / microseconds;
    if (asked == track() && wanted >= 0 && wanted <= m_player.playback().durationMs())
        m_player.playback().seek(wanted);
}

void MprisPlayer::OpenUri(const QString &uri)
{
    if (const QUrl url(uri); url.isLocalFile())
        m_window.take({url.toLocalFile()});
}
