#include "models/ai/pocketsphinxtranscriber.h"

#include "models/ai/utterances.h"
#include "models/media/decoder.h"

#include <QFile>

#include <pocketsphinx.h>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int sampleRate = 16'000;
constexpr int framesPerSecond = 100;
constexpr qint64 pauseMs = 350; // parts lines
constexpr int wordsPerLine = 12;
constexpr auto patience = std::chrono::milliseconds(50); // between two looks at whether waiting was cancelled

struct Word
{
    qint64 startMs;
    qint64 endMs;
    QString text;
    double confidence;
};

/// Silence, noise and the marks of a sentence are no words; "read(2)" is another way to say "read".
QString spelling(const char *entry)
{
    const QString word = QString::fromUtf8(entry);
    const bool isFiller = word.startsWith(u'<') || word.startsWith(u'[') || word.startsWith(u"++");
    return isFiller ? QString() : word.section(u'(', 0, 0);
}

QList<SubtitleLine> groupIntoLines(const QList<Word> &words)
{
    QList<SubtitleLine> lines;
    int count = 0;
    for (const Word &word : words) {
        const bool goesOn = count > 0 && count < wordsPerLine && word.startMs - lines.last().endMs < pauseMs;
        if (!goesOn) {
            count = 0;
            lines.append({.startMs = word.startMs, .endMs = word.endMs, .text = word.text, .confidence = 0});
        } else {
            lines.last().text += u' ' + word.text;
            lines.last().endMs = word.endMs;
        }
        ++count;
        lines.last().confidence += (word.confidence - lines.last().confidence) / count;
    }
    return lines;
}

/// A loaded decoder.
class Recognizer
{
public:
    explicit Recognizer(const QString &folder)
    {
        const auto file = [&](const char *name) { return QFile::encodeName(folder + u'/' + QLatin1String(name)); };
        const QByteArray acoustic = file("en-us");
        const QByteArray language = file("en-us.lm.bin");
        const QByteArray words = file("cmudict-en-us.dict");
        // Times stay true only when silence is not cut out; the splitter has done that for us.
        m_config.reset(cmd_ln_init(nullptr, ps_args(), TRUE, "-hmm", acoustic.constData(), "-lm", language.constData(),
                                   "-dict", words.constData(), "-logfn", "/dev/null", "-remove_silence", "no",
                                   nullptr));
        if (m_config)
            m_decoder.reset(ps_init(m_config.get()));
    }

    bool isReady() const { return m_decoder != nullptr; }

    /// The words of one utterance that begins at `startMs`; nothing when it cannot be decoded.
    QList<Word> recognize(std::span<const qint16> samples, qint64 startMs)
    {
        ps_decoder_t *decoder = m_decoder.get();
        QList<Word> words;
        if (ps_start_utt(decoder) < 0)
            return words;
        ps_process_raw(decoder, samples.data(), samples.size(), FALSE, TRUE);
        if (ps_end_utt(decoder) < 0)
            return words;
        for (ps_seg_t *segment = ps_seg_iter(decoder); segment; segment = ps_seg_next(segment)) {
            const QString text = spelling(ps_seg_word(segment));
            if (text.isEmpty())
                continue;
            int first = 0;
            int last = 0;
            ps_seg_frames(segment, &first, &last);
            const double confidence =
                logmath_exp(ps_get_logmath(decoder), ps_seg_prob(segment, nullptr, nullptr, nullptr));
            words.append({startMs + first * 1000 / framesPerSecond, startMs + (last + 1) * 1000 / framesPerSecond, text,
                          std::clamp(confidence, 0., 1.)});
        }
        return words;
    }

private:
    struct Deleter
    {
        void operator()(ps_decoder_t *decoder) const { ps_free(decoder); }
        void operator()(cmd_ln_t *config) const { cmd_ln_free_r(config); }
    };

    std::unique_ptr<cmd_ln_t, Deleter> m_config;
    std::unique_ptr<ps_decoder_t, Deleter> m_decoder;
};

} // namespace

PocketsphinxTranscriber::PocketsphinxTranscriber(QString language, QStringList folders)
    : m_language(std::move(language)), m_folders(std::move(folders))
{}

bool PocketsphinxTranscriber::knows(const QString &language)
{
    return language.isEmpty() || language.section(u'-', 0, 0).compare(u"en"_s, Qt::CaseInsensitive) == 0;
}

QStringList PocketsphinxTranscriber::usualFolders()
{
    return {u"/usr/share/pocketsphinx/model/en-us"_s, u"/usr/local/share/pocketsphinx/model/en-us"_s};
}

Result<QString> PocketsphinxTranscriber::modelFolder() const
{
    for (const QString &folder : m_folders) {
        if (QFile::exists(folder + u"/en-us/mdef"_s))
            return folder;
    }
    return fail(Fault::EngineFailed, {},
                u"no acoustic model (package pocketsphinx-en-us) in "_s + m_folders.join(u", "));
}

Result<void> PocketsphinxTranscriber::transcribe(const QString &mediaPath, qint64 fromMs, const LineSink &sink,
                                                 const Progress &progress) const
{
    if (!knows(m_language))
        return fail(Fault::EngineFailed, u"language"_s, m_language);
    const Result<QString> folder = modelFolder();
    if (!folder)
        return tl::make_unexpected(folder.error());
    std::unique_lock lock(m_oneAtATime, std::defer_lock);
    while (!lock.try_lock_for(patience)) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
    }
    std::optional<Recognizer> recognizer; // loaded when there is something to recognise
    bool isLoaded = true;
    const auto timeOf = [&](qint64 sample) { return fromMs + sample * 1000 / sampleRate; };
    UtteranceSplitter splitter([&](std::span<const qint16> samples, qint64 first) {
        if (!isLoaded || progress.cancelled())
            return;
        if (!recognizer)
            recognizer.emplace(*folder);
        isLoaded = recognizer->isReady();
        if (isLoaded)
            sink(groupIntoLines(recognizer->recognize(samples, timeOf(first))), timeOf(first + qint64(samples.size())));
    });
    const auto take = [&](std::span<const qint16> samples) {
        splitter.push(samples);
        return isLoaded;
    };
    const Result<void> decoded = decodeAudio(mediaPath, {.rate = sampleRate, .fromMs = fromMs}, take, progress);
    if (!decoded)
        return decoded;
    splitter.finish();
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    if (!isLoaded)
        return fail(Fault::EngineFailed, {}, u"the models in %1 cannot be loaded"_s.arg(*folder));
    sink({}, timeOf(splitter.doneSamples()));
    return {};
}
