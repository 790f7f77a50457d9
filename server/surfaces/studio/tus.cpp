#include "server/surfaces/studio/tus.h"

#include "server/http/utf8.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxDigits = 15;

std::optional<QByteArray> fromBase64(const QByteArray &text)
{
    const auto decoded = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

/// "name base64, name base64": nullopt when a name is missing or there twice, or a value is no base64.
std::optional<QHash<QByteArray, QByteArray>> metadataOf(const QByteArray &text)
{
    QHash<QByteArray, QByteArray> values;
    if (text.trimmed().isEmpty())
        return values;
    for (const QByteArray &pair : text.split(',')) {
        const QByteArrayList parts = pair.trimmed().split(' ');
        const std::optional<QByteArray> value = fromBase64(parts.value(1));
        if (parts.front().isEmpty() || parts.size() > 2 || !value || values.contains(parts.front()))
            return std::nullopt;
        values.insert(parts.front(), *value);
    }
    return values;
}

} // namespace

Result<qint64> tus::number(const Request &request, const char *lowerCaseName)
{
    const QByteArray text = request.header(lowerCaseName);
    const QString name = QString::fromLatin1(lowerCaseName);
    if (text.isEmpty())
        return fail(Fault::Invalid, name, u"missing"_s);
    const bool isNumber =
        text.size() <= maxDigits && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return isNumber ? Result<qint64>(text.toLongLong()) : fail(Fault::Invalid, name);
}

Result<UploadPlan> tus::plan(const Request &request)
{
    const Result<qint64> length = number(request, "upload-length");
    if (!length)
        return tl::make_unexpected(length.error());
    const QByteArray text = request.header("upload-metadata");
    const auto metadata = metadataOf(text);
    if (!metadata)
        return fail(Fault::Invalid, u"upload-metadata"_s);
    const auto value = [&](const char *name) { return fromUtf8Strictly(metadata->value(name)); };
    const std::optional<QString> fileName = value(metadata->contains("filename") ? "filename" : "name");
    const std::optional<QString> title = value("title");
    const std::optional<QString> description = value("description");
    if (!fileName || !title || !description)
        return fail(Fault::Invalid, u"upload-metadata"_s);
    return UploadPlan{.length = *length,
                      .fileName = *fileName,
                      .title = *title,
                      .description = *description,
                      .metadata = QString::fromLatin1(text)};
}

Result<std::optional<UploadChecksum>> tus::checksum(const Request &request)
{
    const QByteArray text = request.header("upload-checksum");
    if (text.isEmpty())
        return std::nullopt;
    const QByteArrayList parts = text.split(' ');
    const QByteArray algorithm = parts.front().toLower();
    const std::optional<QByteArray> digest = parts.size() == 2 ? fromBase64(parts.last()) : std::nullopt;
    if (!digest || (algorithm != "sha1" && algorithm != "sha256"))
        return fail(Fault::Invalid, u"upload-checksum"_s);
    return UploadChecksum{.algorithm = algorithm == "sha1" ? QCryptographicHash::Sha1 : QCryptographicHash::Sha256,
                          .digest = *digest};
}

QByteArray tus::method(const Request &request)
{
    const QByteArray meant = request.header("x-http-method-override").toUpper();
    return request.method == "POST" && !meant.isEmpty() ? meant : request.method;
}

bool tus::hasPiece(const Request &request)
{
    return request.header("content-type").toLower() == "application/offset+octet-stream";
}

QList<std::pair<QByteArray, QByteArray>> tus::headers(qint64 largest)
{
    return {{"Tus-Resumable", version},
            {"Tus-Version", version},
            {"Tus-Extension", "creation,creation-with-upload,expiration,checksum,termination"},
            {"Tus-Checksum-Algorithm", "sha1,sha256"},
            {"Tus-Max-Size", QByteArray::number(largest)}};
}

void tus::describe(Response &response, const ResumableUpload &upload)
{
    const QString expires =
        QLocale::c().toString(upload.expiresAt.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s); // RFC 9110
    response.addHeader("Upload-Offset", QByteArray::number(upload.received));
    response.addHeader("Upload-Length", QByteArray::number(upload.length));
    response.addHeader("Upload-Expires", expires.toLatin1());
    if (!upload.metadata.isEmpty())
        response.addHeader("Upload-Metadata", upload.metadata.toLatin1());
    if (upload.videoId > 0)
        response.addHeader("Content-Location", "/api/v1/videos/" + QByteArray::number(upload.videoId));
}
