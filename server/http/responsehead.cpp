#include "server/http/responsehead.h"

#include "server/http/range.h"

#include <QDateTime>

namespace {

QByteArray sanitized(QByteArray value)
{
    for (char &c : value) {
        if ((c >= 0 && c < 0x20) || c == 0x7f)
            c = ' ';
    }
    return value;
}

void addField(QByteArray &head, const QByteArray &name, const QByteArray &value)
{
    head += name + ": " + sanitized(value) + "\r\n";
}

/// Formatting a date costs as much as a small answer, so each thread does it once a second.
QByteArray currentDate()
{
    thread_local qint64 second = 0;
    thread_local QByteArray text;
    const qint64 now = QDateTime::currentSecsSinceEpoch();
    if (now != second) {
        second = now;
        text = toHttpDate(QDateTime::fromSecsSinceEpoch(now, Qt::UTC));
    }
    return text;
}

bool neverHasBody(int status)
{
    return status == 204 || status == 304;
}

} // namespace

QByteArray responseHead(const Response &response, const Framing &framing)
{
    QByteArray head;
    head.reserve(512);
    head += "HTTP/1.1 " + QByteArray::number(response.status) + ' ' + reasonPhrase(response.status) + "\r\n";
    addField(head, "Date", currentDate());
    if (!response.type.isEmpty() && !neverHasBody(response.status))
        addField(head, "Content-Type", response.type);
    for (const auto &[name, value] : response.headers)
        addField(head, name, value);
    if (framing.isChunked)
        head += "Transfer-Encoding: chunked\r\n";
    else if (!response.events && !neverHasBody(response.status))
        addField(head, "Content-Length", QByteArray::number(response.contentLength()));
    if (!framing.keepsAlive)
        head += "Connection: close\r\n";
    else if (framing.minorVersion == 0)
        head += "Connection: keep-alive\r\n";
    head += "\r\n";
    return head;
}
