#include "models/media/encoder.h"

#include "models/core/childprocess.h"

#include <QDeadlineTimer>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lookEveryMs = 100; // for a cancellation
constexpr qsizetype keptOutput = 4'000;

/// "out_time_us=1500000" among the lines of -progress; nothing else is of interest.
void reportProgress(const QByteArray &line, qint64 durationMs, const Progress &progress)
{
    constexpr QByteArrayView key("out_time_us=");
    if (durationMs <= 0 || !line.startsWith(key))
        return;
    const double doneMs = line.mid(key.size()).trimmed().toDouble() / 1000;
    progress.report(std::clamp(doneMs / double(durationMs), 0., 1.));
}

} // namespace

Result<void> encode(const Encoding &encoding, const Progress &progress)
{
    QProcess process;
    startChild(process, encoding.program,
               QStringList{u"-hide_banner"_s, u"-nostdin"_s, u"-y"_s, u"-v"_s, u"error"_s, u"-nostats"_s,
                           u"-progress"_s, u"pipe:1"_s} +
                   encoding.arguments);
    if (!process.waitForStarted())
        return fail(Fault::EngineFailed, {}, encoding.program + u": "_s + process.errorString());

    const QDeadlineTimer deadline(encoding.timeLimit);
    QByteArray said;
    while (process.state() != QProcess::NotRunning) {
        if (progress.cancelled())
            return stopChild(process, Fault::Cancelled, {});
        if (deadline.hasExpired())
            return stopChild(process, Fault::EngineFailed, encoding.program + u" took too long"_s);
        process.waitForReadyRead(lookEveryMs);
        while (process.canReadLine())
            reportProgress(process.readLine(), encoding.durationMs, progress);
        said = (said + process.readAllStandardError()).right(keptOutput);
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const bool isFull = said.contains("No space left on device");
    return fail(isFull ? Fault::NoSpace : Fault::EngineFailed, {}, QString::fromUtf8(said).trimmed());
}
