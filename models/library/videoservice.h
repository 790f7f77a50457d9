#pragma once

#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/library/libraryrepository.h"
#include "models/library/videorepository.h"

class Events;
class JobQueue;
class MediaStore;

/// A video that lives elsewhere, as somebody hands it in.
struct LinkedVideo
{
    QString url; // http(s) with a host; the address of a YouTube video becomes a YouTube video
    QString category;
    QString script;
    QString seriesName;
    qint64 seriesNumber = 0;
    QString title = {};      // empty: made of the rest
    bool inCatalogue = true; // else in its owner's library alone
};

/// What of a video its owner or an admin may change. What is not set stays.
struct VideoEdit
{
    std::optional<QString> title = {};
    std::optional<QString> description = {};
    std::optional<QString> category = {};
    std::optional<QString> seriesName = {};
    std::optional<qint64> seriesNumber = {};
    // Admins only, all of these:
    std::optional<bool> inCatalogue = {}; // what joins goes to the end, unless it has a position
    std::optional<bool> active = {};
    std::optional<int> position = {}; // in the catalogue, from 0; past the end is at the end

    bool operator==(const VideoEdit &) const = default;
};

/// The rules of the library: who sees, changes and saves what. Stateless, blocking, thread-safe.
class VideoService
{
public:
    VideoService(const Database &database, const MediaStore &store, JobQueue &jobs, Events &events,
                 Clock clock = systemClock);

    /// A video that `viewer` may see: an own one, any for an admin, else one that is public. NotFound otherwise, so
    /// that ids cannot be probed.
    Result<Video> find(const Account &viewer, qint64 id) const;
    /// A video that anybody may see: active and in the catalogue. NotFound.
    Result<Video> findPublic(qint64 id) const;

    /// A video for whoever holds a playback token for it. NotFound when there is none, NotAllowed when `viewer` may not
    /// see it any more: it was withdrawn or made inactive.
    Result<Video> findPlayable(const Account &viewer, qint64 id) const;

    /// A video that somebody may see for another reason, such as a link to a group that holds it, as long as it is
    /// active. NotFound.
    Result<Video> findActive(qint64 id) const;
    /// Of the videos that anybody may see.
    QSet<qint64> publicIds() const;

    /// The library of a viewer at the desktop: own videos, everybody's for an admin, with the viewer's watch positions.
    Page<LibraryEntry> library(const Account &viewer, const LibraryFilter &filter) const;
    /// All that `owner` owns, whichever way it came; an admin's own alone, too.
    Page<Video> owned(const Account &owner, const OwnFilter &filter) const;
    /// A video that `owner` owns. NotFound for others' videos, also for an admin.
    Result<Video> findOwned(const Account &owner, qint64 id) const;
    /// A video that `editor` may change: an own one, any for an admin. NotFound, NotAllowed when it is another's.
    Result<Video> findEditable(const Account &editor, qint64 id) const;
    Page<Video> catalogue(const CatalogueFilter &filter) const;

    /// Adds a linked video, to the end of the catalogue where it says so; its script becomes searchable by itself.
    /// Invalid "video_url", "title", "category", "script" or "series_name".
    Result<Video> addLinked(const Account &owner, const LinkedVideo &linked) const;
    /// NotFound, Invalid with the name of the field on the wire ("position" too for a video that is not in the
    /// catalogue) and "long" or "blank" as detail, where that is it; NotAllowed for what only an admin may change. All
    /// of it, or nothing.
    Result<Video> edit(const Account &editor, qint64 id, const VideoEdit &edit) const;
    /// Deletes an own video (any, for an admin) with its files, transcript, index rows and positions. NotFound.
    Result<void> remove(const Account &editor, qint64 id) const;
    /// Empties the catalogue: linked videos are deleted, stored ones go back to their owner's library; all saved marks
    /// on them go too. NotAllowed unless `editor` is an admin.
    Result<void> resetCatalogue(const Account &editor) const;
    /// As above, for whoever asks. Only where the setting server/openCatalogueReset allows it.
    void resetCatalogueUnasked() const;

    /// Marks a video that `account` may see as saved; a second time changes nothing. NotFound.
    Result<void> save(const Account &account, qint64 videoId) const;
    /// Takes the mark away, if there is one.
    void unsave(const Account &account, qint64 videoId) const;
    Page<Video> saved(const Account &account, std::optional<int> limit, int offset) const;

    /// Where `account` was; at the start for a video it never watched. NotFound.
    Result<WatchPosition> watchPosition(const Account &account, qint64 videoId) const;
    /// What `account` has begun, may still see and has not seen to its end, latest first.
    Page<LibraryEntry> continueWatching(const Account &account, std::optional<int> limit, int offset) const;
    /// Remembers a position. In the last twentieth of a video, at most the last 30 s, it counts as watched and the next
    /// start is at 0. NotFound, Invalid "position" when negative or past the end.
    Result<WatchPosition> setWatchPosition(const Account &account, qint64 videoId, qint64 positionMs) const;
    /// Says that a video has been watched, or never; either way the next start is at 0. NotFound.
    Result<void> setWatched(const Account &account, qint64 videoId, bool watched) const;

private:
    Result<Video> findOwn(const Account &editor, qint64 id) const;

    VideoRepository m_videos;
    LibraryRepository m_library;
    const MediaStore &m_store;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
