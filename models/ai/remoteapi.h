#pragma once

#include "models/net/httpclient.h"

#include <QString>

/// Where a remote engine is, and the key to it.
struct RemoteAccess
{
    QUrl baseUrl;         // "https://api.openai.com/v1"
    QByteArray keyHeader; // "Authorization", "x-goog-api-key"
    QByteArray keyValue;  // "Bearer ...", or the key; empty: none is sent
};

/// The manners of every remote engine: its key, attempts with growing pauses on 429, 5xx and refused connections
/// (Retry-After is honoured up to half a minute), and one way to word what goes wrong. Thread-safe.
class RemoteApi
{
public:
    explicit RemoteApi(RemoteAccess access, int attempts = 3);

    /// The address of `path` below the base.
    QUrl url(const QString &path) const;
    /// The body of a 2xx reply. Nothing is tried again once the sink has taken a byte. Cancelled; EngineFailed with the
    /// field "key" (401, 403), "rateLimit" (429; `retryAfterSeconds` where it said so), "model" (404), "request" (other
    /// 4xx), "server" (5xx), "connection", "timeout", "tooLarge"; `detail` is what the engine said, never the key.
    Result<QByteArray> call(HttpRequest request, const Progress &progress = {}, const ByteSink &sink = {}) const;

private:
    RemoteAccess m_access;
    int m_attempts;
};
