#pragma once

#include "models/library/resumableupload.h"
#include "models/storage/database.h"

#include <QList>

/// The table `uploads`.
class UploadRepository
{
public:
    explicit UploadRepository(const Database &database) : m_database(database) {}

    qint64 insert(const ResumableUpload &upload) const;
    std::optional<ResumableUpload> find(qint64 id) const;
    /// An account's, newest first.
    QList<ResumableUpload> ofAccount(qint64 accountId) const;
    QList<ResumableUpload> expiredAt(const QDateTime &now) const;
    /// The keys of all work folders that still belong to an upload.
    QStringList mediaKeys() const;
    /// What the unfinished uploads of an account will come to, but for the one with the id `except`.
    qint64 promisedBytes(qint64 accountId, qint64 except) const;

    void setUncheckedFrom(qint64 id, std::optional<qint64> from) const;
    void setExpiry(qint64 id, const QDateTime &expiresAt) const;
    void finish(qint64 id, qint64 videoId) const;
    bool remove(qint64 id) const;

private:
    Database m_database;
};
