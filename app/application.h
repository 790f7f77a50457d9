#pragma once

#include "app/commandline.h"
#include "app/controlserver.h"
#include "app/services.h"
#include "models/core/ratelimiter.h"
#include "server/discovery.h"
#include "server/server.h"
#include "ui/serverstatus.h"

#include <QTimer>

#include <memory>

class DesktopTies;
class MainWindow;
class QApplication;
class Theme;

/// A running Matinee: services, control socket, server and, at a desktop, the window. Everything is built here and
/// handed down; it ends in the reverse order.
class Application : public QObject
{
    Q_OBJECT

public:
    Application(Services &services, const CommandLine &line);
    ~Application() override;

    /// Runs without a window until the program is told to end. Returns the exit code.
    int runHeadless();
    /// Runs with one. `app` is the QApplication.
    int runDesktop(QApplication &app);

private:
    bool begin();
    bool startServer();
    Result<std::unique_ptr<Server>> makeServer();
    Result<QSslConfiguration> certificate() const;
    void renewCertificate();
    void leaveRequestsBehind();
    void checkAdmin();
    void widenServer();
    void summon(const QStringList &files, const QString &activationToken);
    void announce();
    void showStatus(const ServerStatus &status);
    QHostAddress address() const;
    QString url(bool isTls = false) const;
    ServerStatus runningStatus() const;
    QString makeDemoAdmin();
    void addDemo(const Account &owner);

    Services &m_services;
    CommandLine m_line;
    Commands m_commands;
    ControlServer m_control;
    bool m_hasAdmin = false;
    std::unique_ptr<Server> m_server;
    Discovery m_discovery;
    QTimer m_certificateTimer;
    QSslCertificate m_certificate; // that the server shows
    ServerStatus m_status;
    MainWindow *m_window = nullptr;
    DesktopTies *m_ties = nullptr;
};
