#include "models/library/mediastore.h"

#include "models/core/diskspace.h"
#include "models/core/writefile.h"

#include <QDir>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Left free on the disk, so that the database can still be written.
constexpr qint64 reserveBytes = 64 << 20;

void sweepFolder(const QString &folder, const QSet<QString> &keys)
{
    for (const QFileInfo &entry : QDir(folder).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot)) {
        if (keys.contains(entry.fileName()))
            continue;
        if (entry.isDir() && !entry.isSymLink())
            QDir(entry.filePath()).removeRecursively();
        else
            QFile::remove(entry.filePath());
    }
}

} // namespace

QString MediaStore::newKey()
{
    return QUuid::createUuid().toString(QUuid::Id128);
}

QString MediaStore::folder(const QString &key) const
{
    return m_paths.media() + u'/' + key;
}

QString MediaStore::mediaFile(const Video &video) const
{
    return QDir::isAbsolutePath(video.mediaPath) ? video.mediaPath : folder(video.mediaKey) + u'/' + video.mediaPath;
}

QString MediaStore::posterFile(const Video &video) const
{
    return folder(video.mediaKey) + u'/' + MediaStoreNames::poster;
}

QString MediaStore::thumbnailFile(const Video &video) const
{
    return folder(video.mediaKey) + u'/' + MediaStoreNames::thumbnail;
}

QString MediaStore::spritesFile(const Video &video) const
{
    return folder(video.mediaKey) + u'/' + MediaStoreNames::sprites;
}

QString MediaStore::spritesIndexFile(const Video &video) const
{
    return folder(video.mediaKey) + u'/' + MediaStoreNames::spritesIndex;
}

QString MediaStore::sidecarFile(const Video &video) const
{
    const QString file = folder(video.mediaKey) + u'/' + MediaStoreNames::sidecar;
    return QFile::exists(file) ? file : QString();
}

Result<QString> MediaStore::workFolder(const QString &key) const
{
    const QString path = m_paths.incoming() + u'/' + key;
    if (!QDir().mkpath(path))
        return fail(Fault::NoSpace, {}, path);
    return path;
}

bool MediaStore::hasRoomFor(qint64 bytes) const
{
    return freeBytes(m_paths.incoming()) - reserveBytes >= bytes;
}

bool MediaStore::isPublished(const QString &key) const
{
    return QDir(folder(key)).exists();
}

Result<void> MediaStore::publish(const QString &key) const
{
    const QString work = m_paths.incoming() + u'/' + key;
    syncFolder(work);
    if (!QDir().rename(work, folder(key)))
        return fail(Fault::Internal, {}, u"cannot publish "_s + work);
    syncFolder(m_paths.media());
    return {};
}

void MediaStore::remove(const QString &key) const
{
    if (key.isEmpty())
        return;
    QDir(folder(key)).removeRecursively();
    QDir(m_paths.incoming() + u'/' + key).removeRecursively();
}

void MediaStore::sweep(const QSet<QString> &keys) const
{
    sweepFolder(m_paths.media(), keys);
    sweepFolder(m_paths.incoming(), keys);
}
