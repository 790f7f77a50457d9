#include "models/core/childprocess.h"

#include <QProcess>

#include <csignal>
#include <sys/prctl.h>

namespace {
constexpr int timeToDieMs = 5'000;
}

void startChild(QProcess &process, const QString &program, const QStringList &arguments)
{
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
    process.start(program, arguments);
}

tl::unexpected<Error> stopChild(QProcess &process, Fault fault, const QString &detail)
{
    process.kill();
    process.waitForFinished(timeToDieMs);
    return fail(fault, {}, detail);
}
