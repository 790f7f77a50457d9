#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/library/video.h"

#include <QObject>
#include <QTimer>

class VideoService;

/// Videos that are to be deleted, unless that is undone in time. Nothing has happened to them before the time is over
/// or this goes with its window, so whatever kills the program deletes nothing.
class Removals : public QObject
{
    Q_OBJECT

public:
    static constexpr int graceMs = 8000;

    Removals(const VideoService &videos, Account owner, QObject *parent = nullptr);
    ~Removals() override;
    Q_DISABLE_COPY_MOVE(Removals)

    /// These too; the time starts again for all.
    void add(const QList<Video> &videos);
    void undo();
    /// Deletes what waits now.
    void finish();
    /// What is not to be shown: what waits, and what is being deleted.
    QList<qint64> ids() const;
    qsizetype waiting() const { return m_waiting.size(); }

signals:
    void changed();
    void failed(const Error &error);

private:
    const VideoService &m_videos;
    Account m_owner;
    QList<qint64> m_waiting;
    QList<qint64> m_leaving;
    QTimer m_timer;
};
