#pragma once

#include "models/chat/chathistory.h"
#include "models/chat/chatsubject.h"

#include <optional>

/// What the chat is about, and which of the conversations about it is shown.
struct ChatScope
{
    ChatSubject about = {};
    QString name = {};                      // of the group, or of a video that is not open
    qint64 conversationId = 0;              // 0: the one that goes on
    std::optional<PastExchange> alone = {}; // a question that was asked alone is shown instead
};
