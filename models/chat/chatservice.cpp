#include "models/chat/chatservice.h"

#include "models/chat/answering.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "models/search/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxQuestionLength = 4000; // in Unicode characters
constexpr int maxReferences = 6;
constexpr qsizetype maxPrevious = 10;

Result<QString> checkedQuestion(const QString &question)
{
    const QString text = question.trimmed();
    if (text.isEmpty() || text.toUcs4().size() > maxQuestionLength || text.contains(QChar::Null))
        return fail(Fault::Invalid, u"question"_s);
    return text;
}

bool saysNothingAlone(const QString &question)
{
    const QStringList words = queryWords(question);
    return std::all_of(words.begin(), words.end(), isStopWord);
}

/// An engine that stays the same, and is its owner's.
ChatEngines always(const ChatEngine &engine)
{
    const auto source = [&engine] { return std::shared_ptr<const ChatEngine>(std::shared_ptr<void>(), &engine); };
    return {.chosen = source, .builtIn = source};
}

} // namespace

ChatService::ChatService(const Database &database, const SearchService &search, ChatEngines engines, Events &events,
                         Clock clock)
    : m_search(search),
      m_engines(std::move(engines)),
      m_events(events),
      m_clock(std::move(clock)),
      m_conversations(database),
      m_videos(database),
      m_groups(database)
{}

ChatService::ChatService(const Database &database, const SearchService &search, const ChatEngine &engine,
                         Events &events, Clock clock)
    : ChatService(database, search, always(engine), events, std::move(clock))
{}

ChatService::~ChatService() = default;

Result<Message> ChatService::ask(const Account &account, qint64 videoId, const QString &question,
                                 const Asking &asking) const
{
    return converse(account, {.videoId = videoId, .question = question}, asking).map([](const Exchange &exchange) {
        return exchange.answer;
    });
}

Result<Exchange> ChatService::converse(const Account &account, const Turn &turn, const Asking &asking) const
{
    return prepare(account, turn).and_then([&](const Prepared &prepared) {
        return prepared.firstReplaced == 0 ? append(account, prepared, asking) : replace(account, prepared, asking);
    });
}

Result<void> ChatService::check(const Account &account, const Turn &turn) const
{
    return prepare(account, turn).map([](const Prepared &) {});
}

Result<void> ChatService::check(const Account &account, qint64 videoId, const QString &question) const
{
    if (const Result<QString> text = checkedQuestion(question); !text)
        return tl::make_unexpected(text.error());
    return videoId == 0 || maySee(account, videoId) ? Result<void>() : fail(Fault::NotFound);
}

Result<ChatService::Prepared> ChatService::prepare(const Account &account, const Turn &turn) const
{
    Prepared prepared{.conversationId = turn.conversationId, .about = turn.about()};
    if (turn.isAnew && turn.conversationId == 0)
        prepared.conversationId = continuing(account, turn.about());
    if (!turn.isAnew) {
        const Result<QString> text = checkedQuestion(turn.question);
        if (!text)
            return tl::make_unexpected(text.error());
        prepared.question = *text;
    }
    if (turn.edited != 0 || turn.conversationId != 0) {
        const auto conversation = turn.edited != 0 ? m_conversations.findByMessage(account.id, turn.edited)
                                                   : m_conversations.find(account.id, turn.conversationId);
        if (!conversation)
            return fail(Fault::NotFound, turn.edited != 0 ? u"message"_s : u"conversation"_s);
        prepared.conversationId = conversation->id;
        prepared.about = conversation->about;
    }
    if (const Result<void> seen = checkSubject(account, prepared.about); !seen)
        return tl::make_unexpected(seen.error());
    if (turn.edited != 0 || turn.isAnew)
        return prepareReplacement(turn, prepared);
    const qint64 before = prepared.conversationId != 0 ? prepared.conversationId : continuing(account, turn.about());
    if (turn.conversationId != 0 && m_conversations.messageCount(before) >= mostMessages)
        return fail(Fault::Conflict, u"messages"_s);
    if (before != 0)
        prepared.previous = m_conversations.messages(before, int(maxPrevious));
    return prepared;
}

Result<ChatService::Prepared> ChatService::prepareReplacement(const Turn &turn, Prepared prepared) const
{
    QList<Message> &messages = prepared.previous;
    messages = m_conversations.messages(prepared.conversationId);
    const auto question = std::find_if(messages.rbegin(), messages.rend(), [&](const Message &message) {
        return message.role == ChatRole::User && (turn.isAnew || message.id == turn.edited);
    });
    if (question == messages.rend())
        return fail(Fault::NotFound, turn.isAnew ? u"question"_s : u"message"_s);
    prepared.lastReplaced = messages.last().id;
    prepared.firstReplaced = question->id;
    if (turn.isAnew)
        prepared.question = question->text;
    messages.erase(std::prev(question.base()), messages.end());
    return prepared;
}

/// The question is kept first, whatever becomes of its answer.
Result<Exchange> ChatService::append(const Account &account, const Prepared &turn, const Asking &asking) const
{
    const std::optional<KeptQuestion> kept = keep(account, turn);
    if (!kept)
        return fail(Fault::NotFound, u"conversation"_s);
    Result<Message> answer = answered(account, turn, asking);
    if (!answer)
        return tl::make_unexpected(answer.error());
    const std::optional<qint64> id = m_conversations.append(kept->conversationId, *answer);
    if (!id)
        return fail(Fault::NotFound);
    answer->id = *id;
    emit m_events.conversationChanged(kept->conversationId, account.id);
    const Message question{.id = kept->id, .role = ChatRole::User, .text = turn.question};
    return Exchange{.question = question, .answer = *answer, .conversationId = kept->conversationId};
}

Result<Exchange> ChatService::replace(const Account &account, const Prepared &turn, const Asking &asking) const
{
    const Result<Message> answer = answered(account, turn, asking);
    if (!answer)
        return tl::make_unexpected(answer.error());
    Exchange exchange{.question = {.role = ChatRole::User, .text = turn.question, .createdAt = answer->createdAt},
                      .answer = *answer,
                      .conversationId = turn.conversationId};
    const auto ids = m_conversations.replace(turn.conversationId, turn.firstReplaced, turn.lastReplaced,
                                             {exchange.question, exchange.answer});
    if (!ids)
        return fail(Fault::Conflict, u"conversation"_s);
    exchange.question.id = ids->first();
    exchange.answer.id = ids->last();
    emit m_events.conversationChanged(turn.conversationId, account.id);
    return exchange;
}

Result<Message> ChatService::answered(const Account &account, const Prepared &turn, const Asking &asking) const
{
    return answer(account, scopeOf(turn.about), turn.question, asking, turn.previous);
}

std::optional<KeptQuestion> ChatService::keep(const Account &account, const Prepared &turn) const
{
    const Message question{.role = ChatRole::User, .text = turn.question, .createdAt = m_clock()};
    std::optional<KeptQuestion> kept;
    if (turn.conversationId == 0)
        kept = m_conversations.keepQuestion(account.id, turn.about, question);
    else if (const std::optional<qint64> id = m_conversations.append(turn.conversationId, question))
        kept = KeptQuestion{.conversationId = turn.conversationId, .id = *id};
    if (kept)
        emit m_events.conversationChanged(kept->conversationId, account.id);
    return kept;
}

Result<Message> ChatService::answer(const Account &account, const SearchScope &scope, const QString &question,
                                    const Asking &asking, const QList<Message> &history) const
{
    const Result<QString> text = checkedQuestion(question);
    if (!text)
        return tl::make_unexpected(text.error());
    ChatQuestion asked{.text = *text,
                       .asked = *text,
                       .language = asking.language,
                       .previous = history.last(qMin(maxPrevious, history.size()))};
    asked.text = searchText(asked);
    asked.references = m_search.references(account, asked.text, scope, maxReferences);
    if (asking.progress.cancelled())
        return fail(Fault::Cancelled);
    const std::shared_ptr<const ChatEngine> engine = asking.builtIn ? m_engines.builtIn() : m_engines.chosen();
    Result<Message> message = answerWith(*engine, asked, asking);
    if (message)
        message->createdAt = m_clock();
    return message;
}

bool ChatService::maySee(const Account &account, qint64 videoId) const
{
    const std::optional<Video> video = m_videos.find(videoId);
    return video && (account.isAdmin() || video->ownerId == account.id || (video->inCatalogue && video->active));
}

Result<void> ChatService::checkSubject(const Account &account, const ChatSubject &about) const
{
    if (about.groupId != 0 && !m_groups.has(account.id, about.groupId))
        return fail(Fault::NotFound, u"group"_s);
    return about.videoId == 0 || maySee(account, about.videoId) ? Result<void>() : fail(Fault::NotFound);
}

SearchScope ChatService::scopeOf(const ChatSubject &about) const
{
    if (about.groupId != 0)
        return {m_groups.members(about.groupId)};
    return {about.videoId == 0 ? std::nullopt : std::optional(QList<qint64>{about.videoId})};
}

/// "Why?" is about what was asked before it.
QString ChatService::searchText(const ChatQuestion &question) const
{
    if (!saysNothingAlone(question.text))
        return question.text;
    const auto last = std::find_if(question.previous.rbegin(), question.previous.rend(),
                                   [](const Message &message) { return message.role == ChatRole::User; });
    return last == question.previous.rend() ? question.text : last->text + u' ' + question.text;
}

QList<Message> ChatService::messages(const Account &account, const ChatSubject &about) const
{
    const std::optional<qint64> conversation = m_conversations.continuing(account.id, about);
    return conversation ? m_conversations.messages(*conversation) : QList<Message>();
}

Result<QList<Message>> ChatService::messagesOf(const Account &account, qint64 conversationId) const
{
    if (!m_conversations.find(account.id, conversationId))
        return fail(Fault::NotFound, u"conversation"_s);
    return m_conversations.messages(conversationId);
}

qint64 ChatService::continuing(const Account &account, const ChatSubject &about) const
{
    return m_conversations.continuing(account.id, about).value_or(0);
}

Result<void> ChatService::setFeedback(const Account &account, qint64 answerId, Feedback feedback) const
{
    return m_conversations.setFeedback(account.id, answerId, feedback) ? Result<void>()
                                                                       : fail(Fault::NotFound, u"message"_s);
}

Result<void> ChatService::removeExchange(const Account &account, qint64 answerId) const
{
    const std::optional<qint64> conversation = m_conversations.removeExchange(account.id, answerId);
    if (!conversation)
        return fail(Fault::NotFound, u"message"_s);
    emit m_events.conversationChanged(*conversation, account.id);
    return {};
}

void ChatService::startOver(const Account &account, const ChatSubject &about) const
{
    const std::optional<qint64> conversation = m_conversations.continuing(account.id, about);
    m_conversations.end(account.id, about);
    if (conversation)
        emit m_events.conversationChanged(*conversation, account.id);
}
