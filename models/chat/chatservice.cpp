#include "models/chat/chatservice.h"

#include "models/chat/answercheck.h"
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

Message notCovered(const ChatQuestion &question)
{
    Message message{.role = ChatRole::Assistant, .covered = false};
    for (const Reference &reference : question.references.mid(0, maxNearest))
        message.citations.append(nearestMoment(reference));
    message.text = Prompt::notCovered(message.citations, question.language);
    return message;
}

/// The message that quotations make; what is not found in its references is left out. `shown` gets it sentence by
/// sentence.
Message quoted(const DraftAnswer &draft, const ChatQuestion &question, const TextSink &shown)
{
    Message message{.role = ChatRole::Assistant};
    QList<CitedSentence> sentences;
    bool fromDraft = false;
    const auto show = [&](bool isLast) {
        const QString text = Prompt::answer(sentences, isLast && fromDraft, question.language);
        shown(text.sliced(message.text.size()));
        message.text = text;
    };
    for (const DraftSentence &sentence : draft.sentences) {
        for (const int number : sentence.references) {
            const Reference reference = question.references.value(number - 1);
            if (const std::optional<Moment> moment = ground(sentence.text, reference)) {
                sentences.append({sentence.text.trimmed(), cite(*moment, message.citations)});
                fromDraft = fromDraft || reference.isDraft;
                show(false);
                break;
            }
        }
    }
    if (fromDraft)
        show(true);
    message.covered = !sentences.isEmpty();
    return message;
}

/// The message that a text in the engine's own words makes.
Message worded(const AnswerCheck &check, const ChatQuestion &question, const TextSink &shown)
{
    Message message{.role = ChatRole::Assistant, .text = check.text(), .citations = check.citations()};
    if (check.citesDraft()) {
        const QString note = u"\n\n"_s + Prompt::draftNote(question.language);
        shown(note);
        message.text += note;
    }
    message.covered = !message.citations.isEmpty();
    if (!message.covered)
        message.citations = notCovered(question).citations;
    return message;
}

/// Has a question answered, and the answer checked, part by part, before it is shown.
Result<Message> answeredBy(const ChatEngine &engine, const ChatQuestion &question, const Asking &asking)
{
    const TextSink shown = [&](const QString &text) {
        if (asking.sink && !text.isEmpty())
            asking.sink(text);
    };
    AnswerCheck check(question.references);
    const Result<DraftAnswer> draft =
        engine.answer(question, asking.progress, [&](const QString &piece) { shown(check.add(piece)); });
    if (!draft)
        return tl::make_unexpected(draft.error());
    shown(check.finish());
    Message message{.covered = false};
    if (draft->covered && !draft->text.isEmpty() && !check.isDeclined())
        message = worded(check, question, shown);
    else if (draft->covered && draft->text.isEmpty())
        message = quoted(*draft, question, shown);
    if (message.text.isEmpty()) {
        message = notCovered(question);
        shown(message.text);
    }
    message.engine = engine.id();
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
      m_videos(database)
{}

ChatService::ChatService(const Database &database, const SearchService &search, const ChatEngine &engine,
                         Events &events, Clock clock)
    : ChatService(database, search, always(engine), events, std::move(clock))
{}

ChatService::~ChatService() = default;

Result<Message> ChatService::ask(const Account &account, qint64 videoId, const QString &question,
                                 const Asking &asking) const
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

    Result<Message> message = answer(account, scope, *text, asking, previous);
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
    Result<Message> message = answeredBy(*engine, asked, asking);
    if (message)
        message->createdAt = m_clock();
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
