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

/// The manners of every remote engine: its key, attempts with growing pauses on 429, 5xx and connections that fail
/// (Retry-After is honoured up to half a minute), and one way to word what goes wrong. Thread-safe.
class RemoteApi
{
public:
    /// Waits that long, or until the work is cancelled.
    using Pause = std::function<void(std::chrono::milliseconds length, const Progress &progress)>;
    static void sleep(std::chrono::milliseconds length, const Progress &progress);

    explicit RemoteApi(RemoteAccess access, int attempts = 3, Pause pause = &RemoteApi::sleep);

    /// The address of `path` below the base.
    QUrl url(const QString &path) const;
    /// The body of a 2xx reply. Nothing is tried again once the sink has taken a byte. Cancelled; EngineFailed with the
    /// field "key" (401, 403), "rateLimit" (429; `retryAfterSeconds` where it said so), "model" (404), "request" (other
    /// 4xx), "server" (5xx), "connection", "timeout", "tooLarge"; `detail` is what the engine said, never the key.
    /// The engines add "reply" (not what the protocol says) and "refused" (it would not, for what was asked).
    Result<QByteArray> call(HttpRequest request, const Progress &progress = {}, const ByteSink &sink = {}) const;

    /// What an engine said went wrong, from the JSON it said it in: one line, bounded, without the key.
    QString wordsOf(const QByteArray &reply) const;

private:
    Error errorOf(const HttpReply &reply) const;

    RemoteAccess m_access;
    int m_attempts;
    Pause m_pause;
};
