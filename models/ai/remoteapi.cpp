#include "models/ai/remoteapi.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QRandomGenerator>
#include <QTimeZone>

#include <algorithm>
#include <optional>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::seconds longestWait = 30s;
constexpr std::chrono::milliseconds firstPause = 500ms;
constexpr std::chrono::milliseconds look = 50ms;
constexpr qsizetype maxWords = 300;
constexpr int maxRetryAfterSeconds = 24 * 60 * 60;

/// RFC 9110, 10.2.3: seconds, or a date. Nothing when the reply does not say.
std::optional<int> retryAfterSeconds(const HttpReply &reply)
{
    const QByteArray value = reply.header("retry-after");
    bool isNumber = false;
    qint64 seconds = value.toLongLong(&isNumber);
    if (!isNumber) {
        QDateTime when = QLocale::c().toDateTime(QString::fromLatin1(value), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
        if (!when.isValid())
            return std::nullopt;
        when.setTimeZone(QTimeZone::utc());
        seconds = QDateTime::currentDateTimeUtc().secsTo(when);
    }
    return int(std::clamp<qint64>(seconds, 0, maxRetryAfterSeconds));
}

/// Doubled each time; half of it is left to chance, so that many that failed at once do not come back at once.
std::chrono::milliseconds backoff(int attempt)
{
    const std::chrono::milliseconds whole = firstPause * (1 << std::min(attempt, 5));
    return whole / 2 + std::chrono::milliseconds(QRandomGenerator::global()->bounded(int(whole.count() / 2) + 1));
}

QString fieldOf(const HttpReply &reply)
{
    switch (reply.status) {
    case 401:
    case 403: return u"key"_s;
    case 404: return u"model"_s;
    case 429: return u"rateLimit"_s;
    case 400: return reply.body.contains("API_KEY_INVALID") ? u"key"_s : u"request"_s; // Google's word for 401
    default: return reply.status >= 500 ? u"server"_s : u"request"_s;
    }
}

/// OpenAI answers 429 to an account without money, too.
bool isWorthAnotherTry(const HttpReply &reply)
{
    return reply.status >= 500 || (reply.status == 429 && !reply.body.contains("insufficient_quota"));
}

/// {"error": {"message": ...}}, {"error": "..."}, {"message": ...}, {"detail": ...}; Google wraps them in an array.
QString messageIn(const QByteArray &json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json);
    const QJsonObject object = document.isArray() ? document.array().first().toObject() : document.object();
    const QJsonValue error = object[u"error"_s];
    for (const QJsonValue &words :
         QList<QJsonValue>{error.toObject()[u"message"_s], error, object[u"message"_s], object[u"detail"_s]}) {
        if (words.isString())
            return words.toString();
    }
    return {};
}

} // namespace

void RemoteApi::sleep(std::chrono::milliseconds length, const Progress &progress)
{
    const auto end = std::chrono::steady_clock::now() + length;
    while (!progress.cancelled() && std::chrono::steady_clock::now() < end)
        std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(look, end - std::chrono::steady_clock::now()));
}

RemoteApi::RemoteApi(RemoteAccess access, int attempts, Pause pause)
    : m_access(std::move(access)), m_attempts(std::max(attempts, 1)), m_pause(std::move(pause))
{}

QUrl RemoteApi::url(const QString &path) const
{
    QUrl url = m_access.baseUrl;
    QString base = url.path();
    while (base.endsWith(u'/'))
        base.chop(1);
    url.setPath(base + u'/' + path);
    return url;
}

QString RemoteApi::wordsOf(const QByteArray &reply) const
{
    QString words = messageIn(reply).simplified();
    const QString key = QString::fromUtf8(m_access.keyValue.mid(m_access.keyValue.lastIndexOf(' ') + 1));
    if (!key.isEmpty())
        words.replace(key, u"***"_s);
    return words.size() > maxWords ? words.left(maxWords) + u'…' : words;
}

Error RemoteApi::errorOf(const HttpReply &reply) const
{
    const QString words = wordsOf(reply.body);
    return {.fault = Fault::EngineFailed,
            .field = fieldOf(reply),
            .detail = words.isEmpty() ? u"HTTP %1"_s.arg(reply.status) : words,
            .retryAfterSeconds = retryAfterSeconds(reply).value_or(0)};
}

Result<QByteArray> RemoteApi::call(HttpRequest request, const Progress &progress, const ByteSink &sink) const
{
    if (!m_access.keyValue.isEmpty())
        request.headers.append({m_access.keyHeader, m_access.keyValue});
    bool isTaken = false;
    const ByteSink taking = [&](const QByteArray &bytes) {
        isTaken = true;
        return sink(bytes);
    };
    for (int attempt = 0;; ++attempt) {
        Result<HttpReply> reply = HttpClient().send(request, progress, sink ? taking : ByteSink());
        if (reply && reply->status >= 200 && reply->status < 300)
            return std::move(reply->body);
        const Error error = reply ? errorOf(*reply) : reply.error();
        const bool isWorthIt = reply ? isWorthAnotherTry(*reply) : error.field == u"connection"_s;
        const std::chrono::seconds asked(error.retryAfterSeconds);
        if (!isWorthIt || isTaken || attempt + 1 >= m_attempts || asked > longestWait)
            return tl::make_unexpected(error);
        m_pause(std::max<std::chrono::milliseconds>(asked, backoff(attempt)), progress);
        if (progress.cancelled())
            return fail(Fault::Cancelled);
    }
}
