#pragma once

#include "models/accounts/account.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/subtitles.h"
#include "models/search/moment.h"
#include "models/storage/database.h"

#include <QList>

#include <optional>

class Embedder;

/// What of the library a question is about.
struct SearchScope
{
    std::optional<QList<qint64>> videoIds; // none: all that the account may see
};

/// Finds moments by what is said. Without an embedder it ranks by keywords alone.
class SearchService
{
public:
    /// `embedder` may be null; else it outlives the service.
    SearchService(const Database &database, const Embedder *embedder);
    ~SearchService();

    /// Cuts the stored lines of a video into scenes and passages, embeds and stores them, replacing what was there in one
    /// transaction. Cancelled, EngineFailed.
    Result<void> index(qint64 videoId, const Progress &progress);
    /// Drops what is held of a video in memory; its rows go with the video's row.
    void forget(qint64 videoId);

    /// The scenes of a video, in order: what is shown as its transcript.
    QList<SubtitleLine> scenes(qint64 videoId) const;

    /// The best moments, at most `limit` (1 to 100), best first, of videos that `account` may see. Blank text: nothing.
    QList<Moment> search(const Account &account, const QString &text, const SearchScope &scope, int limit) const;

    bool hasEmbedder() const { return m_embedder != nullptr; }

private:
    Database m_database;
    const Embedder *m_embedder;
};
