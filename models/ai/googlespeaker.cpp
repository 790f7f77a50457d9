#include "models/ai/googlespeaker.h"

#include "models/ai/remotejson.h"
#include "models/ai/speechparts.h"
#include "models/ai/wave.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 4'800; // it takes 5,000
constexpr qsizetype mostReplyBytes = qsizetype{64} << 20;
constexpr int rate = 24'000;

/// "de-DE" of "de-DE-Neural2-B"; empty where the voice is named otherwise.
QString languageOf(const QString &voice)
{
    return voice.count(u'-') >= 2 ? voice.section(u'-', 0, 1) : QString();
}

bool isSameLanguage(const QString &a, const QString &b)
{
    return a.section(u'-', 0, 0).compare(b.section(u'-', 0, 0), Qt::CaseInsensitive) == 0;
}

} // namespace

/// Google wants to know the language, and a voice only of that language.
Voicing GoogleSpeaker::complete(const Voicing &voicing) const
{
    QString voice = voicing.voice;
    if (voice.isEmpty() && (voicing.language.isEmpty() || isSameLanguage(languageOf(m_voice), voicing.language)))
        voice = m_voice;
    const QString ofVoice = languageOf(voice);
    const QString asked = voicing.language.isEmpty() ? u"en-US"_s : voicing.language;
    return {.voice = voice, .language = ofVoice.isEmpty() ? asked : ofVoice};
}

QString GoogleSpeaker::id(const Voicing &voicing) const
{
    const Voicing whole = complete(voicing);
    return u"google/"_s + (whole.voice.isEmpty() ? whole.language : whole.voice);
}

Result<Speech> GoogleSpeaker::speak(const QString &text, const Voicing &voicing, const Progress &progress) const
{
    const Voicing whole = complete(voicing);
    QJsonObject voice{{u"languageCode"_s, whole.language}};
    if (!whole.voice.isEmpty())
        voice[u"name"_s] = whole.voice;
    const QJsonObject audio{{u"audioEncoding"_s, u"LINEAR16"_s}, {u"sampleRateHertz"_s, rate}};
    return speakInParts(text, mostBytes, progress, [&](const QString &part) -> Result<Speech> {
        HttpRequest request =
            jsonRequest(m_api.url(u"text:synthesize"_s),
                        {{u"input"_s, QJsonObject{{u"text"_s, part}}}, {u"voice"_s, voice}, {u"audioConfig"_s, audio}});
        request.maxReplyBytes = mostReplyBytes;
        const Result<QJsonObject> reply = m_api.call(request, {.cancelled = progress.cancelled}).and_then(replyObject);
        if (!reply)
            return tl::make_unexpected(reply.error());
        const auto wave = QByteArray::fromBase64Encoding((*reply)[u"audioContent"_s].toString().toLatin1(),
                                                         QByteArray::AbortOnBase64DecodingErrors);
        const std::optional<Speech> speech = fromWave(wave.decoded);
        return speech ? Result<Speech>(*speech) : wrongReply(u"no WAV of 16 bits"_s);
    });
}
