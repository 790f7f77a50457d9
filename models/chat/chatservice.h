#pragma once

#include "models/accounts/account.h"
#include "models/ai/chatengine.h"
#include "models/chat/asking.h"
#include "models/chat/chatrepository.h"
#include "models/chat/conversation.h"
#include "models/core/clock.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/grouprepository.h"
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

/// What is said next in a conversation: a new question, an edited one, or the last one once more.
struct Turn
{
    qint64 conversationId = 0; // 0: the continuing one about these
    qint64 groupId = 0;
    qint64 videoId = 0; // with neither: all that the account may see
    QString question = {};
    qint64 edited = 0;   // the id of a question that this one takes the place of; its conversation is meant
    bool isAnew = false; // the last question is answered anew; `question` does not count

    ChatSubject about() const { return {.groupId = groupId, .videoId = videoId}; }
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

    static constexpr int mostMessages = 1000; // in a conversation that is named in a Turn

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
    /// Asks in a conversation, which may be one that was begun by name; returns both messages with their ids. A new
    /// question is kept before it is answered. One that is edited, or answered anew, takes the place of the old one,
    /// and of all behind it, once there is an answer: until then, and when there is none, nothing has changed. Besides
    /// the faults of ask(): NotFound "group", "conversation", "message" (to be edited) or "question" (to be answered
    /// anew); Conflict "messages" when the conversation is full, "conversation" when it went on meanwhile.
    Result<Exchange> converse(const Account &account, const Turn &turn, const Asking &asking = {}) const;
    /// What converse() and ask() would refuse at once.
    Result<void> check(const Account &account, const Turn &turn) const;
    /// Invalid "question", NotFound where the account may not see the video (0: all that it may).
    Result<void> check(const Account &account, qint64 videoId, const QString &question) const;

    /// The continuing conversation about this, oldest message first; empty when there is none.
    QList<Message> messages(const Account &account, const ChatSubject &about) const;
    /// That conversation, or any other one of the account. NotFound "conversation".
    Result<QList<Message>> messagesOf(const Account &account, qint64 conversationId) const;
    /// The id of the continuing conversation; 0 when there is none.
    qint64 continuing(const Account &account, const ChatSubject &about) const;
    /// The next question about this begins a new conversation; the old one is kept.
    void startOver(const Account &account, const ChatSubject &about) const;
    /// NotFound "message" when it is no answer of the account's.
    Result<void> setFeedback(const Account &account, qint64 answerId, Feedback feedback) const;
    /// Takes an answer away with its question. NotFound "message".
    Result<void> removeExchange(const Account &account, qint64 answerId) const;

private:
    /// A turn with all that it needs to be answered.
    struct Prepared
    {
        qint64 conversationId = 0; // 0: the continuing one about this, which may not have begun
        ChatSubject about;
        QString question;
        QList<Message> previous;
        qint64 firstReplaced = 0; // 0: nothing is replaced
        qint64 lastReplaced = 0;
    };

    bool maySee(const Account &account, qint64 videoId) const;
    Result<void> checkSubject(const Account &account, const ChatSubject &about) const;
    SearchScope scopeOf(const ChatSubject &about) const;
    Result<Prepared> prepare(const Account &account, const Turn &turn) const;
    Result<Prepared> prepareReplacement(const Turn &turn, Prepared prepared) const;
    Result<Exchange> append(const Account &account, const Prepared &turn, const Asking &asking) const;
    Result<Exchange> replace(const Account &account, const Prepared &turn, const Asking &asking) const;
    Result<Message> answered(const Account &account, const Prepared &turn, const Asking &asking) const;
    std::optional<KeptQuestion> keep(const Account &account, const Prepared &turn) const;
    QString searchText(const ChatQuestion &question) const;

    const SearchService &m_search;
    ChatEngines m_engines;
    Events &m_events;
    Clock m_clock;
    ChatRepository m_conversations;
    VideoRepository m_videos;
    GroupRepository m_groups;
};
