#pragma once

#include "server/http/message.h"

#include <functional>

/// What proxies say of the client they speak for. Empty where they say nothing that can be understood.
struct Forwarded
{
    QHostAddress client;
    QByteArray scheme; // "http" or "https"
    QByteArray host;
};

/// Reads X-Forwarded-For, -Proto and -Host, or without them Forwarded (RFC 7239), from the nearest proxy outwards, and
/// no further than `isTrusted` reaches: what lies beyond was written by who knows whom.
Forwarded readForwarded(const Request &request, const std::function<bool(const QHostAddress &)> &isTrusted);

/// Takes the fields out that only a proxy may set.
void dropForwarded(Request &request);
