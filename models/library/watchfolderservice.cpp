#include "models/library/watchfolderservice.h"

#include "models/core/events.h"
#include "models/library/importservice.h"
#include "models/library/watchfolderchanges.h"
#include "models/storage/query.h"

#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxFolders = 50; // of an account
constexpr int maxMissing = 100;

/// The same folder, or one inside the other.
bool overlap(const QString &one, const QString &other)
{
    const auto inside = [](const QString &inner, const QString &outer) {
        return inner == outer || outer == u"/"_s || inner.startsWith(outer + u'/');
    };
    return inside(one, other) || inside(other, one);
}

} // namespace

WatchFolderService::WatchFolderService(const Database &database, const ImportService &imports, Events &events,
                                       const QString &ownFolder, Clock clock)
    : m_database(database),
      m_folders(database),
      m_imports(imports),
      m_events(events),
      m_ownFolder(QFileInfo(ownFolder).canonicalFilePath()),
      m_clock(std::move(clock))
{}

Result<WatchFolder> WatchFolderService::add(const Account &owner, const QString &path) const
{
    const QFileInfo folder(path);
    if (!folder.isDir())
        return fail(Fault::NotFound, u"path"_s);
    if (!folder.isReadable() || !folder.isExecutable())
        return fail(Fault::NotAllowed, u"path"_s);
    const QString real = folder.canonicalFilePath();
    if (real == m_ownFolder || real.startsWith(m_ownFolder + u'/'))
        return fail(Fault::Invalid, u"path"_s);
    const QList<WatchFolder> others = m_folders.owned(owner.id);
    if (others.size() >= maxFolders)
        return fail(Fault::Conflict, u"folders"_s);
    if (std::any_of(others.begin(), others.end(), [&](const WatchFolder &other) { return overlap(other.path, real); }))
        return fail(Fault::Conflict, u"path"_s);
    try {
        const qint64 id = m_folders.insert(owner.id, real, m_clock());
        emit m_events.watchFoldersChanged(owner.id);
        return WatchFolder{.id = id, .ownerId = owner.id, .path = real};
    } catch (const UniqueViolation &) {
        return fail(Fault::Conflict, u"path"_s);
    }
}

Result<void> WatchFolderService::remove(const Account &owner, qint64 id) const
{
    if (!m_folders.remove(owner.id, id))
        return fail(Fault::NotFound, u"folder"_s);
    emit m_events.watchFoldersChanged(owner.id);
    return {};
}

Result<QStringList> WatchFolderService::missing(const Account &owner, qint64 id) const
{
    const std::optional<WatchFolder> folder = m_folders.find(id);
    if (!folder || folder->ownerId != owner.id)
        return fail(Fault::NotFound, u"folder"_s);
    return m_folders.missing(id, maxMissing);
}

Result<QStringList> WatchFolderService::scan(qint64 id, const std::function<bool()> &isStopped) const
{
    const std::lock_guard lock(m_scanning);
    const std::optional<WatchFolder> folder = m_folders.find(id);
    if (!folder)
        return fail(Fault::NotFound, u"folder"_s);
    const Result<FolderScan> scan = scanFolder(folder->path, m_ownFolder, isStopped);
    const std::optional<Fault> fault = scan ? std::nullopt : std::optional(scan.error().fault);
    FolderChanges changes;
    if (scan) {
        changes = compare(m_folders.files(id), *scan, m_clock());
        keep(id, changes);
        takeIn(*folder, changes.ready);
    }
    m_folders.setScanned(id, m_clock(), fault);
    if (!changes.isEmpty() || fault != folder->fault || !folder->scannedAt.isValid())
        emit m_events.watchFoldersChanged(folder->ownerId);
    return scan.map([](const FolderScan &read) { return read.folders; });
}

void WatchFolderService::keep(qint64 folderId, const FolderChanges &changes) const
{
    inTransaction(m_database.connection(), [&] {
        for (const WatchedFile &file : changes.added)
            m_folders.insert(folderId, file);
        for (const WatchedFile &file : changes.updated)
            m_folders.update(file);
        for (const qint64 id : changes.forgotten)
            m_folders.forget(id);
    });
}

/// A file that cannot be read yet is tried again by the next scan.
void WatchFolderService::takeIn(const WatchFolder &folder, QList<WatchedFile> files) const
{
    const Account owner{.id = folder.ownerId};
    for (WatchedFile &file : files) {
        if (!m_imports.import(
                owner, {.path = file.path, .inPlace = true, .publish = false, .title = {}, .groupId = 0, .key = {}}))
            continue;
        file.isTaken = true;
        m_folders.update(file);
    }
}
