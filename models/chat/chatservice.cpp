#include "models/chat/chatservice.h"

#include "models/chat/grounding.h"
#include "models/chat/prompt.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "models/search/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxQuestionLength = 4000; // in Unicode characters
constexpr int maxReferences = 6;
constexpr int maxNearest = 3;
constexpr qsizetype maxPrevious = 10;

/// The number of a moment among the citations, from 1; it is added when it is new.
int cite(const Moment &moment, QList<Moment> &citations)
{
    qsizetype at = citations.indexOf(moment);
    if (at < 0) {
        at = citations.size();
        citations.append(moment);
    }
    return int(at) + 1;
}

/// The message that a draft makes; what is not found in its references is left out.
Message compose(const DraftAnswer &draft, const ChatQuestion &question)
{
    Message message{.role = ChatRole::Assistant};
    QList<CitedSentence> sentences;
    bool fromDraft = false;
    for (const DraftSentence &sentence : draft.covered ? draft.sentences : QList<DraftSentence>()) {
        for (const int number : sentence.references) {
            const Reference reference = question.references.value(number - 1);
            if (const std::optional<Moment> moment = ground(sentence.text, reference)) {
                sentences.append({sentence.text.trimmed(), cite(*moment, message.citations)});
                fromDraft = fromDraft || reference.isDraft;
                break;
            }
        }
    }
    message.covered = !sentences.isEmpty();
    if (message.covered) {
        message.text = Prompt::answer(sentences, fromDraft, question.language);
        return message;
    }
    for (const Reference &reference : question.references.mid(0, maxNearest))
        message.citations.append(nearestMoment(reference));
    message.text = Prompt::notCovered(message.citations, question.language);
    return message;
}

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

} // namespace

ChatService::ChatService(const Database &database, const SearchService &search, const ChatEngine &engine,
                         Events &events, Clock clock)
    : m_search(search),
      m_engine(engine),
      m_events(events),
      m_clock(std::move(clock)),
      m_conversations(database),
      m_videos(database)
{}

ChatService::~ChatService() = default;

Result<Message> ChatService::ask(const Account &account, qint64 videoId, const QString &question,
                                 const QString &language, const Progress &progress) const
{
    const Result<QString> text = checkedQuestion(question);
    if (!text)
        return tl::make_unexpected(text.error());
    if (videoId != 0 && !maySee(account, videoId))
        return fail(Fault::NotFound);

    QList<Message> previous;
    if (const std::optional<qint64> before = m_conversations.continuing(account.id, videoId))
        previous = m_conversations.messages(*before, int(maxPrevious));
    const qint64 conversation = keepQuestion(account, videoId, *text);
    const SearchScope scope{videoId == 0 ? std::nullopt : std::optional(QList<qint64>{videoId})};

    Result<Message> message = answer(account, scope, *text, language, previous, progress);
    if (!message)
        return message;
    const std::optional<qint64> id = m_conversations.append(conversation, *message);
    if (!id)
        return fail(Fault::NotFound);
    message->id = *id;
    emit m_events.conversationChanged(conversation, account.id);
    return message;
}

Result<Message> ChatService::answer(const Account &account, const SearchScope &scope, const QString &question,
                                    const QString &language, const QList<Message> &history,
                                    const Progress &progress) const
{
    const Result<QString> text = checkedQuestion(question);
    if (!text)
        return tl::make_unexpected(text.error());
    ChatQuestion asked{
        .text = *text, .language = language, .previous = history.last(qMin(maxPrevious, history.size()))};
    asked.text = searchText(asked);
    asked.references = m_search.references(account, asked.text, scope, maxReferences);
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    const Result<DraftAnswer> draft = m_engine.answer(asked, progress);
    if (!draft)
        return tl::make_unexpected(draft.error());
    Message message = compose(*draft, asked);
    message.engine = m_engine.id();
    message.createdAt = m_clock();
    return message;
}

bool ChatService::maySee(const Account &account, qint64 videoId) const
{
    const std::optional<Video> video = m_videos.find(videoId);
    return video && (account.isAdmin() || video->ownerId == account.id || (video->inCatalogue && video->active));
}

qint64 ChatService::keepQuestion(const Account &account, qint64 videoId, const QString &question) const
{
    const qint64 conversation = m_conversations.keepQuestion(
        account.id, videoId, {.role = ChatRole::User, .text = question, .createdAt = m_clock()});
    emit m_events.conversationChanged(conversation, account.id);
    return conversation;
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

QList<Message> ChatService::messages(const Account &account, qint64 videoId) const
{
    const std::optional<qint64> conversation = m_conversations.continuing(account.id, videoId);
    return conversation ? m_conversations.messages(*conversation) : QList<Message>();
}

void ChatService::startOver(const Account &account, qint64 videoId) const
{
    const std::optional<qint64> conversation = m_conversations.continuing(account.id, videoId);
    m_conversations.end(account.id, videoId);
    if (conversation)
        emit m_events.conversationChanged(*conversation, account.id);
}
