#include "models/studio/voiceover.h"

#include "models/ai/speaker.h"
#include "models/studio/phrases.h"

#include <QFile>
#include <QJsonArray>
#include <QtEndian>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pauseMs = 150; // between two sentences

QByteArray littleEndian(const QVector<qint16> &samples)
{
    QByteArray bytes(samples.size() * qsizetype(sizeof(qint16)), Qt::Uninitialized);
    if (samples.isEmpty()) // has no data to point to
        return bytes;
    qToLittleEndian<qint16>(samples.constData(), samples.size(), bytes.data());
    return bytes;
}

qint64 msOf(qint64 bytes, int rate)
{
    return rate > 0 ? bytes / qint64(sizeof(qint16)) * 1000 / rate : 0;
}

bool append(QFile &file, const QByteArray &bytes)
{
    return file.write(bytes) == bytes.size();
}

tl::unexpected<Error> writeError(const QFile &file)
{
    return fail(file.error() == QFile::ResourceError ? Fault::NoSpace : Fault::Internal, {}, file.errorString());
}

} // namespace

QJsonObject Voiceover::toJson() const
{
    QJsonArray array;
    for (const SubtitleLine &line : lines)
        array.append(QJsonArray{line.startMs, line.endMs, line.text});
    return {{u"rate"_s, rate}, {u"duration_ms"_s, durationMs}, {u"lines"_s, array}};
}

Voiceover Voiceover::fromJson(const QJsonObject &json)
{
    Voiceover voice{.rate = json[u"rate"_s].toInt(), .durationMs = json[u"duration_ms"_s].toInteger(), .lines = {}};
    for (const QJsonValue &line : json[u"lines"_s].toArray())
        voice.lines.append({.startMs = line[0].toInteger(), .endMs = line[1].toInteger(), .text = line[2].toString()});
    return voice;
}

Result<Voiceover> speakInto(const QString &path, const Speaker &speaker, const Voicing &voicing, const QString &text,
                            const Progress &progress)
{
    QFile file(path);
    if (!file.open(QFile::WriteOnly))
        return writeError(file);
    Voiceover voice;
    const QStringList sentences = sentencesOf(text);
    for (qsizetype i = 0; i < sentences.size(); ++i) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const Result<Speech> speech = speaker.speak(sentences[i], voicing, {.cancelled = progress.cancelled});
        if (!speech)
            return tl::make_unexpected(speech.error());
        if (speech->samples.isEmpty())
            continue; // marks that nobody reads
        if (voice.rate != 0 && voice.rate != speech->rate)
            return fail(Fault::EngineFailed, u"reply"_s, u"the voice changed its sample rate"_s);
        voice.rate = speech->rate;
        const QVector<qint16> pause(voice.lines.isEmpty() ? 0 : qsizetype{pauseMs} * voice.rate / 1000);
        if (!append(file, littleEndian(pause)))
            return writeError(file);
        const qint64 startMs = msOf(file.pos(), voice.rate);
        if (!append(file, littleEndian(speech->samples)))
            return writeError(file);
        voice.lines.append({.startMs = startMs, .endMs = msOf(file.pos(), voice.rate), .text = sentences[i]});
        progress.report(double(i + 1) / double(sentences.size()));
    }
    voice.durationMs = msOf(file.pos(), voice.rate);
    if (!file.flush())
        return writeError(file);
    return voice;
}
