#pragma once

#include "models/chat/chatlog.h"
#include "models/library/videorepository.h"
#include "models/storage/database.h"

#include <optional>

/// A question and its answer as they are found again: of a conversation, or one that stands alone.
struct PastExchange
{
    qint64 messageId = 0; // of the answer; 0 when it stands alone
    qint64 logId = 0;     // 0 when it is of a conversation
    qint64 conversationId = 0;
    ChatLog log; // all the rest; its id is either of the two
};

/// What of the history is wanted. What is not set does not count.
struct HistoryFilter
{
    QString text = {}; // in the question or the answer, without regard to case
    std::optional<qint64> groupId = {};
    std::optional<qint64> videoId = {};
    std::optional<qint64> conversationId = {};
    bool onlyVideos = false; // what is about a video, whichever
    bool isOldestFirst = false;
    std::optional<int> limit = {};
    int offset = 0;
};

/// All that an account has asked and was answered: the answers of its conversations, and its chat logs.
class ChatHistory
{
public:
    explicit ChatHistory(const Database &database) : m_database(database) {}

    /// Newest first, if not said otherwise.
    Page<PastExchange> find(qint64 accountId, const HistoryFilter &filter) const;

private:
    Database m_database;
};
