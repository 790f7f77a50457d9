#include "server/surfaces/studio/answerstreams.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(logAnswers, "matinee.answers")

namespace {

constexpr int retryAfterSeconds = 5;

} // namespace

AnswerStreams::AnswerStreams()
{
    m_threads.setMaxThreadCount(mostAtOnce);
    m_threads.setExpiryTimeout(-1); // a thread's database connection ends with it, so threads stay
}

AnswerStreams::~AnswerStreams()
{
    m_isEnding = true;
    m_threads.waitForDone();
}

Result<std::shared_ptr<EventStream>> AnswerStreams::start(qint64 accountId, Work work)
{
    if (const Result<void> admitted = admit(accountId); !admitted)
        return tl::make_unexpected(admitted.error());
    const auto stream = std::make_shared<EventStream>();
    m_threads.start([this, stream, accountId, work = std::move(work)] {
        Progress progress;
        progress.cancelled = [this, stream] { return m_isEnding || !stream->isOpen(); };
        try {
            if (!progress.cancelled())
                work(*stream, progress);
        } catch (const std::exception &e) { // nobody else is above this thread
            qCCritical(logAnswers) << "an answer threw:" << e.what();
        }
        stream->finish();
        leave(accountId);
    });
    return stream;
}

Result<void> AnswerStreams::admit(qint64 accountId)
{
    const std::lock_guard lock(m_mutex);
    if (m_open >= mostOpen || m_ofAccounts.value(accountId) >= mostOfAccount)
        return tl::make_unexpected(Error{.fault = Fault::TooMany, .retryAfterSeconds = retryAfterSeconds});
    ++m_open;
    ++m_ofAccounts[accountId];
    return {};
}

void AnswerStreams::leave(qint64 accountId)
{
    const std::lock_guard lock(m_mutex);
    --m_open;
    if (--m_ofAccounts[accountId] == 0)
        m_ofAccounts.remove(accountId);
}
