#include "models/storage/query.h"

#include "models/storage/database.h"

#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace {

/// More than any thread uses of fixed texts; texts that are put together come and go.
constexpr std::size_t maxIdleStatements = 100;

[[noreturn]] void raise(const QSqlQuery &query)
{
    const QSqlError error = query.lastError();
    const std::string text = (error.text() + u" in: "_s + query.lastQuery()).toStdString();
    // SQLITE_CONSTRAINT_UNIQUE, SQLITE_CONSTRAINT_PRIMARYKEY, and PostgreSQL's unique_violation.
    static const QStringList unique{u"2067"_s, u"1555"_s, u"23505"_s};
    if (unique.contains(error.nativeErrorCode()))
        throw UniqueViolation(text);
    throw StorageError(text);
}

} // namespace

Query::Query(const QSqlDatabase &db, const QString &sql)
    : m_sql(sql), m_cache(statementsOf(db.connectionName())), m_statement{.query = QSqlQuery(db)}
{
    if (auto idle = m_cache ? m_cache->extract(sql) : StatementCache::node_type()) {
        m_statement = std::move(idle.mapped());
        return;
    }
    m_statement.query.setForwardOnly(isRead());
    if (!m_statement.query.prepare(sql))
        raise();
}

Query::~Query()
{
    m_statement.query.finish();
    // Not before: a statement outside a transaction is committed when it is done with.
    if (!isRead())
        countWrite();
    if (m_cache && m_cache->size() < maxIdleStatements)
        m_cache->insert_or_assign(m_sql, std::move(m_statement));
}

/// A statement that failed may be bound to a connection that is gone: none is used again.
void Query::raise()
{
    if (m_cache)
        m_cache->clear();
    m_cache = nullptr;
    ::raise(m_statement.query);
}

Query &Query::bind(const QString &name, const QVariant &value)
{
    // Qt's drivers would store a null QString as NULL; here an unset text is an empty one (see nullIfEmpty).
    if (value.typeId() != QMetaType::QString || value.isNull()) {
        m_statement.query.bindValue(name, value);
        return *this;
    }
    QString text = value.toString();
    // PostgreSQL has no NUL in a text, and its driver would cut the statement there.
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    m_statement.query.bindValue(name, text.isNull() ? u""_s : text);
    return *this;
}

Query &Query::exec()
{
    if (!m_statement.query.exec())
        raise();
    if (!isRead())
        complete();
    return *this;
}

/// SQLite stops at the first row of RETURNING, and commits, or fails to, behind the last.
void Query::complete()
{
    if (!m_statement.query.isSelect())
        return;
    m_statement.query.last();
    if (m_statement.query.lastError().isValid())
        raise();
    m_statement.query.seek(QSql::BeforeFirstRow);
}

QVariant Query::field(const QString &column) const
{
    if (m_statement.columns.isEmpty()) {
        const QSqlRecord record = m_statement.query.record();
        for (int i = 0; i < record.count(); ++i)
            m_statement.columns.insert(record.fieldName(i), i);
    }
    const auto index = m_statement.columns.constFind(column);
    if (index == m_statement.columns.cend())
        throw StorageError((u"no column %1 in: %2"_s.arg(column, m_statement.query.lastQuery())).toStdString());
    return m_statement.query.value(*index);
}

QDateTime Query::time(const QString &column) const
{
    const QVariant value = field(column);
    return value.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), Qt::UTC);
}

void execute(const QSqlDatabase &db, const QString &sql)
{
    QSqlQuery query(db);
    if (!query.exec(sql))
        raise(query);
}

QVariant toColumn(const QDateTime &time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QVariant nullIfEmpty(const QString &text)
{
    return text.isEmpty() ? QVariant(QMetaType::fromType<QString>()) : QVariant(text);
}

QVariant nullIfZero(qint64 id)
{
    return id == 0 ? QVariant(QMetaType::fromType<qint64>()) : QVariant(id);
}
