#pragma once

#include "models/chat/conversation.h"
#include "models/storage/database.h"

#include <optional>

/// Where a question was kept.
struct KeptQuestion
{
    qint64 conversationId = 0;
    qint64 id = 0;
};

/// The tables `conversations` and `messages`.
class ChatRepository
{
public:
    explicit ChatRepository(const Database &database) : m_database(database) {}

    /// The continuing conversation of an account about this.
    std::optional<qint64> continuing(qint64 accountId, const ChatSubject &about) const;
    /// Adds a question to it, which begins it when there is none, in one transaction. Two that ask at once share one.
    /// Absent when the account is gone.
    std::optional<KeptQuestion> keepQuestion(qint64 accountId, const ChatSubject &about, const Message &question) const;
    /// Any conversation of this account.
    std::optional<Conversation> find(qint64 accountId, qint64 id) const;
    /// The conversation of this account in which a message is.
    std::optional<Conversation> findByMessage(qint64 accountId, qint64 messageId) const;
    /// The conversation is kept, but goes on no more.
    void end(qint64 accountId, const ChatSubject &about) const;

    /// Adds a message and returns its id. Absent when the conversation is gone, with its video or its account.
    std::optional<qint64> append(qint64 conversationId, const Message &message) const;
    /// Puts messages in the place of all from `firstId` on, the last of which must still be `lastId`. Their ids;
    /// absent, with nothing changed, when somebody else was faster.
    std::optional<QList<qint64>> replace(qint64 conversationId, qint64 firstId, qint64 lastId,
                                         const QList<Message> &messages) const;
    /// False when this account has no such answer.
    bool setFeedback(qint64 accountId, qint64 answerId, Feedback feedback) const;
    /// Takes an answer of this account away with the question before it, and a conversation that nobody named with the
    /// last of them. Returns the conversation; absent when the account has no such answer.
    std::optional<qint64> removeExchange(qint64 accountId, qint64 answerId) const;
    int messageCount(qint64 conversationId) const;
    /// The latest messages, oldest first.
    QList<Message> messages(qint64 conversationId, std::optional<int> latest = std::nullopt) const;

private:
    std::optional<qint64> continueOrBegin(qint64 accountId, const ChatSubject &about, const Message &first) const;

    Database m_database;
};
