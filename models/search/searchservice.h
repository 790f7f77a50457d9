#pragma once

#include "models/accounts/account.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/subtitles.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"
#include "models/search/moment.h"
#include "models/search/questionembedder.h"
#include "models/search/reference.h"
#include "models/search/searchindex.h"
#include "models/search/searchquery.h"
#include "models/search/searchrepository.h"
#include "models/search/vectorrepository.h"
#include "models/storage/database.h"

#include <QList>

#include <memory>
#include <mutex>
#include <optional>

/// What of the library a question is about.
struct SearchScope
{
    std::optional<QList<qint64>> videoIds; // none: all that the account may see
};

/// Finds moments by what is said. Without an embedder it ranks by keywords alone. When another embedder is chosen, it
/// goes on with the one that made the vectors of the index, until reindex() has made those of the other. Thread-safe.
class SearchService
{
public:
    /// `embedder` may be null; else it outlives the service.
    SearchService(const Database &database, const Embedder *embedder);
    SearchService(const Database &database, ChosenEmbedder chosen, NamedEmbedder named = {});
    ~SearchService();

    /// Cuts the stored lines of a video (its script, all at time 0, when it has no lines) into scenes and passages,
    /// embeds and stores them, replacing what was there in one transaction. When the embedder fails, a video that was
    /// not in the index can at least be found by its words. Cancelled, EngineFailed.
    Result<void> index(qint64 videoId, const Progress &progress);
    /// Whether the index is not, or not all, of the embedder that is chosen.
    bool isReindexWanted() const;
    /// Brings the index to the chosen embedder; search uses it when all is done. What is done stays when this is cut
    /// off. Cancelled, EngineFailed.
    Result<void> reindex(const Progress &progress) const;
    /// Drops what is held of a video in memory; its rows go with the video's row.
    void forget(qint64 videoId);

    /// The scenes of a video, in order: what is shown as its transcript.
    QList<SubtitleLine> scenes(qint64 videoId) const;

    /// The sentences that hold what is sought, at most `limit` (1 to 100) and three a scene, of the best scene first,
    /// of videos that `account` may see. Of a scene that only means it, the passage that does. The last word may be the
    /// beginning of one; "quoted phrases" must be said. Blank text: nothing.
    QList<Moment> search(const Account &account, const QString &text, const SearchScope &scope, int limit) const;

    /// The scenes that are nearest to a question, however far that is. A linked video with a script is indexed when it
    /// is first asked about.
    QList<Reference> references(const Account &account, const QString &question, const SearchScope &scope,
                                int limit) const;

    bool hasEmbedder() const { return m_questions.chosen() != nullptr; }
    /// Why the last search went by words alone, though there is an embedder; nothing when it did not.
    std::optional<Error> embedderFault() const { return m_questions.fault(); }

private:
    /// The vectors in memory, and of which state of the database they are.
    struct Held
    {
        std::shared_ptr<SearchIndex> index;
        QString embedder;
        qint64 generation = -1;
    };

    Result<void> build(qint64 videoId, const Progress &progress) const;
    FormerVectors formerVectors(const QStringList &texts, const QString &chosenId, const Progress &progress) const;
    QList<SubtitleLine> linesOf(qint64 videoId) const;
    void indexScript(qint64 videoId) const;
    Held refresh() const;
    Held held() const;
    void load(const SearchState &state, const QString &embedder) const;
    QList<RankedScene> rank(const Account &account, const SearchQuery &query, const SearchScope &scope,
                            RankingRequest request) const;
    QList<TermPostings> termPostings(const Account &account, const SearchQuery &query, const SearchScope &scope,
                                     qsizetype passages, bool byMeaning) const;
    QList<Moment> hitsIn(const RankedScene &scene, const SearchQuery &query) const;
    std::optional<QSet<qint64>> videosInScope(const Account &account, const SearchScope &scope) const;

    QuestionEmbedder m_questions;
    SearchRepository m_passages;
    VectorRepository m_vectors;
    TranscriptRepository m_transcripts;
    VideoRepository m_videos;
    mutable std::mutex m_refreshing;
    mutable std::mutex m_holding; // of the next two
    mutable Held m_held;
    mutable std::shared_ptr<SearchIndex> m_loading;
    mutable std::mutex m_indexingScript;
};
