#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

/// One row of `uploads`: a file that comes in pieces, and may go on after a broken connection or a restart.
struct ResumableUpload
{
    qint64 id = 0;
    qint64 accountId = 0;
    QString mediaKey; // names its work folder
    qint64 length = 0;
    QString fileName;
    QString title;
    QString description;
    QString metadata;                         // as the client gave it, to be given back
    std::optional<qint64> uncheckedFrom = {}; // see the migration
    bool isFinished = false;                  // it has become a video
    qint64 videoId = 0;                       // of a finished one; 0 when that is deleted
    QDateTime createdAt;
    QDateTime expiresAt;
    qint64 received = 0; // bytes; not a column
};
