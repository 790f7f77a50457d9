#include "models/backup/backupfiles.h"

#include "models/backup/tar.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>

#include <algorithm>
#include <numeric>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 blockSize = 1 << 20;

void addBelow(QList<BackupSource> &sources, const QString &root, const QString &folder)
{
    QDirIterator files(root + u'/' + folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QFileInfo file = files.nextFileInfo();
        const QString name = QDir(root).relativeFilePath(file.filePath());
        if (BackupManifest::isName(name))
            sources.append({.name = name, .file = file.filePath(), .size = file.size()});
    }
}

} // namespace

QList<BackupSource> backupSources(const Paths &paths, const QString &snapshot, bool media, bool secrets)
{
    QList<BackupSource> sources{{.name = u"matinee.db"_s, .file = snapshot, .size = QFileInfo(snapshot).size()}};
    if (const QFileInfo settings(paths.settingsFile()); settings.exists())
        sources.append({.name = u"settings.ini"_s, .file = settings.filePath(), .size = settings.size()});
    if (secrets)
        addBelow(sources, paths.root(), u"secrets"_s);
    if (media)
        addBelow(sources, paths.root(), u"media"_s);
    std::sort(sources.begin() + 1, sources.end(), [](const auto &a, const auto &b) { return a.name < b.name; });
    return sources;
}

qint64 bytesOf(const QList<BackupSource> &sources)
{
    return std::accumulate(sources.begin(), sources.end(), qint64(0),
                           [](qint64 sum, const BackupSource &source) { return sum + source.size; });
}

Result<std::optional<BackupFile>> pack(TarWriter &archive, const BackupSource &source, qint64 secondsSinceEpoch,
                                       const GoesOn &goesOn)
{
    QFile in(source.file);
    if (!in.open(QIODevice::ReadOnly))
        return std::optional<BackupFile>();
    const qint64 size = in.size();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (!archive.begin({.name = source.name, .size = size}, secondsSinceEpoch))
        return fail(Fault::NoSpace, {}, source.name);
    for (qint64 left = size; left > 0;) {
        const QByteArray block = in.read(std::min(left, blockSize));
        if (block.isEmpty())
            return fail(Fault::Internal, {}, u"%1 was cut off"_s.arg(source.name));
        hash.addData(block);
        left -= block.size();
        if (!archive.write(block.constData(), block.size()))
            return fail(Fault::NoSpace, {}, source.name);
        if (!goesOn(block.size()))
            return fail(Fault::Cancelled);
    }
    return BackupFile{.name = source.name, .size = size, .sha256 = QString::fromLatin1(hash.result().toHex())};
}

Result<QString> unpackTo(TarReader &archive, QFile *out, const GoesOn &goesOn)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    while (!archive.isAtEnd()) {
        const QByteArray block = archive.read(blockSize);
        if (block.isEmpty())
            return fail(Fault::Invalid, u"backup"_s, u"cut off"_s);
        hash.addData(block);
        if (out && out->write(block) != block.size())
            return fail(Fault::NoSpace, {}, out->errorString());
        if (!goesOn(block.size()))
            return fail(Fault::Cancelled);
    }
    if (out && (!out->flush() || ::fsync(out->handle()) != 0))
        return fail(Fault::NoSpace, {}, out->errorString());
    return QString::fromLatin1(hash.result().toHex());
}

QByteArray readAll(TarReader &archive, qint64 most)
{
    QByteArray all;
    while (!archive.isAtEnd() && all.size() < most) {
        const QByteArray block = archive.read(blockSize);
        if (block.isEmpty())
            break;
        all += block;
    }
    return all;
}
