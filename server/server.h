#pragma once

#include "server/http/router.h"
#include "server/http/screen.h"
#include "server/http/tls.h"
#include "server/surfaces/context.h"

#include <QHostAddress>

#include <memory>
#include <optional>

class Gateway;
class RequestLog;

struct ServerOptions
{
    QHostAddress address = QHostAddress(QHostAddress::LocalHost);
    quint16 port = 0; // 0: any free one
    int threads = 1;  // that serve connections
    std::optional<TlsPort> tls = {};
    bool isTrustedCertificate = false; // by browsers, so that they may be told to stay with TLS
    RequestLog *log = nullptr;         // what is asked goes there; outlives the server
    QString spoolFolder = {};          // for uploads, on the file system of the library: they are moved, not copied
};

/// The whole HTTP server: the surfaces on one router behind one gateway. Listens from start() until it is destroyed.
class Server
{
public:
    /// What `context` names must outlive the server. Conflict "port" when the port is in use, Invalid "bind" when the
    /// address is not one of this machine.
    static Result<std::unique_ptr<Server>> start(const SurfaceContext &context, const ServerOptions &options);
    /// Stops taking connections, lets answers under way finish for a moment, and closes.
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    quint16 port() const;
    /// 0 without TLS.
    quint16 tlsPort() const;
    void useTls(const QSslConfiguration &configuration);
    /// See Gateway::stop().
    bool stop();

private:
    explicit Server(const SurfaceContext &context);

    SurfaceContext m_context;
    Router m_router;
    RequestScreen m_screen;
    std::unique_ptr<Gateway> m_gateway;
};

/// Fills a router with every surface. For the server, and for tests that need no socket.
void addSurfaces(Router &router, const SurfaceContext &context);
