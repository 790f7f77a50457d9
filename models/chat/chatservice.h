#pragma once

#include "models/accounts/account.h"
#include "models/chat/conversation.h"
#include "models/core/clock.h"
#include "models/core/progress.h"
#include "models/core/result.h"

class ChatEngine;
class Database;
class Events;
class SearchService;

/// Question → references → answer → log. Stateless, blocking, thread-safe.
class ChatService
{
public:
    ChatService(const Database &database, const SearchService &search, const ChatEngine &engine, Events &events,
                Clock clock = systemClock);
    ~ChatService();

    /// Asks in the account's continuing conversation about one video (about all it may see for 0), which begins when there
    /// is none. `language` is an IETF tag ("en", "ja"). Returns the answer. Invalid "question" when blank or over 4,000
    /// characters, NotFound when the account may not see the video, EngineFailed, Cancelled. The question is kept even
    /// when the answer fails.
    Result<Message> ask(const Account &account, qint64 videoId, const QString &question,
                        const QString &language = QStringLiteral("en"), const Progress &progress = {}) const;
    /// The continuing conversation, oldest message first; empty when there is none.
    QList<Message> messages(const Account &account, qint64 videoId) const;
    /// The next question about the video begins a new conversation; the old one is kept.
    void startOver(const Account &account, qint64 videoId) const;
};
