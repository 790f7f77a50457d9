#include "app/folderlock.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

#include <cerrno>

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace {

/// Whether this is still what the path names: who held it before may have taken it away, as QLockFile does.
bool isAt(const QByteArray &path, int descriptor)
{
    struct stat held = {};
    struct stat named = {};
    return ::fstat(descriptor, &held) == 0 && ::stat(path.constData(), &named) == 0 && held.st_ino == named.st_ino &&
           held.st_dev == named.st_dev;
}

/// For people, and for an older Matinee, which reads what QLockFile writes.
void sign(int descriptor)
{
    const QByteArray text = QByteArray::number(QCoreApplication::applicationPid()) + '\n' +
                            QCoreApplication::applicationName().toUtf8() + '\n' + QSysInfo::machineHostName().toUtf8() +
                            '\n';
    if (::ftruncate(descriptor, 0) == 0)
        (void)!::pwrite(descriptor, text.constData(), size_t(text.size()), 0);
}

} // namespace

std::unique_ptr<FolderLock> FolderLock::tryLock(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    const int descriptor = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0)
        return nullptr;
    std::unique_ptr<FolderLock> lock(new FolderLock(descriptor));
    if (::flock(descriptor, LOCK_EX | LOCK_NB) == 0) {
        if (!isAt(name, descriptor))
            return nullptr;
        sign(descriptor);
        return lock;
    }
    if (errno == EWOULDBLOCK)
        return nullptr;
    struct stat file = {};
    if (::fstat(descriptor, &file) == 0 && file.st_size == 0)
        QFile::remove(path); // ours, just now
    lock->m_instead = std::make_unique<QLockFile>(path);
    lock->m_instead->setStaleLockTime(0); // stale only when its process is gone
    return lock->m_instead->tryLock(0) ? std::move(lock) : nullptr;
}

FolderLock::~FolderLock()
{
    ::close(m_descriptor); // and with it the lock; the file stays, so that nobody locks one that is gone
}
