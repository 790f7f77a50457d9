#include "models/ai/generativeengine.h"

#include "models/chat/chatprompt.h"

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr TextOptions options{.maxTokens = 1024};

/// Lets the answer through and keeps back what stands between <think> and </think> before it.
class ThoughtFilter
{
public:
    QString add(const QString &piece)
    {
        m_held += piece;
        if (m_state == State::Undecided)
            decide();
        if (m_state == State::Thinking)
            skip();
        return m_state == State::Answering ? std::exchange(m_held, {}) : QString();
    }

    /// What was held back for no reason.
    QString finish() { return m_state == State::Undecided ? std::exchange(m_held, {}) : QString(); }

private:
    enum class State { Undecided, Thinking, Answering };

    void decide()
    {
        const QStringView begun = QStringView(m_held).trimmed();
        if (begun.startsWith(opening))
            m_state = State::Thinking;
        else if (!opening.startsWith(begun))
            m_state = State::Answering;
    }

    void skip()
    {
        const qsizetype end = m_held.indexOf(closing);
        if (end < 0)
            return;
        m_held.remove(0, end + closing.size());
        m_state = State::Answering;
    }

    const QString opening = u"<think>"_s;
    const QString closing = u"</think>"_s;
    QString m_held;
    State m_state = State::Undecided;
};

} // namespace

Result<DraftAnswer> GenerativeEngine::answer(const ChatQuestion &question, const Progress &progress,
                                             const TextSink &sink) const
{
    if (question.references.isEmpty())
        return DraftAnswer{.covered = false};
    ThoughtFilter thoughts;
    DraftAnswer draft;
    qsizetype length = 0;
    std::atomic_bool isTooLong = false; // the engine may ask from a thread of its own whether to go on
    const auto take = [&](const QString &piece) {
        draft.text += piece;
        if (sink && !piece.isEmpty())
            sink(piece);
    };
    const TextSink written = [&](const QString &piece) {
        length += piece.size();
        isTooLong = length > maxAnswerLength;
        if (!isTooLong)
            take(thoughts.add(piece));
    };
    Progress bounded = progress;
    bounded.cancelled = [&] { return isTooLong || progress.cancelled(); };
    const Result<QString> text = m_text->complete(chatPrompt(question), options, bounded, written);
    if (isTooLong)
        return fail(Fault::EngineFailed, u"tooLarge"_s);
    if (!text)
        return tl::make_unexpected(text.error());
    if (length == 0 && !text->isEmpty())
        written(*text); // an engine that gives it all at once
    take(thoughts.finish());
    draft.covered = !draft.text.trimmed().isEmpty();
    return draft;
}
