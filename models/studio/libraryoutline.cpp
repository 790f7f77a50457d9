#include "models/studio/libraryoutline.h"

#include "models/library/videotexts.h"
#include "models/search/searchservice.h"
#include "models/search/words.h"
#include "models/studio/phrases.h"
#include "models/studio/promptoutline.h"
#include "models/studio/promptreading.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualScenes = 6;
constexpr double leastScore = 0.3; // of a scene that says something about it, as in search
constexpr int quotedWords = 60;
constexpr int pointsShown = 3;

QString topicOf(const FilmRequest &request)
{
    const QString topic = readPrompt(request.prompt).topic;
    return topic.isEmpty() ? request.prompt.simplified() : topic;
}

int countFor(const FilmRequest &request)
{
    return std::min(request.slides > 0 ? request.slides : readPrompt(request.prompt).slides, mostSlides);
}

bool sharesAWord(const QString &topic, const QString &text)
{
    const QStringList words = indexWords(text);
    const QSet<QString> said(words.begin(), words.end());
    const QStringList asked = queryWords(topic);
    return std::any_of(asked.begin(), asked.end(),
                       [&](const QString &word) { return !isStopWord(word) && said.contains(word); });
}

double bestScore(const Reference &reference)
{
    double best = reference.scene.score;
    for (const Moment &sentence : reference.sentences)
        best = std::max(best, sentence.score);
    return best;
}

/// The run of sentences around the best one, up to what can be said on one slide.
QList<Moment> quoted(const Reference &reference)
{
    if (reference.sentences.isEmpty())
        return {reference.scene};
    const auto &all = reference.sentences;
    auto best =
        std::max_element(all.begin(), all.end(), [](const Moment &a, const Moment &b) { return a.score < b.score; });
    QList<Moment> run;
    for (int words = 0; best != all.end() && (run.isEmpty() || words + wordCount(best->text) <= quotedWords); ++best) {
        words += wordCount(best->text);
        run.append(*best);
    }
    return run;
}

Slide slideOf(const Reference &reference)
{
    const QList<Moment> run = quoted(reference);
    Slide slide{.title = headlineOf(run.first().text), .points = {}, .narration = {}, .picture = {}, .sources = {}};
    for (const Moment &sentence : run) {
        slide.narration += (slide.narration.isEmpty() ? u""_s : u" "_s) + capitalised(sentence.text);
        if (const QString point = pointOf(sentence.text); slide.points.size() < pointsShown && point != slide.title)
            slide.points.append(point);
    }
    Moment source = reference.scene;
    source.startMs = run.first().startMs;
    source.endMs = run.last().endMs;
    source.text = slide.narration;
    slide.narration = slide.narration.left(longestNarration);
    slide.sources = {source};
    return slide;
}

} // namespace

QList<Reference> referencesFor(const SearchService &search, const Account &account, const FilmRequest &request)
{
    const int count = countFor(request);
    const QString topic = topicOf(request);
    QList<Reference> references =
        search.references(account, topic, {}, count > 0 ? std::max(1, count - 1) : usualScenes);
    references.removeIf([&](const Reference &reference) {
        const bool isNear = search.hasEmbedder() && bestScore(reference) >= leastScore;
        return !isNear && !sharesAWord(topic, reference.scene.text);
    });
    return references;
}

Storyboard outlineOfReferences(const FilmRequest &request, const QList<Reference> &references)
{
    Storyboard storyboard = emptyStoryboard(request);
    const QString topic = capitalised(topicOf(request)).left(longestSlideTitle);
    if (storyboard.title.isEmpty())
        storyboard.title = topic.left(maxTitleLength);
    QStringList videos;
    for (const Reference &reference : references)
        videos.append(reference.scene.videoTitle);
    videos.removeDuplicates();
    Slide opening{.title = topic,
                  .points = videos.first(std::min<qsizetype>(videos.size(), pointsShown)),
                  .narration = topic + (topic.back().isPunct()               ? u""_s
                                        : isUnspaced(topic.back().unicode()) ? u"。"_s
                                                                             : u"."_s),
                  .picture = {},
                  .sources = {}};
    for (QString &title : opening.points)
        title = title.left(longestPoint);
    if (countFor(request) != 1)
        storyboard.slides.append(opening);
    for (const Reference &reference : references)
        storyboard.slides.append(slideOf(reference));
    return storyboard;
}
