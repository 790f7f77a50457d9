#pragma once

#include "models/library/group.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QObject>

class Removals;

/// What can be done to collections. All of it ends in done() or failed(), and deleting can be undone for a while:
/// nothing has happened to a collection before that is over.
class GroupActions : public QObject
{
    Q_OBJECT

public:
    GroupActions(const UiServices &services, QWidget *window);

    /// An empty one with a name to be changed; created() says which.
    void create();
    void rename(qint64 groupId, const QString &name);
    void addVideos(qint64 groupId, const QString &name, const QList<qint64> &videoIds);
    void removeVideos(qint64 groupId, const QList<qint64> &videoIds);
    /// Puts videos of the collection before another of its videos; 0: at its end.
    void moveVideos(qint64 groupId, const QList<qint64> &videoIds, qint64 beforeId);
    /// It is gone at once for whoever looks, and really when removalOver() says so.
    void remove(qint64 groupId, const QString &name);
    void undoRemoval();
    /// What is not to be shown: what waits to be deleted, and what is being deleted.
    QList<qint64> hidden() const;

signals:
    void created(qint64 groupId);
    void done(const QString &text);
    void failed(const QString &text);
    void hiddenChanged();
    void removalBegun(const QString &text);
    void removalOver();

private:
    void report(const Result<void> &outcome, const QString &success = {});

    UiServices m_services;
    SerialQueue m_queue;
    Removals *m_removals;
};
