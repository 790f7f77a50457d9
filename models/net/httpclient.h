#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QByteArray>
#include <QList>
#include <QUrl>

#include <chrono>
#include <functional>
#include <utility>

/// A part of a form (RFC 7578): a value, or a file that is read while it is sent.
struct FormPart
{
    QByteArray name;
    QByteArray value;
    QString filePath; // instead of `value`
    QByteArray fileName;
    QByteArray contentType;
};

struct HttpRequest
{
    QByteArray method = "POST";
    QUrl url; // http or https
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
    QList<FormPart> form; // instead of `body`
    std::chrono::milliseconds connectTimeout{10'000};
    std::chrono::milliseconds silenceTimeout{60'000}; // without a byte from the server, or one that it takes
    std::chrono::milliseconds timeout{600'000};       // of the whole exchange
    qsizetype maxReplyBytes = 32 * 1024 * 1024;
};

struct HttpReply
{
    int status = 0;
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    QByteArray header(const QByteArray &name) const;
};

/// Takes the body of a 2xx reply as it comes; false: that is enough, the connection is closed and the exchange is done.
using ByteSink = std::function<bool(const QByteArray &bytes)>;

/// One HTTP exchange through libcurl. Follows no redirect. Stateless, blocking, thread-safe.
class HttpClient
{
public:
    /// Any reply the server gave, whatever its status. With a sink the body of a 2xx goes there alone. Cancelled: the
    /// connection is closed within a quarter second of the wish. EngineFailed with the field "connection" (not to be
    /// reached, or cut off), "timeout" or "tooLarge", and in `detail` what libcurl says. NotFound "file": a part's file
    /// cannot be read.
    Result<HttpReply> send(const HttpRequest &request, const Progress &progress = {}, const ByteSink &sink = {}) const;
};
