#include "models/search/searchservice.h"

#include "models/ai/embedder.h"
#include "models/search/passages.h"
#include "models/search/reindexing.h"
#include "models/search/timedtext.h"
#include "models/search/words.h"

#include <QLoggingCategory>

#include <algorithm>
#include <cmath>

Q_DECLARE_LOGGING_CATEGORY(logSearch)

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxPostings = 2000;   // a term that more passages hold says little about any of them
constexpr float leastCosine = 0.3F; // of a hit that holds none of the words
constexpr int maxHits = 100;
constexpr qsizetype mostHitsAScene = 3;
constexpr double tokensPerWord = 1.33; // of English, where there is no model to count them
constexpr double linesShare = 0.4;     // of the time that indexing takes

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

QStringList textsOf(const QList<IndexedScene> &scenes)
{
    QStringList texts;
    for (const IndexedScene &scene : scenes)
        for (const auto &[passage, vector] : scene.passages)
            texts.append(passage.text());
    return texts;
}

/// No vectors without an embedder.
Result<QList<QVector<float>>> embed(const Embedder *embedder, const QStringList &texts, const Progress &progress)
{
    if (!embedder || texts.isEmpty())
        return QList<QVector<float>>();
    return embedder->embed(texts, progress);
}

/// Lines in scenes and passages, these without vectors yet.
Result<QList<IndexedScene>> cut(const QList<SubtitleLine> &given, const Embedder *embedder, const Progress &progress)
{
    const auto tokens = [embedder](const QString &text) {
        return embedder ? embedder->tokenCount(text) : int(std::ceil(wordCount(text) * tokensPerWord));
    };
    const QList<SubtitleLine> lines = fitLines(given, tokens);
    const bool punctuated = isPunctuated(lines);
    const Result<QList<QVector<float>>> vectors = embed(embedder, textsOf(lines), progress);
    if (!vectors)
        return tl::make_unexpected(vectors.error());
    QList<SceneLine> cuttable;
    for (qsizetype i = 0; i < lines.size(); ++i)
        cuttable.append({lines[i], vectors->value(i), tokens(lines[i].text)});
    QList<IndexedScene> scenes;
    for (const QList<SubtitleLine> &scene : cutScenes(cuttable)) {
        scenes.append({joined(scene), {}});
        for (const Passage &passage : cutPassages(scene, punctuated, tokens))
            scenes.last().passages.append({passage, {}});
    }
    return scenes;
}

bool holds(const QStringList &words, const SearchTerm &term)
{
    const auto same = [&term](const QString &word, const QString &sought) {
        const bool isBegun = term.prefix && &sought == &term.words.last();
        return isBegun ? word.startsWith(sought) : word == sought;
    };
    return std::search(words.begin(), words.end(), term.words.begin(), term.words.end(), same) != words.end();
}

qsizetype termsIn(const QString &text, const SearchQuery &query)
{
    const QStringList words = indexWords(text);
    const auto isHeld = [&words](const SearchTerm &term) { return holds(words, term); };
    return std::count_if(query.wanted.begin(), query.wanted.end(), isHeld) +
           std::count_if(query.quoted.begin(), query.quoted.end(), isHeld);
}

/// As BM25 weighs a term: the rarer, the more it says.
float inverseFrequency(qsizetype all, qsizetype holding)
{
    return float(std::log1p((double(std::max(all, holding)) - double(holding) + 0.5) / (double(holding) + 0.5)));
}

} // namespace

SearchService::SearchService(const Database &database, const Embedder *embedder)
    : SearchService(database, [shared = std::shared_ptr<const Embedder>(embedder, [](const Embedder *) {})] {
          return shared.get() ? shared : nullptr;
      })
{}

SearchService::SearchService(const Database &database, ChosenEmbedder chosen, NamedEmbedder named)
    : m_questions(std::move(chosen), std::move(named)),
      m_passages(database),
      m_vectors(database),
      m_transcripts(database),
      m_videos(database),
      m_held{.index = std::make_shared<SearchIndex>()}
{}

SearchService::~SearchService() = default;

Result<void> SearchService::index(qint64 videoId, const Progress &progress)
{
    return build(videoId, progress);
}

bool SearchService::isReindexWanted() const
{
    return ::isReindexWanted(m_vectors, [this] { return m_questions.chosen(); });
}

Result<void> SearchService::reindex(const Progress &progress) const
{
    return ::reindex(
        m_vectors, [this] { return m_questions.chosen(); }, progress);
}

Result<void> SearchService::build(qint64 videoId, const Progress &progress) const
{
    const std::shared_ptr<const Embedder> embedder = m_questions.chosen();
    const QList<SubtitleLine> lines = linesOf(videoId);
    Result<QList<IndexedScene>> scenes = cut(lines, embedder.get(), partOf(progress, 0, linesShare));
    Result<QList<QVector<float>>> vectors;
    if (scenes)
        vectors = embed(embedder.get(), textsOf(*scenes), partOf(progress, linesShare, 1));
    const std::optional<Error> error =
        !scenes ? std::optional(scenes.error()) : (!vectors ? std::optional(vectors.error()) : std::nullopt);
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    if (error) {
        if (!m_passages.isIndexed(videoId))
            m_passages.replace(videoId, cut(lines, nullptr, progress).value_or(QList<IndexedScene>()), {});
        return tl::make_unexpected(*error);
    }
    const QString chosenId = embedder ? embedder->id() : QString();
    const FormerVectors former = formerVectors(textsOf(*scenes), chosenId, progress);
    qsizetype next = 0;
    for (IndexedScene &scene : *scenes)
        for (auto &[passage, packed] : scene.passages)
            packed = Quantised::pack(vectors->value(next++));
    m_passages.replace(videoId, *scenes, chosenId, former);
    progress.report(1);
    return {};
}

/// While another embedder was chosen than the one that search compares with, a new video is found by both.
FormerVectors SearchService::formerVectors(const QStringList &texts, const QString &chosenId,
                                           const Progress &progress) const
{
    const QString id = m_vectors.state().embedder;
    if (id.isEmpty() || id == chosenId)
        return {};
    const std::shared_ptr<const Embedder> embedder = m_questions.find(id);
    const Result<QList<QVector<float>>> vectors = embed(embedder.get(), texts, {.cancelled = progress.cancelled});
    FormerVectors former{.embedder = id, .vectors = {}};
    if (!vectors)
        qCWarning(logSearch).noquote() << "no vectors of" << id << vectors.error().field << vectors.error().detail;
    for (const QVector<float> &vector : vectors.value_or(QList<QVector<float>>()))
        former.vectors.append(Quantised::pack(vector));
    return former;
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

void SearchService::forget(qint64 videoId)
{
    const std::scoped_lock lock(m_holding);
    m_held.index->forget(videoId);
    if (m_loading)
        m_loading->forget(videoId);
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
        if (moments.size() >= request.limit)
            break;
        moments += hitsIn(scene, query);
    }
    return moments.first(std::min<qsizetype>(moments.size(), request.limit));
}

/// The sentences that hold most of what is sought; where none holds any of it, the passage that means it.
QList<Moment> SearchService::hitsIn(const RankedScene &scene, const SearchQuery &query) const
{
    QList<Moment> hits;
    qsizetype most = 1;
    const std::optional<Reference> reference = m_passages.reference(scene);
    for (const Moment &sentence : reference ? reference->sentences : QList<Moment>()) {
        const qsizetype held = termsIn(sentence.text, query);
        if (held > most)
            hits.clear();
        most = std::max(most, held);
        if (held == most && hits.size() < mostHitsAScene)
            hits.append(sentence);
    }
    if (!hits.isEmpty())
        return hits;
    if (std::optional<Moment> moment = m_passages.moment(scene.passages.first().id)) {
        moment->score = double{scene.passages.first().score};
        hits.append(*moment);
    }
    return hits;
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

SearchService::Held SearchService::held() const
{
    const std::scoped_lock lock(m_holding);
    return m_held;
}

/// Takes up what was indexed since, here or by another process, and the vectors of another embedder once search is to
/// compare with that.
SearchService::Held SearchService::refresh() const
{
    const std::scoped_lock lock(m_refreshing);
    const SearchState state = m_vectors.state();
    QString embedder = state.embedder;
    if (const auto chosen = embedder.isEmpty() ? m_questions.chosen() : nullptr)
        embedder = chosen->id();
    const Held now = held();
    if (now.embedder != embedder || now.generation != state.generation)
        load(state, embedder);
    else if (const qint64 last = now.index->lastId(); state.lastPassageId > last)
        m_passages.passagesAfter(last, embedder, [&](const auto &ofOneVideo) { now.index->add(ofOneVideo); });
    return held();
}

void SearchService::load(const SearchState &state, const QString &embedder) const
{
    const auto fresh = std::make_shared<SearchIndex>();
    {
        const std::scoped_lock lock(m_holding);
        m_loading = fresh;
    }
    m_passages.passagesAfter(0, embedder, [&](const auto &ofOneVideo) { fresh->add(ofOneVideo); });
    const std::scoped_lock lock(m_holding);
    m_held = {.index = fresh, .embedder = embedder, .generation = state.generation};
    m_loading.reset();
}

QList<RankedScene> SearchService::rank(const Account &account, const SearchQuery &query, const SearchScope &scope,
                                       RankingRequest request) const
{
    const Held now = refresh();
    request.videoIds = videosInScope(account, scope);
    if (request.videoIds && request.videoIds->isEmpty())
        return {};
    // An embedder that fails now costs the search its meaning, not its words.
    if (const auto vector = m_questions.vectorOf(now.embedder, query.plain))
        request.vector = QueryVector(*vector);
    request.terms = termPostings(account, query, scope, now.index->size(), request.vector.has_value());
    return now.index->rank(request);
}

QList<TermPostings> SearchService::termPostings(const Account &account, const SearchQuery &query,
                                                const SearchScope &scope, qsizetype passages, bool byMeaning) const
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
        const float weight = inverseFrequency(passages, postings.ids.size());
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
    if (!byMeaning && !common.isEmpty())
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
