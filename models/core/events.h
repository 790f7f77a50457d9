#pragma once

#include <QObject>

/// The one place where changes are announced. Repositories' callers emit after the commit, on any thread; screens and
/// event streams listen, each on its own thread.
class Events : public QObject
{
    Q_OBJECT

signals:
    void videoChanged(qint64 videoId); // added, edited, its state or its poster changed
    void videoRemoved(qint64 videoId);
    void transcriptChanged(qint64 videoId);
    void watchChanged(qint64 accountId, qint64 videoId);
    void conversationChanged(qint64 conversationId);
    void jobChanged(qint64 jobId); // added, progressed, ended
    void accountChanged(qint64 accountId);
};
