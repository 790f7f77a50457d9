#pragma once

#include <functional>

class AbLoop;
class Playback;
class PlayerControl;
class QMenu;
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

/// All that can be done to what is playing, each with its key.
void fillPlayerMenu(QMenu &menu, const PlayerMenuState &state, const std::function<void(PlayerCommand)> &perform);
