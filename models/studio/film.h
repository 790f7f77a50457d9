#pragma once

#include "models/studio/storyboard.h"

/// What somebody asks of the studio. Empty texts leave the choice to it.
struct FilmRequest
{
    QString prompt;
    QString title = {};
    QString voice = {};
    int slides = 0;           // 0: as many as it needs
    bool fromLibrary = false; // made of what the library's videos say about the prompt
    QString theme = {};
    QString aspect = {};
    QString language = {};
    std::optional<Storyboard> outline = {}; // what to make; nothing else is then asked of an engine for it
};

/// What is kept of a film beside its video.
struct FilmRecord
{
    qint64 videoId = 0;
    QString prompt;
    std::optional<Storyboard> storyboard; // once there is one
    QString stage;                        // "slides", "voiceover", "images" or "stitch"
    double progress = 0;                  // of the whole work, 0 to 1
};
