#include "models/chat/answering.h"

#include "models/chat/answercheck.h"
#include "models/chat/grounding.h"
#include "models/chat/prompt.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxNearest = 3;

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

} // namespace

Result<Message> answerWith(const ChatEngine &engine, const ChatQuestion &question, const Asking &asking)
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
