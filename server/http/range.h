#pragma once

#include "server/http/message.h"

#include <QDateTime>

/// What a Range header asks of a representation of a known size (RFC 9110, section 14).
struct RangeAnswer
{
    enum class Kind {
        Whole, // no range, or one that is to be ignored: several ranges, another unit, bad grammar
        Part,
        Unsatisfiable, // 416
    };

    Kind kind = Kind::Whole;
    qint64 offset = 0;
    qint64 length = 0;

    bool operator==(const RangeAnswer &) const = default;
};

RangeAnswer resolveRange(const QByteArray &rangeHeader, qint64 size);

/// A file, or bytes in memory, as they are offered to clients.
struct ServedFile
{
    QString path; // empty for bytes in memory
    QByteArray type;
    QByteArray etag; // strong, with its quotes
    QDateTime lastModified;
    QString downloadName = {}; // what ?download=1 suggests
};

/// The preconditions, the range and the headers of a GET or HEAD, and the open file as the body. 404 without a body
/// when the file cannot be opened.
Response fileResponse(const Request &request, const ServedFile &file);
/// The same, of bytes in memory.
Response bytesResponse(const Request &request, const QByteArray &bytes, const ServedFile &as);

/// RFC 9110, section 5.6.7: the form that is sent, and all three forms that must be understood.
QByteArray toHttpDate(const QDateTime &time);
QDateTime fromHttpDate(const QByteArray &text);

/// `attachment` with the name for everybody (RFC 6266), also outside ASCII (RFC 8187).
QByteArray attachmentNamed(const QString &name);
