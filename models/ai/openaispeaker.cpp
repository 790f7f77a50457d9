#include "models/ai/openaispeaker.h"

#include "models/ai/remotejson.h"
#include "models/ai/speechparts.h"
#include "models/ai/wave.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 4'000; // it takes 4,096 characters
constexpr qsizetype mostReplyBytes = qsizetype{64} << 20;

} // namespace

OpenAiSpeaker::OpenAiSpeaker(RemoteApi api, QString model, QString voice)
    : m_api(std::move(api)), m_model(std::move(model)), m_voice(voice.isEmpty() ? u"alloy"_s : std::move(voice))
{}

QString OpenAiSpeaker::id(const Voicing &voicing) const
{
    return u"openai/%1/%2"_s.arg(m_model, voiceOf(voicing));
}

QStringList OpenAiSpeaker::voices() const
{
    if (m_api.url({}).host() != u"api.openai.com")
        return {};
    QStringList names{u"alloy"_s, u"ash"_s,  u"ballad"_s, u"coral"_s,   u"echo"_s, u"fable"_s,
                      u"nova"_s,  u"onyx"_s, u"sage"_s,   u"shimmer"_s, u"verse"_s};
    names.removeAll(m_voice);
    names.prepend(m_voice);
    return names;
}

Result<Speech> OpenAiSpeaker::speak(const QString &text, const Voicing &voicing, const Progress &progress) const
{
    const QString voice = voiceOf(voicing);
    if (const QStringList known = voices(); !known.isEmpty() && !known.contains(voice))
        return fail(Fault::Invalid, u"voice"_s, voice);
    return speakInParts(text, mostBytes, progress, [&](const QString &part) -> Result<Speech> {
        HttpRequest request = jsonRequest(
            m_api.url(u"audio/speech"_s),
            {{u"model"_s, m_model}, {u"input"_s, part}, {u"voice"_s, voice}, {u"response_format"_s, u"wav"_s}});
        request.maxReplyBytes = mostReplyBytes;
        const Result<QByteArray> reply = m_api.call(request, {.cancelled = progress.cancelled});
        if (!reply)
            return tl::make_unexpected(reply.error());
        const std::optional<Speech> speech = fromWave(*reply);
        return speech ? Result<Speech>(*speech) : wrongReply(u"no WAV of 16 bits"_s);
    });
}
