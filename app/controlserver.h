#pragma once

#include "app/commands.h"

#include <QLocalServer>
#include <QThreadPool>

#include <tl/expected.hpp>

class QLocalSocket;

/// Takes commands from other processes of the same user, by a socket in the data folder that only this user can open. A
/// request is one line of JSON; the answer is lines {"out": text} and {"err": text} and a last {"exit": code}.
class ControlServer : public QObject
{
    Q_OBJECT

public:
    explicit ControlServer(Commands &commands);
    ~ControlServer() override;

    /// False when the socket cannot be made; Matinee then runs without.
    bool listen(const QString &path);

private:
    void accept(QLocalSocket *socket);
    void start(QLocalSocket *socket, const QByteArray &line);

    Commands &m_commands;
    QLocalServer m_server;
    QThreadPool m_pool;
};

/// Hands a command to the Matinee that holds the data folder and passes its lines on. Returns the exit code, or nothing
/// when nobody answers.
std::optional<int> forwardCommand(const QString &path, const QJsonObject &request, const CommandOutput &output);
