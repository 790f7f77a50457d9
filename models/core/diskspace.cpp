#include "models/core/diskspace.h"

#include <QFile>

#include <limits>
#include <sys/statvfs.h>

qint64 freeBytes(const QString &folder)
{
    struct statvfs disk = {};
    if (::statvfs(QFile::encodeName(folder).constData(), &disk) != 0)
        return std::numeric_limits<qint64>::max();
    return qint64(disk.f_bavail) * qint64(disk.f_frsize);
}
