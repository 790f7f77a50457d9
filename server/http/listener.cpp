#include "server/http/listener.h"

#include "server/http/screen.h"

#include <QLoggingCategory>
#include <QSslSocket>

#include <chrono>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

Q_LOGGING_CATEGORY(logListener, "matinee.http.listener")

namespace {

constexpr int backlog = 256;
constexpr auto pauseAfterAcceptError = std::chrono::seconds(1);

void closeDescriptor(qintptr descriptor)
{
#ifdef Q_OS_UNIX
    ::close(int(descriptor));
#else
    QTcpSocket socket;
    socket.setSocketDescriptor(descriptor);
    socket.abort();
#endif
}

} // namespace

Listener::Listener(const ConnectionContext &context, ConnectionCounts &counts, std::optional<QSslConfiguration> tls)
    : m_context(context), m_counts(counts), m_tls(std::move(tls))
{
    m_context.receiver = this;
    setListenBacklogSize(backlog);
    // Qt stops accepting for good when accept() fails, as it does when there are no descriptors left for a moment.
    connect(this, &QTcpServer::acceptError, this, [this] {
        qCWarning(logListener) << "cannot accept:" << errorString();
        QTimer::singleShot(pauseAfterAcceptError, this, &QTcpServer::resumeAccepting);
    });
    connect(&m_ticker, &QTimer::timeout, this, &Listener::checkAll);
    m_ticker.start(m_context.limits.tick);
}

Listener::~Listener()
{
    // Their destroyed() must not find half a listener.
    const QSet<Connection *> connections = std::exchange(m_connections, {});
    for (Connection *connection : connections)
        delete connection;
}

void Listener::stop()
{
    close();
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections)
        connection->finish();
}

void Listener::dropAll()
{
    const QSet<Connection *> connections = m_connections;
    for (Connection *connection : connections)
        connection->drop();
}

void Listener::renewTls(const QSslConfiguration &configuration)
{
    if (m_tls)
        m_tls = configuration;
}

std::unique_ptr<QTcpSocket> Listener::makeSocket(qintptr descriptor) const
{
    std::unique_ptr<QTcpSocket> socket = m_tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor)) {
        closeDescriptor(descriptor);
        return nullptr;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    return socket;
}

void Listener::incomingConnection(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket = makeSocket(descriptor);
    if (!socket)
        return;
    const QHostAddress client = ConnectionCounts::clientOf(socket->peerAddress());
    // A proxy stands for all of its clients.
    const bool isOne = !m_context.screen || !m_context.screen->isTrustedProxy(client);
    if (!m_counts.enter(client, isOne))
        return socket->abort();
    if (auto *tls = qobject_cast<QSslSocket *>(socket.get())) {
        tls->setSslConfiguration(*m_tls);
        tls->startServerEncryption();
    }
    auto *connection = new Connection(std::move(socket), m_context, this);
    m_connections.insert(connection);
    connect(connection, &QObject::destroyed, this, [this, connection, client] {
        m_connections.remove(connection);
        m_counts.leave(client);
    });
    addPendingConnection(connection);
}

void Listener::checkAll()
{
    using namespace std::chrono;
    const qint64 nowMs = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    const QSet<Connection *> connections = m_connections; // one that is dropped goes later
    for (Connection *connection : connections)
        connection->check(nowMs);
}
