#pragma once

#include "models/core/result.h"
#include "server/http/bodytarget.h"

#include <QByteArray>
#include <QTemporaryFile>

#include <memory>

/// A request's body on disk. It goes with its last owner, unless it was moved where it belongs.
class SpooledBody final : public BodyTarget
{
public:
    /// NoSpace when the disk cannot take `expected` bytes and keep `keptFree`, or when the folder cannot be written to.
    static Result<std::shared_ptr<SpooledBody>> create(const QString &folder, qint64 expected, qint64 keptFree);

    QString path() const { return m_file.fileName(); }
    qint64 size() const { return m_size; }
    /// 507 when the disk is full, or would keep less than it must.
    int append(const QByteArray &data) override;
    void giveTo(Request &request) override;
    /// Syncs it to the disk and renames it, on the same file system; never over what is there.
    Result<void> moveTo(const QString &path);

private:
    SpooledBody(const QString &folder, qint64 keptFree);

    QTemporaryFile m_file;
    QString m_folder;
    qint64 m_keptFree;
    qint64 m_size = 0;
    qint64 m_checkedAt = 0; // how large it was when the disk was last looked at
};

/// Where the bytes of a body go: into memory, or to the target of the route. Never more than the route allows.
class BodySink
{
public:
    explicit BodySink(qint64 limit, std::shared_ptr<BodyTarget> target = {})
        : m_limit(limit), m_target(std::move(target))
    {}

    bool isInMemory() const { return !m_target; }
    bool hasRoomFor(qint64 bytes) const { return bytes <= m_limit - m_size; }
    /// 0, or the status to refuse with: 413, or what the target says. Waits for the target's disk.
    int append(const QByteArray &data);
    /// All has come: 0, or the status to refuse with.
    int finish() { return m_target ? m_target->finish() : 0; }

    QByteArray takeMemory() { return std::exchange(m_memory, {}); }
    void giveTo(Request &request);

private:
    qint64 m_limit;
    qint64 m_size = 0;
    QByteArray m_memory;
    std::shared_ptr<BodyTarget> m_target;
};
