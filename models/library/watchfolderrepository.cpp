#include "models/library/watchfolderrepository.h"

#include "models/core/faultname.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The columns of a folder and how its files are doing.
QString selectFolders()
{
    return u"SELECT watch_folders.*,"
           " (SELECT COUNT(*) FROM watched_files WHERE folder_id = watch_folders.id AND taken AND NOT missing) AS "
           "files,"
           " (SELECT COUNT(*) FROM watched_files WHERE folder_id = watch_folders.id AND NOT taken) AS waiting,"
           " (SELECT COUNT(*) FROM watched_files WHERE folder_id = watch_folders.id AND missing) AS missing"
           " FROM watch_folders "_s;
}

WatchFolder folderOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .ownerId = row.value<qint64>(u"owner_id"_s),
            .path = row.value<QString>(u"path"_s),
            .fault = faultNamed(row.value<QString>(u"fault"_s)),
            .scannedAt = row.time(u"scanned_at"_s),
            .files = row.value<int>(u"files"_s),
            .waiting = row.value<int>(u"waiting"_s),
            .missing = row.value<int>(u"missing"_s)};
}

WatchedFile fileOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .path = row.value<QString>(u"path"_s),
            .sizeBytes = row.value<qint64>(u"size"_s),
            .modified = row.time(u"modified"_s),
            .seenAt = row.time(u"seen_at"_s),
            .isTaken = row.value<bool>(u"taken"_s),
            .isMissing = row.value<bool>(u"missing"_s)};
}

QList<WatchFolder> allOf(Query &query)
{
    QList<WatchFolder> folders;
    for (query.exec(); query.next();)
        folders.append(folderOf(query));
    return folders;
}

} // namespace

qint64 WatchFolderRepository::insert(qint64 ownerId, const QString &path, const QDateTime &now) const
{
    Query query(m_database.connection(),
                u"INSERT INTO watch_folders (owner_id, path, created_at) VALUES (:owner, :path, :now) RETURNING id"_s);
    query.bind(u":owner"_s, ownerId).bind(u":path"_s, path).bind(u":now"_s, toColumn(now)).exec().next();
    return query.value<qint64>(u"id"_s);
}

QList<WatchFolder> WatchFolderRepository::owned(qint64 ownerId) const
{
    Query query(m_database.connection(), selectFolders() + u"WHERE owner_id = :owner ORDER BY path"_s);
    return allOf(query.bind(u":owner"_s, ownerId));
}

QList<WatchFolder> WatchFolderRepository::all() const
{
    Query query(m_database.connection(), selectFolders() + u"ORDER BY id"_s);
    return allOf(query);
}

std::optional<WatchFolder> WatchFolderRepository::find(qint64 id) const
{
    Query query(m_database.connection(), selectFolders() + u"WHERE id = :id"_s);
    if (!query.bind(u":id"_s, id).exec().next())
        return std::nullopt;
    return folderOf(query);
}

bool WatchFolderRepository::remove(qint64 ownerId, qint64 id) const
{
    return Query(m_database.connection(), u"DELETE FROM watch_folders WHERE id = :id AND owner_id = :owner"_s)
               .bind(u":id"_s, id)
               .bind(u":owner"_s, ownerId)
               .exec()
               .affectedRows() > 0;
}

void WatchFolderRepository::setScanned(qint64 id, const QDateTime &now, std::optional<Fault> fault) const
{
    Query(m_database.connection(), u"UPDATE watch_folders SET scanned_at = :now, fault = :fault WHERE id = :id"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":fault"_s, fault ? nameOf(*fault) : u""_s)
        .bind(u":id"_s, id)
        .exec();
}

QHash<QString, WatchedFile> WatchFolderRepository::files(qint64 folderId) const
{
    QHash<QString, WatchedFile> files;
    Query query(m_database.connection(), u"SELECT * FROM watched_files WHERE folder_id = :folder"_s);
    for (query.bind(u":folder"_s, folderId).exec(); query.next();) {
        const WatchedFile file = fileOf(query);
        files.insert(file.path, file);
    }
    return files;
}

QStringList WatchFolderRepository::missing(qint64 folderId, int limit) const
{
    QStringList paths;
    Query query(m_database.connection(),
                u"SELECT path FROM watched_files WHERE folder_id = :folder AND missing ORDER BY path LIMIT :limit"_s);
    for (query.bind(u":folder"_s, folderId).bind(u":limit"_s, limit).exec(); query.next();)
        paths.append(query.value<QString>(u"path"_s));
    return paths;
}

void WatchFolderRepository::insert(qint64 folderId, const WatchedFile &file) const
{
    Query(m_database.connection(), u"INSERT INTO watched_files (folder_id, path, size, modified, seen_at)"
                                   " VALUES (:folder, :path, :size, :modified, :seen)"_s)
        .bind(u":folder"_s, folderId)
        .bind(u":path"_s, file.path)
        .bind(u":size"_s, file.sizeBytes)
        .bind(u":modified"_s, toColumn(file.modified))
        .bind(u":seen"_s, toColumn(file.seenAt))
        .exec();
}

void WatchFolderRepository::update(const WatchedFile &file) const
{
    Query(m_database.connection(),
          u"UPDATE watched_files SET size = :size, modified = :modified, seen_at = :seen, taken = :taken,"
          " missing = :missing WHERE id = :id"_s)
        .bind(u":size"_s, file.sizeBytes)
        .bind(u":modified"_s, toColumn(file.modified))
        .bind(u":seen"_s, toColumn(file.seenAt))
        .bind(u":taken"_s, file.isTaken)
        .bind(u":missing"_s, file.isMissing)
        .bind(u":id"_s, file.id)
        .exec();
}

bool WatchFolderRepository::forgetMissing(qint64 ownerId, const QString &path) const
{
    return Query(m_database.connection(), u"DELETE FROM watched_files WHERE path = :path AND missing AND folder_id IN"
                                          " (SELECT id FROM watch_folders WHERE owner_id = :owner)"_s)
               .bind(u":path"_s, path)
               .bind(u":owner"_s, ownerId)
               .exec()
               .affectedRows() > 0;
}

void WatchFolderRepository::forget(qint64 fileId) const
{
    Query(m_database.connection(), u"DELETE FROM watched_files WHERE id = :id"_s).bind(u":id"_s, fileId).exec();
}
