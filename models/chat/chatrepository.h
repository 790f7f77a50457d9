#pragma once

#include "models/chat/conversation.h"
#include "models/storage/database.h"

#include <optional>

/// The tables `conversations` and `messages`.
class ChatRepository
{
public:
    explicit ChatRepository(const Database &database) : m_database(database) {}

    /// The continuing conversation of an account about a video (0: about all).
    std::optional<qint64> continuing(qint64 accountId, qint64 videoId) const;
    /// Adds a question to it, which begins it when there is none, in one transaction. Two that ask at once share one.
    /// Returns the conversation.
    qint64 keepQuestion(qint64 accountId, qint64 videoId, const Message &question) const;
    /// The conversation is kept, but goes on no more.
    void end(qint64 accountId, qint64 videoId) const;

    /// Adds a message and returns its id. Absent when the conversation is gone, with its video or its account.
    std::optional<qint64> append(qint64 conversationId, const Message &message) const;
    /// The latest messages, oldest first.
    QList<Message> messages(qint64 conversationId, std::optional<int> latest = std::nullopt) const;

private:
    qint64 continueOrBegin(qint64 accountId, qint64 videoId, const Message &first) const;

    Database m_database;
};
