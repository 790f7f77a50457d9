#pragma once

#include "models/accounts/account.h"
#include "models/ai/chatengine.h"
#include "models/chat/asking.h"
#include "models/chat/chatrepository.h"
#include "models/chat/conversation.h"
#include "models/core/clock.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/videorepository.h"

#include <functional>
#include <memory>

class Database;
class Events;
class SearchService;
struct SearchScope;

/// Where the engines come from, which may change from one question to the next.
struct ChatEngines
{
    using Source = std::function<std::shared_ptr<const ChatEngine>()>;

    Source chosen;  // by the settings
    Source builtIn; // which needs nobody else
};

/// Question → references → answer → log. A quotation is shown only with a moment that contains it. Of an answer in an
/// engine's own words each "[n]" is of a moment that it was given, and a claim without one ends in "[?]"; when no claim
/// has one, the answer does not count as covered. Stateless, blocking, thread-safe.
class ChatService
{
public:
    ChatService(const Database &database, const SearchService &search, ChatEngines engines, Events &events,
                Clock clock = systemClock);
    /// With one engine, which outlives the service.
    ChatService(const Database &database, const SearchService &search, const ChatEngine &engine, Events &events,
                Clock clock = systemClock);
    ~ChatService();

    /// Asks in the account's continuing conversation about one video (about all it may see for 0), which begins when
    /// there is none. Returns the answer. Invalid "question" when blank or over 4,000 characters, NotFound when the
    /// account may not see the video, EngineFailed as the engine says, Cancelled. The question is kept even when there
    /// is no answer; of an answer that was not finished nothing is.
    Result<Message> ask(const Account &account, qint64 videoId, const QString &question,
                        const Asking &asking = {}) const;
    /// Answers from the moments in `scope` that `account` may see, and keeps nothing: the message has no id. `history`
    /// is what was said before, oldest first; the latest ten count. Invalid "question" as above, EngineFailed,
    /// Cancelled.
    Result<Message> answer(const Account &account, const SearchScope &scope, const QString &question,
                           const Asking &asking = {}, const QList<Message> &history = {}) const;
    /// The continuing conversation, oldest message first; empty when there is none.
    QList<Message> messages(const Account &account, qint64 videoId) const;
    /// The next question about the video begins a new conversation; the old one is kept.
    void startOver(const Account &account, qint64 videoId) const;

private:
    bool maySee(const Account &account, qint64 videoId) const;
    qint64 keepQuestion(const Account &account, qint64 videoId, const QString &question) const;
    QString searchText(const ChatQuestion &question) const;

    const SearchService &m_search;
    ChatEngines m_engines;
    Events &m_events;
    Clock m_clock;
    ChatRepository m_conversations;
    VideoRepository m_videos;
};
