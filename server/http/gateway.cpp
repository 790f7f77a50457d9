#include "server/http/gateway.h"

#include "server/http/listener.h"

#include <QAbstractHttpServer>
#include <QHttpServerRequest>
#include <QHttpServerResponder>
#include <QLoggingCategory>
#include <QThread>

#include <functional>

#ifdef Q_OS_LINUX
#include <arpa/inet.h>
#include <cerrno>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(logGateway, "matinee.http.gateway")

namespace {

/// QtHttpServer hands over each request here. Nothing is answered through it: see Connection.
class Core final : public QAbstractHttpServer
{
public:
    Core(const Router &router, Workers &workers) : m_router(router), m_workers(workers) {}

protected:
#if QT_VERSION < QT_VERSION_CHECK(6, 5, 0)
    bool handleRequest(const QHttpServerRequest &request, QTcpSocket *) override
    {
        return handle(request);
    }
    void missingHandler(const QHttpServerRequest &, QTcpSocket *) override {}
#elif QT_VERSION < QT_VERSION_CHECK(6, 8, 0)
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) override
    {
        return handle(request);
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &&) override {}
#else
    bool handleRequest(const QHttpServerRequest &request, QHttpServerResponder &) override
    {
        return handle(request);
    }
    void missingHandler(const QHttpServerRequest &, QHttpServerResponder &) override {}
#endif

private:
    bool handle(const QHttpServerRequest &source)
    {
        Connection *connection = Connection::current();
        if (!connection)
            return true;
        const RouteOptions &options = *connection->options(); // what has no route never comes here
        Request request = connection->takeRequest(source.body());
        Connection::Reply reply = connection->replier();
        if (options.kept) {
            if (std::optional<Response> known = m_router.known(request)) {
                reply(*std::move(known)); // quicker than the way to a worker
                return true;
            }
        }
        const auto answer = [&router = m_router, request = std::move(request), reply = std::move(reply)] {
            reply(router.handle(request));
        };
        if (!m_workers.start(options.lane, answer))
            connection->refuse(503);
        return true;
    }

    const Router &m_router;
    Workers &m_workers;
};

/// Each connection may take three descriptors; the usual 1024 would be few.
void allowManyDescriptors()
{
#ifdef Q_OS_LINUX
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
#endif
}

Error asTlsError(Error error)
{
    if (error.field == u"port"_s)
        error.field = u"tls-port"_s;
    return error;
}

Error listenError(QAbstractSocket::SocketError error, const QString &detail)
{
    switch (error) {
    case QAbstractSocket::AddressInUseError: return {Fault::Conflict, u"port"_s, detail};
    case QAbstractSocket::SocketAccessError: return {Fault::NotAllowed, u"port"_s, detail};
    case QAbstractSocket::SocketAddressNotAvailableError: return {Fault::Invalid, u"address"_s, detail};
    default: return {Fault::Internal, u"port"_s, detail};
    }
}

#ifdef Q_OS_LINUX
Error systemError()
{
    const QString detail = QString::fromLocal8Bit(::strerror(errno));
    switch (errno) {
    case EADDRINUSE: return {Fault::Conflict, u"port"_s, detail};
    case EACCES: return {Fault::NotAllowed, u"port"_s, detail};
    case EADDRNOTAVAIL: return {Fault::Invalid, u"address"_s, detail};
    default: return {Fault::Internal, u"port"_s, detail};
    }
}

/// As QTcpServer does it, "any" means IPv4 and IPv6.
int bindSocket(const QHostAddress &address, quint16 port, bool isShared)
{
    const bool isV4 = address.protocol() == QAbstractSocket::IPv4Protocol;
    const int descriptor = ::socket(isV4 ? AF_INET : AF_INET6, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int yes = 1;
    const int no = 0;
    ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (isShared)
        ::setsockopt(descriptor, SOL_SOCKET, SO_REUSEPORT, &yes, sizeof yes);
    sockaddr_storage storage{};
    socklen_t size = 0;
    if (isV4) {
        auto *v4 = reinterpret_cast<sockaddr_in *>(&storage);
        *v4 = {.sin_family = AF_INET,
               .sin_port = htons(port),
               .sin_addr = {htonl(address.toIPv4Address())},
               .sin_zero = {}};
        size = sizeof *v4;
    } else {
        ::setsockopt(descriptor, IPPROTO_IPV6, IPV6_V6ONLY, &no, sizeof no);
        auto *v6 = reinterpret_cast<sockaddr_in6 *>(&storage);
        v6->sin6_family = AF_INET6;
        v6->sin6_port = htons(port);
        const Q_IPV6ADDR bytes = address.toIPv6Address();
        std::copy(std::begin(bytes.c), std::end(bytes.c), v6->sin6_addr.s6_addr);
        size = sizeof *v6;
    }
    if (descriptor >= 0 && ::bind(descriptor, reinterpret_cast<const sockaddr *>(&storage), size) == 0)
        return descriptor;
    const int reason = errno;
    ::close(descriptor);
    errno = reason;
    return -1;
}

/// Several sockets may share a port only among themselves: another program that shares it too is "in use" to us.
Result<void> shareSocket(QTcpServer &server, const QHostAddress &address, quint16 port, bool isFirst)
{
    if (isFirst) {
        const int probe = bindSocket(address, port, false);
        if (probe < 0)
            return tl::make_unexpected(systemError());
        ::close(probe);
    }
    const int descriptor = bindSocket(address, port, true);
    if (descriptor < 0 || ::listen(descriptor, 256) != 0 || !server.setSocketDescriptor(descriptor))
        return tl::make_unexpected(systemError());
    return {};
}
#endif

} // namespace

/// One thread of the server, with everything in it that must live there.
class Gateway::Thread
{
public:
    Thread()
    {
        m_context.moveToThread(&m_thread);
        m_thread.setObjectName(u"http"_s);
        m_thread.start();
    }
    ~Thread()
    {
        inside([this] {
            m_listeners.clear();
            m_core.reset(); // and with it the listeners
        });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(Thread)

    /// The port, which was 0 for any.
    Result<quint16> open(Gateway &gateway, quint16 port, const std::optional<QSslConfiguration> &tls, bool isFirst)
    {
        Result<quint16> opened;
        inside([&] { opened = openInside(gateway, port, tls, isFirst); });
        return opened;
    }
    void each(const std::function<void(Listener &)> &work)
    {
        inside([&] {
            for (Listener *listener : m_listeners)
                work(*listener);
        });
    }

private:
    template <typename Work>
    void inside(Work work)
    {
        QMetaObject::invokeMethod(&m_context, work, Qt::BlockingQueuedConnection);
    }

    Result<quint16> openInside(Gateway &gateway, quint16 port, const std::optional<QSslConfiguration> &tls,
                               bool isFirst)
    {
        const GatewayOptions &options = gateway.m_options;
        const ConnectionContext context{.router = gateway.m_router,
                                        .limits = options.limits,
                                        .workers = gateway.m_workers,
                                        .spoolFolder = options.spoolFolder,
                                        .screen = options.screen,
                                        .log = options.log};
        auto listener = std::make_unique<Listener>(context, gateway.m_counts, tls);
        if (const Result<void> bound = bind(*listener, options, port, isFirst); !bound)
            return tl::make_unexpected(bound.error());
        if (!m_core)
            m_core = std::make_unique<Core>(gateway.m_router, gateway.m_workers);
        m_listeners.push_back(listener.release());
        m_core->bind(m_listeners.back());
        return m_listeners.back()->serverPort();
    }

    static Result<void> bind(Listener &listener, const GatewayOptions &options, quint16 port, bool isFirst)
    {
#ifdef Q_OS_LINUX
        if (options.threads > 1)
            return shareSocket(listener, options.address, port, isFirst);
#else
        Q_UNUSED(isFirst)
#endif
        if (!listener.listen(options.address, port))
            return tl::make_unexpected(listenError(listener.serverError(), listener.errorString()));
        return {};
    }

    QThread m_thread;
    QObject m_context; // lives in the thread, to run things there
    std::unique_ptr<Core> m_core;
    std::vector<Listener *> m_listeners; // the core's
};

Gateway::Gateway(const Router &router, GatewayOptions options)
    : m_router(router),
      m_options(std::move(options)),
      m_counts(m_options.limits.connections, m_options.limits.connectionsPerAddress),
      m_workers(m_options.limits)
{}

Result<std::unique_ptr<Gateway>> Gateway::listen(const Router &router, GatewayOptions options)
{
    allowManyDescriptors();
    std::unique_ptr<Gateway> gateway(new Gateway(router, std::move(options)));
    if (const Result<void> opened = gateway->open(); !opened)
        return tl::make_unexpected(opened.error());
    return gateway;
}

Result<void> Gateway::open()
{
    for (int i = 0; i < std::max(1, m_options.threads); ++i) {
        m_threads.push_back(std::make_unique<Thread>());
        Thread &thread = *m_threads.back();
        const Result<quint16> plain = thread.open(*this, i == 0 ? m_options.port : m_port, {}, i == 0);
        if (!plain)
            return tl::make_unexpected(plain.error());
        m_port = *plain;
        if (!m_options.tls)
            continue;
        const Result<quint16> secure =
            thread.open(*this, i == 0 ? m_options.tls->number : m_tlsPort, m_options.tls->configuration, i == 0);
        if (!secure)
            return tl::make_unexpected(asTlsError(secure.error()));
        m_tlsPort = *secure;
    }
    return {};
}

Gateway::~Gateway()
{
    while (!stop())
        qCWarning(logGateway) << "a handler does not end";
}

void Gateway::useTls(const QSslConfiguration &configuration)
{
    for (const std::unique_ptr<Thread> &thread : m_threads)
        thread->each([&](Listener &listener) { listener.renewTls(configuration); });
}

bool Gateway::stop()
{
    for (const std::unique_ptr<Thread> &thread : m_threads)
        thread->each([](Listener &listener) { listener.stop(); });
    m_counts.waitUntilNone(m_options.limits.stopGrace);
    for (const std::unique_ptr<Thread> &thread : m_threads)
        thread->each([](Listener &listener) { listener.dropAll(); });
    // Handlers report to the threads, so the threads go last.
    if (!m_workers.stop(m_options.limits.handlerGrace))
        return false;
    m_threads.clear();
    return true;
}
