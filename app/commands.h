#pragma once

#include <QJsonObject>
#include <QObject>

#include <atomic>
#include <functional>

class Services;
struct CommandLine;
struct Account;
struct Job;

/// Where a command's lines go: to this process's streams, or to those of the process that asked.
struct CommandOutput
{
    std::function<void(const QString &line)> out;
    std::function<void(const QString &line)> err;
};

/// The command line's commands: admin create, admin seed-catalogue, import, ask, engines, backup,
/// restore; and what a second start of
/// the desktop asks of the first. They run in the process that holds the data folder, whoever asked. Blocking and
/// thread-safe.
class Commands : public QObject
{
    Q_OBJECT

public:
    explicit Commands(Services &services) : m_services(services) {}

    /// The request that run() takes. `secret` is the new admin's password, or the key.
    static QJsonObject requestFor(const CommandLine &line, const QString &secret);
    /// Returns the exit code. Never throws: a broken database is said on `output`.
    int run(const QJsonObject &request, const CommandOutput &output);
    /// The program ends: commands that wait give up.
    void stop();

signals:
    void stopped();
    /// Another start of the desktop: bring the window to the front and take `files`. `token` is what the compositor
    /// gave it for that, if any. Connected only where there is a window.
    void windowAsked(const QStringList &files, const QString &token);

private:
    struct Intake;

    int runChecked(const QJsonObject &request, const CommandOutput &output);
    int askForWindow(const QJsonObject &request, const CommandOutput &output);
    int createAdmin(const QJsonObject &request, const CommandOutput &output) const;
    int testEngines(const CommandOutput &output) const;
    int setKey(const QJsonObject &request, const CommandOutput &output) const;
    int backUp(const QJsonObject &request, const CommandOutput &output) const;
    int restore(const QJsonObject &request, const CommandOutput &output) const;
    int seedCatalogue(const Account &admin, const CommandOutput &output) const;
    int import(const QJsonObject &request, const Account &admin, const CommandOutput &output);
    int ask(const QJsonObject &request, const Account &admin, const CommandOutput &output) const;
    bool settle(Intake &intake, const CommandOutput &output) const;
    void showProgress(Intake &intake, const Job &job, const CommandOutput &output) const;

    Services &m_services;
    std::atomic_bool m_stopped = false;
};
