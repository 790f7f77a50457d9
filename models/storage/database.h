#pragma once

#include "models/core/result.h"

#include <QSqlDatabase>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

/// Where the data lives: one SQLite file or one PostgreSQL database. Hands every thread its own connection, which is
/// closed when the thread ends. Thread-safe.
class Database
{
public:
    /// `url` is "sqlite:PATH" or "postgresql://user:password@host:port/name?sslmode=require", with any of
    /// libpq's parameters behind the "?". Connects once, to be sure that it can.
    /// Invalid "database" when the URL is not one of these; Internal, with the driver's words, when it cannot be
    /// opened.
    static Result<Database> open(const QString &url);

    /// This thread's connection. Throws StorageError when it cannot be made.
    QSqlDatabase connection() const;
    /// Waits until no thread but this one holds a connection. A thread closes its own as it ends, a moment after
    /// QThread has said that it did; the program must not be taken down around it.
    static void awaitOtherThreads(std::chrono::milliseconds atMost);
    bool isSqlite() const { return !m_sqlitePath.isEmpty(); }
    /// Grows after each write, before the writer goes on: what was read under the version that still holds is still
    /// so. None on PostgreSQL, where other processes write too.
    std::optional<quint64> version() const;

private:
    Database(QString sqlitePath, QUrl server);

    QSqlDatabase connect(const QString &name) const;

    QString m_sqlitePath; // empty with PostgreSQL
    QUrl m_server;
    int m_id;
};

/// To be called after whatever may have written.
void countWrite();

/// Runs `body` in one write transaction and commits; rolls back if it throws. Nested calls join the outer transaction.
void inTransaction(const QSqlDatabase &db, const std::function<void()> &body);
/// Runs `then` on this thread once the transaction it is in is committed, and not at all when that is rolled back;
/// outside of one, at once. For what others are told, who must find it.
void afterCommit(const QSqlDatabase &db, std::function<void()> then);
