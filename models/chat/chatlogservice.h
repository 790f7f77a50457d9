#pragma once

#include "models/accounts/account.h"
#include "models/chat/asking.h"
#include "models/chat/chathistory.h"
#include "models/chat/chatlogrepository.h"
#include "models/chat/chatsubject.h"
#include "models/chat/conversation.h"
#include "models/core/result.h"

class AccountService;
class ChatService;
class GroupService;
struct SearchScope;

/// Questions that stand alone: about a group, by its owner or over its share link, or about all that somebody may see.
/// Each is logged with its answer. Stateless, blocking, thread-safe.
class ChatLogService
{
public:
    /// So many logs are kept of each group, and as many of what was asked over its link.
    static constexpr int keptLogs = 5000;

    ChatLogService(const Database &database, const AccountService &accounts, const GroupService &groups,
                   const ChatService &chat, int kept = keptLogs);

    /// Asks about what `about` says. NotFound "group", or of the video; Invalid "question", EngineFailed, Cancelled.
    /// What fails is not logged.
    Result<ChatLog> ask(const Account &account, const ChatSubject &about, const QString &question,
                        const Asking &asking = {}, const QList<Message> &history = {}) const;
    /// What that would refuse at once.
    Result<void> check(const Account &account, const ChatSubject &about, const QString &question) const;
    /// Asks about an own group; for 0 about all that the account may see.
    Result<ChatLog> ask(const Account &account, qint64 groupId, const QString &question,
                        const Asking &asking = {}) const;
    /// Asks about the group that a share link opens, which must be this one: logged with its owner. NotFound "link"
    /// and NotAllowed "password" as GroupService::shared(), else as above.
    Result<ChatLog> askShared(const QString &token, qint64 groupId, const QString &question,
                              const Asking &asking = {}) const;

    /// What was asked about an own group, newest first; nothing for another's.
    Page<ChatLog> history(const Account &account, qint64 groupId, std::optional<int> limit, int offset) const;

    /// All that the account has asked and was answered, in its conversations and alone.
    Page<PastExchange> past(const Account &account, const HistoryFilter &filter) const;

    /// Deletes a question with its answer, in a conversation or alone. NotFound "log" or "message".
    Result<void> forget(const Account &account, const PastExchange &past) const;

    /// NotFound "log" when it is not the account's.
    Result<void> setFeedback(const Account &account, qint64 logId, Feedback feedback) const;
    /// The same over a share link, of what was asked over it. NotFound "link" or "log", NotAllowed "password".
    Result<void> setSharedFeedback(const QString &token, qint64 logId, Feedback feedback) const;

private:
    Result<ChatLog> answered(const Account &account, const SearchScope &scope, ChatLog log, const Asking &asking,
                             const QList<Message> &history = {}) const;

    ChatLogRepository m_logs;
    ChatHistory m_history;
    const AccountService &m_accounts;
    const GroupService &m_groups;
    const ChatService &m_chat;
    int m_kept;
};
