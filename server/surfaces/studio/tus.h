#pragma once

#include "models/library/resumableuploads.h"
#include "server/http/message.h"

// What of the resumable upload protocol tus 1.0.0 (https://tus.io/protocols/resumable-upload) is only spelling.

namespace tus {

inline constexpr char version[] = "1.0.0";

/// A number of bytes, such as Upload-Offset. Invalid `name`, with the detail "missing" when it is not there.
Result<qint64> number(const Request &request, const char *lowerCaseName);
/// Upload-Length and Upload-Metadata (filename, title, description; the rest is kept). Invalid.
Result<UploadPlan> plan(const Request &request);
/// Upload-Checksum, if there is one. Invalid.
Result<std::optional<UploadChecksum>> checksum(const Request &request);
/// The method that is meant: some clients can only POST.
QByteArray method(const Request &request);
/// Whether the body is a piece of a file.
bool hasPiece(const Request &request);

/// Every answer of the protocol says these.
QList<std::pair<QByteArray, QByteArray>> headers(qint64 largest);
void describe(Response &response, const ResumableUpload &upload);

} // namespace tus
