#pragma once

#include "models/accounts/account.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/subtitles.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"
#include "models/search/moment.h"
#include "models/search/reference.h"
#include "models/search/searchindex.h"
#include "models/search/searchquery.h"
#include "models/search/searchrepository.h"
#include "models/storage/database.h"

#include <QList>

#include <mutex>
#include <optional>

class Embedder;

/// What of the library a question is about.
struct SearchScope
{
    std::optional<QList<qint64>> videoIds; // none: all that the account may see
};

/// Finds moments by what is said. Without an embedder it ranks by keywords alone. Thread-safe.
class SearchService
{
public:
    /// `embedder` may be null; else it outlives the service.
    SearchService(const Database &database, const Embedder *embedder);
    ~SearchService();

    /// Cuts the stored lines of a video (its script, all at time 0, when it has no lines) into scenes and passages,
    /// embeds and stores them, replacing what was there in one transaction. Cancelled, EngineFailed.
    Result<void> index(qint64 videoId, const Progress &progress);
    /// Drops what is held of a video in memory; its rows go with the video's row.
    void forget(qint64 videoId);

    /// The scenes of a video, in order: what is shown as its transcript.
    QList<SubtitleLine> scenes(qint64 videoId) const;

    /// The best moments, at most `limit` (1 to 100) and one a scene, best first, of videos that `account` may see. The
    /// last word may be the beginning of one; "quoted phrases" must be said. Blank text: nothing.
    QList<Moment> search(const Account &account, const QString &text, const SearchScope &scope, int limit) const;

    /// The scenes that are nearest to a question, however far that is. A linked video with a script is indexed when it
    /// is first asked about.
    QList<Reference> references(const Account &account, const QString &question, const SearchScope &scope,
                                int limit) const;

    bool hasEmbedder() const { return m_embedder != nullptr; }

private:
    Result<void> build(qint64 videoId, const Progress &progress) const;
    QList<SubtitleLine> linesOf(qint64 videoId) const;
    Result<QList<QVector<float>>> embed(const QStringList &texts, const Progress &progress) const;
    int tokenCount(const QString &text) const;
    void indexScript(qint64 videoId) const;
    void refresh() const;
    QList<RankedScene> rank(const Account &account, const SearchQuery &query, const SearchScope &scope,
                            RankingRequest request) const;
    QList<TermPostings> termPostings(const Account &account, const SearchQuery &query, const SearchScope &scope) const;
    std::optional<QSet<qint64>> videosInScope(const Account &account, const SearchScope &scope) const;

    const Embedder *m_embedder;
    SearchRepository m_passages;
    TranscriptRepository m_transcripts;
    VideoRepository m_videos;
    mutable SearchIndex m_index;
    mutable std::mutex m_refreshing;
    mutable std::mutex m_indexingScript;
};
