#include "models/chat/chatlogservice.h"

#include "models/accounts/accountservice.h"
#include "models/chat/chatservice.h"
#include "models/library/groupservice.h"
#include "models/search/searchservice.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QList<qint64> videosOf(const Group &group)
{
    QList<qint64> ids;
    for (const Video &video : group.videos)
        ids.append(video.id);
    return ids;
}

} // namespace

ChatLogService::ChatLogService(const Database &database, const AccountService &accounts, const GroupService &groups,
                               const ChatService &chat, int kept)
    : m_logs(database), m_accounts(accounts), m_groups(groups), m_chat(chat), m_kept(kept)
{}

Result<ChatLog> ChatLogService::ask(const Account &account, qint64 groupId, const QString &question,
                                    const QString &language, const Progress &progress) const
{
    const ChatLog log{.accountId = account.id, .groupId = groupId, .question = question.trimmed()};
    if (groupId == 0)
        return answered(account, std::nullopt, log, language, progress);
    return m_groups.find(account, groupId).and_then([&](const Group &group) {
        return answered(account, group, log, language, progress);
    });
}

Result<ChatLog> ChatLogService::askShared(const QString &token, qint64 groupId, const QString &question,
                                          const QString &language, const Progress &progress) const
{
    const Result<Group> group = m_groups.shared(token);
    if (!group)
        return tl::make_unexpected(group.error());
    const std::optional<Account> owner = m_accounts.find(group->ownerId);
    if (group->id != groupId || !owner)
        return fail(Fault::NotFound, u"link"_s);
    const ChatLog log{.accountId = owner->id, .groupId = groupId, .question = question.trimmed(), .isShared = true};
    return answered(*owner, *group, log, language, progress);
}

/// Completes a log with the answer to its question, out of the group's videos, and keeps it.
Result<ChatLog> ChatLogService::answered(const Account &account, const std::optional<Group> &group, ChatLog log,
                                         const QString &language, const Progress &progress) const
{
    const SearchScope scope{group ? std::optional(videosOf(*group)) : std::nullopt};
    const Result<Message> answer = m_chat.answer(account, scope, log.question, language, {}, progress);
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
    return m_groups.shared(token).and_then([&](const Group &group) -> Result<void> {
        return m_logs.setSharedFeedback(group.id, logId, feedback) ? Result<void>() : fail(Fault::NotFound, u"log"_s);
    });
}
