#include "models/backup/backupservice.h"

#include "models/backup/backupfiles.h"
#include "models/backup/restoring.h"
#include "models/backup/tar.h"
#include "models/core/diskspace.h"
#include "models/storage/migrator.h"
#include "models/storage/query.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String manifestName("manifest.json");
constexpr qint64 mostManifestBytes = 256 << 20;
/// Left free on the disk, so that the database can still be written.
constexpr qint64 reserveBytes = 64 << 20;

/// A consistent copy, though others write meanwhile.
void copyDatabase(const QSqlDatabase &database, const QString &file)
{
    execute(database, u"VACUUM INTO '%1'"_s.arg(QString(file).replace(u'\'', u"''"_s)));
}

Result<int> schemaIn(const QSqlDatabase &database)
{
    QSqlQuery query(database);
    if (!query.exec(u"PRAGMA quick_check"_s) || !query.next() || query.value(0).toString() != u"ok"_s)
        return fail(Fault::Invalid, u"backup"_s, u"database"_s);
    if (!query.exec(u"SELECT MAX(version) FROM schema_version"_s) || !query.next())
        return fail(Fault::Invalid, u"backup"_s, u"schema"_s);
    return query.value(0).toInt();
}

/// Reads an archive to its end, handing each file to `take`, and compares what it says of itself with what it holds.
template <typename Take>
Result<BackupManifest> readThrough(const QString &file, const Progress &progress, Take take)
{
    QFile in(file);
    if (!in.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, u"path"_s, in.errorString());
    TarReader archive(in);
    QList<BackupFile> found;
    while (true) {
        const Result<std::optional<TarEntry>> entry = archive.next();
        if (!entry)
            return tl::make_unexpected(entry.error());
        if (!*entry)
            return fail(Fault::Invalid, u"backup"_s, u"no manifest"_s);
        if ((*entry)->name == manifestName) {
            const Result<BackupManifest> manifest = BackupManifest::fromJson(readAll(archive, mostManifestBytes));
            if (manifest && manifest->files != found)
                return fail(Fault::Invalid, u"backup"_s, u"checksums"_s);
            return manifest;
        }
        if (!BackupManifest::isName((*entry)->name))
            return fail(Fault::Invalid, u"backup"_s, (*entry)->name);
        const Result<QString> hash = take(archive, **entry, [&](qint64) {
            progress.report(double(in.pos()) / double(std::max<qint64>(in.size(), 1)));
            return !progress.cancelled();
        });
        if (!hash)
            return tl::make_unexpected(hash.error());
        found.append({.name = (*entry)->name, .size = (*entry)->size, .sha256 = *hash});
    }
}

} // namespace

Result<void> BackupService::isPossible() const
{
    const bool isHere =
        m_database.isSqlite() && QFileInfo(m_database.connection().databaseName()) == QFileInfo(m_paths.databaseFile());
    return isHere ? Result<void>() : fail(Fault::Unsupported, u"database"_s);
}

Result<BackupManifest> BackupService::make(const QString &file, const BackupChoice &choice,
                                           const Progress &progress) const
{
    if (const Result<void> possible = isPossible(); !possible)
        return tl::make_unexpected(possible.error());
    const qint64 databaseBytes = QFileInfo(m_paths.databaseFile()).size();
    if (freeBytes(m_paths.root()) < databaseBytes + reserveBytes)
        return fail(Fault::NoSpace);
    const QTemporaryDir folder(m_paths.incoming() + u"/backup-XXXXXX"_s);
    const QString snapshot = folder.filePath(u"matinee.db"_s);
    copyDatabase(m_database.connection(), snapshot);
    return write(file, snapshot, choice, progress);
}

Result<BackupManifest> BackupService::write(const QString &file, const QString &snapshot, const BackupChoice &choice,
                                            const Progress &progress) const
{
    const QList<BackupSource> sources = backupSources(m_paths, snapshot, choice.media, choice.secrets);
    const qint64 total = bytesOf(sources);
    if (freeBytes(QFileInfo(file).absolutePath()) < total + reserveBytes)
        return fail(Fault::NoSpace);
    BackupManifest manifest{.program = QStringLiteral(MATINEE_VERSION),
                            .schema = schemaVersion(m_database),
                            .madeAt = m_clock(),
                            .hasMedia = choice.media,
                            .hasSecrets = choice.secrets};
    QSaveFile out(file);
    if (!out.open(QIODevice::WriteOnly) || !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        return fail(Fault::NotAllowed, u"path"_s, out.errorString());
    TarWriter archive(out);
    const qint64 now = m_clock().toSecsSinceEpoch();
    qint64 done = 0;
    const auto goesOn = [&](qint64 bytes) {
        done += bytes;
        progress.report(double(done) / double(std::max<qint64>(total, 1)));
        return !progress.cancelled();
    };
    for (const BackupSource &source : sources) {
        const Result<std::optional<BackupFile>> packed = pack(archive, source, now, goesOn);
        if (!packed)
            return tl::make_unexpected(packed.error());
        if (*packed)
            manifest.files.append(**packed);
    }
    const QByteArray json = manifest.toJson();
    const bool isWhole = archive.begin({.name = manifestName, .size = json.size()}, now) &&
                         archive.write(json.constData(), json.size()) && archive.finish() && out.commit();
    if (!isWhole)
        return fail(Fault::NoSpace, {}, out.errorString());
    return manifest;
}

Result<BackupManifest> BackupService::check(const QString &file, const Progress &progress) const
{
    Result<BackupManifest> manifest =
        readThrough(file, progress, [](TarReader &archive, const TarEntry &, const GoesOn &goesOn) {
            return unpackTo(archive, nullptr, goesOn);
        });
    if (manifest && manifest->schema > newestSchema(true))
        return fail(Fault::Conflict, u"backup"_s, u"schema"_s);
    return manifest;
}

Result<BackupManifest> BackupService::prepareRestore(const QString &file, const Progress &progress) const
{
    if (const Result<void> possible = isPossible(); !possible)
        return tl::make_unexpected(possible.error());
    const auto half = [&](double from) {
        return Progress{.report = [&progress, from](double fraction) { progress.report(from + fraction / 2); },
                        .cancelled = progress.cancelled};
    };
    Result<BackupManifest> manifest = check(file, half(0));
    if (!manifest)
        return manifest;
    const Restoring restoring(m_paths);
    restoring.forget();
    if (freeBytes(m_paths.root()) < manifest->bytes() + reserveBytes)
        return fail(Fault::NoSpace);
    const QString part = m_paths.root() + u"/restore.part"_s;
    QDir(part).removeRecursively();
    Result<void> laidOut = unpack(file, part, *manifest, half(0.5));
    if (laidOut)
        laidOut = checkDatabase(part + u"/matinee.db"_s);
    if (laidOut && !QDir().rename(part, restoring.folder()))
        laidOut = fail(Fault::Internal, {}, u"cannot rename %1"_s.arg(part));
    if (!laidOut) {
        QDir(part).removeRecursively();
        return tl::make_unexpected(laidOut.error());
    }
    return manifest;
}

Result<void> BackupService::unpack(const QString &file, const QString &folder, const BackupManifest &manifest,
                                   const Progress &progress) const
{
    const auto take = [&](TarReader &archive, const TarEntry &entry, const GoesOn &goesOn) -> Result<QString> {
        QFile out(folder + u'/' + entry.name);
        if (!QDir().mkpath(QFileInfo(out).path()) || !out.open(QIODevice::WriteOnly | QIODevice::NewOnly) ||
            !out.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
            return fail(Fault::NoSpace, {}, out.errorString());
        return unpackTo(archive, &out, goesOn);
    };
    const Result<BackupManifest> unpacked = readThrough(file, progress, take);
    if (!unpacked)
        return tl::make_unexpected(unpacked.error());
    // The file might have been another one by now.
    return unpacked->files == manifest.files ? Result<void>() : fail(Fault::Invalid, u"backup"_s, u"changed"_s);
}

/// The checksums say that it is what was written; this says that it can be used.
Result<void> BackupService::checkDatabase(const QString &file) const
{
    const QString name = u"backup-"_s + QUuid::createUuid().toString(QUuid::Id128);
    Result<int> schema = fail(Fault::Invalid, u"backup"_s, u"database"_s);
    {
        auto database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (database.open())
            schema = schemaIn(database);
    }
    QSqlDatabase::removeDatabase(name);
    if (schema && *schema > newestSchema(true))
        return fail(Fault::Conflict, u"backup"_s, u"schema"_s);
    return schema.map([](int) {});
}
