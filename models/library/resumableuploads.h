#pragma once

#include "models/library/uploadpiece.h"
#include "models/library/uploadrepository.h"
#include "models/library/uploadservice.h"

#include <chrono>

/// What a client says of a file before its first byte.
struct UploadPlan
{
    qint64 length = 0;
    QString fileName;
    QString title;
    QString description;
    QString metadata;
};

/// Uploads that come in pieces, each its owner's own. What has come is kept until it expires, over restarts. When the
/// last byte is there the file becomes a video as every upload. Blocking, thread-safe.
class ResumableUploads
{
public:
    static constexpr std::chrono::hours lifetime{72}; // since the last piece
    static constexpr int mostAtOnce = 50;             // unfinished ones of an account

    ResumableUploads(const Database &database, const MediaStore &store, const UploadService &uploads,
                     Clock clock = systemClock);

    /// Counts against the quota from now on. Invalid "length", "title" or "description"; TooLarge "file" or "quota";
    /// NoSpace; Conflict "uploads" when there are too many already.
    Result<ResumableUpload> create(const Account &owner, const UploadPlan &plan) const;
    /// With how much has come. NotFound "upload", of another's too and of one that has expired.
    Result<ResumableUpload> find(const Account &owner, qint64 id) const;
    QList<ResumableUpload> list(const Account &owner) const;
    /// Takes the upload for one writer. NotFound; Conflict "offset" when that is not where it goes on, Conflict "busy"
    /// while somebody writes to it; TooLarge when `bytes` go past its length.
    Result<std::shared_ptr<UploadPiece>> open(const Account &owner, qint64 id, qint64 offset, qint64 bytes,
                                              const std::optional<UploadChecksum> &checksum = {}) const;
    /// After a piece has finished: puts the expiry off, and makes the video when that was the last. What refuses the
    /// video (Unsupported, TooLarge "quota", NoSpace) ends the upload.
    Result<ResumableUpload> settle(const Account &owner, const UploadPiece &piece) const;
    /// Ends it and forgets its bytes. NotFound; Conflict "busy" while somebody writes to it.
    Result<void> remove(const Account &owner, qint64 id) const;

    /// Forgets what has expired. Called when a new one begins and at the start of the program.
    void removeExpired() const;
    /// The keys of the work folders that are to be kept.
    QStringList mediaKeys() const { return m_repository.mediaKeys(); }

private:
    Result<ResumableUpload> known(const Account &owner, qint64 id) const;
    Result<QString> fileOf(const ResumableUpload &upload) const;
    Result<ResumableUpload> measured(ResumableUpload upload) const;
    Result<ResumableUpload> finish(const Account &owner, ResumableUpload upload) const;
    void forget(const ResumableUpload &upload) const;

    Database m_database;
    UploadRepository m_repository;
    VideoRepository m_videos;
    const MediaStore &m_store;
    const UploadService &m_uploads;
    Clock m_clock;
    std::shared_ptr<UploadLocks> m_locks = std::make_shared<UploadLocks>();
};
