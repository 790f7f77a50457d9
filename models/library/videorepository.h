#pragma once

#include "models/accounts/account.h"
#include "models/core/page.h"
#include "models/library/libraryfilter.h"
#include "models/library/video.h"
#include "models/storage/database.h"

#include <QList>
#include <QSet>

#include <functional>
#include <limits>
#include <optional>

struct CatalogueFilter
{
    QString category;   // exact; empty: any
    QString seriesName; // exact; empty: any
    bool shuffled = false;
    std::optional<int> limit;
    int offset = 0;
};

enum class OwnOrder { NewestFirst, OldestFirst, Title, TitleBackwards };

struct OwnFilter
{
    QString text = {}; // contained in the title or description, without regard to case
    std::optional<VideoStatus> status = {};
    OwnOrder order = OwnOrder::NewestFirst;
    std::optional<int> limit = {};
    int offset = 0;
};

/// What emptying the catalogue did.
struct CatalogueReset
{
    QList<qint64> removed;   // linked videos, deleted
    QList<qint64> withdrawn; // stored videos, back in their owners' libraries
};

/// The tables `videos`, `saved_videos` and `watch_positions`.
class VideoRepository
{
public:
    explicit VideoRepository(const Database &database) : m_database(database) {}

    /// The position of whatever goes to the end of the catalogue.
    static constexpr int atTheEnd = std::numeric_limits<int>::max();

    /// Inserts and returns the id. A video of the catalogue goes to its end. Throws UniqueViolation when the owner has
    /// a video with this fingerprint.
    qint64 insert(const Video &video) const;
    std::optional<Video> find(qint64 id) const;
    std::optional<Video> findByFingerprint(qint64 ownerId, const QString &fingerprint) const;
    /// Whether anybody has a video with this fingerprint.
    bool hasFingerprint(const QString &fingerprint) const;
    std::optional<Video> findByMediaKey(const QString &key) const;
    /// The video of an account that is played from this file, where it lies.
    std::optional<Video> findInPlace(qint64 ownerId, const QString &absolutePath) const;
    /// Hands a video to `edit` and writes back what an edit may change (texts, place in the catalogue, visibility),
    /// with nobody else's change in between; in the catalogue the others make room for it. Returns it as it is then;
    /// nothing when there is none.
    std::optional<Video> change(qint64 id, const std::function<void(Video &)> &edit) const;
    /// False when there is no such video. Throws UniqueViolation as insert().
    bool setFingerprint(qint64 id, const QString &fingerprint, const QDateTime &now) const;
    /// Writes what is known of a video's file (key, path, type, size, fingerprint, length, tracks), where its
    /// transcript is from, and its status. False when there is no such video. Throws UniqueViolation as insert().
    bool setMedia(const Video &video) const;
    /// Says where the file of a video that is played in place lies now.
    void setMediaPath(qint64 id, const QString &absolutePath, const QDateTime &now) const;
    void setStatus(qint64 id, VideoStatus status, std::optional<Fault> fault, const QDateTime &now) const;
    void setTranscriptSource(qint64 id, const QString &source, const QDateTime &now) const;
    bool remove(qint64 id) const;
    /// All that an account owns.
    QList<Video> ownedBy(qint64 accountId) const;
    /// What the files of an account come to, without those that are played in place.
    qint64 storedBytes(qint64 ownerId) const;
    /// Lets nobody else who asks for it count this account's files until the transaction ends.
    void lockOwner(qint64 ownerId) const;
    /// The keys of all media folders that belong to a video.
    QStringList mediaKeys() const;

    /// What an account owns, whichever way it came, also for an admin.
    Page<Video> owned(qint64 ownerId, const OwnFilter &filter) const;
    /// The active videos of the catalogue, in its order.
    Page<Video> catalogue(const CatalogueFilter &filter) const;
    QSet<qint64> publicIds() const;
    CatalogueReset resetCatalogue(const QDateTime &now) const;

    void save(qint64 accountId, qint64 videoId, const QDateTime &now) const;
    void unsave(qint64 accountId, qint64 videoId) const;
    /// What the account saved and may still see, latest first. Inactive videos are in nobody's list.
    Page<Video> saved(qint64 accountId, std::optional<int> limit, int offset) const;
    /// Active videos that `viewer` is in the middle of and may see, latest first.
    Page<LibraryEntry> continueWatching(const Account &viewer, std::optional<int> limit, int offset) const;
    WatchPosition watchPosition(qint64 accountId, qint64 videoId) const;
    /// As setWatchPosition(), but what was watched stays so; returns what is kept now.
    WatchPosition keepWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch,
                                    const QDateTime &now) const;
    void setWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch, const QDateTime &now) const;

private:
    void update(const Video &video) const;
    WatchPosition storeWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch,
                                     const QString &watched, const QDateTime &now) const;

    Database m_database;
};
