#pragma once

#include "models/chat/chatlog.h"
#include "models/library/videorepository.h"
#include "models/storage/database.h"

#include <optional>

/// The table `chat_logs`.
class ChatLogRepository
{
public:
    explicit ChatLogRepository(const Database &database) : m_database(database) {}

    /// Adds a log and forgets all but the latest `kept` of its kind: of its account, group and video, and shared or
    /// not. Absent when the account, the group or the video is gone.
    std::optional<qint64> append(const ChatLog &log, int kept) const;
    /// What was asked about a group of this account, newest first.
    Page<ChatLog> ofGroup(qint64 accountId, qint64 groupId, std::optional<int> limit, int offset) const;
    /// False when this account has no such log.
    bool setFeedback(qint64 accountId, qint64 id, Feedback feedback) const;
    /// False when this account has no such log.
    bool remove(qint64 accountId, qint64 id) const;
    /// False when nothing of that id was asked over the share link of this group.
    bool setSharedFeedback(qint64 groupId, qint64 id, Feedback feedback) const;

private:
    bool isThere(const QString &table, qint64 id) const;
    void forgetOld(const ChatLog &log, int kept) const;

    Database m_database;
};
