#pragma once

#include <QLockFile>

#include <memory>

/// Keeps a data folder for one Matinee at a time. The lock is the kernel's: it ends with its process, however that
/// ends, and so it is never stale. What a killed process has written into the file says nothing: in a container that is
/// started anew it names a host that is gone, or a process whose number is another's by now.
class FolderLock
{
public:
    /// Null when another process holds it, or the file cannot be made.
    static std::unique_ptr<FolderLock> tryLock(const QString &path);
    ~FolderLock();
    Q_DISABLE_COPY_MOVE(FolderLock)

private:
    explicit FolderLock(int descriptor) : m_descriptor(descriptor) {}

    int m_descriptor;
    std::unique_ptr<QLockFile> m_instead; // on a file system that knows no locks
};
