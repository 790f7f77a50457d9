#pragma once

#include "models/core/result.h"

#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>

#include <exception>
#include <type_traits>
#include <utility>

namespace detail {

template <typename T>
struct AsResult
{
    using Type = Result<T>;
};

template <typename T>
struct AsResult<Result<T>>
{
    using Type = Result<T>;
};

/// Runs `work`; what it throws becomes Fault::Internal.
template <typename Work>
auto attempt(Work &work) -> typename AsResult<std::invoke_result_t<Work &>>::Type
{
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work &>>) {
            work();
            return {};
        } else {
            return work();
        }
    } catch (const std::exception &e) {
        qCritical("background work threw: %s", e.what());
        return fail(Fault::Internal, {}, QString::fromUtf8(e.what()));
    }
}

} // namespace detail

/// Runs `work` on the thread pool, then `done` with its Result on the GUI thread, if `context` still lives. `work` may
/// return a value, a Result or nothing: `done` takes Result<value> in each case, so a screen always learns how it
/// ended. Whoever owns what `work` refers to waits for the pool before it goes. QFuture::then(context) is not used: it
/// crashes under load in Qt 6.4.2. What must keep its order goes to a SerialQueue instead of the pool.
template <typename Work, typename Done, typename Pool = QThreadPool>
void async(QObject *context, Work work, Done done, Pool &pool = *QThreadPool::globalInstance())
{
    pool.start([context = QPointer<QObject>(context), work = std::move(work), done = std::move(done)]() mutable {
        auto deliver = [context, done = std::move(done), result = detail::attempt(work)]() mutable {
            if (context)
                done(std::move(result));
        };
        QMetaObject::invokeMethod(qApp, std::move(deliver), Qt::QueuedConnection);
    });
}
