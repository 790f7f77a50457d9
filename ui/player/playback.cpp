#include "ui/player/playback.h"

#include <QAudio>
#include <QAudioOutput>
#include <QMediaMetaData>
#include <QTimer>
#include <QUrl>
#include <QVideoFrame>

#include <algorithm>
#include <utility>

namespace {

constexpr qint64 landedWithinMs = 250;
constexpr int mostSeeks = 5;
constexpr double likelyFrameRate = 25;

} // namespace

Playback::Playback(QObject *parent) : QObject(parent) {}

Playback::~Playback() = default;

void Playback::make()
{
    m_audio = std::make_unique<QAudioOutput>();
    m_player = std::make_unique<QMediaPlayer>();
    m_player->setAudioOutput(m_audio.get());
    m_player->setVideoSink(&m_sink);
    connect(m_player.get(), &QMediaPlayer::mediaStatusChanged, this, &Playback::takeStatus);
    connect(m_player.get(), &QMediaPlayer::positionChanged, this, &Playback::takePosition);
    connect(m_player.get(), &QMediaPlayer::errorOccurred, this, &Playback::takeError);
    connect(m_player.get(), &QMediaPlayer::durationChanged, this, [this](qint64 durationMs) {
        m_durationMs = durationMs;
        emit durationChanged(durationMs);
    });
    connect(m_player.get(), &QMediaPlayer::tracksChanged, this, &Playback::tracksChanged);
    setVolume(m_volume);
    setMuted(m_muted);
}

void Playback::open(const QUrl &source, qint64 startMs, bool andPlay)
{
    close();
    if (!m_player)
        make();
    m_open = true;
    m_target = std::max<qint64>(startMs, 0);
    m_seeksLeft = mostSeeks;
    setWantsPlay(andPlay);
    m_player->setSource(source);
}

void Playback::close()
{
    if (!m_player)
        return;
    m_open = false;
    m_loaded = false;
    m_target.reset();
    m_positionMs = 0;
    m_durationMs = 0;
    setWantsPlay(false);
    m_player->stop();
    m_player->setSource({});
    m_sink.setVideoFrame({});
}

void Playback::play()
{
    if (!m_open)
        return;
    if (m_durationMs > 0 && positionMs() >= m_durationMs)
        seek(0);
    setWantsPlay(true);
    if (m_loaded)
        m_player->play();
}

void Playback::pause()
{
    if (!m_open)
        return;
    setWantsPlay(false);
    if (m_loaded)
        m_player->pause();
}

void Playback::toggle()
{
    if (isPlaying())
        pause();
    else
        play();
}

void Playback::seek(qint64 positionMs)
{
    if (!m_open)
        return;
    const qint64 last = m_durationMs > 0 ? m_durationMs : positionMs;
    m_target = std::clamp<qint64>(positionMs, 0, std::max<qint64>(last, 0));
    m_seeksLeft = mostSeeks;
    emit sought(*m_target);
    emit positionChanged(*m_target);
    if (m_loaded)
        apply();
}

void Playback::step(int frames)
{
    if (!m_open)
        return;
    pause();
    const double rate = m_player->metaData().value(QMediaMetaData::VideoFrameRate).toDouble();
    seek(positionMs() + qRound64(frames * 1000 / (rate > 0 ? rate : likelyFrameRate)));
}

void Playback::setRate(double rate)
{
    m_rate = rate;
    if (m_loaded)
        m_player->setPlaybackRate(rate);
    emit rateChanged(rate);
}

void Playback::setVolume(double volume)
{
    m_volume = std::clamp(volume, 0.0, 1.0);
    if (m_audio)
        m_audio->setVolume(
            QAudio::convertVolume(float(m_volume), QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
    emit soundChanged();
}

void Playback::setMuted(bool muted)
{
    m_muted = muted;
    if (m_audio)
        m_audio->setMuted(muted);
    emit soundChanged();
}

int Playback::audioTrackCount() const
{
    return m_player && m_open ? int(m_player->audioTracks().size()) : 0;
}

int Playback::audioTrack() const
{
    return m_player && m_open ? m_player->activeAudioTrack() : -1;
}

void Playback::setAudioTrack(int track)
{
    if (track < 0 || track >= audioTrackCount())
        return;
    m_player->setActiveAudioTrack(track);
    emit tracksChanged();
}

void Playback::takeStatus(QMediaPlayer::MediaStatus status)
{
    if (status == QMediaPlayer::LoadedMedia && m_open && !m_loaded) {
        // The pipeline takes no seek before it is paused, and none in the tick in which that is asked.
        m_player->pause();
        QTimer::singleShot(0, this, &Playback::begin);
    } else if (status == QMediaPlayer::EndOfMedia && m_loaded) {
        m_target.reset();
        m_positionMs = m_durationMs;
        setWantsPlay(false);
        emit positionChanged(m_positionMs);
        emit ended();
    }
}

void Playback::begin()
{
    if (!m_open)
        return;
    m_loaded = true;
    if (m_rate != 1)
        m_player->setPlaybackRate(m_rate);
    if (m_target && *m_target > 0)
        apply();
    if (m_wantsPlay)
        m_player->play();
}

void Playback::apply()
{
    --m_seeksLeft;
    // After the end the pipeline has stopped, and a stopped one does not seek.
    if (m_player->playbackState() == QMediaPlayer::StoppedState)
        m_player->pause();
    m_applying = true;
    m_player->setPosition(*m_target);
    m_applying = false;
}

void Playback::takePosition(qint64 positionMs)
{
    if (m_applying || !m_loaded)
        return;
    if (m_target) {
        const bool landed = positionMs > *m_target - landedWithinMs && positionMs < *m_target + 2 * landedWithinMs;
        if (!landed && m_seeksLeft > 0) {
            apply();
            return;
        }
        m_target.reset();
    }
    m_positionMs = positionMs;
    emit positionChanged(positionMs);
}

void Playback::takeError()
{
    // It comes several times for one failure, and the player believes it goes on playing.
    if (!m_open)
        return;
    qWarning("playback: %s", qPrintable(m_player->errorString()));
    m_open = false;
    m_loaded = false;
    setWantsPlay(false);
    emit failed();
}

void Playback::setWantsPlay(bool play)
{
    if (std::exchange(m_wantsPlay, play) != play)
        emit playingChanged(play);
}
