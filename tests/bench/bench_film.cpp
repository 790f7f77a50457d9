// Film seconds made in a second: bench_film [--theme NAME] [--aspect 16:9] [--slides N] [--out FILE] [PROMPT]
// Made with the built-in engines and an empty cache, then once more from the full one.
#include "models/ai/flitespeaker.h"
#include "models/storage/migrator.h"
#include "models/studio/filmmaker.h"
#include "models/studio/promptoutline.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace {

double secondsToMake(GenerationCache &cache, const Storyboard &storyboard, const QString &folder, qint64 &filmMs)
{
    const FilmLog log{.progress = [](const QString &, double) {},
                      .spoken = [](int, const QString &, qint64) {},
                      .pictured = [](int, const QString &) {},
                      .cancelled = [] { return false; }};
    QElapsedTimer timer;
    timer.start();
    const FilmMaker maker(
        cache, {.speaker = std::make_shared<FliteSpeaker>(), .images = nullptr},
        [](const Moment &) { return QImage(); }, 0);
    const auto film = maker.make(storyboard, folder, folder + u"/film.mp4"_s, folder + u"/poster.jpg"_s, log);
    if (!film)
        qFatal("no film: %s", qPrintable(film.error().detail));
    filmMs = film->durationMs;
    return double(timer.elapsed()) / 1000;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{u"theme"_s, {}, u"name"_s},
                       {u"aspect"_s, {}, u"ratio"_s, u"16:9"_s},
                       {u"slides"_s, {}, u"count"_s, u"0"_s},
                       {u"out"_s, {}, u"file"_s}});
    parser.process(app);
    const QString prompt = parser.positionalArguments().join(u' ');
    const Storyboard storyboard =
        outlineOfPrompt({.prompt = prompt.isEmpty() ? u"Make a film in six slides about how tides work."_s : prompt,
                         .slides = parser.value(u"slides"_s).toInt(),
                         .theme = parser.value(u"theme"_s),
                         .aspect = parser.value(u"aspect"_s)});
    const QTemporaryDir folder;
    const auto database = Database::open(u"sqlite:"_s + folder.filePath(u"bench.db"_s));
    if (!database || !migrate(*database))
        qFatal("no database");
    GenerationCache cache(*database, folder.filePath(u"cache"_s), 1'000'000'000);
    for (const char *what : {"new", "again"}) {
        qint64 filmMs = 0;
        const double seconds = secondsToMake(cache, storyboard, folder.path(), filmMs);
        std::printf("%-6s %2d slides, film of %.1f s in %.2f s: %.1f film seconds a second\n", what,
                    int(storyboard.slides.size()), double(filmMs) / 1000, seconds, double(filmMs) / 1000 / seconds);
    }
    if (parser.isSet(u"out"_s)) {
        QFile::remove(parser.value(u"out"_s));
        QFile::copy(folder.filePath(u"film.mp4"_s), parser.value(u"out"_s));
    }
}
