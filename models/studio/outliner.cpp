#include "models/studio/outliner.h"

#include "models/search/searchservice.h"
#include "models/studio/engineoutline.h"
#include "models/studio/generationcache.h"
#include "models/studio/libraryoutline.h"
#include "models/studio/promptoutline.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What an engine's outline depends on.
QByteArray inputOf(const FilmRequest &request, const QList<Reference> &references)
{
    QJsonArray moments;
    for (const Reference &reference : references)
        moments.append(QJsonArray{reference.scene.videoId, reference.scene.startMs, reference.scene.text});
    const QString prompt = request.prompt.trimmed().normalized(QString::NormalizationForm_C);
    return QJsonDocument(QJsonObject{{u"prompt"_s, QString(prompt).replace(u"\r\n"_s, u"\n"_s)},
                                     {u"slides"_s, request.slides},
                                     {u"language"_s, request.language},
                                     {u"references"_s, moments}})
        .toJson(QJsonDocument::Compact);
}

/// What the engine wrote, with what the request says itself.
Storyboard completed(Storyboard written, const FilmRequest &request)
{
    Storyboard storyboard = emptyStoryboard(request);
    if (storyboard.title.isEmpty())
        storyboard.title = written.title.isEmpty() ? written.slides.first().title : written.title;
    if (storyboard.language.isEmpty())
        storyboard.language = written.language;
    storyboard.slides = std::move(written.slides);
    return storyboard;
}

} // namespace

Outliner::Outliner(GenerationCache &cache, const SearchService &search, EngineSource engine)
    : m_cache(cache), m_search(search), m_engine(std::move(engine))
{}

Result<Outline> Outliner::write(const Account &account, const FilmRequest &request, const Progress &progress) const
{
    QList<Reference> references;
    if (request.fromLibrary) {
        references = referencesFor(m_search, account, request);
        if (references.isEmpty())
            return fail(Fault::NotFound, u"library"_s);
    }
    const std::shared_ptr<const TextEngine> engine = m_engine();
    if (!engine) {
        return Outline{.storyboard =
                           request.fromLibrary ? outlineOfReferences(request, references) : outlineOfPrompt(request),
                       .engine = request.fromLibrary ? u"builtin/library"_s : u"builtin/prompt"_s};
    }
    const Result<QJsonObject> written = m_cache.fetch(
        {u"outline"_s, engine->id(), inputOf(request, references)}, {},
        [&] {
            return outlineByEngine(*engine, request, references, progress).map([](const Storyboard &outline) {
                return toJson(outline);
            });
        },
        progress);
    return written.and_then([](const QJsonObject &json) { return storyboardFromJson(json); })
        .map([&](const Storyboard &outline) {
            return Outline{.storyboard = completed(outline, request), .engine = engine->id()};
        });
}
