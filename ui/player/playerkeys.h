#pragma once

#include <QList>
#include <QString>

#include <optional>

class QKeyEvent;

/// What a key, a menu or a button asks of the player. The keys are those of mpv and VLC.
struct PlayerCommand
{
    enum class What {
        Toggle,
        SeekBy,      // milliseconds
        SeekTo,      // milliseconds
        SeekToTenth, // of the video
        Chapter,     // by so many
        VolumeBy,    // a fraction
        Mute,
        SpeedBy,
        SetSpeed,
        StepFrames,
        Loop,
        JumpToTime,
        FullScreen,
        MiniPlayer,
        Leave,
        Subtitles,
        SubtitleDelayBy, // milliseconds
        SubtitleSizeBy,  // percent
        NextSubtitles,
        OpenSubtitles,
        NextAudio,
        SetAudio, // which
        NextVideo,
        PreviousVideo,
        Capture,
        AddNote,
        FindInTranscript,
        Keys
    };

    What what = What::Toggle;
    double amount = 0;

    bool operator==(const PlayerCommand &) const = default;
};

std::optional<PlayerCommand> playerCommand(const QKeyEvent &event);
/// The first key of a command, as the sheet of keys names it; empty when it has none.
QString keyOf(const PlayerCommand &command);

/// A line of the sheet of keys.
struct KeyHelp
{
    QString keys;
    QString meaning;
};

/// Made from the table that playerCommand() reads.
QList<KeyHelp> playerKeyHelp();
/// What the mouse and fingers do to the picture.
QList<KeyHelp> playerMouseHelp();
QList<KeyHelp> playerTouchHelp();
