#pragma once

#include "models/chat/feedback.h"
#include "models/search/moment.h"

#include <QDateTime>
#include <QList>

/// A question that stands alone, about a group, a video or all that an account may see, and its answer.
struct ChatLog
{
    qint64 id = 0;
    qint64 accountId = 0; // whose videos were asked about
    qint64 groupId = 0;   // 0: not about a group
    qint64 videoId = 0;   // 0: not about one video
    QString question;
    QString answer; // with "[n]", n counting `citations` from 1
    QList<Moment> citations;
    bool covered = true; // as in Message
    QString engine;
    bool isShared = false; // asked over the group's share link
    Feedback feedback = Feedback::None;
    QDateTime createdAt;
};
