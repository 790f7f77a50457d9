#include "app/application.h"

#include "app/printing.h"
#include "app/serveraddresses.h"
#include "app/unixsignals.h"
#include "models/jobs/demojob.h"
#include "ui/desktop/desktopties.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/signin.h"
#include "ui/theme.h"

#include <QApplication>
#include <QRandomGenerator>

#include <cstdio>
#include <cstdlib>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::chrono::hours certificatePause{1};

QString whyNotListening(const Error &error, const QHostAddress &address, const CommandLine &line)
{
    if (error.field == u"tls-cert"_s)
        return u"The certificate %1 cannot be read."_s.arg(line.tlsCertificate);
    if (error.field == u"tls-key"_s)
        return u"The key %1 cannot be read, or is not the one of the certificate."_s.arg(line.tlsKey);
    if (error.field == u"tls"_s)
        return u"There is no TLS to be had: %1."_s.arg(error.detail);
    const bool isTls = error.field == u"tls-port"_s;
    const quint16 port = isTls ? line.tlsPort.value_or(0) : line.port;
    if (error.fault == Fault::Conflict)
        return u"Port %1 is in use by another program."_s.arg(port);
    if (error.fault == Fault::NotAllowed)
        return u"Port %1 is reserved for the system; choose one above 1023 with %2."_s.arg(port).arg(
            isTls ? u"--tls-port"_s : u"--port"_s);
    return u"%1 is no address of this computer."_s.arg(address.toString());
}

QString randomPassword()
{
    // 20 of 32 signs that are hard to mistake for each other: 100 bits.
    static const QString signs = u"abcdefghijkmnpqrstuvwxyz23456789"_s;
    QString password;
    for (int i = 0; i < 20; ++i)
        password += signs[QRandomGenerator::system()->bounded(int(signs.size()))];
    return password;
}

/// The first start. Nobody when the dialog is closed, or the program is told to end.
std::optional<Account> askForOwner(const AccountService &accounts, const Theme &theme)
{
    SignInDialog dialog(accounts, theme);
    QObject::connect(&dialog, &QDialog::finished, &dialog, [] { QCoreApplication::exit(); });
    // Not QDialog::exec(): outside the program's own loop quit() does nothing, so a signal could not end it.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    dialog.show();
    QCoreApplication::exec();
    QGuiApplication::setQuitOnLastWindowClosed(true);
    if (dialog.result() != QDialog::Accepted)
        return std::nullopt;
    return dialog.owner();
}

} // namespace

Application::Application(Services &services, const CommandLine &line)
    : m_services(services), m_line(line), m_commands(services), m_control(m_commands)
{}

Application::~Application()
{
    m_certificateTimer.stop();
    m_discovery.withdraw();
    if (m_server && !m_server->stop())
        leaveRequestsBehind();
    m_server.reset();
    QThreadPool::globalInstance()->waitForDone();
}

/// A handler hangs, in an engine perhaps, and still uses what would have to go. All that is kept is kept by the
/// database, so this is the end.
void Application::leaveRequestsBehind()
{
    qWarning() << "a request does not end and is left behind";
    m_services.jobs.stop();
    std::fflush(nullptr);
    std::_Exit(EXIT_SUCCESS);
}

int Application::runHeadless()
{
    const QString password = m_line.demo && !m_services.accounts.hasAdmin() ? makeDemoAdmin() : QString();
    if (!begin())
        return 1;
    if (!m_hasAdmin) {
        printError(u"There is no admin yet, so only this computer can connect. Make one with: "
                   "matinee admin create NAME --email EMAIL --password-stdin"_s);
    }
    if (m_line.demo && m_hasAdmin)
        addDemo(*m_services.accounts.firstAdmin());
    if (!password.isEmpty())
        printDemoHints(url(), password);
    return QCoreApplication::exec();
}

int Application::runDesktop(QApplication &app)
{
    const Language language(app, m_services.settings.value(setting::language),
                            m_services.settings.value(setting::direction));
    Theme theme(app, themeChoice(m_services.settings.value(setting::theme)));
    connect(&m_commands, &Commands::windowAsked, this, &Application::summon);
    if (!begin())
        return 1;
    std::optional<Account> owner = m_services.accounts.firstAdmin();
    if (!owner) {
        owner = askForOwner(m_services.accounts, theme);
        if (!owner)
            return 0;
    }
    MainWindow window({.videos = m_services.videos,
                       .library = m_services.library,
                       .tags = m_services.tags,
                       .groups = m_services.groups,
                       .notes = m_services.notes,
                       .imports = m_services.imports,
                       .watchFolders = m_services.watchFolders,
                       .transcripts = m_services.transcripts,
                       .transcriptEdits = m_services.transcriptEdits,
                       .chapters = m_services.chapters,
                       .search = m_services.search,
                       .chat = m_services.chat,
                       .chatLogs = m_services.chatLogs,
                       .suggestions = m_services.suggestions,
                       .conversations = m_services.conversations,
                       .studio = m_services.studio,
                       .reels = m_services.reels,
                       .jobs = m_services.jobs,
                       .ownJobs = m_services.ownJobs,
                       .store = m_services.store,
                       .settings = m_services.settings,
                       .secrets = m_services.secrets,
                       .mailer = m_services.mailer,
                       .backups = m_services.backups,
                       .engines = m_services.engineSettings,
                       .adminSettings = m_services.adminSettings,
                       .curation = m_services.curation,
                       .directory = m_services.directory,
                       .accounts = m_services.accounts,
                       .recovery = m_services.recovery,
                       .pairing = m_services.pairing,
                       .apiKeys = m_services.apiKeys,
                       .audit = m_services.audit,
                       .requests = m_services.requests,
                       .events = m_services.events,
                       .theme = theme,
                       .owner = *owner,
                       .stateFile = m_services.paths.windowState()});
    DesktopTies ties(window, m_services.store, m_services.settings);
    m_window = &window;
    m_ties = &ties;
    showStatus(m_status);
    window.show();
    window.take(m_line.files);
    if (m_line.demo)
        addDemo(*owner);
    const int code = QCoreApplication::exec();
    m_window = nullptr;
    m_ties = nullptr;
    return code;
}

/// Starts everything but the window; false, after a sentence, when that cannot be.
bool Application::begin()
{
    m_hasAdmin = m_services.accounts.hasAdmin();
    connect(&m_services.events, &Events::accountChanged, this, &Application::checkAdmin);
    connect(&m_services.events, &Events::settingsChanged, this, &Application::announce);
    connect(&m_discovery, &Discovery::nameChanged, this, [this] {
        if (m_server)
            showStatus(runningStatus());
    });
    if (!startServer())
        return false;
    if (!m_control.listen(m_services.paths.controlSocket()))
        printError(u"Commands cannot reach this Matinee: its folder's path is too long for a socket."_s);
    if (!m_services.search.hasEmbedder())
        printError(u"The embedding model is not installed, so search and answers go by keywords alone."_s);
    m_services.start();
    if (m_line.tlsPort) {
        connect(&m_certificateTimer, &QTimer::timeout, this, &Application::renewCertificate);
        m_certificateTimer.start(certificatePause);
    }
    return true;
}

/// Until there is an admin nobody could govern what strangers do, so the server is for this computer alone.
QHostAddress Application::address() const
{
    return m_line.bind.value_or(QHostAddress(m_hasAdmin ? QHostAddress::Any : QHostAddress::LocalHost));
}

QString Application::url(bool isTls) const
{
    const QHostAddress shown = isEveryInterface(address()) ? reachableAddress() : address();
    return webAddress(isTls ? u"https"_s : u"http"_s, shown, isTls ? m_server->tlsPort() : m_server->port());
}

/// What the window says of the server that runs.
ServerStatus Application::runningStatus() const
{
    ServerStatus status{.state = address().isLoopback() ? ServerStatus::State::OnlyThisComputer
                                                        : ServerStatus::State::Running,
                        .url = url(),
                        .port = m_server->port(),
                        .tlsPort = m_server->tlsPort(),
                        .certificate = m_certificate,
                        .isCertificateSelfMade = m_line.tlsCertificate.isEmpty(),
                        .bind = isEveryInterface(address()) ? QString() : address().toString(),
                        .isBindChosen = m_line.bind.has_value(),
                        .announcedAs = m_discovery.name()};
    for (const QHostAddress &host : answeringAddresses(address())) {
        if (status.tlsPort != 0)
            status.urls.append(webAddress(u"https"_s, host, status.tlsPort));
        status.urls.append(webAddress(u"http"_s, host, status.port));
    }
    return status;
}

Result<QSslConfiguration> Application::certificate() const
{
    if (!m_line.tlsCertificate.isEmpty())
        return tlsFromFiles(m_line.tlsCertificate, m_line.tlsKey);
    const QStringList hosts = MachineNames::lasting() + m_services.settings.value(setting::serverHosts);
    return selfMadeTls(m_services.paths.secrets(), hosts, systemClock());
}

/// Addresses change and certificates end while the program runs; whoever renews a file need not start it again.
void Application::renewCertificate()
{
    QThreadPool::globalInstance()->start([this] {
        const Result<QSslConfiguration> tls = certificate();
        if (!tls) {
            qWarning() << "the certificate cannot be renewed:" << tls.error().field << tls.error().detail;
            return;
        }
        QMetaObject::invokeMethod(
            this,
            [this, tls = *tls] {
                if (!m_server)
                    return;
                m_server->useTls(tls);
                m_certificate = tls.localCertificate();
                showStatus(runningStatus());
            },
            Qt::QueuedConnection);
    });
}

bool Application::startServer()
{
    // The same ports again when they were any free ones the first time.
    if (m_server) {
        m_line.port = m_server->port();
        if (m_line.tlsPort)
            m_line.tlsPort = m_server->tlsPort();
    }
    m_server.reset();
    Result<std::unique_ptr<Server>> server = makeServer();
    if (!server) {
        m_discovery.withdraw();
        const QString sentence = whyNotListening(server.error(), address(), m_line);
        showStatus({.state = ServerStatus::State::Failed, .reason = sentence});
        printError(sentence);
        return false;
    }
    m_server = std::move(*server);
    announce();
    showStatus(runningStatus());
    printLine(u"listening on %1"_s.arg(url()));
    if (m_line.tlsPort)
        printLine(u"listening on %1"_s.arg(url(true)));
    return true;
}

Result<std::unique_ptr<Server>> Application::makeServer()
{
    ServerOptions options{.address = address(),
                          .port = m_line.port,
                          .threads = m_line.httpThreads,
                          .isTrustedCertificate = !m_line.tlsCertificate.isEmpty(),
                          .log = &m_services.requests,
                          .spoolFolder = m_services.paths.incoming()};
    if (m_line.tlsPort) {
        const Result<QSslConfiguration> tls = certificate();
        if (!tls)
            return tl::make_unexpected(tls.error());
        m_certificate = tls->localCertificate();
        options.tls = TlsPort{.number = *m_line.tlsPort, .configuration = *tls};
    }
    return Server::start(m_services.surfaces(), options);
}

/// The network is told of a server that it can reach, unless that is not wanted.
void Application::announce()
{
    if (!m_server || address().isLoopback() || !m_services.settings.value(setting::discovery))
        return m_discovery.withdraw();
    m_discovery.announce({.name = u"Matinee on %1"_s.arg(QSysInfo::machineHostName()),
                          .id = installationId(m_services.paths.root()),
                          .port = m_server->port(),
                          .tlsPort = m_server->tlsPort(),
                          .interfaceIndex = interfaceOf(address())});
}

void Application::checkAdmin()
{
    if (m_hasAdmin)
        return;
    QThreadPool::globalInstance()->start([this] {
        try {
            if (m_services.accounts.hasAdmin())
                QMetaObject::invokeMethod(this, &Application::widenServer, Qt::QueuedConnection);
        } catch (const std::exception &e) {
            qCritical() << "cannot look for an admin:" << e.what();
        }
    });
}

/// The first admin is there: the network may come in now.
void Application::widenServer()
{
    if (std::exchange(m_hasAdmin, true))
        return;
    if (!m_line.bind)
        startServer();
}

/// Another start of the desktop on this folder.
void Application::summon(const QStringList &files, const QString &activationToken)
{
    // Where the compositor lets nobody come to the front by himself, this allows it once.
    if (!activationToken.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", activationToken.toUtf8());
    if (m_window) {
        m_window->summon();
        m_window->take(files);
        return;
    }
    m_line.files += files;
    for (QWidget *dialog : QApplication::topLevelWidgets()) {
        if (dialog->isVisible()) {
            dialog->raise();
            dialog->activateWindow();
        }
    }
}

void Application::showStatus(const ServerStatus &status)
{
    m_status = status;
    if (m_window)
        m_window->setServerStatus(status);
    if (m_ties)
        m_ties->setServerStatus(status);
}

/// Returns the password that was printed; empty when the name is taken by somebody who is no admin.
QString Application::makeDemoAdmin()
{
    const QString password = randomPassword();
    const Result<Account> admin =
        m_services.accounts.signUp({.username = u"admin"_s, .password = password}, Role::Admin);
    if (!admin)
        return {};
    printLine(u"admin name: admin"_s);
    printLine(u"admin password, shown this once: %1"_s.arg(password));
    return password;
}

void Application::addDemo(const Account &owner)
{
    const bool empty = m_services.videos.library({.role = Role::Admin}, {.limit = 1}).total == 0 &&
                       m_services.jobs.unfinished().isEmpty();
    if (empty)
        m_services.jobs.add(demoJob(owner.id));
}
