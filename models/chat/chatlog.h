#pragma once

#include "models/search/moment.h"

#include <QDateTime>
#include <QList>

/// What whoever asked thought of an answer.
enum class Feedback { None, Good, Bad };

/// A question that stands alone, about a group or about all that an account may see, and its answer.
struct ChatLog
{
    qint64 id = 0;
    qint64 accountId = 0; // whose videos were asked about
    qint64 groupId = 0;   // 0: all that the account may see
    QString question;
    QString answer; // each sentence ends in "[n]", n counting `citations` from 1
    QList<Moment> citations;
    bool isShared = false; // asked over the group's share link
    Feedback feedback = Feedback::None;
    QDateTime createdAt;
};
