#pragma once

#include "server/http/message.h"

#include <chrono>

/// The value of a Set-Cookie header (RFC 6265) for a cookie that scripts cannot read and that other sites' pages do not
/// send with their writes: HttpOnly, SameSite=Lax, on all paths, and Secure where the request came over TLS.
/// `value` must need no quotes, as a token needs none.
QByteArray setCookie(const QByteArray &name, const QByteArray &value, std::chrono::seconds maxAge,
                     const Request &request);

/// Takes the cookie back.
QByteArray clearCookie(const QByteArray &name, const Request &request);
