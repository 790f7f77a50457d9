#include "models/studio/demofilm.h"

#include "models/ai/speaker.h"
#include "models/core/writefile.h"
#include "models/library/subtitles.h"
#include "models/media/slides.h"
#include "models/studio/stitching.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize frameSize(1280, 720);
constexpr double spokenShare = 0.2; // of the whole work

struct Section
{
    PaintedSlide slide;
    QString spoken;
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
        Section section{.slide = {.title = lines.takeFirst().trimmed()}, .spoken = {}};
        for (const QString &line : lines) {
            if (line.startsWith(u"- "))
                section.slide.points.append(line.mid(2).trimmed());
            else
                section.spoken += line.trimmed() + u' ';
        }
        if (section.spoken.isEmpty())
            return fail(Fault::Invalid, u"text"_s, section.slide.title + u" says nothing"_s);
        section.slide.number = int(sections.size());
        sections.append(section);
    }
    if (sections.isEmpty())
        return fail(Fault::Invalid, u"text"_s, path + u" is empty"_s);
    return sections;
}

Result<StitchedSlide> makeSlide(const Speaker &speaker, const Section &section, const QString &folder,
                                const Progress &progress)
{
    const QString part = u"%1/%2"_s.arg(folder).arg(section.slide.number);
    if (!paintSlide(section.slide, frameSize).save(part + u".png"_s))
        return fail(Fault::Internal, {}, part);
    return speakInto(part + u".raw"_s, speaker, {}, section.spoken, {.cancelled = progress.cancelled})
        .map([&](const Voiceover &voice) {
            return StitchedSlide{
                .title = section.slide.title, .picture = part + u".png"_s, .sound = part + u".raw"_s, .voice = voice};
        });
}

Result<StitchedFilm> makeFilm(const Speaker &speaker, const QList<Section> &sections, const QString &folder,
                              const Progress &progress)
{
    Stitching stitching{.title = sections.first().slide.title,
                        .language = u"en"_s,
                        .slides = {},
                        .folder = folder,
                        .outFile = folder + u"/film.mp4"_s};
    for (const Section &section : sections) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const Result<StitchedSlide> slide = makeSlide(speaker, section, folder, progress);
        if (!slide)
            return tl::make_unexpected(slide.error());
        stitching.slides.append(*slide);
        progress.report(spokenShare * double(stitching.slides.size()) / double(sections.size()));
    }
    return stitch(stitching, {.report = [&](double done) { progress.report(spokenShare + (1 - spokenShare) * done); },
                              .cancelled = progress.cancelled});
}

Result<void> moveInto(const QString &from, const QString &to)
{
    std::error_code error;
    std::filesystem::rename(from.toStdU16String(), to.toStdU16String(), error);
    if (error)
        return fail(Fault::Internal, {}, to + u": "_s + QString::fromStdString(error.message()));
    return {};
}

} // namespace

Result<void> makeDemoFilm(const Speaker &speaker, const QString &textFile, const QString &outPath,
                          const Progress &progress)
{
    const Result<QList<Section>> sections = readSections(textFile);
    if (!sections)
        return tl::make_unexpected(sections.error());
    const QFileInfo out(outPath);
    const QTemporaryDir folder(out.absolutePath() + u"/demo-XXXXXX"_s); // beside the film, so that it can be renamed
    if (!folder.isValid())
        return fail(Fault::Internal, {}, folder.errorString());
    const Result<StitchedFilm> film = makeFilm(speaker, *sections, folder.path(), progress);
    if (!film)
        return tl::make_unexpected(film.error());
    const QString subtitles = out.absolutePath() + u'/' + out.completeBaseName() + u".srt"_s;
    Result<void> done = writeFile(folder.filePath(u"film.srt"_s), toSrt(film->lines)).and_then([&] {
        return moveInto(folder.filePath(u"film.srt"_s), subtitles);
    });
    if (done)
        done = moveInto(folder.filePath(u"film.mp4"_s), out.absoluteFilePath());
    if (!done)
        QFile::remove(subtitles);
    return done;
}
