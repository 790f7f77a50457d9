#include "ui/removals.h"

#include "ui/async.h"

namespace {

/// All that can be; the first error of those that cannot.
Result<void> removeAll(const Removals::Work &remove, const QList<qint64> &ids)
{
    Result<void> outcome;
    for (const qint64 id : ids) {
        const Result<void> removed = remove(id);
        const bool isGone = !removed && removed.error().fault == Fault::NotFound; // as was wanted
        if (!removed && !isGone && outcome)
            outcome = removed;
    }
    return outcome;
}

} // namespace

Removals::Removals(Work work, QObject *parent) : QObject(parent), m_work(std::move(work))
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(graceMs);
    connect(&m_timer, &QTimer::timeout, this, &Removals::finish);
}

Removals::~Removals()
{
    if (m_waiting.isEmpty())
        return;
    // The program waits for the pool before the services go.
    QThreadPool::globalInstance()->start([remove = m_work, ids = m_waiting] {
        auto work = [&] { return removeAll(remove, ids); };
        (void)detail::attempt(work);
    });
}

void Removals::add(const QList<qint64> &ids)
{
    for (const qint64 id : ids) {
        if (!m_waiting.contains(id))
            m_waiting.append(id);
    }
    m_timer.start();
    emit changed();
}

void Removals::addNext(const QList<qint64> &ids)
{
    finish();
    add(ids);
}

void Removals::undo()
{
    m_timer.stop();
    m_waiting.clear();
    emit changed();
    emit over();
}

void Removals::finish()
{
    m_timer.stop();
    if (m_waiting.isEmpty())
        return;
    const QList<qint64> ids = std::exchange(m_waiting, {});
    m_leaving += ids;
    emit changed();
    emit over();
    async(
        this, [remove = m_work, ids] { return removeAll(remove, ids); },
        [this, ids](const Result<void> &outcome) {
            m_leaving.removeIf([&ids](qint64 id) { return ids.contains(id); });
            emit changed();
            if (!outcome)
                emit failed(outcome.error());
        });
}
