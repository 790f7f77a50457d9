#include "models/chat/conversationservice.h"

#include "models/chat/chatservice.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNameLength = 255; // in Unicode characters
constexpr int rememberedMessages = 10;   // that an answer may hang on

Result<QString> checkedName(const QString &name)
{
    const QString text = name.trimmed();
    if (text.isEmpty() || text.toUcs4().size() > maxNameLength || text.contains(QChar::Null))
        return fail(Fault::Invalid, u"name"_s);
    return text;
}

} // namespace

ConversationService::ConversationService(const Database &database, const ChatService &chat, Events &events, Clock clock)
    : m_conversations(database), m_chat(chat), m_events(events), m_clock(std::move(clock))
{}

Page<ConversationLog> ConversationService::list(const Account &account, std::optional<int> limit, int offset) const
{
    return m_conversations.page(account.id, limit, offset);
}

Result<Conversation> ConversationService::begin(const Account &account, const QString &name) const
{
    const Result<QString> text = checkedName(name);
    if (!text)
        return tl::make_unexpected(text.error());
    const QDateTime now = m_clock();
    Conversation conversation{.accountId = account.id, .name = *text, .createdAt = now, .updatedAt = now};
    const std::optional<qint64> id = m_conversations.insert(conversation, mostConversations);
    if (!id)
        return fail(Fault::Conflict, u"conversations"_s);
    conversation.id = *id;
    emit m_events.conversationChanged(*id, account.id);
    return conversation;
}

Result<Conversation> ConversationService::rename(const Account &account, qint64 id, const QString &name) const
{
    if (!m_conversations.has(account.id, id))
        return fail(Fault::NotFound);
    const Result<QString> text = checkedName(name);
    if (!text)
        return tl::make_unexpected(text.error());
    const QDateTime now = m_clock();
    if (!m_conversations.rename(account.id, id, *text, now))
        return fail(Fault::NotFound);
    emit m_events.conversationChanged(id, account.id);
    return Conversation{.id = id, .accountId = account.id, .name = *text, .updatedAt = now};
}

Result<void> ConversationService::remove(const Account &account, qint64 id) const
{
    if (!m_conversations.remove(account.id, id))
        return fail(Fault::NotFound);
    emit m_events.conversationChanged(id, account.id);
    return {};
}

Result<Exchange> ConversationService::ask(const Account &account, qint64 id, const QString &question,
                                          const Asking &asking) const
{
    if (!m_conversations.has(account.id, id))
        return fail(Fault::NotFound);
    if (m_conversations.messageCount(id) >= mostMessages)
        return fail(Fault::Conflict, u"messages"_s);
    const Message asked{.role = ChatRole::User, .text = question.trimmed(), .createdAt = m_clock()};
    const QList<Message> before = m_conversations.latest(id, rememberedMessages);
    const Result<Message> answer = m_chat.answer(account, SearchScope{}, asked.text, asking, before);
    if (!answer)
        return tl::make_unexpected(answer.error());
    const std::optional<Exchange> kept = m_conversations.append(id, {.question = asked, .answer = *answer});
    if (!kept)
        return fail(Fault::NotFound);
    emit m_events.conversationChanged(id, account.id);
    return *kept;
}
