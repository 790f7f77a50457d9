#pragma once

#include "models/core/settings.h"
#include "server/http/hostname.h"
#include "server/http/message.h"

/// Looks at each request before its route is sought. What a trusted proxy says of its client is taken for true, what
/// anybody else says of it is dropped. A request that was meant for another host is refused: the page of a stranger
/// whose name was made to point here (DNS rebinding) sends that name. Thread-safe.
class RequestScreen
{
public:
    /// `settings` (server/hosts, server/trustedProxies) must outlive it, and may change meanwhile.
    explicit RequestScreen(const Settings &settings) : m_settings(settings) {}

    /// 0, or the status to refuse with: 400 or 421.
    int check(Request &request) const;
    bool isTrustedProxy(const QHostAddress &peer) const;

private:
    bool isOurs(const QString &host) const;

    const Settings &m_settings;
    MachineNames m_names;
};
