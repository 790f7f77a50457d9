#include "models/library/uploadpiece.h"

#include "models/core/diskspace.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 reserveBytes = 64 << 20; // of the disk, so that the database can still be written
constexpr qint64 bytesBetweenChecks = 16 << 20;

} // namespace

bool UploadLocks::take(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    const bool isFree = !m_taken.contains(id);
    m_taken.insert(id);
    return isFree;
}

void UploadLocks::release(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_taken.remove(id);
}

bool UploadLocks::isTaken(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    return m_taken.contains(id);
}

UploadPiece::UploadPiece(qint64 uploadId, std::shared_ptr<UploadLocks> locks)
    : m_uploadId(uploadId), m_locks(std::move(locks))
{}

UploadPiece::~UploadPiece()
{
    if (m_hash && !m_isFinished && m_file.isOpen())
        m_file.resize(m_from);
    m_file.close();
    m_locks->release(m_uploadId);
}

Result<void> UploadPiece::open(const QString &path, qint64 offset, qint64 length,
                               const std::optional<UploadChecksum> &checksum)
{
    m_file.setFileName(path);
    if (!m_file.open(QIODevice::ReadWrite | QIODevice::Unbuffered) || !m_file.seek(offset))
        return fail(Fault::NoSpace, {}, m_file.errorString());
    m_from = m_at = offset;
    m_length = length;
    m_checksum = checksum;
    if (checksum)
        m_hash = std::make_unique<QCryptographicHash>(checksum->algorithm);
    return {};
}

Result<void> UploadPiece::append(const QByteArray &data)
{
    if (data.size() > m_length - m_at)
        return fail(Fault::TooLarge, u"file"_s);
    const bool isDue = m_at / bytesBetweenChecks != (m_at + data.size()) / bytesBetweenChecks;
    if (isDue && freeBytes(QFileInfo(m_file).path()) < reserveBytes)
        return fail(Fault::NoSpace);
    if (m_file.write(data) != data.size())
        return fail(Fault::NoSpace, {}, m_file.errorString());
    m_at += data.size();
    if (m_hash)
        m_hash->addData(data);
    return {};
}

Result<void> UploadPiece::finish()
{
    if (m_hash && m_hash->result() != m_checksum->digest)
        return fail(Fault::Invalid, u"checksum"_s);
    m_isFinished = true;
    return {};
}
