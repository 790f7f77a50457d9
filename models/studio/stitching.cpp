#include "models/studio/stitching.h"

#include "models/core/writefile.h"
#include "models/media/encoder.h"
#include "models/media/loudness.h"
#include "models/search/timedtext.h"
#include "models/studio/phrases.h"

#include <QFile>
#include <QLocale>
#include <QtEndian>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int framesPerSecond = 25;
constexpr int stillEvery = 5; // frames: how often a picture that does not change is repeated
constexpr int fadeFrames = 10;
constexpr int leadMs = 500; // before a slide is spoken
constexpr int tailMs = 400; // after it: as long as the fade into the next
constexpr int silentMs = 4'000;
constexpr int keyFrameEveryMs = 4'000;
constexpr int silentRate = 16'000;
constexpr qsizetype copiedBytes = 1 << 16;
constexpr double loudnessTarget = -16; // LUFS, as is usual for what plays on phones and desktops
constexpr double mostGain = 30;        // dB: noise is not to be blown up
constexpr int captionColumns = 84;     // two lines
constexpr double soundShare = 0.05;    // of the whole work

/// Where each slide ends, and what is said when.
struct Timing
{
    QList<qint64> endsMs;
    QList<SubtitleLine> lines;
    int rate = silentRate;

    qint64 durationMs() const { return endsMs.isEmpty() ? 0 : endsMs.last(); }
    qint64 endFrame(qsizetype slide) const { return slide < 0 ? 0 : endsMs[slide] * framesPerSecond / 1000; }
    qint64 startMs(qsizetype slide) const { return slide <= 0 ? 0 : endsMs[slide - 1]; }
};

Result<Timing> timingOf(const QList<StitchedSlide> &slides)
{
    Timing timing;
    bool isSpoken = false;
    for (const StitchedSlide &slide : slides) {
        const qint64 from = timing.durationMs();
        if (slide.voice.rate > 0) {
            if (std::exchange(isSpoken, true) && timing.rate != slide.voice.rate)
                return fail(Fault::Invalid, u"voice"_s, u"the sample rates differ"_s);
            timing.rate = slide.voice.rate;
        }
        for (SubtitleLine line : slide.voice.lines) {
            line.startMs += from + leadMs;
            line.endMs += from + leadMs;
            timing.lines.append(line);
        }
        timing.endsMs.append(from + (slide.voice.rate > 0 ? leadMs + slide.voice.durationMs + tailMs : silentMs));
    }
    return timing;
}

Error fileError(const QFile &file)
{
    return {.fault = file.error() == QFile::ResourceError ? Fault::NoSpace : Fault::Internal,
            .detail = file.fileName() + u": "_s + file.errorString()};
}

Result<void> unless(bool failed, const QFile &file)
{
    return failed ? Result<void>(tl::make_unexpected(fileError(file))) : Result<void>();
}

/// The sound of the whole film, a piece at a time.
class SoundTrack
{
public:
    SoundTrack(const QString &path, int rate) : m_file(path), m_meter(rate), m_rate(rate) {}

    Result<void> open() { return unless(!m_file.open(QFile::WriteOnly), m_file); }

    /// Goes on with silence until `ms`.
    Result<void> padUntil(qint64 ms)
    {
        const qint64 target = ms * m_rate / 1000 * qint64(sizeof(qint16));
        while (m_file.pos() < target) {
            if (auto written = write(QByteArray(std::min<qint64>(target - m_file.pos(), copiedBytes), '\0')); !written)
                return written;
        }
        return {};
    }

    Result<void> append(const QString &path)
    {
        QFile source(path);
        if (!source.open(QFile::ReadOnly))
            return tl::make_unexpected(fileError(source));
        while (!source.atEnd()) {
            if (auto written = write(source.read(copiedBytes)); !written)
                return written;
        }
        return {};
    }

    Result<void> finish() { return unless(!m_file.flush(), m_file); }

    double loudness() const { return m_meter.integrated(); }

private:
    Result<void> write(const QByteArray &bytes)
    {
        QVector<qint16> samples(bytes.size() / qsizetype(sizeof(qint16)));
        if (samples.isEmpty())
            return {};
        qFromLittleEndian<qint16>(bytes.constData(), samples.size(), samples.data());
        m_meter.push(samples);
        return unless(m_file.write(bytes) != bytes.size(), m_file);
    }

    QFile m_file;
    LoudnessMeter m_meter;
    int m_rate;
};

/// Writes the sound and returns by how many decibels it has to be louder.
Result<double> writeSound(const Stitching &stitching, const Timing &timing, const QString &path)
{
    SoundTrack track(path, timing.rate);
    Result<void> done = track.open();
    for (qsizetype i = 0; done && i < stitching.slides.size(); ++i) {
        if (stitching.slides[i].voice.rate > 0)
            done = track.padUntil(timing.startMs(i) + leadMs).and_then([&] {
                return track.append(stitching.slides[i].sound);
            });
        done = done.and_then([&] { return track.padUntil(timing.endsMs[i]); });
    }
    done = done.and_then([&] { return track.finish(); });
    if (!done)
        return tl::make_unexpected(done.error());
    return std::isfinite(track.loudness()) ? std::min(loudnessTarget - track.loudness(), mostGain) : 0;
}

QString escaped(QString text)
{
    for (const QChar sign : {u'\\', u'=', u';', u'#'})
        text.replace(sign, u'\\' + QString(sign));
    return text.simplified();
}

/// Title and chapters, in the words of FFmpeg's own format.
QByteArray metadata(const Stitching &stitching, const Timing &timing)
{
    QString text = u";FFMETADATA1\ntitle=%1\n"_s.arg(escaped(stitching.title));
    for (qsizetype i = 0; i < stitching.slides.size(); ++i) {
        text += u"[CHAPTER]\nTIMEBASE=1/1000\nSTART=%1\nEND=%2\n"_s.arg(timing.startMs(i)).arg(timing.endsMs[i]);
        text += u"title=%1\n"_s.arg(escaped(stitching.slides[i].title));
    }
    return text.toUtf8();
}

QByteArray captions(const Timing &timing)
{
    QList<SubtitleLine> cues;
    for (const SubtitleLine &line : timing.lines)
        cues += splitUntil(line, [](const QString &text) { return columnsOf(text) <= captionColumns; });
    return toSrt(cues);
}

/// "eng" for "en-GB", as MP4 names languages.
QString trackLanguage(const QString &tag)
{
    const QLocale::Language language = QLocale::codeToLanguage(tag.section(u'-', 0, 0), QLocale::ISO639Part1);
    return language == QLocale::AnyLanguage ? u"und"_s : QLocale::languageToCode(language, QLocale::ISO639Part2T);
}

/// (xfade works on 4:4:4 only.) Each slide as long as it is shown, faded into the next; then only the frames that
/// change anything.
QString pictureGraph(const Timing &timing)
{
    const qsizetype count = timing.endsMs.size();
    QString graph;
    QString shown = u"not(mod(n\\,%1))+eq(n\\,%2)"_s.arg(stillEvery).arg(timing.endFrame(count - 1) - 1);
    for (qsizetype i = 0; i < count; ++i) {
        const qint64 from = i == 0 ? 0 : timing.endFrame(i - 1) - fadeFrames;
        graph += u"[%1:v]scale=out_color_matrix=bt709:out_range=tv,format=yuv444p,setsar=1,"
                 "tpad=stop_mode=clone:stop=%2[s%1];"_s.arg(i)
                     .arg(std::max<qint64>(0, timing.endFrame(i) - from - 1));
        if (i > 0) {
            graph += u"[%1][s%2]xfade=transition=fade:duration=%3:offset=%4[f%2];"_s
                         .arg(i == 1 ? u"s0"_s : u"f%1"_s.arg(i - 1))
                         .arg(i)
                         .arg(double(fadeFrames) / framesPerSecond)
                         .arg(double(from) / framesPerSecond);
            shown += u"+between(n\\,%1\\,%2)"_s.arg(from).arg(timing.endFrame(i - 1));
        }
    }
    return graph + u"[%1]select=%2,format=yuv420p[v]"_s.arg(count == 1 ? u"s0"_s : u"f%1"_s.arg(count - 1), shown);
}

/// A seek finds a picture that stands alone at the start of each slide, and every few seconds.
QString keyFrameTimes(const Timing &timing)
{
    QStringList times;
    for (qsizetype i = 0; i < timing.endsMs.size(); ++i) {
        const qint64 from = (i == 0 ? 0 : timing.endFrame(i - 1)) * 1000 / framesPerSecond;
        for (qint64 ms = from; ms < timing.endsMs[i]; ms += keyFrameEveryMs)
            times.append(QString::number(double(ms) / 1000, 'f', 3));
    }
    return times.join(u',');
}

QStringList arguments(const Stitching &stitching, const Timing &timing)
{
    const auto part = [&](const QString &name) { return stitching.folder + u'/' + name; };
    const qsizetype count = stitching.slides.size();
    QStringList list;
    for (const StitchedSlide &slide : stitching.slides)
        list += {u"-f"_s, u"png_pipe"_s, u"-framerate"_s, QString::number(framesPerSecond), u"-i"_s, slide.picture};
    list +=
        {u"-f"_s, u"s16le"_s, u"-ar"_s, QString::number(timing.rate), u"-ac"_s, u"1"_s, u"-i"_s, part(u"sound.raw"_s)};
    list += {u"-f"_s, u"ffmetadata"_s, u"-i"_s, part(u"metadata.txt"_s)};
    if (!timing.lines.isEmpty())
        list += {u"-f"_s, u"srt"_s, u"-i"_s, part(u"captions.srt"_s)};
    list += {u"-filter_complex_script"_s, part(u"graph.txt"_s), u"-map"_s, u"[v]"_s, u"-map"_s, u"[a]"_s};
    const QString language = trackLanguage(stitching.language);
    if (!timing.lines.isEmpty())
        list += {u"-map"_s,     u"%1:s"_s.arg(count + 2), u"-c:s"_s,
                 u"mov_text"_s, u"-metadata:s:s:0"_s,     u"language="_s + language};
    list += {u"-map_metadata"_s, QString::number(count + 1), u"-map_chapters"_s, QString::number(count + 1)};
    list += {u"-fps_mode"_s,
             u"vfr"_s,
             u"-c:v"_s,
             u"libx264"_s,
             u"-preset"_s,
             u"veryfast"_s,
             u"-tune"_s,
             u"stillimage"_s,
             u"-crf"_s,
             u"20"_s,
             u"-force_key_frames"_s,
             keyFrameTimes(timing),
             u"-colorspace"_s,
             u"bt709"_s,
             u"-color_primaries"_s,
             u"bt709"_s,
             u"-color_trc"_s,
             u"bt709"_s,
             u"-color_range"_s,
             u"tv"_s};
    list += {u"-c:a"_s, u"aac"_s, u"-b:a"_s, u"96k"_s, u"-metadata:s:a:0"_s, u"language="_s + language};
    return list + QStringList{u"-fflags"_s, u"+bitexact"_s, u"-movflags"_s,   u"+faststart"_s,
                              u"-f"_s,      u"mp4"_s,       stitching.outFile};
}

Result<void> writeParts(const Stitching &stitching, const Timing &timing)
{
    const Result<double> gain = writeSound(stitching, timing, stitching.folder + u"/sound.raw"_s);
    if (!gain)
        return tl::make_unexpected(gain.error());
    const QString sound =
        u";[%1:a]volume=%2dB,aresample=44100,alimiter=limit=0.84:level=disabled[a]"_s.arg(stitching.slides.size())
            .arg(*gain, 0, 'f', 2);
    return writeFile(stitching.folder + u"/graph.txt"_s, (pictureGraph(timing) + sound).toUtf8())
        .and_then([&] { return writeFile(stitching.folder + u"/metadata.txt"_s, metadata(stitching, timing)); })
        .and_then([&] { return writeFile(stitching.folder + u"/captions.srt"_s, captions(timing)); });
}

} // namespace

QJsonObject StitchedFilm::toJson() const
{
    return Voiceover{.durationMs = durationMs, .lines = lines}.toJson();
}

StitchedFilm StitchedFilm::fromJson(const QJsonObject &json)
{
    const Voiceover said = Voiceover::fromJson(json);
    return {.durationMs = said.durationMs, .lines = said.lines};
}

Result<StitchedFilm> stitch(const Stitching &stitching, const Progress &progress)
{
    const Result<Timing> timing = timingOf(stitching.slides);
    if (!timing)
        return tl::make_unexpected(timing.error());
    if (const Result<void> written = writeParts(stitching, *timing); !written)
        return tl::make_unexpected(written.error());
    progress.report(soundShare);
    const Progress encoding{
        .report = [&](double fraction) { progress.report(soundShare + (1 - soundShare) * fraction); },
        .cancelled = progress.cancelled};
    const std::chrono::milliseconds timeLimit(std::max<qint64>(10 * 60'000, timing->durationMs() * 4));
    return encode(
               {.arguments = arguments(stitching, *timing), .durationMs = timing->durationMs(), .timeLimit = timeLimit},
               encoding)
        .map([&] { return StitchedFilm{.durationMs = timing->durationMs(), .lines = timing->lines}; });
}
