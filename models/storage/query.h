#pragma once

#include "models/storage/statementcache.h"

#include <QDateTime>
#include <QHash>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <stdexcept>

/// The database refused a statement: a bug, a full or a broken disk, never user input.
class StorageError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

/// A row with the same unique key is there already. Repositories turn it into Fault::Conflict.
class UniqueViolation : public StorageError
{
public:
    using StorageError::StorageError;
};

/// One prepared statement with named parameters (":name"). Throws StorageError, so callers only ever see rows. The
/// connection keeps it prepared for the next Query with the same text.
class Query
{
public:
    Query(const QSqlDatabase &db, const QString &sql);
    ~Query();
    Q_DISABLE_COPY_MOVE(Query)

    /// A NUL in a text becomes U+FFFD, so that it is the same on both backends: it finds nothing.
    Query &bind(const QString &name, const QVariant &value);
    Query &exec();
    bool next() { return m_statement.query.next(); }
    int affectedRows() const { return m_statement.query.numRowsAffected(); }

    template <typename T>
    T value(const QString &column) const
    {
        return field(column).template value<T>();
    }
    bool isNull(const QString &column) const { return field(column).isNull(); }
    /// A time column (UTC milliseconds since the epoch, see toColumn).
    QDateTime time(const QString &column) const;

private:
    bool isRead() const { return m_sql.startsWith(QLatin1String("SELECT")); }
    void complete();
    QVariant field(const QString &column) const;
    [[noreturn]] void raise();

    QString m_sql;
    StatementCache *m_cache; // of the connection; null on a connection that is not a Database's
    mutable Statement m_statement;
};

/// Runs one statement as it is. For schema and transaction statements, which PostgreSQL cannot prepare.
void execute(const QSqlDatabase &db, const QString &sql);

/// Times are stored as UTC milliseconds since the epoch; an invalid time is NULL.
QVariant toColumn(const QDateTime &time);
/// NULL instead of an empty text, for columns that are unique but may be absent.
QVariant nullIfEmpty(const QString &text);
/// Zero, the id of nothing, is NULL in a column that refers to another table.
QVariant nullIfZero(qint64 id);
