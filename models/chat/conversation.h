#pragma once

#include "models/search/moment.h"

#include <QDateTime>
#include <QList>

enum class ChatRole { User, Assistant };

struct Message
{
    qint64 id = 0;
    ChatRole role = ChatRole::User;
    QString text; // each sentence of an answer ends in "[n]", n counting `citations` from 1
    QList<Moment> citations;
    bool covered = true; // false: the videos do not say; `citations` are then the nearest moments
    QString engine;      // that made the answer
    QDateTime createdAt;
};

/// What was asked and answered, about one video or about all.
struct Conversation
{
    qint64 id = 0;
    qint64 accountId = 0;
    qint64 videoId = 0; // 0: all that the account may see
    QString name;
    QDateTime createdAt;
    QDateTime updatedAt;
};
