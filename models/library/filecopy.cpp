#include "models/library/filecopy.h"

#include "models/core/diskspace.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <cstdio>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 blockSize = 1 << 20;
/// Left free on the disk, so that the database can still be written.
constexpr qint64 reserveBytes = 64 << 20;

/// Reads `source` to its end, handing each block to `write`.
template <typename Write>
Result<QString> hashed(const QString &source, const Progress &progress, Write write)
{
    QFile file(source);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, u"path"_s, file.errorString());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray block(blockSize, Qt::Uninitialized);
    qint64 done = 0;
    while (true) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const qint64 read = file.read(block.data(), blockSize);
        if (read < 0)
            return fail(Fault::Internal, u"path"_s, file.errorString());
        if (read == 0)
            return QString::fromLatin1(hash.result().toHex());
        hash.addData(QByteArrayView(block.constData(), read));
        if (const Result<void> written = write(block.constData(), read); !written)
            return tl::make_unexpected(written.error());
        done += read;
        progress.report(double(done) / double(qMax(file.size(), done)));
    }
}

} // namespace

Result<QString> copyFile(const QString &source, const QString &target, const Progress &progress)
{
    const QString part = target + u".part"_s;
    if (freeBytes(QFileInfo(target).path()) < QFileInfo(source).size() + reserveBytes)
        return fail(Fault::NoSpace);
    QFile out(part);
    if (!out.open(QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered))
        return fail(Fault::NoSpace, {}, out.errorString());

    Result<QString> fingerprint = hashed(source, progress, [&](const char *data, qint64 size) -> Result<void> {
        if (out.write(data, size) != size)
            return fail(Fault::NoSpace, {}, out.errorString());
        return {};
    });
    if (fingerprint && ::fsync(out.handle()) != 0)
        fingerprint = fail(Fault::NoSpace, {}, u"fsync: %1"_s.arg(errno));
    out.close();
    // Not QFile::rename, which refuses to replace what a killed run left.
    if (fingerprint && std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) != 0)
        fingerprint = fail(Fault::Internal, {}, u"cannot rename %1: %2"_s.arg(part).arg(errno));
    if (!fingerprint)
        QFile::remove(part);
    return fingerprint;
}

Result<QString> fingerprintOf(const QString &file, const Progress &progress)
{
    return hashed(file, progress, [](const char *, qint64) -> Result<void> { return {}; });
}
