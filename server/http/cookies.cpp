#include "server/http/cookies.h"

QByteArray setCookie(const QByteArray &name, const QByteArray &value, std::chrono::seconds maxAge,
                     const Request &request)
{
    QByteArray cookie = name + '=' + value + "; Max-Age=" + QByteArray::number(qint64(maxAge.count())) +
                        "; Path=/; HttpOnly; SameSite=Lax";
    if (request.isTls)
        cookie += "; Secure";
    return cookie;
}

QByteArray clearCookie(const QByteArray &name, const Request &request)
{
    // Clients that do not know Max-Age go by the date.
    return setCookie(name, {}, std::chrono::seconds(0), request) + "; Expires=Thu, 01 Jan 1970 00:00:00 GMT";
}
