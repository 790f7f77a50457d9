#include "app/logging.h"

#include "app/printing.h"

#include <QString>

#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace {

QtMessageHandler qtHandler = nullptr;

void log(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    // Nothing of ours is below it, and Qt finds another folder.
    if (message.startsWith(u"QStandardPaths: XDG_RUNTIME_DIR not set"_s))
        return;
    qtHandler(type, context, message);
}

void refuseWithoutDisplay(QtMsgType type, const QMessageLogContext &, const QString &)
{
    if (type != QtFatalMsg)
        return;
    printError(u"The display does not answer. Without one, start: matinee --headless."_s);
    ::_exit(1);
}

} // namespace

void setUpLogging()
{
    qSetMessagePattern(u"%{time yyyy-MM-ddTHH:mm:ss.zzz} %{type} %{category}: %{message}"_s);
    qtHandler = qInstallMessageHandler(log);
}

DisplayGuard::DisplayGuard()
{
    qInstallMessageHandler(refuseWithoutDisplay);
}

DisplayGuard::~DisplayGuard()
{
    qInstallMessageHandler(log);
}
