#pragma once

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QMutex>
#include <QPointer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QUrl>

#include <functional>
#include <memory>
#include <utility>

/// A request as it came over the wire.
struct EngineRequest
{
    QByteArray raw; // head and body, byte for byte
    QByteArray method;
    QByteArray target; // path and query
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    QByteArray path() const { return target.split('?').first(); }
    QByteArray header(const QByteArray &name) const
    {
        for (const auto &[each, value] : headers) {
            if (each.compare(name, Qt::CaseInsensitive) == 0)
                return value;
        }
        return {};
    }
    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
};

/// What the server says to one request.
struct EngineReply
{
    enum class End {
        Whole,   // as HTTP has it
        Cut,     // the connection is closed after the last chunk, before the end was said
        Endless, // the last chunk again and again, until the client leaves
        Silent,  // nothing more, and the connection stays open
    };

    int status = 200;
    QByteArray contentType = "application/json";
    QList<std::pair<QByteArray, QByteArray>> headers;
    QList<QByteArray> chunks;
    bool isStepped = false; // each chunk, and the end, waits for a step() of the test; the head does not
    End end = End::Whole;

    static EngineReply ofJson(const QJsonObject &object, int status = 200)
    {
        return {.status = status, .chunks = {QJsonDocument(object).toJson(QJsonDocument::Compact)}};
    }
    /// Server-sent events, one a chunk, and at the end `[DONE]`.
    static EngineReply ofEvents(const QList<QJsonObject> &events, const QByteArray &last = "data: [DONE]\n\n")
    {
        EngineReply reply{.contentType = "text/event-stream"};
        for (const QJsonObject &event : events)
            reply.chunks.append("data: " + QJsonDocument(event).toJson(QJsonDocument::Compact) + "\n\n");
        if (!last.isEmpty())
            reply.chunks.append(last);
        return reply;
    }
};

/// A remote engine over real HTTP, on a port and a thread of its own: it keeps every request and replies as the test
/// wrote down. Replies of a path are given in their order, and the last one for ever.
class EngineServer
{
public:
    using Responder = std::function<EngineReply(const EngineRequest &request)>;

    EngineServer()
    {
        m_thread.start();
        m_context->moveToThread(&m_thread);
        inThread([this] {
            m_server = std::make_unique<QTcpServer>();
            if (!m_server->listen(QHostAddress::LocalHost))
                qFatal("no port for the engine");
            m_port = m_server->serverPort();
            QObject::connect(m_server.get(), &QTcpServer::newConnection, m_context.get(), [this] {
                while (QTcpSocket *socket = m_server->nextPendingConnection())
                    greet(socket);
            });
        });
    }
    ~EngineServer()
    {
        inThread([this] {
            // A socket that is being destroyed says that it is disconnected, and is no QTcpSocket any more then.
            for (QTcpSocket *socket : m_server->findChildren<QTcpSocket *>())
                socket->disconnect(m_context.get());
            m_server.reset();
        });
        m_thread.quit();
        m_thread.wait();
    }
    Q_DISABLE_COPY_MOVE(EngineServer)

    quint16 port() const { return m_port; }
    /// "http://127.0.0.1:PORT/v1"
    QUrl url(const QString &path = QStringLiteral("/v1")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(QString::number(m_port), path));
    }

    /// The next reply to requests of `path` ("/v1/embeddings"), or of any path that has none of its own.
    void reply(const EngineReply &reply, const QByteArray &path = {})
    {
        const QMutexLocker lock(&m_mutex);
        m_replies[path].append(reply);
    }
    /// Every reply to `path`, made from its request; called on the server's thread.
    void answer(const QByteArray &path, Responder responder)
    {
        const QMutexLocker lock(&m_mutex);
        m_responders[path] = std::move(responder);
    }
    void forgetReplies()
    {
        const QMutexLocker lock(&m_mutex);
        m_replies.clear();
        m_responders.clear();
    }

    QList<EngineRequest> requests() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests;
    }
    EngineRequest lastRequest() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_requests.isEmpty() ? EngineRequest{} : m_requests.last();
    }
    int requestCount() const { return int(requests().size()); }
    /// Connections that the client closed before the reply had ended.
    int abandonedCount() const
    {
        const QMutexLocker lock(&m_mutex);
        return m_abandoned;
    }

    /// Lets a stepped reply send its next pieces.
    void step(int pieces = 1)
    {
        QMetaObject::invokeMethod(
            m_context.get(),
            [this, pieces] {
                m_steps += pieces;
                const auto going = m_going;
                for (const auto &exchange : going)
                    goOn(*exchange);
            },
            Qt::QueuedConnection);
    }

private:
    struct Exchange
    {
        QPointer<QTcpSocket> socket;
        EngineReply reply;
        qsizetype sent = 0;
        bool isOver = false;

        bool hasLength() const { return reply.chunks.size() <= 1 && reply.end == EngineReply::End::Whole; }
    };

    template <typename Work>
    void inThread(Work work)
    {
        QMetaObject::invokeMethod(m_context.get(), work, Qt::BlockingQueuedConnection);
    }

    void greet(QTcpSocket *socket)
    {
        auto received = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::readyRead, m_context.get(), [this, socket, received] {
            *received += socket->readAll();
            const qsizetype size = wholeSize(*received);
            if (size == 0)
                return;
            const EngineRequest request = parse(received->left(size));
            received->remove(0, size);
            serve(socket, request);
        });
        QObject::connect(socket, &QTcpSocket::disconnected, m_context.get(), [this, socket] { left(socket); });
    }

    static qsizetype wholeSize(const QByteArray &bytes)
    {
        const qsizetype end = bytes.indexOf("\r\n\r\n");
        if (end < 0)
            return 0;
        const EngineRequest head = parse(bytes.left(end + 4));
        const qsizetype whole = end + 4 + head.header("Content-Length").toLongLong();
        return bytes.size() < whole ? 0 : whole;
    }

    static EngineRequest parse(const QByteArray &raw)
    {
        EngineRequest request{.raw = raw};
        const qsizetype end = raw.indexOf("\r\n\r\n");
        QList<QByteArray> lines = raw.left(end).split('\n');
        const QList<QByteArray> first = lines.takeFirst().trimmed().split(' ');
        request.method = first.value(0);
        request.target = first.value(1);
        for (const QByteArray &line : lines) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon), line.mid(colon + 1).trimmed()});
        }
        request.body = raw.mid(end + 4);
        return request;
    }

    EngineReply replyTo(const EngineRequest &request)
    {
        Responder responder;
        {
            const QMutexLocker lock(&m_mutex);
            m_requests.append(request);
            responder = m_responders.value(request.path());
            if (!responder) {
                QList<EngineReply> &own = m_replies[request.path()];
                QList<EngineReply> &queue = own.isEmpty() ? m_replies[QByteArray()] : own;
                if (queue.isEmpty())
                    return {.status = 404, .chunks = {"{\"error\":{\"message\":\"nothing is here\"}}"}};
                return queue.size() > 1 ? queue.takeFirst() : queue.first();
            }
        }
        return responder(request);
    }

    void serve(QTcpSocket *socket, const EngineRequest &request)
    {
        auto exchange = std::make_shared<Exchange>();
        exchange->socket = socket;
        exchange->reply = replyTo(request);
        m_going.append(exchange);
        const EngineReply &reply = exchange->reply;
        QByteArray head =
            "HTTP/1.1 " + QByteArray::number(reply.status) + " Said\r\nContent-Type: " + reply.contentType;
        head += exchange->hasLength()
                    ? "\r\nContent-Length: " + QByteArray::number(reply.chunks.isEmpty() ? 0 : reply.chunks[0].size())
                    : "\r\nTransfer-Encoding: chunked";
        for (const auto &[name, value] : reply.headers)
            head += "\r\n" + name + ": " + value;
        socket->write(head + "\r\n\r\n");
        QObject::connect(socket, &QTcpSocket::bytesWritten, m_context.get(), [this, exchange] { goOn(*exchange); });
        goOn(*exchange);
    }

    bool mayGoOn(Exchange &exchange)
    {
        if (!exchange.socket || exchange.isOver || exchange.socket->bytesToWrite() > 1024 * 1024)
            return false;
        const bool isSaid = exchange.hasLength() && exchange.sent >= exchange.reply.chunks.size();
        if (!exchange.reply.isStepped || isSaid)
            return true;
        if (m_steps == 0)
            return false;
        --m_steps;
        return true;
    }

    void goOn(Exchange &exchange)
    {
        const EngineReply &reply = exchange.reply;
        while (mayGoOn(exchange)) {
            const bool isLast = exchange.sent >= reply.chunks.size();
            if (isLast && reply.end != EngineReply::End::Endless) {
                finish(exchange);
                return;
            }
            const QByteArray chunk = isLast ? reply.chunks.last() : reply.chunks[exchange.sent++];
            exchange.socket->write(
                exchange.hasLength() ? chunk : QByteArray::number(chunk.size(), 16) + "\r\n" + chunk + "\r\n");
        }
    }

    void finish(Exchange &exchange)
    {
        if (exchange.reply.end == EngineReply::End::Silent)
            return;
        exchange.isOver = true;
        if (exchange.reply.end == EngineReply::End::Cut)
            exchange.socket->disconnectFromHost();
        else if (!exchange.hasLength())
            exchange.socket->write("0\r\n\r\n");
    }

    void left(QTcpSocket *socket)
    {
        const QMutexLocker lock(&m_mutex);
        for (const auto &exchange : std::as_const(m_going)) {
            if (exchange->socket == socket && !exchange->isOver) {
                ++m_abandoned;
                exchange->isOver = true;
            }
        }
        socket->deleteLater();
    }

    QThread m_thread;
    std::unique_ptr<QObject> m_context = std::make_unique<QObject>(); // lives in the thread
    std::unique_ptr<QTcpServer> m_server;
    quint16 m_port = 0;
    QList<std::shared_ptr<Exchange>> m_going; // of the thread alone, as are the steps
    int m_steps = 0;

    mutable QMutex m_mutex;
    QList<EngineRequest> m_requests;
    QHash<QByteArray, QList<EngineReply>> m_replies;
    QHash<QByteArray, Responder> m_responders;
    int m_abandoned = 0;
};
