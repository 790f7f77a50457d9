#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "server/http/eventstream.h"

#include <QHash>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <mutex>

/// Makes answers that are sent while they are made, in threads of its own: a thread is held for as long as the engine
/// writes, never for as long as a client reads. Who leaves, or does not keep up, stops the engine. Thread-safe.
class AnswerStreams
{
public:
    static constexpr int mostAtOnce = 8;
    static constexpr int mostOpen = 64; // those that wait for a thread, too
    static constexpr int mostOfAccount = 4;

    using Work = std::function<void(EventStream &stream, const Progress &progress)>;

    AnswerStreams();
    /// Stops what is being answered and waits for it.
    ~AnswerStreams();
    Q_DISABLE_COPY_MOVE(AnswerStreams)

    /// Does `work`, which sends to the stream that is returned; that ends with it. Its progress is cancelled when the
    /// client has left. TooMany when as many are open as can be.
    Result<std::shared_ptr<EventStream>> start(qint64 accountId, Work work);

private:
    Result<void> admit(qint64 accountId);
    void leave(qint64 accountId);

    std::atomic_bool m_isEnding = false;
    std::mutex m_mutex;              // guards what follows
    QHash<qint64, int> m_ofAccounts; // how many are open
    int m_open = 0;
    QThreadPool m_threads; // goes first
};
