#pragma once

#include "models/accounts/account.h"
#include "models/library/video.h"
#include "models/storage/database.h"

#include <QList>

#include <optional>

/// One page of a longer list.
template <typename T>
struct Page
{
    QList<T> items;
    int total = 0; // of all pages
};

struct WatchPosition
{
    qint64 positionMs = 0;
    bool watched = false;

    bool operator==(const WatchPosition &) const = default;
};

/// A video as one account sees it in its library.
struct LibraryEntry
{
    Video video;
    WatchPosition watch;

    bool operator==(const LibraryEntry &) const = default;
};

enum class LibraryOrder { NewestFirst, OldestFirst, Title, RecentlyWatched };
enum class WatchFilter { Any, Unwatched, InProgress, Watched };

struct LibraryFilter
{
    QString text; // contained in the title or description, without regard to case
    WatchFilter watch = WatchFilter::Any;
    bool withTranscript = false;
    bool onlyCatalogue = false;
    LibraryOrder order = LibraryOrder::NewestFirst;
    int limit = 100;
    int offset = 0;
};

struct CatalogueFilter
{
    QString category;   // exact; empty: any
    QString seriesName; // exact; empty: any
    bool shuffled = false;
    std::optional<int> limit;
    int offset = 0;
};

/// The tables `videos`, `saved_videos` and `watch_positions`.
class VideoRepository
{
public:
    explicit VideoRepository(const Database &database) : m_database(database) {}

    /// Inserts and returns the id. Throws UniqueViolation when the owner has a video with this fingerprint.
    qint64 insert(const Video &video) const;
    std::optional<Video> find(qint64 id) const;
    std::optional<Video> findByFingerprint(qint64 ownerId, const QString &fingerprint) const;
    /// Writes the columns that an edit may change.
    void update(const Video &video) const;
    void setStatus(qint64 id, VideoStatus status, const QString &errorMessage, const QDateTime &now) const;
    void setTranscriptSource(qint64 id, const QString &source, const QDateTime &now) const;
    bool remove(qint64 id) const;

    Page<LibraryEntry> library(const Account &viewer, const LibraryFilter &filter) const;
    Page<Video> catalogue(const CatalogueFilter &filter) const;
    int nextCataloguePosition() const;
    /// Returns the ids of the linked videos that went.
    QList<qint64> resetCatalogue() const;
    QStringList mediaKeys() const;

    void save(qint64 accountId, qint64 videoId, const QDateTime &now) const;
    Page<Video> saved(qint64 accountId, int limit, int offset) const;
    WatchPosition watchPosition(qint64 accountId, qint64 videoId) const;
    void setWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch, const QDateTime &now) const;

private:
    Database m_database;
};
