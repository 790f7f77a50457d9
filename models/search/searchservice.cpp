#include "models/search/searchservice.h"

#include "models/ai/embedder.h"
#include "models/search/passages.h"
#include "models/search/timedtext.h"
#include "models/search/words.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxPostings = 2000;   // a term that more passages hold says little about any of them
constexpr float leastCosine = 0.3F; // of a hit that holds none of the words
constexpr int maxHits = 100;
constexpr double tokensPerWord = 1.33; // of English, where there is no model to count them
constexpr double linesShare = 0.4;     // of the time that indexing takes

Progress part(const Progress &whole, double from, double to)
{
    return {.report = [&whole, from, to](double fraction) { whole.report(from + (to - from) * fraction); },
            .cancelled = whole.cancelled};
}

QStringList textsOf(const QList<SubtitleLine> &lines)
{
    QStringList texts;
    for (const SubtitleLine &line : lines)
        texts.append(line.text);
    return texts;
}

SubtitleLine joined(const QList<SubtitleLine> &lines)
{
    const TimedText timed(lines);
    return timed.slice(0, timed.text().size());
}

/// As BM25 weighs a term: the rarer, the more it says.
float inverseFrequency(qsizetype all, qsizetype holding)
{
    return float(std::log1p((double(std::max(all, holding)) - double(holding) + 0.5) / (double(holding) + 0.5)));
}

} // namespace

SearchService::SearchService(const Database &database, const Embedder *embedder)
    : m_embedder(embedder), m_passages(database), m_transcripts(database), m_videos(database)
{}

SearchService::~SearchService() = default;

Result<void> SearchService::index(qint64 videoId, const Progress &progress)
{
    return build(videoId, progress);
}

Result<void> SearchService::build(qint64 videoId, const Progress &progress) const
{
    const auto tokens = [this](const QString &text) { return tokenCount(text); };
    const QList<SubtitleLine> lines = fitLines(linesOf(videoId), tokens);
    const bool punctuated = isPunctuated(lines);
    const Result<QList<QVector<float>>> lineVectors = embed(textsOf(lines), part(progress, 0, linesShare));
    if (!lineVectors)
        return tl::make_unexpected(lineVectors.error());
    QList<SceneLine> cuttable;
    for (qsizetype i = 0; i < lines.size(); ++i)
        cuttable.append({lines[i], lineVectors->value(i), tokenCount(lines[i].text)});

    QList<IndexedScene> scenes;
    QStringList texts;
    for (const QList<SubtitleLine> &scene : cutScenes(cuttable)) {
        scenes.append({joined(scene), {}});
        for (const Passage &passage : cutPassages(scene, punctuated, tokens)) {
            scenes.last().passages.append({passage, {}});
            texts.append(passage.text());
        }
    }
    const Result<QList<QVector<float>>> vectors = embed(texts, part(progress, linesShare, 1));
    if (!vectors)
        return tl::make_unexpected(vectors.error());
    qsizetype next = 0;
    for (IndexedScene &scene : scenes)
        for (auto &[passage, packed] : scene.passages)
            packed = Quantised::pack(vectors->value(next++));
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    m_passages.replace(videoId, scenes, m_embedder ? m_embedder->id() : QString());
    progress.report(1);
    return {};
}

/// A script has no times: its paragraphs are lines at the beginning of the video.
QList<SubtitleLine> SearchService::linesOf(qint64 videoId) const
{
    QList<SubtitleLine> lines = m_transcripts.lines(videoId);
    if (!lines.isEmpty())
        return lines;
    const std::optional<Video> video = m_videos.find(videoId);
    const QStringList paragraphs = video ? video->script.split(u'\n', Qt::SkipEmptyParts) : QStringList();
    for (const QString &paragraph : paragraphs)
        lines.append({.text = paragraph.simplified()});
    return lines;
}

Result<QList<QVector<float>>> SearchService::embed(const QStringList &texts, const Progress &progress) const
{
    if (!m_embedder || texts.isEmpty())
        return QList<QVector<float>>();
    return m_embedder->embed(texts, progress);
}

int SearchService::tokenCount(const QString &text) const
{
    return m_embedder ? m_embedder->tokenCount(text) : int(std::ceil(wordCount(text) * tokensPerWord));
}

void SearchService::forget(qint64 videoId)
{
    m_index.forget(videoId);
}

QList<SubtitleLine> SearchService::scenes(qint64 videoId) const
{
    return m_passages.scenes(videoId);
}

QList<Moment> SearchService::search(const Account &account, const QString &text, const SearchScope &scope,
                                    int limit) const
{
    const SearchQuery query = parseSearchQuery(text, true);
    QList<Moment> moments;
    if (query.isEmpty())
        return moments;
    const RankingRequest request{.leastCosine = leastCosine, .limit = std::clamp(limit, 1, maxHits)};
    for (const RankedScene &scene : rank(account, query, scope, request)) {
        if (std::optional<Moment> moment = m_passages.moment(scene.passages.first().id)) {
            moment->score = double{scene.passages.first().score};
            moments.append(*moment);
        }
    }
    return moments;
}

QList<Reference> SearchService::references(const Account &account, const QString &question, const SearchScope &scope,
                                           int limit) const
{
    if (scope.videoIds && scope.videoIds->size() == 1)
        indexScript(scope.videoIds->first());
    QList<Reference> references;
    for (const RankedScene &scene : rank(account, parseSearchQuery(question, false), scope, {.limit = limit}))
        if (const std::optional<Reference> reference = m_passages.reference(scene))
            references.append(*reference);
    return references;
}

/// Nothing queues work for a linked video, and its script is short.
void SearchService::indexScript(qint64 videoId) const
{
    const std::scoped_lock lock(m_indexingScript);
    const std::optional<Video> video = m_videos.find(videoId);
    if (video && !video->isStored() && !video->script.isEmpty() && !m_passages.isIndexed(videoId))
        build(videoId, {});
}

/// Takes up what was indexed since, here or by another process.
void SearchService::refresh() const
{
    const std::scoped_lock lock(m_refreshing);
    const qint64 last = m_index.lastId();
    if (m_passages.lastPassageId() > last)
        m_passages.passagesAfter(last, m_embedder ? m_embedder->id() : QString(),
                                 [this](const QList<IndexedPassage> &ofOneVideo) { m_index.add(ofOneVideo); });
}

QList<RankedScene> SearchService::rank(const Account &account, const SearchQuery &query, const SearchScope &scope,
                                       RankingRequest request) const
{
    refresh();
    request.videoIds = videosInScope(account, scope);
    if (request.videoIds && request.videoIds->isEmpty())
        return {};
    // An embedder that fails now costs the search its meaning, not its words.
    if (const auto vectors = embed({query.plain}, {}); vectors && !vectors->isEmpty())
        request.vector = QueryVector(vectors->first());
    request.terms = termPostings(account, query, scope);
    return m_index.rank(request);
}

QList<TermPostings> SearchService::termPostings(const Account &account, const SearchQuery &query,
                                                const SearchScope &scope) const
{
    const bool one = scope.videoIds && scope.videoIds->size() == 1;
    const std::optional<qint64> video = one ? std::optional(scope.videoIds->first()) : std::nullopt;
    const auto look = [&](const QList<SearchTerm> &terms) {
        const Postings all = m_passages.postings(terms, maxPostings, video, nullptr);
        // What others may not see must not crowd out what they may.
        return all.complete || account.isAdmin() || video ? all
                                                          : m_passages.postings(terms, maxPostings, video, &account);
    };
    QList<TermPostings> found;
    QList<SearchTerm> common;
    float sum = 0;
    const auto add = [&](const Postings &postings, bool required) {
        const float weight = inverseFrequency(m_index.size(), postings.ids.size());
        sum += weight;
        found.append({postings.ids, weight, required});
    };
    for (const SearchTerm &term : query.quoted)
        add(look({term}), true);
    for (const SearchTerm &term : query.wanted) {
        const Postings postings = look({term});
        if (postings.complete)
            add(postings, false);
        else
            common.append(term);
    }
    // Meaning ranks common words better than counting them; without it, those that are said together must do.
    if (!m_embedder && !common.isEmpty())
        add(look(common), false);
    for (TermPostings &term : found)
        term.weight /= std::max(sum, 1e-6F);
    return found;
}

std::optional<QSet<qint64>> SearchService::videosInScope(const Account &account, const SearchScope &scope) const
{
    std::optional<QSet<qint64>> videos;
    if (!account.isAdmin())
        videos = m_passages.visibleVideos(account.id);
    if (scope.videoIds) {
        const QSet<qint64> asked(scope.videoIds->begin(), scope.videoIds->end());
        videos = videos ? videos->intersect(asked) : asked;
    }
    return videos;
}
