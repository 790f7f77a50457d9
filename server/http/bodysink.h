#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

/// A request's body on disk. It goes with its last owner, unless it was moved where it belongs.
class SpooledBody
{
public:
    /// NoSpace when the disk cannot take `expected` bytes and keep `keptFree`, or when the folder cannot be written to.
    static Result<std::shared_ptr<SpooledBody>> create(const QString &folder, qint64 expected, qint64 keptFree);

    QString path() const { return m_file.fileName(); }
    qint64 size() const { return m_size; }
    bool append(const QByteArray &data);
    /// Syncs it to the disk and renames it, on the same file system; never over what is there.
    Result<void> moveTo(const QString &path);

private:
    explicit SpooledBody(const QString &pattern) : m_file(pattern) {}

    QTemporaryFile m_file;
    qint64 m_size = 0;
};

/// Where the bytes of a body go: into memory, or to disk for the routes that want it. Never more than the route allows.
class BodySink
{
public:
    explicit BodySink(qint64 limit, std::shared_ptr<SpooledBody> file = {}) : m_limit(limit), m_file(std::move(file)) {}

    bool isOnDisk() const { return m_file != nullptr; }
    bool hasRoomFor(qint64 bytes) const { return bytes <= m_limit - m_size; }
    /// 0, or the status to refuse with: 413 or 507. Writes to the disk when it is there.
    int append(const QByteArray &data);

    QByteArray takeMemory() { return std::exchange(m_memory, {}); }
    std::shared_ptr<SpooledBody> takeFile() { return std::exchange(m_file, {}); }

private:
    qint64 m_limit;
    qint64 m_size = 0;
    QByteArray m_memory;
    std::shared_ptr<SpooledBody> m_file;
};
