#pragma once

#include "server/http/connectioncounts.h"
#include "server/http/limits.h"
#include "server/http/router.h"
#include "server/http/tls.h"
#include "server/http/workers.h"

#include <optional>
#include <vector>

class RequestLog;
class RequestScreen;

struct GatewayOptions
{
    QHostAddress address = QHostAddress::LocalHost;
    quint16 port = 0; // 0: any that is free
    int threads = 1;  // more than one needs Linux
    HttpLimits limits = {};
    QString spoolFolder = {};        // for the bodies of routes with RouteOptions::spool
    std::optional<TlsPort> tls = {}; // beside the plain port
    const RequestScreen *screen = nullptr;
    RequestLog *log = nullptr;
};

/// The HTTP server: requests come in from the network, go through the router in a pool, and answers go out. The only
/// file that knows QtHttpServer. It has threads of its own and never blocks the one that made it, but for stop().
class Gateway
{
public:
    /// The router must be filled; it, the screen and the log must outlive the gateway. Conflict "port" or "tls-port"
    /// when it is in use, NotAllowed with the same when this user may not have it, Invalid "address" when it is none of
    /// this machine's.
    static Result<std::unique_ptr<Gateway>> listen(const Router &router, GatewayOptions options);
    ~Gateway();
    Q_DISABLE_COPY_MOVE(Gateway)

    quint16 port() const { return m_port; }
    /// 0 without TLS.
    quint16 tlsPort() const { return m_tlsPort; }
    /// Connections that come from now on get this certificate.
    void useTls(const QSslConfiguration &configuration);
    int connections() const { return m_counts.total(); }
    /// Takes no more connections, lets requests in flight finish for HttpLimits::stopGrace, then closes what is left
    /// and waits for the handlers, for HttpLimits::handlerGrace. False when one does not end: it still uses the router,
    /// so that neither may go before the process does. The destructor waits for it, however long.
    bool stop();

private:
    class Thread;

    Gateway(const Router &router, GatewayOptions options);
    Result<void> open();

    const Router &m_router;
    GatewayOptions m_options;
    ConnectionCounts m_counts;
    Workers m_workers;
    quint16 m_port = 0;
    quint16 m_tlsPort = 0;
    std::vector<std::unique_ptr<Thread>> m_threads;
};
