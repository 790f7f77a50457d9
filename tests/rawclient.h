#pragma once

#include <QSslCertificate>
#include <QSslSocket>
#include <QTcpSocket>

#include <memory>

#include <sys/socket.h>

/// A client that writes any bytes and keeps what it receives, so that tests can be as rude as they like.
class RawClient : public QObject
{
public:
    explicit RawClient(quint16 port, bool isTls = false)
        : m_socket(isTls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>())
    {
        connect(m_socket.get(), &QTcpSocket::readyRead, this, [this] {
            if (!m_isDeaf)
                received += m_socket->readAll();
        });
        if (auto *tls = qobject_cast<QSslSocket *>(m_socket.get())) {
            tls->setPeerVerifyMode(QSslSocket::VerifyNone);
            tls->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
        } else {
            m_socket->connectToHost(QHostAddress::LocalHost, port);
        }
    }

    /// What a TLS server has shown.
    QSslCertificate certificate() const { return qobject_cast<QSslSocket *>(m_socket.get())->peerCertificate(); }

    void send(const QByteArray &bytes) { m_socket->write(bytes); }
    void get(const QByteArray &target, const QByteArray &fields = {})
    {
        send("GET " + target + " HTTP/1.1\r\nHost: test\r\n" + fields + "\r\n");
    }
    void leave() { m_socket->abort(); }
    /// Says that no more will come, and goes on reading.
    void endSending() { ::shutdown(int(m_socket->socketDescriptor()), SHUT_WR); }
    /// Reads nothing any more, not even into the socket's buffer.
    void stopReading()
    {
        m_isDeaf = true;
        m_socket->setReadBufferSize(1);
    }
    bool isClosed() const { return m_socket->state() == QAbstractSocket::UnconnectedState; }
    bool isAllSent() const { return m_socket->bytesToWrite() == 0; }
    bool isConnected() const { return m_socket->state() == QAbstractSocket::ConnectedState; }

    /// The status and the body of the first answer that is whole, which is then forgotten. 100 Continue counts as one.
    struct Answer
    {
        int status = 0;
        QByteArray head;
        QByteArray body;
    };
    bool hasAnswer(bool hasBody = true) const { return wholeSize(hasBody) > 0; }
    Answer take(bool hasBody = true)
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        Answer answer{received.mid(9, 3).toInt(), received.left(end + 2),
                      received.left(wholeSize(hasBody)).mid(end + 4)};
        received.remove(0, wholeSize(hasBody));
        return answer;
    }
    static QByteArray field(const QByteArray &head, const QByteArray &name)
    {
        const qsizetype at = head.indexOf("\r\n" + name + ": ");
        return at < 0 ? QByteArray()
                      : head.mid(at + name.size() + 4, head.indexOf("\r\n", at + 2) - at - name.size() - 4);
    }

    QByteArray received;

private:
    /// 0 while more is to come.
    qsizetype wholeSize(bool hasBody) const
    {
        const qsizetype end = received.indexOf("\r\n\r\n");
        if (end < 0)
            return 0;
        const QByteArray length = hasBody ? field(received.left(end + 2), "Content-Length") : QByteArray();
        const qsizetype whole = end + 4 + length.toLongLong();
        return received.size() < whole ? 0 : whole;
    }

    std::unique_ptr<QTcpSocket> m_socket;
    bool m_isDeaf = false;
};

/// Waits for the next answer of a client, which is then `answer`, and looks at its status.
#define TRY_ANSWER(answer, client, expectedStatus)                                                                     \
    QTRY_VERIFY2((client).hasAnswer(), (client).received.constData());                                                 \
    const RawClient::Answer answer = (client).take();                                                                  \
    QCOMPARE(answer.status, expectedStatus)
