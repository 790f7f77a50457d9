#pragma once

#include "server/http/message.h"

#include <QObject>
#include <QTcpSocket>

#include <memory>

/// Sends a part of a file after what the socket has been given so far: through the kernel where the socket is plain,
/// else in steps that wait for the network. It is done, or has failed, once.
class FileSender : public QObject
{
    Q_OBJECT

public:
    static std::unique_ptr<FileSender> make(QTcpSocket &socket, FileBody body, qint64 pendingBytes);

    virtual void start() = 0;

signals:
    void progressed(qint64 bytes);
    void done();
    void failed();
};

/// What was written and has not reached the network yet. QSslSocket::bytesToWrite() alone leaves out what is encrypted.
qint64 pendingBytes(const QTcpSocket &socket);
