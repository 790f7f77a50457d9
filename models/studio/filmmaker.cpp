#include "models/studio/filmmaker.h"

#include "models/ai/imageengine.h"
#include "models/ai/speaker.h"
#include "models/core/clocktext.h"
#include "models/media/jpeg.h"
#include "models/media/slides.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

// Grows whenever the same storyboard gives other pixels or another sound.
constexpr int version = 1;

constexpr double voiceShare = 0.3;
constexpr double pictureShare = 0.2; // stitching is the rest
constexpr QSize posterSize(1280, 720);
constexpr int quickCompression = 80; // of PNG files, which are read once or twice

QByteArray bytesOf(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

/// "Sea and shore 1:05 · The moon 0:12"
QString sourceLine(const QList<Moment> &sources)
{
    QStringList parts;
    for (const Moment &moment : sources) {
        const QString part = u"%1 %2"_s.arg(moment.videoTitle, clockText(moment.startMs));
        if (!parts.contains(part))
            parts.append(part);
    }
    return parts.join(u" · "_s);
}

Result<void> savePng(const QImage &image, const QString &file)
{
    return image.save(file, "png", quickCompression) ? Result<void>() : fail(Fault::NoSpace, {}, file);
}

} // namespace

/// One film on its way.
struct FilmMaker::Work
{
    const Storyboard &storyboard;
    QString folder;
    const FilmLog &log;

    QSize size() const { return frameSizeOf(storyboard.aspect); }
    int count() const { return int(storyboard.slides.size()); }
    const Slide &slide(int number) const { return storyboard.slides[number]; }
    Voicing voicing() const { return {.voice = storyboard.voice, .language = storyboard.language}; }
    Progress progress() const { return {.cancelled = log.cancelled}; }
    QString part(const QString &name, int number, const QString &suffix) const
    {
        return u"%1/%2-%3.%4"_s.arg(folder, name).arg(number + 1).arg(suffix);
    }
};

Result<StitchedFilm> FilmMaker::make(const Storyboard &storyboard, const QString &folder, const QString &filmFile,
                                     const QString &posterFile, const FilmLog &log) const
{
    const Work work{storyboard, folder, log};
    QJsonObject input = toJson(storyboard);
    QJsonArray viewers;
    for (const Slide &slide : storyboard.slides)
        viewers.append(viewerOf(slide));
    input[u"viewers"_s] = viewers;
    const GenerationKey key{u"film"_s, engineIds(work), bytesOf(input)};
    const Result<QJsonObject> film = m_cache.fetch(
        key, filmFile,
        [&] { return stitchAll(work, filmFile).map([](const StitchedFilm &made) { return made.toJson(); }); },
        work.progress());
    if (!film)
        return tl::make_unexpected(film.error());
    return m_cache
        .fetch(
            {u"poster"_s, key.engine, key.input}, posterFile,
            [&] { return makePoster(work, posterFile).map([] { return QJsonObject(); }); }, work.progress())
        .map([&](const QJsonObject &) { return StitchedFilm::fromJson(*film); });
}

QString FilmMaker::engineIds(const Work &work) const
{
    return u"%1 %2 %3"_s.arg(m_engines.speaker->id(work.voicing()),
                             m_engines.images ? m_engines.images->id() : u"builtin"_s, QString::number(version));
}

Result<StitchedFilm> FilmMaker::stitchAll(const Work &work, const QString &filmFile) const
{
    Stitching stitching{.title = work.storyboard.title,
                        .language = work.storyboard.language,
                        .slides = {},
                        .folder = work.folder,
                        .outFile = filmFile};
    for (int i = 0; i < work.count(); ++i) {
        work.log.progress(u"voiceover"_s, voiceShare * i / work.count());
        const QString sound = work.part(u"voice"_s, i, u"raw"_s);
        Result<Voiceover> voice = speak(work, i, sound);
        if (!voice)
            return tl::make_unexpected(voice.error());
        work.log.spoken(i + 1, m_engines.speaker->id(work.voicing()), voice->durationMs);
        stitching.slides.append({.title = work.slide(i).title,
                                 .picture = work.part(u"slide"_s, i, u"png"_s),
                                 .sound = sound,
                                 .voice = *std::move(voice)});
    }
    for (int i = 0; i < work.count(); ++i) {
        work.log.progress(u"images"_s, voiceShare + pictureShare * i / work.count());
        if (const Result<void> painted = paint(work, i, stitching.slides[i].picture); !painted)
            return tl::make_unexpected(painted.error());
    }
    const double from = voiceShare + pictureShare;
    work.log.progress(u"stitch"_s, from);
    return stitch(stitching, {.report = [&](double done) { work.log.progress(u"stitch"_s, from + (1 - from) * done); },
                              .cancelled = work.log.cancelled});
}

Result<Voiceover> FilmMaker::speak(const Work &work, int number, const QString &file) const
{
    const QString text = work.slide(number).narration.simplified().normalized(QString::NormalizationForm_C);
    return m_cache
        .fetch(
            {u"voice"_s, m_engines.speaker->id(work.voicing()), text.toUtf8()}, file,
            [&] {
                return speakInto(file, *m_engines.speaker, work.voicing(), text, work.progress())
                    .map([](const Voiceover &voice) { return voice.toJson(); });
            },
            work.progress())
        .map([](const QJsonObject &json) { return Voiceover::fromJson(json); });
}

Result<void> FilmMaker::paint(const Work &work, int number, const QString &file) const
{
    const Slide &slide = work.slide(number);
    QJsonObject input = toJson(slide);
    input.remove(u"narration"_s);
    const QString engine = m_engines.images ? m_engines.images->id() : u"builtin"_s;
    input[u"viewer"_s] = viewerOf(slide);
    input[u"look"_s] =
        QJsonArray{version, work.storyboard.theme, work.size().width(), work.size().height(), number, work.count()};
    const auto make = [&]() -> Result<QJsonObject> {
        const Result<QImage> shown = picture(work, number);
        if (!shown)
            return tl::make_unexpected(shown.error());
        return savePng(paintSlide({.title = slide.title,
                                   .points = slide.points,
                                   .source = sourceLine(slide.sources),
                                   .picture = *shown,
                                   .theme = work.storyboard.theme,
                                   .number = number,
                                   .count = work.count()},
                                  work.size()),
                       file)
            .map([] { return QJsonObject(); });
    };
    return m_cache.fetch({u"slide"_s, engine, bytesOf(input)}, file, make, work.progress())
        .map([&](const QJsonObject &) { work.log.pictured(number + 1, engine); });
}

/// Whom a slide is for, when it may show what not everybody may see.
QJsonValue FilmMaker::viewerOf(const Slide &slide) const
{
    return slide.sources.isEmpty() ? QJsonValue() : QJsonValue(m_viewer);
}

/// What stands beside the text; null for a figure.
Result<QImage> FilmMaker::picture(const Work &work, int number) const
{
    const Slide &slide = work.slide(number);
    if (m_engines.images && !slide.picture.isEmpty())
        return generated(work, number);
    for (const Moment &moment : slide.sources) {
        if (const QImage frame = m_frames(moment); !frame.isNull())
            return frame;
    }
    return QImage();
}

Result<QImage> FilmMaker::generated(const Work &work, int number) const
{
    const QString file = work.part(u"picture"_s, number, u"png"_s);
    const QString description = work.slide(number).picture.simplified().normalized(QString::NormalizationForm_C);
    const QSize size = slidePictureSize(work.size());
    const QJsonObject input{{u"text"_s, description}, {u"width"_s, size.width()}, {u"height"_s, size.height()}};
    const Result<QJsonObject> made = m_cache.fetch(
        {u"picture"_s, m_engines.images->id(), bytesOf(input)}, file,
        [&] {
            return m_engines.images->picture(description, size, work.progress())
                .and_then([&](const QImage &image) { return savePng(image, file); })
                .map([] { return QJsonObject(); });
        },
        work.progress());
    return made.map([&](const QJsonObject &) { return QImage(file); });
}

/// The title as a wide picture, whatever the film's own shape is.
Result<void> FilmMaker::makePoster(const Work &work, const QString &file) const
{
    const Slide &slide = work.slide(0);
    return picture(work, 0).and_then([&](const QImage &shown) {
        return saveJpeg(
            paintSlide({.title = slide.title, .points = slide.points, .picture = shown, .theme = work.storyboard.theme},
                       posterSize),
            file);
    });
}
