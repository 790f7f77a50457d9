#pragma once

#include <QObject>

/// The one place where changes are announced. Repositories' callers emit after the commit, on any thread; screens and
/// event streams listen, each on its own thread. An owner or account of 0 is not known to who announces.
class Events : public QObject
{
    Q_OBJECT

signals:
    void videoChanged(qint64 videoId); // added, edited, its state or its poster changed
    void videoRemoved(qint64 videoId, qint64 ownerId = 0);
    void transcriptChanged(qint64 videoId);
    void watchChanged(qint64 accountId, qint64 videoId);
    void savedChanged(qint64 accountId, qint64 videoId); // its mark came or went
    void tagsChanged(qint64 accountId);                  // of any of its videos
    void conversationChanged(qint64 conversationId, qint64 accountId = 0);
    void jobChanged(qint64 jobId);                         // added, progressed, ended
    void groupChanged(qint64 groupId, qint64 ownerId = 0); // made, edited, its videos or their order, its link, removed
    void watchFoldersChanged(qint64 ownerId);              // added, removed, or a scan found something
    void accountChanged(qint64 accountId);
    void settingsChanged(); // by an admin
};
