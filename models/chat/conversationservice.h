#pragma once

#include "models/accounts/account.h"
#include "models/chat/asking.h"
#include "models/chat/conversationrepository.h"
#include "models/core/clock.h"
#include "models/core/progress.h"
#include "models/core/result.h"

class ChatService;
class Events;

/// Conversations that an account begins by name, lists, renames and deletes, each about all that it may see. Another's
/// is as good as none. Stateless, blocking, thread-safe.
class ConversationService
{
public:
    static constexpr int mostConversations = 500; // of an account
    static constexpr int mostMessages = 1000;     // in a conversation

    ConversationService(const Database &database, const ChatService &chat, Events &events, Clock clock = systemClock);

    /// Newest first.
    Page<ConversationLog> list(const Account &account, std::optional<int> limit, int offset) const;
    /// Invalid "name" when blank or over 255 characters, Conflict "conversations" when there are as many as can be.
    Result<Conversation> begin(const Account &account, const QString &name) const;
    /// Invalid "name", NotFound.
    Result<Conversation> rename(const Account &account, qint64 id, const QString &name) const;
    /// NotFound.
    Result<void> remove(const Account &account, qint64 id) const;
    /// Asks, and keeps question and answer together, or neither. Invalid "question", NotFound, Conflict "messages" when
    /// the conversation is full, EngineFailed, Cancelled.
    Result<Exchange> ask(const Account &account, qint64 id, const QString &question, const Asking &asking = {}) const;

private:
    ConversationRepository m_conversations;
    const ChatService &m_chat;
    Events &m_events;
    Clock m_clock;
};
