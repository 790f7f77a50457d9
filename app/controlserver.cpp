#include "app/controlserver.h"

#include <QJsonDocument>
#include <QLocalSocket>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxRequestBytes = 1 << 20;
/// Most of them wait for an import, which costs nothing but the thread.
constexpr int maxCommandsAtOnce = 32;
constexpr int connectMs = 3000;

QByteArray frame(const QString &key, const QJsonValue &value)
{
    return QJsonDocument(QJsonObject{{key, value}}).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

ControlServer::ControlServer(Commands &commands) : m_commands(commands)
{
    m_pool.setMaxThreadCount(maxCommandsAtOnce);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *socket = m_server.nextPendingConnection())
            accept(socket);
    });
}

ControlServer::~ControlServer()
{
    m_server.close();
    m_commands.stop();
    m_pool.waitForDone();
}

bool ControlServer::listen(const QString &path)
{
    QLocalServer::removeServer(path); // what a killed process left; the folder's lock is ours
    return m_server.listen(path);
}

void ControlServer::accept(QLocalSocket *socket)
{
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->canReadLine())
            start(socket, socket->readLine());
        else if (socket->bytesAvailable() > maxRequestBytes)
            socket->abort();
    });
}

void ControlServer::start(QLocalSocket *socket, const QByteArray &line)
{
    const QJsonObject request = QJsonDocument::fromJson(line).object();
    const auto send = [this, client = QPointer(socket)](const QByteArray &bytes, bool last = false) {
        QMetaObject::invokeMethod(
            this,
            [client, bytes, last] {
                if (!client)
                    return;
                client->write(bytes);
                if (last)
                    client->disconnectFromServer();
            },
            Qt::QueuedConnection);
    };
    const auto run = [this, request, send] {
        const CommandOutput output{.out = [&](const QString &text) { send(frame(u"out"_s, text)); },
                                   .err = [&](const QString &text) { send(frame(u"err"_s, text)); }};
        send(frame(u"exit"_s, m_commands.run(request, output)), true);
    };
    if (m_pool.tryStart(run))
        return;
    send(frame(u"err"_s, u"Too many commands wait already; try again later."_s));
    send(frame(u"exit"_s, 1), true);
}

std::optional<int> forwardCommand(const QString &path, const QJsonObject &request, const CommandOutput &output)
{
    QLocalSocket socket;
    socket.connectToServer(path);
    if (!socket.waitForConnected(connectMs))
        return std::nullopt;
    socket.write(QJsonDocument(request).toJson(QJsonDocument::Compact) + '\n');
    while (true) {
        while (socket.canReadLine()) {
            const QJsonObject answer = QJsonDocument::fromJson(socket.readLine()).object();
            if (answer.contains(u"exit"_s))
                return answer[u"exit"_s].toInt();
            if (answer.contains(u"out"_s))
                output.out(answer[u"out"_s].toString());
            else
                output.err(answer[u"err"_s].toString());
        }
        if (!socket.waitForReadyRead(-1))
            return std::nullopt;
    }
}
