#include "models/search/searchindex.h"

#include <algorithm>
#include <mutex>

namespace {

constexpr float termBoost = 0.15F; // of a passage that holds all the terms, in cosines
constexpr float excluded = -std::numeric_limits<float>::infinity();

} // namespace

void SearchIndex::add(const QList<IndexedPassage> &passages)
{
    const std::unique_lock lock(m_mutex);
    if (passages.isEmpty() || passages.first().id <= m_lastId)
        return;
    drop(passages.first().videoId);
    m_videoIds.insert(passages.first().videoId);
    for (const IndexedPassage &passage : passages)
        m_entries.push_back({passage.id, passage.videoId, passage.sceneId, Quantised::scale(passage.vector),
                             addVector(passage.vector)});
    m_lastId = passages.last().id;
}

/// The first vector says how long all are.
qint32 SearchIndex::addVector(const QByteArray &packed)
{
    const qsizetype dimension = Quantised::dimension(packed);
    if (m_dimension == 0)
        m_dimension = dimension;
    const qsizetype bytes = qsizetype(m_values.size());
    if (dimension == 0 || dimension != m_dimension || bytes + dimension > m_maxBytes)
        return noRow;
    const qint8 *values = Quantised::values(packed);
    m_values.insert(m_values.end(), values, values + dimension);
    return qint32(bytes / dimension);
}

void SearchIndex::forget(qint64 videoId)
{
    const std::unique_lock lock(m_mutex);
    drop(videoId);
}

qint64 SearchIndex::lastId() const
{
    const std::shared_lock lock(m_mutex);
    return m_lastId;
}

qsizetype SearchIndex::size() const
{
    const std::shared_lock lock(m_mutex);
    return qsizetype(m_entries.size()) - m_forgotten;
}

void SearchIndex::drop(qint64 videoId)
{
    if (!m_videoIds.remove(videoId))
        return;
    for (Entry &entry : m_entries) {
        if (entry.videoId == videoId) {
            entry.videoId = 0;
            ++m_forgotten;
        }
    }
    if (m_forgotten * 4 > qsizetype(m_entries.size()))
        compact();
}

void SearchIndex::compact()
{
    std::vector<Entry> entries;
    std::vector<qint8> values;
    entries.reserve(m_entries.size() - std::size_t(m_forgotten));
    for (Entry entry : m_entries) {
        if (entry.videoId == 0)
            continue;
        if (entry.row != noRow) {
            const auto row = m_values.begin() + entry.row * m_dimension;
            entry.row = qint32(qsizetype(values.size()) / m_dimension);
            values.insert(values.end(), row, row + m_dimension);
        }
        entries.push_back(entry);
    }
    m_entries = std::move(entries);
    m_values = std::move(values);
    m_forgotten = 0;
}

/// What each passage gains by the terms that it holds; excluded when it lacks a required one.
std::vector<float> SearchIndex::termScores(const RankingRequest &request) const
{
    std::vector<float> scores(m_entries.size(), 0);
    std::vector<bool> holds;
    for (const TermPostings &term : request.terms) {
        if (term.required)
            holds.assign(m_entries.size(), false);
        auto entry = m_entries.begin();
        for (const qint64 id : term.ids) {
            entry = std::lower_bound(entry, m_entries.end(), id,
                                     [](const Entry &e, qint64 wanted) { return e.id < wanted; });
            if (entry == m_entries.end())
                break;
            if (entry->id != id)
                continue;
            const auto at = std::size_t(entry - m_entries.begin());
            scores[at] += term.weight;
            if (term.required)
                holds[at] = true;
        }
        for (std::size_t i = 0; term.required && i < scores.size(); ++i)
            scores[i] = holds[i] ? scores[i] : excluded;
    }
    return scores;
}

/// Excluded when the request does not ask for this passage.
float SearchIndex::score(const RankingRequest &request, const Entry &entry, float terms) const
{
    if (entry.videoId == 0 || terms == excluded || (request.videoIds && !request.videoIds->contains(entry.videoId)))
        return excluded;
    const bool compared = entry.row != noRow && request.vector && request.vector->dimension() == m_dimension;
    const float cosine = compared ? request.vector->dot(m_values.data() + entry.row * m_dimension, entry.scale) : 0;
    if (terms <= 0 && (!compared || cosine < request.leastCosine))
        return excluded;
    return cosine + termBoost * terms;
}

std::vector<float> SearchIndex::scores(const RankingRequest &request) const
{
    std::vector<float> scores = termScores(request);
    for (std::size_t i = 0; i < scores.size(); ++i)
        scores[i] = score(request, m_entries[i], scores[i]);
    return scores;
}

QList<RankedScene> SearchIndex::rank(const RankingRequest &request) const
{
    const std::shared_lock lock(m_mutex);
    const std::vector<float> all = scores(request);
    std::vector<SceneRun> scenes = bestOfScenes(all);
    const auto count = std::min<std::size_t>(scenes.size(), std::size_t(std::max(0, request.limit)));
    // Equal scores go by age, so that a ranking is always the same.
    std::partial_sort(
        scenes.begin(), scenes.begin() + qsizetype(count), scenes.end(),
        [](const auto &a, const auto &b) { return a.best != b.best ? a.best > b.best : a.begin < b.begin; });
    QList<RankedScene> ranked;
    for (std::size_t i = 0; i < count; ++i)
        ranked.append(rankedScene(scenes[i], all));
    return ranked;
}

/// The passages of a scene follow each other, so one pass finds each scene's best.
std::vector<SearchIndex::SceneRun> SearchIndex::bestOfScenes(const std::vector<float> &scores) const
{
    std::vector<SceneRun> scenes;
    qint64 last = 0;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (scores[i] == excluded)
            continue;
        if (scenes.empty() || last != m_entries[i].sceneId)
            scenes.push_back({i, i + 1, scores[i]});
        last = m_entries[i].sceneId;
        scenes.back().end = i + 1;
        scenes.back().best = std::max(scenes.back().best, scores[i]);
    }
    return scenes;
}

RankedScene SearchIndex::rankedScene(const SceneRun &run, const std::vector<float> &scores) const
{
    RankedScene scene{m_entries[run.begin].sceneId, {}};
    for (std::size_t i = run.begin; i < run.end; ++i)
        if (scores[i] != excluded)
            scene.passages.append({m_entries[i].id, scores[i]});
    std::stable_sort(scene.passages.begin(), scene.passages.end(),
                     [](const RankedPassage &a, const RankedPassage &b) { return a.score > b.score; });
    return scene;
}
