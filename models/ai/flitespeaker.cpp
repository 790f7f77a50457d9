#include "models/ai/flitespeaker.h"

#include "models/ai/espeak.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <unicode/translit.h>

#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

extern "C" {
#include <flite/flite.h>
cst_voice *register_cmu_us_slt(const char *folder);
cst_voice *register_cmu_us_rms(const char *folder);
cst_voice *register_cmu_us_awb(const char *folder);
cst_voice *register_cmu_us_kal16(const char *folder);
cst_voice *register_cmu_us_kal(const char *folder);
}

using namespace Qt::Literals::StringLiterals;

namespace {

std::mutex oneAtATime; // Flite keeps its state in globals

struct WaveDeleter
{
    void operator()(cst_wave *wave) const { delete_wave(wave); }
};

/// What Flite can read: ASCII, without words so long that no one would say them.
QByteArray readable(const QString &text)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::Transliterator> toAscii(icu::Transliterator::createInstance(
        "Any-Latin; Latin-ASCII; [^\\u0020-\\u007E] Remove", UTRANS_FORWARD, status));
    icu::UnicodeString string(text.utf16(), int32_t(text.size()));
    if (toAscii)
        toAscii->transliterate(string);
    static const QRegularExpression longWord(uR"((\S{40}))"_s);
    return QString::fromUtf16(string.getBuffer(), string.length()).simplified().replace(longWord, u"\\1 "_s).toLatin1();
}

QStringList sentences(const QString &text)
{
    QStringList parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        parts.append(text.mid(from, to - from));
    return parts;
}

struct BuiltVoice
{
    QStringView name;
    cst_voice *(*make)(const char *folder);
};

constexpr std::array builtVoices{BuiltVoice{u"slt", register_cmu_us_slt}, BuiltVoice{u"rms", register_cmu_us_rms},
                                 BuiltVoice{u"awb", register_cmu_us_awb}, BuiltVoice{u"kal16", register_cmu_us_kal16},
                                 BuiltVoice{u"kal", register_cmu_us_kal}};

/// The first one for an empty name; null when there is none of that name.
const BuiltVoice *findVoice(const QString &name)
{
    const auto found = std::find_if(builtVoices.begin(), builtVoices.end(),
                                    [&](const BuiltVoice &voice) { return name.isEmpty() || voice.name == name; });
    return found == builtVoices.end() ? nullptr : found;
}

bool isEnglish(const QString &language)
{
    return language.isEmpty() || language.startsWith(u"en-"_s, Qt::CaseInsensitive) ||
           language.startsWith(u"en_"_s, Qt::CaseInsensitive) || language.compare(u"en"_s, Qt::CaseInsensitive) == 0;
}

/// One sentence; each voice is made when it first speaks, and Flite keeps it.
Result<void> append(Speech &speech, const QByteArray &sentence, const BuiltVoice &voice)
{
    const std::lock_guard lock(oneAtATime);
    static const int started = flite_init();
    cst_voice *const made = started < 0 ? nullptr : voice.make(nullptr);
    const std::unique_ptr<cst_wave, WaveDeleter> wave(made ? flite_text_to_wave(sentence.constData(), made) : nullptr);
    if (!wave)
        return fail(Fault::EngineFailed, {}, u"flite could not speak as %1"_s.arg(voice.name));
    speech.rate = wave->sample_rate;
    speech.samples.append(QVector<qint16>(wave->samples, wave->samples + wave->num_samples));
    return {};
}

Result<Speech> speakEnglish(const QString &text, const BuiltVoice &voice, const Progress &progress)
{
    Speech speech;
    const QStringList parts = sentences(text);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const QByteArray sentence = readable(parts[i]);
        if (!sentence.isEmpty()) {
            if (const Result<void> spoken = append(speech, sentence, voice); !spoken)
                return tl::make_unexpected(spoken.error());
        }
        progress.report(double(i + 1) / double(parts.size()));
    }
    return speech;
}

} // namespace

QString FliteSpeaker::id(const Voicing &voicing) const
{
    if (!isEnglish(voicing.language))
        return u"builtin/espeak-ng-"_s + voicing.language;
    return u"builtin/flite-"_s + (voicing.voice.isEmpty() ? builtVoices.front().name.toString() : voicing.voice);
}

QStringList FliteSpeaker::voices() const
{
    QStringList names;
    for (const BuiltVoice &voice : builtVoices)
        names.append(voice.name.toString());
    return names;
}

Result<Speech> FliteSpeaker::speak(const QString &text, const Voicing &voicing, const Progress &progress) const
{
    const BuiltVoice *const voice = findVoice(voicing.voice);
    if (!voice)
        return fail(Fault::Invalid, u"voice"_s, voicing.voice);
    const QString words = text.simplified();
    if (words.isEmpty())
        return Speech();
    return isEnglish(voicing.language) ? speakEnglish(words, *voice, progress)
                                       : speakWithEspeak(m_espeak, words, voicing.language, progress);
}
