#pragma once

#include <QtGlobal>

/// What a question is about: a group, a video, or with neither all that the account may see.
struct ChatSubject
{
    qint64 groupId = 0;
    qint64 videoId = 0;

    bool isEverything() const { return groupId == 0 && videoId == 0; }
    bool operator==(const ChatSubject &) const = default;
};
