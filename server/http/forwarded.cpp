#include "server/http/forwarded.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array fields{"forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host"};

QByteArray lastOf(const QByteArray &list)
{
    return list.mid(list.lastIndexOf(',') + 1).trimmed();
}

QByteArray unquoted(const QByteArray &value)
{
    const bool isQuoted = value.size() >= 2 && value.startsWith('"') && value.endsWith('"');
    return isQuoted ? value.sliced(1, value.size() - 2) : value;
}

/// An address with or without a port: 192.0.2.1, 192.0.2.1:80, 2001:db8::1, [2001:db8::1]:80.
QHostAddress addressFrom(const QByteArray &text)
{
    if (text.startsWith('['))
        return QHostAddress(QString::fromLatin1(text.mid(1, text.indexOf(']') - 1)));
    const bool hasPort = text.count(':') == 1;
    return QHostAddress(QString::fromLatin1(hasPort ? text.left(text.indexOf(':')) : text));
}

QByteArray schemeFrom(const QByteArray &text)
{
    const QByteArray scheme = text.toLower();
    return scheme == "http" || scheme == "https" ? scheme : QByteArray();
}

Forwarded stepFrom(const QByteArray &element)
{
    Forwarded step;
    const QByteArrayList pairs = element.split(';');
    for (const QByteArray &pair : pairs) {
        const qsizetype equals = pair.indexOf('=');
        const QByteArray name = pair.left(equals).trimmed().toLower();
        const QByteArray value = unquoted(pair.mid(equals + 1).trimmed());
        if (name == "for")
            step.client = addressFrom(value);
        else if (name == "proto")
            step.scheme = schemeFrom(value);
        else if (name == "host")
            step.host = value;
    }
    return step;
}

} // namespace

Forwarded readForwarded(const Request &request, const std::function<bool(const QHostAddress &)> &isTrusted)
{
    // Proxies that write the older fields pass on whatever Forwarded a client has sent, so those come first.
    const bool isOlder = std::any_of(fields.begin() + 1, fields.end(),
                                     [&](const char *field) { return request.headers.contains(field); });
    Forwarded known;
    if (isOlder) {
        known.scheme = schemeFrom(lastOf(request.header("x-forwarded-proto")));
        known.host = lastOf(request.header("x-forwarded-host"));
    }
    QByteArrayList steps = request.header(isOlder ? "x-forwarded-for" : "forwarded").split(',');
    std::reverse(steps.begin(), steps.end());
    for (const QByteArray &text : std::as_const(steps)) {
        const Forwarded step = isOlder ? Forwarded{.client = addressFrom(text.trimmed())} : stepFrom(text);
        if (!isOlder) {
            known.scheme = step.scheme;
            known.host = step.host;
        }
        if (step.client.isNull())
            break;
        known.client = step.client;
        if (!isTrusted(step.client))
            break;
    }
    return known;
}

void dropForwarded(Request &request)
{
    for (const char *field : fields)
        request.headers.remove(field);
}
