#include "models/ai/flitespeaker.h"

#include <QRegularExpression>
#include <QTextBoundaryFinder>

#include <unicode/translit.h>

#include <memory>
#include <mutex>

extern "C" {
#include <flite/flite.h>
cst_voice *register_cmu_us_slt(const char *folder);
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

cst_voice *voice()
{
    static cst_voice *const slt = [] {
        flite_init();
        return register_cmu_us_slt(nullptr);
    }();
    return slt;
}

} // namespace

Result<Speech> FliteSpeaker::speak(const QString &text, const Progress &progress) const
{
    Speech speech;
    const QStringList parts = sentences(text.simplified());
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const QByteArray sentence = readable(parts[i]);
        if (!sentence.isEmpty()) {
            const std::lock_guard lock(oneAtATime);
            if (!voice())
                return fail(Fault::EngineFailed, {}, u"flite has no voice slt"_s);
            const std::unique_ptr<cst_wave, WaveDeleter> wave(flite_text_to_wave(sentence.constData(), voice()));
            if (!wave)
                return fail(Fault::EngineFailed, {}, u"flite could not speak"_s);
            speech.rate = wave->sample_rate;
            speech.samples.append(QVector<qint16>(wave->samples, wave->samples + wave->num_samples));
        }
        progress.report(double(i + 1) / double(parts.size()));
    }
    return speech;
}
