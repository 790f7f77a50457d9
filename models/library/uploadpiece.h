#pragma once

#include "models/core/result.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSet>

#include <memory>
#include <mutex>
#include <optional>

/// What a piece of an upload must come to.
struct UploadChecksum
{
    QCryptographicHash::Algorithm algorithm = QCryptographicHash::Sha1;
    QByteArray digest;
};

/// Which uploads are being written to. One writer each.
class UploadLocks
{
public:
    bool take(qint64 id);
    void release(qint64 id);
    bool isTaken(qint64 id);

private:
    std::mutex m_mutex;
    QSet<qint64> m_taken;
};

/// A piece of an upload on its way to the disk. Nobody else writes to the upload while this is there. What has come
/// stays when it breaks off, unless it has a checksum that it was not seen to meet.
class UploadPiece
{
public:
    /// The lock of the upload is taken already; it is released at the end.
    UploadPiece(qint64 uploadId, std::shared_ptr<UploadLocks> locks);
    ~UploadPiece();
    Q_DISABLE_COPY_MOVE(UploadPiece)

    /// Internal, NoSpace.
    Result<void> open(const QString &path, qint64 offset, qint64 length, const std::optional<UploadChecksum> &checksum);
    /// TooLarge past the upload's length, NoSpace.
    Result<void> append(const QByteArray &data);
    /// All of it has come. Invalid "checksum"; then nothing of it is kept.
    Result<void> finish();

    qint64 uploadId() const { return m_uploadId; }
    bool isFinished() const { return m_isFinished; }

private:
    qint64 m_uploadId;
    std::shared_ptr<UploadLocks> m_locks;
    QFile m_file;
    qint64 m_from = 0;
    qint64 m_at = 0;
    qint64 m_length = 0;
    std::optional<UploadChecksum> m_checksum;
    std::unique_ptr<QCryptographicHash> m_hash;
    bool m_isFinished = false;
};
