#include "server/http/message.h"

#include "server/http/utf8.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Bytes that are no UTF-8 become U+FFFD: a query is data, and a wrong one finds nothing.
QString decodedFormText(QByteArray raw)
{
    return QString::fromUtf8(QByteArray::fromPercentEncoding(raw.replace('+', ' ')));
}

/// Splits once; the second part is empty where there is no separator.
std::pair<QByteArray, QByteArray> cut(const QByteArray &text, char separator)
{
    const qsizetype at = text.indexOf(separator);
    return at < 0 ? std::pair(text, QByteArray()) : std::pair(text.left(at), text.sliced(at + 1));
}

} // namespace

QueryItems QueryItems::parse(const QByteArray &raw)
{
    QueryItems items;
    items.m_raw = raw;
    const QByteArrayList parts = raw.split('&');
    for (const QByteArray &part : parts) {
        if (part.isEmpty())
            continue;
        const auto [name, value] = cut(part, '=');
        items.m_items.append({decodedFormText(name), decodedFormText(value)});
    }
    return items;
}

std::optional<QString> QueryItems::find(const QString &name) const
{
    for (const auto &[itemName, value] : m_items) {
        if (itemName == name)
            return value.isNull() ? u""_s : value;
    }
    return std::nullopt;
}

QStringList QueryItems::all(const QString &name) const
{
    QStringList values;
    for (const auto &[itemName, value] : m_items) {
        if (itemName == name)
            values.append(value);
    }
    return values;
}

Request Request::to(const QByteArray &method, const QByteArray &target)
{
    const auto [path, query] = cut(target, '?');
    Request request;
    request.method = method;
    request.path = path;
    request.query = QueryItems::parse(query);
    return request;
}

std::optional<QStringList> Request::segments() const
{
    QByteArrayList raw = path.split('/');
    raw.removeFirst(); // before the first slash
    while (!raw.isEmpty() && raw.last().isEmpty())
        raw.removeLast();
    QStringList segments;
    for (const QByteArray &part : std::as_const(raw)) {
        const std::optional<QString> segment = fromUtf8Strictly(QByteArray::fromPercentEncoding(part));
        if (!segment || segment->isEmpty() || *segment == "."_L1 || *segment == ".."_L1)
            return std::nullopt;
        segments.append(*segment);
    }
    return segments;
}

std::optional<QByteArray> Request::cookie(const QByteArray &name) const
{
    const QByteArrayList pairs = header("cookie").split(';');
    for (const QByteArray &pair : pairs) {
        const auto [cookieName, value] = cut(pair.trimmed(), '=');
        if (cookieName == name)
            return value;
    }
    return std::nullopt;
}

std::optional<QByteArray> Request::bearer() const
{
    const auto [scheme, token] = cut(header("authorization"), ' ');
    const QByteArray trimmed = token.trimmed();
    if (scheme.compare("bearer", Qt::CaseInsensitive) != 0 || trimmed.isEmpty() || trimmed.contains(' '))
        return std::nullopt;
    return trimmed;
}

Result<QJsonObject> Request::json() const
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return fail(Fault::Invalid, u"json"_s, error.errorString());
    if (!document.isObject())
        return fail(Fault::Invalid, u"object"_s);
    return document.object();
}

QString Request::origin() const
{
    const QString scheme = isTls ? u"https://"_s : u"http://"_s;
    const QByteArray host = header("host");
    if (!host.isEmpty())
        return scheme + QString::fromLatin1(host);
    const bool isV6 = localAddress.protocol() == QAbstractSocket::IPv6Protocol;
    const QString address = isV6 ? u'[' + localAddress.toString() + u']' : localAddress.toString();
    return scheme + address + u':' + QString::number(localPort);
}

QByteArray Response::header(const char *name) const
{
    for (const auto &[headerName, value] : headers) {
        if (headerName.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QByteArray reasonPhrase(int status)
{
    static const QHash<int, QByteArray> phrases{
        {200, "OK"},
        {201, "Created"},
        {202, "Accepted"},
        {204, "No content"},
        {206, "Partial content"},
        {303, "See other"},
        {304, "Not modified"},
        {400, "Bad request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not found"},
        {405, "Method not allowed"},
        {408, "Request timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {412, "Precondition failed"},
        {413, "Request is too large"},
        {415, "Unsupported media type"},
        {416, "Range not satisfiable"},
        {417, "Expectation failed"},
        {421, "This server has another name (see server/hosts)"},
        {423, "Locked"},
        {429, "Too many requests"},
        {431, "Request header fields are too large"},
        {460, "Checksum mismatch"},
        {500, "Internal error"},
        {501, "Not implemented"},
        {502, "The engine failed"},
        {503, "The server is busy"},
        {504, "The answer took too long"},
        {505, "HTTP version not supported"},
        {507, "Not enough space"},
    };
    return phrases.value(status, "Status " + QByteArray::number(status));
}

Response json(int status, const QJsonObject &object)
{
    return {.status = status, .body = QJsonDocument(object).toJson(QJsonDocument::Compact)};
}

Response jsonArray(int status, const QJsonArray &array)
{
    return {.status = status, .body = QJsonDocument(array).toJson(QJsonDocument::Compact)};
}
