#pragma once

#include "models/library/video.h"

#include <QList>

/// How a group is open to whoever has its link.
struct GroupShare
{
    QString token;        // what opens the group
    QString passwordHash; // empty: the token is enough
    QDateTime expiresAt;  // invalid: never

    bool hasPassword() const { return !passwordHash.isEmpty(); }
    bool isOver(const QDateTime &now) const { return expiresAt.isValid() && expiresAt <= now; }
};

/// What of the library belongs to a group: its videos by id alone, in their order.
struct GroupScope
{
    qint64 groupId = 0;
    qint64 ownerId = 0;
    QList<qint64> videoIds;
};

/// Videos that somebody put together, in an order of their own.
struct Group
{
    qint64 id = 0;
    qint64 ownerId = 0;
    QString name;
    QString description;
    std::optional<GroupShare> share;
    QDateTime createdAt;
    QDateTime updatedAt;
    int videoCount = 0;
    QList<Video> videos = {}; // in their order; none where groups are listed
};
