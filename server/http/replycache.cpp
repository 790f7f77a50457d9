#include "server/http/replycache.h"

namespace {

constexpr qsizetype maxReplyBytes = 128 * 1024;
constexpr qsizetype maxBytes = 8 * 1024 * 1024;
constexpr qint64 maxAgeMs = 1000;

/// All of a request that an answer may hang on. A newline is in none of its parts.
QByteArray keyOf(const Request &request)
{
    return QByteArrayList{request.path,
                          request.query.raw(),
                          request.origin().toUtf8(),
                          request.isTls ? "tls" : "",
                          request.header("authorization"),
                          request.header("cookie"),
                          request.header("origin"),
                          request.header("accept-language")}
        .join('\n');
}

bool asksOnly(const Request &request)
{
    return request.method == "GET" || request.method == "HEAD";
}

} // namespace

std::optional<Response> ReplyCache::find(const Request &request)
{
    const std::optional<quint64> version = asksOnly(request) ? m_version() : std::nullopt;
    return version ? find(request, keyOf(request), *version) : std::nullopt;
}

Response ReplyCache::answer(const Request &request, const std::function<Response()> &make)
{
    const std::optional<quint64> version = m_version(); // before anything is read
    if (!version)
        return make();
    const QByteArray key = keyOf(request);
    if (std::optional<Response> known = find(request, key, *version))
        return *std::move(known);
    Response response = make();
    if (response.status == 200 && !response.file && !response.events)
        keep(request, key, *version, response);
    return response;
}

std::optional<Response> ReplyCache::find(const Request &request, const QByteArray &key, quint64 version)
{
    const std::lock_guard lock(m_mutex);
    const auto reply = m_replies.constFind(key);
    if (version != m_keptVersion || reply == m_replies.cend() || reply->age.hasExpired(maxAgeMs))
        return std::nullopt;
    request.noteCaller(reply->callerId);
    return reply->response;
}

void ReplyCache::keep(const Request &request, const QByteArray &key, quint64 version, const Response &response)
{
    const qsizetype bytes = key.size() + response.body.size();
    if (bytes > maxReplyBytes)
        return;
    const std::lock_guard lock(m_mutex);
    if (version != m_keptVersion || m_bytes + bytes > maxBytes) {
        m_replies.clear();
        m_bytes = 0;
        m_keptVersion = version;
    }
    m_bytes += bytes; // one that takes the place of an older one counts twice, until all are dropped
    Reply &reply = m_replies[key];
    reply.response = response;
    reply.callerId = request.caller ? request.caller->accountId.load() : 0;
    reply.age.start();
}
