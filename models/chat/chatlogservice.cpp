#include "models/chat/chatlogservice.h"

#include "models/accounts/accountservice.h"
#include "models/chat/chatservice.h"
#include "models/library/groupservice.h"
#include "models/search/searchservice.h"

using namespace Qt::Literals::StringLiterals;

ChatLogService::ChatLogService(const Database &database, const AccountService &accounts, const GroupService &groups,
                               const ChatService &chat, int kept)
    : m_logs(database), m_accounts(accounts), m_groups(groups), m_chat(chat), m_kept(kept)
{}

Result<ChatLog> ChatLogService::ask(const Account &account, qint64 groupId, const QString &question,
                                    const Asking &asking) const
{
    const ChatLog log{.accountId = account.id, .groupId = groupId, .question = question.trimmed()};
    if (groupId == 0)
        return answered(account, {}, log, asking);
    return m_groups.scope(account, groupId).and_then([&](const GroupScope &group) {
        return answered(account, {group.videoIds}, log, asking);
    });
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
                                         const Asking &asking) const
{
    const Result<Message> answer = m_chat.answer(account, scope, log.question, asking);
    if (!answer)
        return tl::make_unexpected(answer.error());
    log.answer = answer->text;
    log.citations = answer->citations;
    log.createdAt = answer->createdAt;
    const std::optional<qint64> id = m_logs.append(log, m_kept);
    if (!id)
        return fail(Fault::NotFound, log.isShared ? u"link"_s : u"group"_s);
    log.id = *id;
    return log;
}

Page<ChatLog> ChatLogService::history(const Account &account, qint64 groupId, std::optional<int> limit,
                                      int offset) const
{
    return m_logs.ofGroup(account.id, groupId, limit, offset);
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
