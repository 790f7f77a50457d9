#include "models/studio/demofilm.h"

#include "models/ai/speaker.h"
#include "models/library/subtitles.h"
#include "models/media/encoder.h"
#include "models/media/slides.h"

#include <QDataStream>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTextBoundaryFinder>

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize frameSize(1280, 720);
constexpr int framesPerSecond = 25;
constexpr int leadMs = 400;         // before a section is spoken
constexpr int pauseMs = 150;        // between its sentences
constexpr int tailMs = 500;         // after it
constexpr double spokenShare = 0.2; // of the whole work
constexpr auto timeLimit = std::chrono::minutes(10);

struct Section
{
    PaintedSlide slide;
    QString spoken;
};

/// The sound of the film and what belongs to it.
struct Track
{
    QVector<qint16> samples;
    int rate = 0;
    QList<SubtitleLine> lines;
    QList<qint64> sectionEndsMs;

    qint64 durationMs() const { return rate > 0 ? samples.size() * qint64{1000} / rate : 0; }
};

Result<QList<Section>> readSections(const QString &path)
{
    QFile file(path);
    if (!file.open(QFile::ReadOnly))
        return fail(Fault::NotFound, {}, path);
    QList<Section> sections;
    for (const QString &block : QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        QStringList lines = block.split(u'\n', Qt::SkipEmptyParts);
        if (lines.isEmpty())
            continue;
        Section section{.slide = {.title = lines.takeFirst().trimmed(), .body = {}}, .spoken = {}};
        for (const QString &line : lines) {
            if (line.startsWith(u"- "))
                section.slide.body += line.mid(2).trimmed() + u'\n';
            else
                section.spoken += line.trimmed() + u' ';
        }
        if (section.spoken.isEmpty())
            return fail(Fault::Invalid, u"text"_s, section.slide.title + u" says nothing"_s);
        sections.append(section);
    }
    if (sections.isEmpty())
        return fail(Fault::Invalid, u"text"_s, path + u" is empty"_s);
    return sections;
}

QStringList sentences(const QString &text)
{
    QStringList parts;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Sentence, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        parts.append(text.mid(from, to - from).trimmed());
    parts.removeAll(QString());
    return parts;
}

void addSilence(Track &track, int ms)
{
    track.samples.resize(track.samples.size() + qsizetype{ms} * track.rate / 1000);
}

Result<void> addSection(Track &track, const Speaker &speaker, const QString &text)
{
    bool isFirst = true;
    for (const QString &sentence : sentences(text)) {
        const Result<Speech> speech = speaker.speak(sentence);
        if (!speech)
            return tl::make_unexpected(speech.error());
        if (track.rate != 0 && track.rate != speech->rate)
            return fail(Fault::EngineFailed, {}, u"the voice changed its sample rate"_s);
        track.rate = speech->rate;
        addSilence(track, std::exchange(isFirst, false) ? leadMs : pauseMs);
        const qint64 startMs = track.durationMs();
        track.samples += speech->samples;
        track.lines.append({.startMs = startMs, .endMs = track.durationMs(), .text = sentence});
    }
    addSilence(track, tailMs);
    track.sectionEndsMs.append(track.durationMs());
    return {};
}

Result<Track> speakAll(const Speaker &speaker, const QList<Section> &sections, const Progress &progress)
{
    Track track;
    for (const Section &section : sections) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        if (const Result<void> added = addSection(track, speaker, section.spoken); !added)
            return tl::make_unexpected(added.error());
        progress.report(spokenShare * double(track.sectionEndsMs.size()) / double(sections.size()));
    }
    return track;
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (file.open(QFile::WriteOnly) && file.write(bytes) == bytes.size() && file.flush())
        return {};
    return fail(file.error() == QFile::ResourceError ? Fault::NoSpace : Fault::Internal, {},
                path + u": "_s + file.errorString());
}

/// Samples as they are, in little endian.
QByteArray rawSound(const Track &track)
{
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    stream.setByteOrder(QDataStream::LittleEndian);
    for (const qint16 sample : track.samples)
        stream << sample;
    return bytes;
}

/// One graph: each slide fades in and stays as long as its section is spoken.
QStringList filmArguments(const Track &track, const QString &folder, const QString &title)
{
    QStringList arguments;
    QString graph;
    QString joined;
    qint64 shownFrames = 0;
    const qsizetype count = track.sectionEndsMs.size();
    for (qsizetype i = 0; i < count; ++i) {
        const qint64 endFrame =
            track.sectionEndsMs[i] * framesPerSecond / 1000; // from the start, so that nothing drifts
        const qint64 repeats = std::max<qint64>(0, endFrame - std::exchange(shownFrames, endFrame) - 1);
        arguments += {u"-f"_s,         u"png_pipe"_s,
                      u"-framerate"_s, QString::number(framesPerSecond),
                      u"-i"_s,         u"%1/%2.png"_s.arg(folder).arg(i)};
        graph +=
            u"[%1:v]format=yuv420p,setsar=1,tpad=stop_mode=clone:stop=%2,fade=t=in:d=0.3[v%1];"_s.arg(i).arg(repeats);
        joined += u"[v%1]"_s.arg(i);
    }
    graph += u"%1concat=n=%2:v=1:a=0[v]"_s.arg(joined).arg(count);
    arguments += {u"-f"_s,  u"s16le"_s, u"-ar"_s, QString::number(track.rate),
                  u"-ac"_s, u"1"_s,     u"-i"_s,  folder + u"/sound.raw"_s};
    arguments += {u"-filter_complex"_s, graph, u"-map"_s, u"[v]"_s, u"-map"_s, u"%1:a"_s.arg(count)};
    arguments += {u"-c:v"_s,       u"libx264"_s, u"-preset"_s, u"veryfast"_s, u"-tune"_s,
                  u"stillimage"_s, u"-crf"_s,    u"22"_s,      u"-g"_s,       QString::number(2 * framesPerSecond)};
    arguments += {u"-c:a"_s, u"aac"_s, u"-b:a"_s, u"96k"_s, u"-ar"_s, u"44100"_s, u"-metadata"_s, u"title="_s + title};
    return arguments +
           QStringList{u"-fflags"_s, u"+bitexact"_s, u"-movflags"_s, u"+faststart"_s, folder + u"/film.mp4"_s};
}

Result<void> moveInto(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error)
        return fail(Fault::Internal, {}, to + u": "_s + QString::fromStdString(error.message()));
    return {};
}

Result<void> writeParts(const Track &track, const QList<Section> &sections, const QString &folder)
{
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const QString path = u"%1/%2.png"_s.arg(folder).arg(i);
        if (!paintSlide(sections[i].slide, int(i), frameSize).save(path))
            return fail(Fault::Internal, {}, path);
    }
    const Result<void> sound = writeFile(folder + u"/sound.raw"_s, rawSound(track));
    return sound ? writeFile(folder + u"/film.srt"_s, toSrt(track.lines)) : sound;
}

} // namespace

Result<void> makeDemoFilm(const Speaker &speaker, const QString &textFile, const QString &outPath,
                          const Progress &progress)
{
    const Result<QList<Section>> sections = readSections(textFile);
    if (!sections)
        return tl::make_unexpected(sections.error());
    const Result<Track> track = speakAll(speaker, *sections, progress);
    if (!track)
        return tl::make_unexpected(track.error());

    const QFileInfo out(outPath);
    const QTemporaryDir folder(out.absolutePath() + u"/demo-XXXXXX"_s); // beside the film, so that it can be renamed
    if (!folder.isValid())
        return fail(Fault::Internal, {}, folder.errorString());
    Result<void> done = writeParts(*track, *sections, folder.path());
    if (!done)
        return done;
    const Progress encoding{
        .report = [&](double fraction) { progress.report(spokenShare + (1 - spokenShare) * fraction); },
        .cancelled = progress.cancelled};
    const QStringList arguments = filmArguments(*track, folder.path(), sections->first().slide.title);
    done = encode({.arguments = arguments, .durationMs = track->durationMs(), .timeLimit = timeLimit}, encoding);
    if (!done)
        return done;
    const QString subtitles = out.absolutePath() + u'/' + out.completeBaseName() + u".srt"_s;
    done = moveInto(folder.filePath(u"film.srt"_s), subtitles);
    if (done)
        done = moveInto(folder.filePath(u"film.mp4"_s), out.absoluteFilePath());
    if (!done)
        QFile::remove(subtitles);
    return done;
}
