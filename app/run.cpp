#include "app/run.h"

#include "app/application.h"
#include "app/logging.h"
#include "app/printing.h"
#include "app/unixsignals.h"

#include <QApplication>
#include <QThread>
#include <QThreadPool>

#include <algorithm>
#include <cstdio>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxPasswordLine = 1024;
/// How long a second start waits for a first one that begins or ends.
constexpr int mostTries = 50;
constexpr unsigned long tryPauseMs = 200;
/// The window's work is mostly waiting, for the disk and for engines; a slow one must not hold up a list on a small
/// machine.
constexpr int leastThreads = 8;

void setUpProcess()
{
    // A data folder that was there already may be open to others; what is written into it is not.
    ::umask(S_IRWXG | S_IRWXO);
    setUpLogging();
    QThreadPool::globalInstance()->setMaxThreadCount(std::max(QThread::idealThreadCount(), leastThreads));
    QCoreApplication::setApplicationName(u"matinee"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(MATINEE_VERSION));
}

/// Painting text and pictures needs a QGuiApplication, which is content without a display.
void useNoDisplay()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    // GLib's event loop, which a window's media player needs, makes a system call of every event that is posted.
    qputenv("QT_NO_GLIB", "1");
    setUpProcess();
}

int refuse(const StartFault &fault)
{
    printError(fault.sentence);
    return 1;
}

/// A second start of the desktop: the window that is there comes to the front and takes the files. Nothing when nobody
/// answers, as while the first one begins or ends.
std::optional<int> handOver(const CommandLine &line)
{
    const Result<Paths> paths = Paths::open(line.dataDir);
    if (!paths)
        return std::nullopt;
    return forwardCommand(paths->controlSocket(), Commands::requestFor(line, {}),
                          {.out = printLine, .err = printError});
}

QString secretFromStdin()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n' && line.size() < maxPasswordLine; c = std::getchar())
        line += char(c);
    return QString::fromUtf8(line.endsWith('\r') ? line.chopped(1) : line);
}

/// Runs a command on a thread of its own while this one serves timers and signals.
int runHere(Services &services, const QJsonObject &request, const CommandOutput &output)
{
    UnixSignals endings;
    Commands commands(services);
    int code = 1;
    const std::unique_ptr<QThread> thread(QThread::create([&] { code = commands.run(request, output); }));
    QObject::connect(&endings, &UnixSignals::received, &commands, &Commands::stop);
    QObject::connect(thread.get(), &QThread::finished, QCoreApplication::instance(), &QCoreApplication::quit);
    services.start();
    thread->start();
    QCoreApplication::exec();
    thread->wait();
    return code;
}

} // namespace

int runDesktop(const CommandLine &line, int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("DISPLAY") && qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY") &&
        qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        printError(u"There is no display. Without one, start: matinee --headless."_s);
        return 1;
    }
    // The other backend crashes without a sound device and on subtitle tracks.
    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "gstreamer");
    setUpProcess();
    auto guard = std::make_unique<DisplayGuard>();
    QApplication app(argc, argv);
    QGuiApplication::setDesktopFileName(u"org.matinee.Matinee"_s);
    guard.reset();
    QGuiApplication::setApplicationDisplayName(u"Matinee"_s);
    UnixSignals endings;
    QObject::connect(&endings, &UnixSignals::received, &app, &QCoreApplication::quit);
    auto services = Services::open(line);
    for (int tries = 0; !services && services.error().folderIsInUse; ++tries) {
        if (const std::optional<int> code = handOver(line))
            return *code;
        if (tries == mostTries)
            break;
        QThread::msleep(tryPauseMs);
        services = Services::open(line);
    }
    if (!services)
        return refuse(services.error());
    return Application(**services, line).runDesktop(app);
}

int runHeadless(const CommandLine &line, int argc, char **argv)
{
    useNoDisplay();
    QGuiApplication app(argc, argv);
    UnixSignals endings;
    QObject::connect(&endings, &UnixSignals::received, &app, &QCoreApplication::quit);
    const auto services = Services::open(line);
    if (!services)
        return refuse(services.error());
    return Application(**services, line).runHeadless();
}

int runCommand(const CommandLine &line, int argc, char **argv)
{
    useNoDisplay();
    const QGuiApplication app(argc, argv);
    const bool hasSecret =
        line.action == CommandLine::Action::CreateAdmin || line.action == CommandLine::Action::SetKey;
    const QJsonObject request = Commands::requestFor(line, hasSecret ? secretFromStdin() : QString());
    const CommandOutput output{.out = printLine, .err = printError};
    const auto services = Services::open(line);
    if (services)
        return runHere(**services, request, output);
    if (!services.error().folderIsInUse)
        return refuse(services.error());
    const Result<Paths> paths = Paths::open(line.dataDir);
    const std::optional<int> code = paths ? forwardCommand(paths->controlSocket(), request, output) : std::nullopt;
    if (!code)
        printError(u"The Matinee that runs on %1 does not answer."_s.arg(line.dataDir));
    return code.value_or(1);
}
