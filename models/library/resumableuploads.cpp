#include "models/library/resumableuploads.h"

#include "models/library/mediastore.h"
#include "models/library/videotexts.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxMetadata = 16 * 1024;

/// Whatever a power cut may do then, the library never has a video whose bytes are not on the disk.
Result<void> moveToDisk(const QString &from, const QString &to)
{
    QFile file(from);
    if (!file.open(QIODevice::ReadWrite) || ::fsync(file.handle()) != 0)
        return fail(Fault::NoSpace, {}, file.errorString());
    file.close();
    if (!QFile::rename(from, to))
        return fail(Fault::Internal, {}, u"cannot rename "_s + from);
    return {};
}

} // namespace

ResumableUploads::ResumableUploads(const Database &database, const MediaStore &store, const UploadService &uploads,
                                   Clock clock)
    : m_database(database),
      m_repository(database),
      m_videos(database),
      m_store(store),
      m_uploads(uploads),
      m_clock(std::move(clock))
{}

Result<ResumableUpload> ResumableUploads::create(const Account &owner, const UploadPlan &plan) const
{
    if (plan.length <= 0 || plan.metadata.size() > maxMetadata)
        return fail(Fault::Invalid, plan.length <= 0 ? u"length"_s : u"metadata"_s);
    for (const Result<QString> &text : {checkedText(plan.fileName, u"filename"_s, maxTitleLength),
                                        checkedText(plan.title.trimmed(), u"title"_s, maxTitleLength),
                                        checkedText(plan.description, u"description"_s, maxTextLength)}) {
        if (!text)
            return tl::make_unexpected(text.error());
    }
    removeExpired();
    const QDateTime now = m_clock();
    ResumableUpload upload{.accountId = owner.id,
                           .mediaKey = MediaStore::newKey(),
                           .length = plan.length,
                           .fileName = plan.fileName,
                           .title = plan.title,
                           .description = plan.description,
                           .metadata = plan.metadata,
                           .createdAt = now,
                           .expiresAt = now.addSecs(std::chrono::seconds(lifetime).count())};
    Result<void> admitted;
    inTransaction(m_database.connection(), [&] {
        m_videos.lockOwner(owner.id);
        const QList<ResumableUpload> others = m_repository.ofAccount(owner.id);
        const auto open =
            std::count_if(others.begin(), others.end(), [](const auto &other) { return !other.isFinished; });
        admitted = m_uploads.admit(owner, plan.length);
        if (open >= mostAtOnce)
            admitted = fail(Fault::Conflict, u"uploads"_s);
        if (admitted)
            upload.id = m_repository.insert(upload);
    });
    if (!admitted)
        return tl::make_unexpected(admitted.error());
    return upload;
}

/// A row that is its owner's and has not expired.
Result<ResumableUpload> ResumableUploads::known(const Account &owner, qint64 id) const
{
    std::optional<ResumableUpload> upload = m_repository.find(id);
    if (!upload || upload->accountId != owner.id || upload->expiresAt <= m_clock())
        return fail(Fault::NotFound, u"upload"_s);
    return std::move(*upload);
}

Result<QString> ResumableUploads::fileOf(const ResumableUpload &upload) const
{
    return m_store.workFolder(upload.mediaKey).map([](const QString &folder) { return folder + u"/upload.part"_s; });
}

/// With how much of it has come and can be trusted.
Result<ResumableUpload> ResumableUploads::measured(ResumableUpload upload) const
{
    if (upload.isFinished) {
        upload.received = upload.length;
        return upload;
    }
    const Result<QString> file = fileOf(upload);
    if (!file)
        return tl::make_unexpected(file.error());
    upload.received = QFileInfo(*file).size();
    if (upload.uncheckedFrom)
        upload.received = std::min(upload.received, *upload.uncheckedFrom);
    return upload;
}

Result<ResumableUpload> ResumableUploads::find(const Account &owner, qint64 id) const
{
    Result<ResumableUpload> upload = known(owner, id).and_then([&](const auto &row) { return measured(row); });
    const bool isCutOff = upload && !upload->isFinished && upload->received == upload->length;
    if (!isCutOff || !m_locks->take(id))
        return upload;
    // All of it came, but the program ended before it became a video.
    UploadPiece piece(id, m_locks);
    return settle(owner, piece);
}

QList<ResumableUpload> ResumableUploads::list(const Account &owner) const
{
    QList<ResumableUpload> uploads;
    for (const ResumableUpload &upload : m_repository.ofAccount(owner.id)) {
        const Result<ResumableUpload> whole = measured(upload);
        if (whole && upload.expiresAt > m_clock())
            uploads.append(*whole);
    }
    return uploads;
}

Result<std::shared_ptr<UploadPiece>> ResumableUploads::open(const Account &owner, qint64 id, qint64 offset,
                                                            qint64 bytes,
                                                            const std::optional<UploadChecksum> &checksum) const
{
    if (const Result<ResumableUpload> upload = known(owner, id); !upload)
        return tl::make_unexpected(upload.error());
    if (!m_locks->take(id))
        return fail(Fault::Conflict, u"busy"_s);
    auto piece = std::make_shared<UploadPiece>(id, m_locks);
    // Looked at again, now that nobody else changes it.
    const Result<ResumableUpload> upload = known(owner, id).and_then([&](const auto &row) { return measured(row); });
    if (!upload)
        return tl::make_unexpected(upload.error());
    if (upload->received != offset)
        return fail(Fault::Conflict, u"offset"_s);
    if (bytes > upload->length - offset)
        return fail(Fault::TooLarge, u"file"_s);
    if (upload->isFinished)
        return piece;
    const Result<QString> file = fileOf(*upload);
    if (!file)
        return tl::make_unexpected(file.error());
    // What an earlier piece left without having been checked.
    if (QFileInfo(*file).size() > offset && !QFile::resize(*file, offset))
        return fail(Fault::Internal, {}, *file);
    if (checksum || upload->uncheckedFrom)
        m_repository.setUncheckedFrom(id, checksum ? std::optional(offset) : std::nullopt);
    if (const Result<void> opened = piece->open(*file, offset, upload->length, checksum); !opened)
        return tl::make_unexpected(opened.error());
    return piece;
}

Result<ResumableUpload> ResumableUploads::settle(const Account &owner, const UploadPiece &piece) const
{
    Result<ResumableUpload> upload = known(owner, piece.uploadId());
    if (!upload || upload->isFinished)
        return upload.and_then([&](const auto &row) { return measured(row); });
    if (upload->uncheckedFrom && piece.isFinished()) {
        m_repository.setUncheckedFrom(upload->id, std::nullopt);
        upload->uncheckedFrom.reset();
    }
    upload->expiresAt = m_clock().addSecs(std::chrono::seconds(lifetime).count());
    m_repository.setExpiry(upload->id, upload->expiresAt);
    upload = measured(*upload);
    return upload && upload->received == upload->length ? finish(owner, *upload) : upload;
}

Result<ResumableUpload> ResumableUploads::finish(const Account &owner, ResumableUpload upload) const
{
    const Result<QString> file = fileOf(upload);
    if (!file)
        return tl::make_unexpected(file.error());
    const Result<Video> video =
        m_uploads.take(owner, {.moveTo = [&](const QString &path) { return moveToDisk(*file, path); },
                               .bytes = upload.length,
                               .fileName = upload.fileName,
                               .title = upload.title,
                               .description = upload.description,
                               .promisedBy = upload.id});
    if (!video) {
        forget(upload); // its file went with the attempt
        return tl::make_unexpected(video.error());
    }
    m_repository.finish(upload.id, video->id);
    m_store.remove(upload.mediaKey);
    upload.isFinished = true;
    upload.videoId = video->id;
    return upload;
}

void ResumableUploads::forget(const ResumableUpload &upload) const
{
    m_repository.remove(upload.id);
    m_store.remove(upload.mediaKey);
}

Result<void> ResumableUploads::remove(const Account &owner, qint64 id) const
{
    const Result<ResumableUpload> upload = known(owner, id);
    if (!upload)
        return tl::make_unexpected(upload.error());
    if (!m_locks->take(id))
        return fail(Fault::Conflict, u"busy"_s);
    const UploadPiece lock(id, m_locks);
    forget(*upload);
    return {};
}

void ResumableUploads::removeExpired() const
{
    for (const ResumableUpload &upload : m_repository.expiredAt(m_clock())) {
        if (!m_locks->take(upload.id))
            continue;
        const UploadPiece lock(upload.id, m_locks);
        forget(upload);
    }
}
