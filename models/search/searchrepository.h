#pragma once

#include "models/accounts/account.h"
#include "models/search/passages.h"
#include "models/search/reference.h"
#include "models/search/searchindex.h"
#include "models/search/searchquery.h"
#include "models/storage/database.h"

#include <functional>
#include <utility>

/// A scene as it is stored: its lines, and its passages each with its packed vector (empty without an embedder).
struct IndexedScene
{
    SubtitleLine scene;
    QList<std::pair<Passage, QByteArray>> passages;
};

/// Vectors of the embedder that search compares with while another one was chosen: one for each passage, in order.
struct FormerVectors
{
    QString embedder;
    QList<QByteArray> vectors; // packed
};

/// The passages that hold a term; `complete` is false when there are more than were asked for.
struct Postings
{
    QList<qint64> ids; // ascending
    bool complete = true;
};

/// The tables `scenes` and `passages` and the full-text index over them.
class SearchRepository
{
public:
    explicit SearchRepository(const Database &database) : m_database(database) {}

    /// Replaces the scenes and passages of a video in one transaction. False when the video is gone.
    bool replace(qint64 videoId, const QList<IndexedScene> &scenes, const QString &embedder,
                 const FormerVectors &former = {}) const;
    QList<SubtitleLine> scenes(qint64 videoId) const;

    /// Hands over the passages with greater ids, a video at a time, in order. Vectors of other embedders are left out.
    void passagesAfter(qint64 id, const QString &embedder,
                       const std::function<void(const QList<IndexedPassage> &ofOneVideo)> &take) const;

    /// The passages that hold all of `terms`, at most `limit`: of every video, of one, or of those that `viewer` may
    /// see.
    Postings postings(const QList<SearchTerm> &terms, int limit, std::optional<qint64> videoId,
                      const Account *viewer) const;

    /// The ids of all videos that an account, which is no admin, may see: its own and the active ones of the catalogue.
    QSet<qint64> visibleVideos(qint64 accountId) const;

    /// The passage as a moment. Absent when it has been replaced meanwhile.
    std::optional<Moment> moment(qint64 passageId) const;
    /// A scene with its sentences, each scored as its passage is in `ranked`. Absent when it has been replaced
    /// meanwhile.
    std::optional<Reference> reference(const RankedScene &ranked) const;
    bool isIndexed(qint64 videoId) const;

private:
    qint64 insertScene(qint64 videoId, int number, const SubtitleLine &scene) const;
    QList<qint64> insertPassages(qint64 videoId, qint64 sceneId, const IndexedScene &scene,
                                 const QString &embedder) const;
    void insertVectors(const QList<qint64> &passageIds, const FormerVectors &former) const;

    Database m_database;
};
