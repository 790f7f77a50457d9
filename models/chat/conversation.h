#pragma once

#include "models/chat/chatsubject.h"
#include "models/chat/feedback.h"
#include "models/search/moment.h"

#include <QDateTime>
#include <QList>

enum class ChatRole { User, Assistant };

struct Message
{
    qint64 id = 0;
    ChatRole role = ChatRole::User;
    QString text; // of an answer with "[n]", n counting `citations` from 1, and "[?]" behind what has no source
    QList<Moment> citations;
    bool covered = true; // false: the videos do not say; `citations` are then the nearest moments
    QString engine;      // that made the answer
    QDateTime createdAt;
    Feedback feedback = Feedback::None; // on an answer
};

/// What was asked and answered.
struct Conversation
{
    qint64 id = 0;
    qint64 accountId = 0;
    ChatSubject about = {};
    QString name;
    QDateTime createdAt;
    QDateTime updatedAt;
};

/// A question and its answer, in a conversation.
struct Exchange
{
    Message question;
    Message answer;
    qint64 conversationId = 0;
};
