#pragma once

#include <functional>

class AbLoop;
class Playback;
class PlayerControl;
class QPoint;
class QWidget;
class SubtitleDisplay;
struct PlayerCommand;

/// What the menu of the picture depends on.
struct PlayerMenuState
{
    const Playback &playback;
    const SubtitleDisplay &subtitles;
    const AbLoop &loop;
    const PlayerControl &control;
    bool hasNext = false;
    bool hasPrevious = false;
    bool isFullScreen = false;
};

/// Offers all that can be done to what is playing, each with its key.
void openPlayerMenu(QWidget &page, const QPoint &globalPosition, const PlayerMenuState &state,
                    const std::function<void(PlayerCommand)> &perform);
