#pragma once

#include "models/chat/chatrepository.h"
#include "models/chat/conversation.h"
#include "models/library/videorepository.h"

/// A conversation with all that was said in it, oldest first.
struct ConversationLog
{
    Conversation conversation;
    QList<Message> messages;
};

/// The conversations that accounts have begun by name, in the tables `conversations` (those that are `listed`) and
/// `messages`. Another account's is as good as none.
class ConversationRepository
{
public:
    explicit ConversationRepository(const Database &database) : m_database(database), m_messages(database) {}

    /// Returns the id; nothing when the account has `most` already.
    std::optional<qint64> insert(const Conversation &conversation, int most) const;
    bool has(qint64 accountId, qint64 id) const;
    /// Newest first.
    Page<ConversationLog> page(qint64 accountId, std::optional<int> limit, int offset) const;
    bool rename(qint64 accountId, qint64 id, const QString &name, const QDateTime &now) const;
    bool remove(qint64 accountId, qint64 id) const;

    int messageCount(qint64 id) const { return m_messages.messageCount(id); }
    QList<Message> latest(qint64 id, int count) const { return m_messages.messages(id, count); }
    /// Both or none, with their ids. Absent when the conversation is gone.
    std::optional<Exchange> append(qint64 id, const Exchange &exchange) const;

private:
    Database m_database;
    ChatRepository m_messages;
};
