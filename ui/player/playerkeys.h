#pragma once

#include <QList>
#include <QString>

#include <optional>

class QKeyEvent;

/// What a key asks of the player. The keys are those of mpv and VLC.
struct PlayerCommand
{
    enum class What {
        Toggle,
        SeekBy,
        SeekToTenth,
        Chapter,
        VolumeBy,
        Mute,
        SpeedBy,
        SpeedReset,
        StepFrames,
        FullScreen,
        Leave,
        Subtitles,
        NextVideo,
        PreviousVideo,
        Keys
    };

    What what = What::Toggle;
    double amount = 0; // milliseconds, tenths, chapters, hundredths of volume, factor or frames

    bool operator==(const PlayerCommand &) const = default;
};

std::optional<PlayerCommand> playerCommand(const QKeyEvent &event);

/// A line of the sheet of keys.
struct KeyHelp
{
    QString keys;
    QString meaning;
};

QList<KeyHelp> playerKeyHelp();
QList<KeyHelp> windowKeyHelp();
