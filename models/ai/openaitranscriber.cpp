#include "models/ai/openaitranscriber.h"

#include "models/ai/remotejson.h"
#include "models/ai/wave.h"

#include <QJsonArray>

#include <algorithm>
#include <chrono>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rate = 16'000;
constexpr auto patience = std::chrono::minutes(20); // a server without a graphics card is slower than speech
constexpr auto timeLimit = std::chrono::hours(1);
constexpr double longestSeconds = 1e6;

// What Whisper itself takes for silence and for a loop (transcribe.py in github.com/openai/whisper).
constexpr double surelySilent = 0.6;
constexpr double hardlySure = -1;
constexpr double repetitive = 2.4;

bool isDreamt(const QJsonObject &segment)
{
    const bool isSilent =
        segment[u"no_speech_prob"_s].toDouble(0) > surelySilent && segment[u"avg_logprob"_s].toDouble(0) < hardlySure;
    return isSilent || segment[u"compression_ratio"_s].toDouble(1) > repetitive;
}

qint64 msAt(const QJsonValue &seconds)
{
    return std::llround(std::clamp(seconds.toDouble(0), 0., longestSeconds) * 1000);
}

Result<QList<SubtitleLine>> linesIn(const QJsonObject &reply)
{
    const QJsonValue segments = reply[u"segments"_s];
    const bool saysNothing = reply[u"text"_s].toString().trimmed().isEmpty();
    if (!segments.isArray() && !(saysNothing && reply.contains(u"text"_s)))
        return wrongReply(u"no segments"_s);
    QList<SubtitleLine> lines;
    for (const QJsonValue &value : segments.toArray()) {
        const QJsonObject segment = value.toObject();
        if (!segment[u"text"_s].isString() || !segment[u"start"_s].isDouble() || !segment[u"end"_s].isDouble())
            return wrongReply(u"a segment without text, start or end"_s);
        const QString text = segment[u"text"_s].toString().simplified();
        if (text.isEmpty() || isDreamt(segment))
            continue;
        const double confidence = std::exp(std::min(segment[u"avg_logprob"_s].toDouble(0), 0.));
        const qint64 startMs = msAt(segment[u"start"_s]);
        lines.append({startMs, std::max(startMs, msAt(segment[u"end"_s])), text, confidence});
    }
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.startMs < b.startMs; });
    return lines;
}

} // namespace

Result<void> OpenAiTranscriber::transcribe(const QString &mediaPath, qint64 fromMs, const LineSink &sink,
                                           const Progress &progress) const
{
    const auto recognisePiece = [this](std::span<const qint16> samples, const Progress &wishes) {
        return recognise(samples, wishes);
    };
    return transcribePiecewise(mediaPath, fromMs, m_options, recognisePiece, sink, progress);
}

Result<QList<SubtitleLine>> OpenAiTranscriber::recognise(std::span<const qint16> samples,
                                                         const Progress &progress) const
{
    HttpRequest request;
    request.url = m_api.url(u"audio/transcriptions"_s);
    request.form = {{.name = "model", .value = m_model.toUtf8()},
                    {.name = "response_format", .value = "verbose_json"},
                    {.name = "timestamp_granularities[]", .value = "segment"}};
    if (!m_language.isEmpty()) // its first part: "de" of "de-AT"
        request.form.append({.name = "language", .value = m_language.section(u'-', 0, 0).toLower().toUtf8()});
    request.form.append(
        {.name = "file", .value = toWave(samples, rate), .fileName = "speech.wav", .contentType = "audio/wav"});
    request.silenceTimeout = patience;
    request.timeout = timeLimit;
    return m_api.call(request, {.cancelled = progress.cancelled}).and_then(replyObject).and_then(linesIn);
}
