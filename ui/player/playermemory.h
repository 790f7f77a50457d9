#pragma once

#include "ui/serialqueue.h"

#include <QMap>
#include <QObject>
#include <QTimer>

class Playback;
class Settings;
class SubtitleDisplay;

/// Brings volume, muting and how subtitles are shown back at the next start. Nothing else: a delay belongs to one file,
/// and the speed at the start is a setting, because who listens faster once does not want it of every film.
class PlayerMemory : public QObject
{
    Q_OBJECT

public:
    /// Takes what was kept.
    PlayerMemory(Settings &settings, Playback &playback, SubtitleDisplay &subtitles, QObject *parent = nullptr);
    /// Has the last change written.
    ~PlayerMemory() override;

private:
    void restore();
    void note();
    void save();
    QMap<QString, QString> values() const;

    Settings &m_settings;
    Playback &m_playback;
    SubtitleDisplay &m_subtitles;
    QMap<QString, QString> m_kept; // settings and their values
    QMap<QString, QString> m_now;
    QTimer m_saving;
    SerialQueue m_writer;
};
