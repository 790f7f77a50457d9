#pragma once

#include "models/storage/database.h"

#include <QList>

/// This process among those that share a database and its jobs. On PostgreSQL it holds a lock of the server's under its
/// number for as long as the connection of the thread that calls hold() lives: a process that ends, however it does, is
/// known to be gone at once. A SQLite file has one process, so there each other one is gone.
class JobNode
{
public:
    explicit JobNode(const Database &database);

    /// Never 0, which is the number of nobody.
    qint64 number() const { return m_number; }
    bool isShared() const { return !m_database.isSqlite(); }
    /// Takes the lock, or takes it again once the connection is another one. Always to be called on the same thread.
    void hold();
    /// Those of these nodes whose process is gone.
    QList<qint64> goneOf(const QList<qint64> &nodes) const;

private:
    bool isGone(qint64 node) const;

    Database m_database;
    qint64 m_number;
    int m_backend = 0; // the server's process behind the connection that holds the lock
};
