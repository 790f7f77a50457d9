#include "server/http/filesender.h"

#include <QSocketNotifier>
#include <QSslSocket>

#include <algorithm>

#ifdef Q_OS_LINUX
#include <cerrno>
#include <sys/sendfile.h>
#include <unistd.h>
#endif

namespace {

constexpr qint64 stepBytes = 256 * 1024;

/// Reads a step, writes a step, and pauses while more than the mark is pending.
class Pump final : public FileSender
{
public:
    Pump(QTcpSocket &socket, FileBody body, qint64 mark) : m_socket(socket), m_body(std::move(body)), m_mark(mark) {}

    void start() override
    {
        connect(&m_socket, &QTcpSocket::bytesWritten, this, &Pump::pump);
        if (auto *tls = qobject_cast<QSslSocket *>(&m_socket))
            connect(tls, &QSslSocket::encryptedBytesWritten, this, &Pump::pump);
        if (m_body.file->seek(m_body.offset))
            pump();
        else
            end(false);
    }

private:
    void pump()
    {
        // Writing may emit bytesWritten at once.
        if (m_isPumping || m_hasEnded)
            return;
        m_isPumping = true;
        bool isFine = true;
        while (isFine && m_body.length > 0 && pendingBytes(m_socket) < m_mark) {
            const QByteArray data = m_body.file->read(std::min(m_body.length, stepBytes));
            isFine = !data.isEmpty() && m_socket.write(data) == data.size();
            m_body.length -= data.size();
        }
        m_isPumping = false;
        if (!isFine || m_body.length == 0)
            end(isFine);
    }

    void end(bool isFine)
    {
        m_hasEnded = true;
        if (isFine)
            emit done();
        else
            emit failed();
    }

    QTcpSocket &m_socket;
    FileBody m_body;
    qint64 m_mark;
    bool m_isPumping = false;
    bool m_hasEnded = false;
};

#ifdef Q_OS_LINUX
/// Lets the kernel copy. It has a descriptor of its own, because Qt watches the socket's for itself.
class KernelSender final : public FileSender
{
public:
    KernelSender(QTcpSocket &socket, FileBody body)
        : m_socket(socket),
          m_body(std::move(body)),
          m_descriptor(::dup(int(socket.socketDescriptor()))),
          m_writable(m_descriptor, QSocketNotifier::Write)
    {
        m_writable.setEnabled(false);
    }
    ~KernelSender() override
    {
        m_writable.setEnabled(false);
        ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(KernelSender)

    void start() override
    {
        connect(&m_writable, &QSocketNotifier::activated, this, &KernelSender::send);
        m_writable.setEnabled(m_descriptor >= 0);
        if (m_descriptor < 0)
            emit failed();
    }

private:
    void send()
    {
        // The head goes first.
        if (m_socket.bytesToWrite() > 0)
            return;
        constexpr int stepsAtATime = 4; // then it is the turn of other clients
        for (int i = 0; i < stepsAtATime && m_body.length > 0; ++i) {
            off_t offset = m_body.offset;
            const ssize_t sent = ::sendfile(m_descriptor, m_body.file->handle(), &offset,
                                            size_t(std::min(m_body.length, stepBytes * 4)));
            if (sent < 0 && (errno == EAGAIN || errno == EINTR))
                return;
            if (sent <= 0) // 0: the file has become shorter
                return end(false);
            m_body.offset += sent;
            m_body.length -= sent;
            emit progressed(sent);
        }
        if (m_body.length == 0)
            end(true);
    }

    void end(bool isFine)
    {
        m_writable.setEnabled(false);
        if (isFine)
            emit done();
        else
            emit failed();
    }

    QTcpSocket &m_socket;
    FileBody m_body;
    int m_descriptor;
    QSocketNotifier m_writable;
};
#endif

} // namespace

std::unique_ptr<FileSender> FileSender::make(QTcpSocket &socket, FileBody body, qint64 pendingBytes)
{
#ifdef Q_OS_LINUX
    if (!qobject_cast<QSslSocket *>(&socket))
        return std::make_unique<KernelSender>(socket, std::move(body));
#endif
    return std::make_unique<Pump>(socket, std::move(body), pendingBytes);
}

qint64 pendingBytes(const QTcpSocket &socket)
{
    const auto *tls = qobject_cast<const QSslSocket *>(&socket);
    return socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0);
}
