#include "models/chat/chatlogservice.h"

#include "models/accounts/accountservice.h"
#include "models/chat/chatservice.h"
#include "models/library/groupservice.h"
#include "models/search/searchservice.h"

using namespace Qt::Literals::StringLiterals;

ChatLogService::ChatLogService(const Database &database, const AccountService &accounts, const GroupService &groups,
                               const ChatService &chat, int kept)
    : m_logs(database), m_history(database), m_accounts(accounts), m_groups(groups), m_chat(chat), m_kept(kept)
{}

Result<ChatLog> ChatLogService::ask(const Account &account, const ChatSubject &about, const QString &question,
                                    const Asking &asking, const QList<Message> &history) const
{
    if (const Result<void> fine = m_chat.check(account, about.videoId, question); !fine)
        return tl::make_unexpected(fine.error());
    const ChatLog log{
        .accountId = account.id, .groupId = about.groupId, .videoId = about.videoId, .question = question.trimmed()};
    if (about.groupId != 0)
        return m_groups.scope(account, about.groupId).and_then([&](const GroupScope &group) {
            return answered(account, {group.videoIds}, log, asking, history);
        });
    const SearchScope scope{about.videoId == 0 ? std::nullopt : std::optional(QList<qint64>{about.videoId})};
    return answered(account, scope, log, asking, history);
}

Result<void> ChatLogService::check(const Account &account, const ChatSubject &about, const QString &question) const
{
    return m_chat.check(account, about.videoId, question).and_then([&]() -> Result<void> {
        if (about.groupId == 0)
            return {};
        return m_groups.scope(account, about.groupId).map([](const GroupScope &) {});
    });
}

Result<ChatLog> ChatLogService::ask(const Account &account, qint64 groupId, const QString &question,
                                    const Asking &asking) const
{
    return ask(account, ChatSubject{.groupId = groupId}, question, asking);
}

Result<ChatLog> ChatLogService::askShared(const QString &token, qint64 groupId, const QString &question,
                                          const Asking &asking) const
{
    const Result<GroupScope> group = m_groups.sharedScope(token);
    if (!group)
        return tl::make_unexpected(group.error());
    const std::optional<Account> owner = m_accounts.find(group->ownerId);
    if (group->groupId != groupId || !owner)
        return fail(Fault::NotFound, u"link"_s);
    const ChatLog log{.accountId = owner->id, .groupId = groupId, .question = question.trimmed(), .isShared = true};
    return answered(*owner, {group->videoIds}, log, asking);
}

/// Completes a log with the answer to its question, out of these videos, and keeps it.
Result<ChatLog> ChatLogService::answered(const Account &account, const SearchScope &scope, ChatLog log,
                                         const Asking &asking, const QList<Message> &history) const
{
    const Result<Message> answer = m_chat.answer(account, scope, log.question, asking, history);
    if (!answer)
        return tl::make_unexpected(answer.error());
    log.answer = answer->text;
    log.citations = answer->citations;
    log.covered = answer->covered;
    log.engine = answer->engine;
    log.createdAt = answer->createdAt;
    const std::optional<qint64> id = m_logs.append(log, m_kept);
    if (!id)
        return fail(Fault::NotFound, log.isShared ? u"link"_s : log.videoId != 0 ? u"video"_s : u"group"_s);
    log.id = *id;
    return log;
}

Page<ChatLog> ChatLogService::history(const Account &account, qint64 groupId, std::optional<int> limit,
                                      int offset) const
{
    return m_logs.ofGroup(account.id, groupId, limit, offset);
}

Page<PastExchange> ChatLogService::past(const Account &account, const HistoryFilter &filter) const
{
    return m_history.find(account.id, filter);
}

Result<void> ChatLogService::forget(const Account &account, const PastExchange &past) const
{
    if (past.messageId != 0)
        return m_chat.removeExchange(account, past.messageId);
    return m_logs.remove(account.id, past.logId) ? Result<void>() : fail(Fault::NotFound, u"log"_s);
}

Result<void> ChatLogService::setFeedback(const Account &account, qint64 logId, Feedback feedback) const
{
    return m_logs.setFeedback(account.id, logId, feedback) ? Result<void>() : fail(Fault::NotFound, u"log"_s);
}

Result<void> ChatLogService::setSharedFeedback(const QString &token, qint64 logId, Feedback feedback) const
{
    return m_groups.sharedScope(token).and_then([&](const GroupScope &group) -> Result<void> {
        return m_logs.setSharedFeedback(group.groupId, logId, feedback) ? Result<void>()
                                                                        : fail(Fault::NotFound, u"log"_s);
    });
}
