#pragma once

#include "server/http/filesender.h"
#include "server/http/limits.h"
#include "server/http/responsehead.h"

#include <QObject>

/// Writes one answer to a socket, whatever its body is, and says when the network has taken all of it.
class ReplyWriter : public QObject
{
    Q_OBJECT

public:
    ReplyWriter(QTcpSocket &socket, Response response, Framing framing, const HttpLimits &limits);
    ~ReplyWriter() override;

    /// `withBody` is false for HEAD. May emit finished() before it returns.
    void start(bool withBody);
    /// An event stream that waits for its next event. Nobody is slow then.
    bool isSilent() const;
    /// Called now and then: a comment on a stream that was silent for long, so that neither end takes it for dead.
    void beat(qint64 nowMs);

signals:
    void moved(qint64 bytes);
    void finished(bool isFine);

private:
    void startBody();
    void passEvents();
    void write(const QByteArray &data);
    void finishWhenTaken();
    void end(bool isFine);

    QTcpSocket &m_socket;
    Response m_response;
    Framing m_framing;
    const HttpLimits &m_limits;
    std::unique_ptr<FileSender> m_file;
    qint64 m_eventAtMs = 0;
    bool m_isGiven = false; // all of it was written to the socket
    bool m_hasEnded = false;
};
