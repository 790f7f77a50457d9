#include "models/ai/espeak.h"

#include "models/ai/wave.h"
#include "models/core/childprocess.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int lookEveryMs = 50;                     // for a cancellation
constexpr auto timeLimit = std::chrono::minutes(2); // a thousand times what a page takes

/// "pt-BR" as espeak-ng names its voices. Empty when it is no tag at all: it must never be taken for an option or a
/// path.
QString voiceOf(const QString &language)
{
    static const QRegularExpression tag(uR"(\A[A-Za-z]{2,3}([-_][A-Za-z0-9]{1,8})*\z)"_s);
    const QString voice = language.toLower().replace(u'_', u'-');
    return tag.match(voice).hasMatch() ? voice : QString();
}

} // namespace

Result<Speech> speakWithEspeak(const QString &program, const QString &text, const QString &language,
                               const Progress &progress)
{
    const QString voice = voiceOf(language);
    if (voice.isEmpty())
        return fail(Fault::EngineFailed, u"language"_s, language);
    QProcess process;
    startChild(process, program, {u"-v"_s, voice, u"-b"_s, u"1"_s, u"--stdin"_s, u"--stdout"_s});
    if (!process.waitForStarted())
        return fail(Fault::EngineFailed, u"program"_s, program);
    process.write(QString(text).remove(QChar::Null).toUtf8());
    process.closeWriteChannel();

    const QDeadlineTimer deadline(timeLimit);
    QByteArray wave;
    while (process.state() != QProcess::NotRunning) {
        if (progress.cancelled())
            return stopChild(process, Fault::Cancelled, {});
        if (deadline.hasExpired())
            return stopChild(process, Fault::EngineFailed, program + u" took too long"_s);
        process.waitForFinished(lookEveryMs);
        wave += process.readAllStandardOutput();
    }
    const QString said = QString::fromUtf8(process.readAllStandardError()).simplified();
    if (said.contains(u"voice does not exist"_s))
        return fail(Fault::EngineFailed, u"language"_s, language);
    const std::optional<Speech> speech = fromWave(wave);
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || !speech)
        return fail(Fault::EngineFailed, {}, program + u": "_s + said);
    return *speech;
}
