#include "server/http/connection.h"

#include "models/core/requestlog.h"
#include "server/http/screen.h"
#include "server/http/workers.h"

#include <QDateTime>
#include <QDeadlineTimer>
#include <QLoggingCategory>
#include <QSslSocket>

#include <algorithm>
#include <cstring>

#include <sys/socket.h>

Q_LOGGING_CATEGORY(logConnection, "matinee.http.connection")

thread_local Connection *Connection::s_current = nullptr;

namespace {

constexpr qint64 headBufferBytes = 64 * 1024;
constexpr qint64 bodyBufferBytes = 512 * 1024;
constexpr qint64 pieceBytes = 256 * 1024;

qint64 nowMs()
{
    return QDeadlineTimer::current().deadline(); // of the clock that never goes back
}

void halfClose(QTcpSocket &socket)
{
    ::shutdown(int(socket.socketDescriptor()), SHUT_WR);
}

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> socket, const ConnectionContext &context, QObject *parent)
    : QTcpSocket(parent),
      m_socket(socket.release()),
      m_context(context),
      m_watchdog(context.limits),
      m_headReader(context.limits)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(headBufferBytes);
    setPeerAddress(m_socket->peerAddress());
    setPeerPort(m_socket->peerPort());
    setLocalAddress(m_socket->localAddress());
    setLocalPort(m_socket->localPort());
    setSocketState(ConnectedState);
    setOpenMode(QIODevice::ReadWrite);
    m_watchdog.enter(Phase::Idle, nowMs());

    const auto moved = [this](qint64 bytes) { m_watchdog.moved(bytes, nowMs()); };
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::gone);
    connect(m_socket, &QTcpSocket::bytesWritten, this, moved);
    if (auto *tls = qobject_cast<QSslSocket *>(m_socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, moved);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    m_writer.reset();
    setSocketState(UnconnectedState);
    setOpenMode(NotOpen);
}

template <typename Value>
std::function<void(Value)> Connection::inThread(void (Connection::*method)(Value))
{
    return [receiver = m_context.receiver, self = QPointer(this), serial = m_serial, method](Value value) {
        // The pointer is looked at in this thread alone: no other one can know whether it is still there.
        const auto call = [self, serial, method, value = std::move(value)] {
            if (self && self->m_serial == serial)
                (self->*method)(value);
        };
        QMetaObject::invokeMethod(receiver, call, Qt::QueuedConnection);
    };
}

qint64 Connection::bytesAvailable() const
{
    return QTcpSocket::bytesAvailable() + m_feed.size() - m_fed;
}

qint64 Connection::readData(char *data, qint64 most)
{
    const qint64 size = std::min<qint64>(most, m_feed.size() - m_fed);
    std::memcpy(data, m_feed.constData() + m_fed, size_t(size));
    m_fed += size;
    return size;
}

Request Connection::takeRequest(const QByteArray &body)
{
    m_isTaken = true;
    Request request = m_request;
    request.body = body;
    if (m_sink)
        m_sink->giveTo(request);
    m_sink.reset();
    m_feed.clear();
    m_fed = 0;
    return request;
}

Connection::Reply Connection::replier()
{
    return inThread(&Connection::reply);
}

void Connection::check(qint64 now)
{
    if (m_isWritingToDisk || (m_writer && m_writer->isSilent()))
        m_watchdog.rest(now);
    if (m_writer)
        m_writer->beat(now);
    switch (m_watchdog.verdict(now)) {
    case Watchdog::Verdict::GoOn: return;
    case Watchdog::Verdict::Drop: return drop();
    case Watchdog::Verdict::TooSlow: return refuse(408);
    case Watchdog::Verdict::NoAnswer:
        qCWarning(logConnection) << "a handler of" << m_request.method << "has not answered in time";
        return refuse(504);
    }
}

void Connection::finish()
{
    m_isStopping = true;
    if (m_watchdog.phase() == Phase::Idle || (m_writer && m_writer->isSilent()))
        drop();
}

void Connection::drop()
{
    if (m_isGone)
        return;
    m_socket->abort();
    gone();
}

void Connection::gone()
{
    if (m_isGone)
        return;
    m_isGone = true;
    ++m_serial;
    m_sink.reset();
    if (m_writer)
        m_writer.release()->deleteLater(); // it may be the one that has noticed
    setSocketState(UnconnectedState);
    setOpenMode(NotOpen);
    emit disconnected();
    deleteLater();
}

void Connection::readMore()
{
    switch (m_watchdog.phase()) {
    case Phase::Idle:
    case Phase::Head: return readHead();
    case Phase::Body: return readBody();
    case Phase::Linger: m_socket->readAll(); return;
    case Phase::Handler:
    case Phase::Reply: return; // what is not read holds the client back
    }
}

void Connection::readHead()
{
    switch (m_headReader.read(*m_socket)) {
    case HeadReader::Step::NeedMore:
        if (m_headReader.hasBegun() && m_watchdog.phase() == Phase::Idle)
            m_watchdog.enter(Phase::Head, nowMs());
        return;
    case HeadReader::Step::Refused: return refuse(m_headReader.status());
    case HeadReader::Step::Done: m_head = m_headReader.take(); return acceptHead();
    }
}

void Connection::acceptHead()
{
    m_request = Request::to(m_head.method, m_head.target);
    m_request.headers = m_head.headers;
    m_request.announcedBytes = m_head.contentLength;
    m_request.peer = peerAddress();
    m_request.localAddress = localAddress();
    m_request.localPort = localPort();
    m_request.isTls = qobject_cast<QSslSocket *>(m_socket) != nullptr;
    if (m_context.log) {
        m_request.caller = std::make_shared<Caller>();
        m_sinceHead.start();
    }
    if (const int status = m_context.screen ? m_context.screen->check(m_request) : 0)
        return refuse(status);
    m_options = m_context.router.optionsFor(m_request);
    if (!m_options)
        return answerUnrouted();
    if (!m_head.hasBody())
        return hand();
    if (m_head.contentLength > m_options->bodyLimit)
        return refuse(413);
    if (m_options->admit || m_options->receive)
        return askForAdmission();
    admissionAnswered({});
}

/// 404, 405 or a preflight: nobody's code runs, and QtHttpServer does not know every method.
void Connection::answerUnrouted()
{
    Response response = m_context.router.handle(m_request);
    if (m_head.hasBody())
        return refuse(std::move(response)); // whatever the body may be
    m_watchdog.enterHandler(RouteOptions().timeLimit, nowMs());
    holdReading();
    replier()(std::move(response));
}

void Connection::askForAdmission()
{
    m_watchdog.enterHandler(m_options->timeLimit, nowMs());
    const auto ask = [&router = m_context.router, head = m_request, answer = inThread(&Connection::admissionAnswered)] {
        answer(admissionOf(router, head));
    };
    if (!m_context.workers.start(m_options->lane, ask))
        refuse(503);
}

void Connection::admissionAnswered(Admission admission)
{
    if (admission.refusal)
        return refuse(std::move(*admission.refusal));
    if (admission.target)
        return startBody(std::move(admission.target));
    auto target = makeBodyTarget(*m_options, m_request, m_context.spoolFolder, m_context.limits.freeBytesKept);
    if (!target)
        return refuse(target.error());
    startBody(std::move(*target));
}

void Connection::startBody(std::shared_ptr<BodyTarget> target)
{
    // What no route takes apart is kept in memory, which the limit of a file is not meant for.
    const qint64 limit = target ? m_options->bodyLimit : std::min(m_options->bodyLimit, m_context.limits.memoryBytes);
    if (m_head.contentLength > limit)
        return refuse(413);
    m_sink = std::make_shared<BodySink>(limit, std::move(target));
    m_body = BodyReader(m_head);
    if (m_head.expectsContinue && m_socket->bytesAvailable() == 0)
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_socket->setReadBufferSize(bodyBufferBytes);
    m_watchdog.enter(Phase::Body, nowMs());
    readBody();
}

void Connection::readBody()
{
    while (!m_isWritingToDisk && m_watchdog.phase() == Phase::Body) {
        if (m_body.isDone()) {
            const int status = m_sink->finish();
            return status == 0 ? hand() : refuse(status);
        }
        const qint64 before = m_socket->bytesAvailable();
        const QByteArray data = m_body.read(*m_socket, pieceBytes);
        if (m_socket->bytesAvailable() == before)
            return; // nothing has arrived
        takePiece(data);
    }
}

void Connection::takePiece(const QByteArray &data)
{
    m_watchdog.moved(data.size(), nowMs());
    if (!m_sink->hasRoomFor(data.size() + m_body.announced()))
        return refuse(413);
    if (m_body.isBroken())
        return refuse(400);
    if (data.isEmpty())
        return;
    if (!m_sink->isInMemory())
        return writeToDisk(data);
    if (const int status = m_sink->append(data))
        refuse(status);
}

void Connection::writeToDisk(const QByteArray &data)
{
    m_isWritingToDisk = true;
    m_context.workers.write(
        [sink = m_sink, data, written = inThread(&Connection::writtenToDisk)] { written(sink->append(data)); });
}

void Connection::writtenToDisk(int status)
{
    m_isWritingToDisk = false;
    if (m_watchdog.phase() != Phase::Body)
        return;
    if (status != 0)
        return refuse(status);
    m_watchdog.rest(nowMs());
    readBody();
}

void Connection::hand()
{
    m_watchdog.enterHandler(m_options->timeLimit, nowMs());
    holdReading();
    m_feed = m_head.canonical(m_sink ? m_sink->takeMemory() : QByteArray());
    m_fed = 0;
    m_isTaken = false;
    const quint64 serial = m_serial;
    s_current = this;
    emit readyRead();
    s_current = nullptr;
    if (!m_isTaken && !m_isGone && serial == m_serial)
        refuse(400); // QtHttpServer is stricter here than we are
}

void Connection::reply(Response response)
{
    if (m_watchdog.phase() == Phase::Handler)
        write(std::move(response));
}

void Connection::refuse(int status)
{
    Response response = m_context.router.refusal(status, m_request);
    if (status == 503)
        response.addHeader("Retry-After", "1");
    refuse(std::move(response));
}

void Connection::refuse(Response response)
{
    ++m_serial; // whoever still works on it is not heard any more
    m_isRefused = true;
    m_isWritingToDisk = false;
    m_sink.reset();
    m_head.keepsAlive = false;
    write(std::move(response));
}

void Connection::write(Response response)
{
    const bool isChunked = response.events && m_head.minorVersion == 1;
    if (m_isStopping || (response.events && !isChunked))
        m_head.keepsAlive = false;
    if (m_context.log)
        note(response.status);
    const Framing framing{m_head.minorVersion, m_head.keepsAlive, isChunked};
    if (response.events)
        goOnReading(headBufferBytes); // nothing else says that the reader of a silent stream has left
    m_watchdog.enter(Phase::Reply, nowMs());
    m_writer = std::make_unique<ReplyWriter>(*m_socket, std::move(response), framing, m_context.limits);
    connect(m_writer.get(), &ReplyWriter::moved, this, [this](qint64 bytes) { m_watchdog.moved(bytes, nowMs()); });
    connect(m_writer.get(), &ReplyWriter::finished, this, &Connection::replyWritten);
    m_writer->start(m_head.method != "HEAD");
}

void Connection::note(int status)
{
    const QByteArray &query = m_request.query.raw();
    const qint64 durationMs = m_request.caller ? m_sinceHead.elapsed() : 0; // a head may be refused before it is one
    m_context.log->add({.startedMs = QDateTime::currentMSecsSinceEpoch() - durationMs,
                        .method = m_request.method,
                        .target = query.isEmpty() ? m_request.path : m_request.path + '?' + query,
                        .status = status,
                        .durationMs = durationMs,
                        .accountId = m_request.caller ? m_request.caller->accountId.load() : 0,
                        .address = (m_request.peer.isNull() ? peerAddress() : m_request.peer).toString()});
}

void Connection::replyWritten(bool isFine)
{
    if (m_isGone)
        return; // the client left while the last bytes were flushed
    if (!isFine)
        return drop();
    m_writer.release()->deleteLater(); // it is the one that calls
    if (m_head.keepsAlive && !m_isStopping)
        awaitNextRequest();
    else
        lingerAndClose();
}

void Connection::awaitNextRequest()
{
    ++m_serial;
    m_request = {};
    m_options = nullptr;
    goOnReading(headBufferBytes);
    m_watchdog.enter(Phase::Idle, nowMs());
    // What came meanwhile is not announced again.
    if (m_socket->bytesAvailable() > 0)
        QMetaObject::invokeMethod(this, &Connection::readMore, Qt::QueuedConnection);
}

/// A client may end its side once it has asked, and still waits for the answer. Qt would close the whole connection as
/// soon as it reads that end, so nothing is read until the answer is out: one byte of ours fills the buffer.
void Connection::holdReading()
{
    if (m_isReadingHeld || qobject_cast<QSslSocket *>(m_socket))
        return; // TLS knows no half of a connection
    m_socket->ungetChar('\0');
    m_socket->setReadBufferSize(1);
    m_isReadingHeld = true;
}

void Connection::goOnReading(qint64 bufferBytes)
{
    if (std::exchange(m_isReadingHeld, false))
        m_socket->getChar(nullptr);
    m_socket->setReadBufferSize(bufferBytes);
}

/// Closing with unread data would reset the connection, and the client would lose the answer.
void Connection::lingerAndClose()
{
    m_watchdog.enter(Phase::Linger, nowMs());
    if (qobject_cast<QSslSocket *>(m_socket) && !m_isRefused)
        return m_socket->disconnectFromHost(); // says goodbye in TLS first
    halfClose(*m_socket);
    goOnReading(headBufferBytes);
    m_socket->readAll();
}
