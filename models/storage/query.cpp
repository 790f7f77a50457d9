#include "models/storage/query.h"

#include <QSqlError>
#include <QSqlRecord>

using namespace Qt::Literals::StringLiterals;

namespace {

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

Query::Query(const QSqlDatabase &db, const QString &sql) : m_query(db)
{
    m_query.setForwardOnly(true);
    if (!m_query.prepare(sql))
        raise(m_query);
}

Query &Query::bind(const QString &name, const QVariant &value)
{
    // Qt's drivers would store a null QString as NULL; here an unset text is an empty one (see nullIfEmpty).
    if (value.typeId() != QMetaType::QString || value.isNull()) {
        m_query.bindValue(name, value);
        return *this;
    }
    QString text = value.toString();
    // PostgreSQL has no NUL in a text, and its driver would cut the statement there.
    text.replace(QChar::Null, QChar::ReplacementCharacter);
    m_query.bindValue(name, text.isNull() ? u""_s : text);
    return *this;
}

Query &Query::exec()
{
    if (!m_query.exec())
        raise(m_query);
    return *this;
}

QVariant Query::field(const QString &column) const
{
    if (m_columns.isEmpty()) {
        const QSqlRecord record = m_query.record();
        for (int i = 0; i < record.count(); ++i)
            m_columns.insert(record.fieldName(i), i);
    }
    const auto index = m_columns.constFind(column);
    if (index == m_columns.cend())
        throw StorageError((u"no column %1 in: %2"_s.arg(column, m_query.lastQuery())).toStdString());
    return m_query.value(*index);
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
