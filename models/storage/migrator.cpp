#include "models/storage/migrator.h"

#include "models/storage/database.h"
#include "models/storage/query.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

int currentVersion(const QSqlDatabase &db)
{
    Query query(db, u"SELECT COALESCE(MAX(version), 0) AS version FROM schema_version"_s);
    query.exec().next();
    return query.value<int>(u"version"_s);
}

/// "0002_search.sqlite.sql" is for SQLite alone, "0001_initial.sql" for both.
QStringList migrationFiles(bool sqlite)
{
    const QString other = sqlite ? u".postgresql.sql"_s : u".sqlite.sql"_s;
    QStringList files = QDir(u":/migrations"_s).entryList({u"*.sql"_s}, QDir::Files, QDir::Name);
    files.removeIf([&](const QString &file) { return file.endsWith(other); });
    return files;
}

/// Statements are separated by a blank line; {{id}} and {{blob}} are the backend's words.
QStringList statements(const QString &path, bool sqlite)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw StorageError("missing migration " + path.toStdString());
    const QString id =
        sqlite ? u"INTEGER PRIMARY KEY AUTOINCREMENT"_s : u"BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY"_s;
    return QString::fromUtf8(file.readAll())
        .replace(u"{{id}}"_s, id)
        .replace(u"{{blob}}"_s, sqlite ? u"BLOB"_s : u"BYTEA"_s)
        .split(u"\n\n"_s, Qt::SkipEmptyParts);
}

} // namespace

Result<void> migrate(const Database &database)
{
    const QSqlDatabase db = database.connection();
    inTransaction(db, [&] { execute(db, u"CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL)"_s); });
    const QStringList files = migrationFiles(database.isSqlite());
    if (currentVersion(db) > files.size())
        return fail(Fault::Conflict, u"database"_s);

    for (int version = currentVersion(db) + 1; version <= files.size(); ++version) {
        inTransaction(db, [&] {
            if (!database.isSqlite())
                execute(db, u"LOCK TABLE schema_version"_s);
            if (currentVersion(db) >= version)
                return;
            for (const QString &sql : statements(u":/migrations/"_s + files[version - 1], database.isSqlite()))
                execute(db, sql);
            Query(db, u"INSERT INTO schema_version VALUES (:version)"_s).bind(u":version"_s, version).exec();
        });
    }
    return {};
}

int newestSchema(bool sqlite)
{
    return int(migrationFiles(sqlite).size());
}

int schemaVersion(const Database &database)
{
    return currentVersion(database.connection());
}
