#pragma once

#include "models/search/vectors.h"

#include <QList>
#include <QSet>

#include <limits>
#include <optional>
#include <shared_mutex>
#include <vector>

/// One row of `passages`, as far as ranking needs it.
struct IndexedPassage
{
    qint64 id = 0;
    qint64 videoId = 0;
    qint64 sceneId = 0;
    QByteArray vector; // packed; empty when it was made by another embedder
};

/// The passages that hold a term, and what they gain by it.
struct TermPostings
{
    QList<qint64> ids; // ascending
    float weight = 0;
    bool required = false;
};

struct RankingRequest
{
    std::optional<QueryVector> vector; // none: by words alone
    QList<TermPostings> terms;
    std::optional<QSet<qint64>> videoIds; // none: all
    float leastCosine = -1;               // without any of the terms, a passage must be this near
    int limit = 1;
};

struct RankedPassage
{
    qint64 id = 0;
    float score = 0;
};

/// A scene ranks as its best passage does.
struct RankedScene
{
    qint64 sceneId = 0;
    QList<RankedPassage> passages; // all that are in the ranking, best first
};

/// The vectors of all passages in memory, 512 bytes or so each, and the ranking over them: cosine first, and what of
/// the terms a passage holds on top. Vectors that do not fit into the bound are left out: those passages are found by
/// their words. Thread-safe.
class SearchIndex
{
public:
    static constexpr qsizetype defaultMaxBytes = qsizetype{256} << 20;

    explicit SearchIndex(qsizetype maxBytes = defaultMaxBytes) : m_maxBytes(maxBytes) {}

    /// Adds all passages of one video, in the order of their ids, which are greater than any that was added before;
    /// else they are here already. They replace what was held of the video.
    void add(const QList<IndexedPassage> &passages);
    void forget(qint64 videoId);
    /// The greatest id ever added: what is newer is not here yet.
    qint64 lastId() const;
    qsizetype size() const;

    QList<RankedScene> rank(const RankingRequest &request) const;

private:
    struct Entry
    {
        qint64 id = 0;
        qint64 videoId = 0; // 0: forgotten
        qint64 sceneId = 0;
        float scale = 0;
        qint32 row = noRow; // of m_values
    };
    static constexpr qint32 noRow = -1;

    /// The entries of one scene that are in a ranking lie in [begin, end).
    struct SceneRun
    {
        std::size_t begin = 0;
        std::size_t end = 0;
        float best = 0;
    };

    void drop(qint64 videoId);
    void compact();
    qint32 addVector(const QByteArray &packed);
    float score(const RankingRequest &request, const Entry &entry, float terms) const;
    std::vector<float> termScores(const RankingRequest &request) const;
    std::vector<float> scores(const RankingRequest &request) const;
    std::vector<SceneRun> bestOfScenes(const std::vector<float> &scores) const;
    RankedScene rankedScene(const SceneRun &run, const std::vector<float> &scores) const;

    mutable std::shared_mutex m_mutex;
    std::vector<Entry> m_entries;
    std::vector<qint8> m_values; // rows of m_dimension
    QSet<qint64> m_videoIds;
    qsizetype m_maxBytes;
    qsizetype m_dimension = 0;
    qsizetype m_forgotten = 0;
    qint64 m_lastId = 0;
};
