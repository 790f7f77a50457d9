#pragma once

#include <QMediaPlayer>
#include <QObject>
#include <QVideoSink>

#include <memory>
#include <optional>

class QAudioOutput;
class QUrl;

/// QMediaPlayer as this program needs it: a seek lands where it was asked, also the first one, and every failure is
/// said once. The player is made with the first open(), so check missingMediaPackages() before that.
class Playback : public QObject
{
    Q_OBJECT

public:
    explicit Playback(QObject *parent = nullptr);
    ~Playback() override;

    /// Loads `source`, goes to `startMs` and plays from there when `andPlay`, else stays on that picture.
    void open(const QUrl &source, qint64 startMs, bool andPlay);
    void close();

    void play();
    void pause();
    void toggle();
    void seek(qint64 positionMs);
    /// Pauses, and moves by single pictures.
    void step(int frames);

    void setRate(double rate);
    double rate() const { return m_rate; }
    void setVolume(double volume); // 0 to 1, as it is heard
    double volume() const { return m_volume; }
    void setMuted(bool muted);
    bool isMuted() const { return m_muted; }

    /// The sound tracks of what is open, and which of them is heard.
    int audioTrackCount() const;
    int audioTrack() const;
    void setAudioTrack(int track);

    bool isOpen() const { return m_open; }
    bool isPlaying() const { return m_wantsPlay; }
    /// Where it is, or is about to be.
    qint64 positionMs() const { return m_target.value_or(m_positionMs); }
    qint64 durationMs() const { return m_durationMs; }
    QVideoSink &sink() { return m_sink; }

signals:
    void positionChanged(qint64 positionMs);
    void sought(qint64 positionMs); // by seek(), not by going on
    void durationChanged(qint64 durationMs);
    void playingChanged(bool playing);
    void soundChanged(); // volume or muted
    void rateChanged(double rate);
    void ended();
    void tracksChanged();
    void failed();

private:
    void make();
    void takeStatus(QMediaPlayer::MediaStatus status);
    void takePosition(qint64 positionMs);
    void takeError();
    void begin();
    void apply();
    void setWantsPlay(bool play);

    QVideoSink m_sink;
    std::unique_ptr<QAudioOutput> m_audio;
    std::unique_ptr<QMediaPlayer> m_player;
    std::optional<qint64> m_target; // a seek that has not landed
    int m_seeksLeft = 0;
    qint64 m_positionMs = 0;
    qint64 m_durationMs = 0;
    double m_rate = 1;
    double m_volume = 1;
    bool m_muted = false;
    bool m_open = false;
    bool m_loaded = false;
    bool m_wantsPlay = false;
    bool m_applying = false; // setPosition() announces the target before it is there
};
