#include "server/http/screen.h"

#include "server/http/forwarded.h"

#include <algorithm>

namespace {

QHostAddress unmapped(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4); // also when it is mapped into IPv6
    return isV4 ? QHostAddress(v4) : address;
}

void believe(const Forwarded &forwarded, Request &request)
{
    if (!forwarded.client.isNull())
        request.peer = forwarded.client;
    if (!forwarded.scheme.isEmpty())
        request.isTls = forwarded.scheme == "https";
    if (!forwarded.host.isEmpty())
        request.headers.insert("host", forwarded.host);
}

} // namespace

int RequestScreen::check(Request &request) const
{
    if (isTrustedProxy(request.peer))
        believe(readForwarded(request, [this](const QHostAddress &hop) { return isTrustedProxy(hop); }), request);
    dropForwarded(request);
    request.peer = unmapped(request.peer); // one client has one spelling, in lists of devices and logs too
    const QByteArray authority = request.header("host");
    if (authority.isEmpty())
        return 0; // HTTP/1.0: origin() falls back to the address it came in at
    const std::optional<QString> host = hostOf(authority);
    if (!host)
        return 400;
    return isOurs(*host) ? 0 : 421;
}

bool RequestScreen::isTrustedProxy(const QHostAddress &peer) const
{
    const QStringList networks = m_settings.value(setting::trustedProxies);
    return std::any_of(networks.begin(), networks.end(), [address = unmapped(peer)](const QString &network) {
        return address.isInSubnet(QHostAddress::parseSubnet(network));
    });
}

bool RequestScreen::isOurs(const QString &host) const
{
    return m_names.contains(host) || m_settings.value(setting::serverHosts).contains(host);
}
