#pragma once

#include "server/http/admission.h"
#include "server/http/bodyreader.h"
#include "server/http/bodysink.h"
#include "server/http/replywriter.h"
#include "server/http/requesthead.h"
#include "server/http/router.h"
#include "server/http/watchdog.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QTcpSocket>

class RequestLog;
class RequestScreen;
class Workers;

/// What all connections of a thread share.
struct ConnectionContext
{
    const Router &router;
    const HttpLimits &limits;
    Workers &workers;
    QString spoolFolder;
    const RequestScreen *screen = nullptr; // none: every host is this one
    RequestLog *log = nullptr;             // none: requests are not logged
    QObject *receiver = nullptr;           // lives in the connections' thread, and longer than they and the workers
};

/// The guard inside the socket that QtHttpServer reads from. QtHttpServer sees one whole, checked request at a time and
/// never the network; the answer goes out here, not through it. All of it happens in the thread of the HTTP server.
class Connection final : public QTcpSocket
{
    Q_OBJECT

public:
    using Reply = std::function<void(Response)>;

    Connection(std::unique_ptr<QTcpSocket> socket, const ConnectionContext &context, QObject *parent);
    ~Connection() override;

    /// The connection whose request QtHttpServer hands out right now.
    static Connection *current() { return s_current; }
    /// That request, with the body as QtHttpServer has read it.
    Request takeRequest(const QByteArray &body);
    const RouteOptions *options() const { return m_options; }
    /// Answers it, from any thread, at most once; whoever has left or was refused meanwhile gets nothing.
    Reply replier();
    /// Says no, and closes once the client has had time to read it.
    void refuse(int status);
    void refuse(Response response);

    void check(qint64 nowMs);
    /// The server stops: the answer in progress is the last.
    void finish();
    void drop();

    // What QtHttpServer sees.
    qint64 bytesAvailable() const override;
    qint64 bytesToWrite() const override { return 0; }
    void disconnectFromHost() override { drop(); }
    void close() override { drop(); }

protected:
    qint64 readData(char *data, qint64 most) override;
    qint64 writeData(const char *, qint64 size) override { return size; }

private:
    using Phase = Watchdog::Phase;

    void readMore();
    void readHead();
    void acceptHead();
    void askForAdmission();
    void admissionAnswered(Admission admission);
    void startBody(std::shared_ptr<BodyTarget> target);
    void readBody();
    void takePiece(const QByteArray &data);
    void writeToDisk(const QByteArray &data);
    void writtenToDisk(int status);
    void answerUnrouted();
    void hand();

    void reply(Response response);
    void write(Response response);
    void note(int status);
    void replyWritten(bool isFine);
    void awaitNextRequest();
    void holdReading();
    void goOnReading(qint64 bufferBytes);
    void lingerAndClose();
    void gone();

    /// Calls back in this thread, if this is still there and still at the same request.
    template <typename Value>
    std::function<void(Value)> inThread(void (Connection::*method)(Value));

    static thread_local Connection *s_current;

    QTcpSocket *m_socket; // the real one, a child
    const ConnectionContext &m_context;
    Watchdog m_watchdog;
    HeadReader m_headReader;
    RequestHead m_head;
    Request m_request;
    const RouteOptions *m_options = nullptr;
    BodyReader m_body;
    std::shared_ptr<BodySink> m_sink;
    std::unique_ptr<ReplyWriter> m_writer;
    QByteArray m_feed; // what QtHttpServer is to read
    qsizetype m_fed = 0;
    QElapsedTimer m_sinceHead; // of the request that is worked on
    quint64 m_serial = 0;      // of the request, so that a late answer finds nobody
    bool m_isWritingToDisk = false;
    bool m_isReadingHeld = false;
    bool m_isTaken = false;
    bool m_isRefused = false;
    bool m_isStopping = false;
    bool m_isGone = false;
};
