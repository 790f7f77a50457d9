#include "server/http/replywriter.h"

#include "server/http/eventstream.h"

#include <QSslSocket>

namespace {

constexpr qsizetype joinedBytes = 64 * 1024;

} // namespace

ReplyWriter::ReplyWriter(QTcpSocket &socket, Response response, Framing framing, const HttpLimits &limits)
    : m_socket(socket), m_response(std::move(response)), m_framing(framing), m_limits(limits)
{
    connect(&socket, &QTcpSocket::bytesWritten, this, &ReplyWriter::finishWhenTaken);
    if (auto *tls = qobject_cast<QSslSocket *>(&socket))
        connect(tls, &QSslSocket::encryptedBytesWritten, this, &ReplyWriter::finishWhenTaken);
}

ReplyWriter::~ReplyWriter()
{
    if (m_response.events)
        m_response.events->abandon();
}

void ReplyWriter::start(bool withBody)
{
    QByteArray head = responseHead(m_response, m_framing);
    const bool isWhole = !m_response.file && !m_response.events;
    // Each piece that Qt is given is a system call and a packet of its own: a short answer is one.
    const bool isJoined = withBody && isWhole && m_response.body.size() <= joinedBytes;
    if (isJoined)
        head += m_response.body;
    m_socket.write(head);
    if (withBody && !isJoined)
        startBody();
    else
        m_isGiven = true;
    // Flushing reports what was written at once, so it comes last.
    m_socket.flush();
    finishWhenTaken();
}

void ReplyWriter::startBody()
{
    if (m_response.events) {
        // Nothing is posted any more once the stream is abandoned, which the destructor sees to.
        m_response.events->attach(
            [this] { QMetaObject::invokeMethod(this, &ReplyWriter::passEvents, Qt::QueuedConnection); });
        return;
    }
    if (!m_response.file || m_response.file->length == 0) {
        if (!m_response.file)
            m_socket.write(m_response.body);
        m_isGiven = true;
        return;
    }
    m_file = FileSender::make(m_socket, *m_response.file, m_limits.pendingBytes);
    connect(m_file.get(), &FileSender::progressed, this, &ReplyWriter::moved);
    connect(m_file.get(), &FileSender::failed, this, [this] { end(false); });
    connect(m_file.get(), &FileSender::done, this, [this] {
        m_isGiven = true;
        finishWhenTaken();
    });
    m_file->start();
}

void ReplyWriter::passEvents()
{
    if (m_hasEnded)
        return;
    m_eventAtMs = 0; // beat() sets it
    if (const QByteArray events = m_response.events->take(); !events.isEmpty())
        write(events);
    if (pendingBytes(m_socket) > m_limits.pendingBytes)
        return end(false); // a reader who does not keep up
    if (!m_response.events->isFinished())
        return;
    if (m_framing.isChunked)
        m_socket.write("0\r\n\r\n");
    m_isGiven = true;
    finishWhenTaken();
}

bool ReplyWriter::isSilent() const
{
    return m_response.events && !m_isGiven && pendingBytes(m_socket) == 0;
}

void ReplyWriter::beat(qint64 nowMs)
{
    if (!m_response.events || m_isGiven)
        return;
    if (m_eventAtMs == 0)
        m_eventAtMs = nowMs;
    if (nowMs - m_eventAtMs < m_limits.heartbeat.count())
        return;
    m_eventAtMs = nowMs;
    write(": still here\n\n");
}

void ReplyWriter::write(const QByteArray &data)
{
    m_socket.write(m_framing.isChunked ? QByteArray::number(data.size(), 16) + "\r\n" + data + "\r\n" : data);
}

void ReplyWriter::finishWhenTaken()
{
    if (m_isGiven && pendingBytes(m_socket) == 0)
        end(true);
}

void ReplyWriter::end(bool isFine)
{
    if (m_hasEnded)
        return;
    m_hasEnded = true;
    emit finished(isFine);
}
