#pragma once

#include "models/core/result.h"

#include <QList>
#include <QObject>
#include <QTimer>

#include <functional>

/// What was deleted in the window, as long as that can be undone. Nothing has happened to it before the time is over or
/// this goes with its window, so whatever kills the program deletes nothing.
class Removals : public QObject
{
    Q_OBJECT

public:
    static constexpr int graceMs = 8000;
    /// Deletes one for good; that it is gone already is no failure. Called on the thread pool: what it refers to
    /// outlives that.
    using Work = std::function<Result<void>(qint64 id)>;

    explicit Removals(Work work, QObject *parent = nullptr);
    ~Removals() override;
    Q_DISABLE_COPY_MOVE(Removals)

    /// These too; the time starts again for all that waits.
    void add(const QList<qint64> &ids);
    /// These alone: what waits is deleted now.
    void addNext(const QList<qint64> &ids);
    /// Brings back all that waits.
    void undo();
    /// Deletes what waits now.
    void finish();
    /// What is not to be shown: what waits, and what is being deleted.
    QList<qint64> ids() const { return m_leaving + m_waiting; }
    qsizetype waiting() const { return m_waiting.size(); }

signals:
    void changed();
    void over(); // nothing waits any more
    void failed(const Error &error);

private:
    Work m_work;
    QList<qint64> m_waiting;
    QList<qint64> m_leaving;
    QTimer m_timer;
};
