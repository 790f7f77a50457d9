#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/library/videorepository.h"

class Events;
class MediaStore;

/// A video that lives elsewhere, as somebody hands it in.
struct LinkedVideo
{
    QString url; // http(s) with a host; YouTube's forms become a YouTube video
    QString title;
    QString category;
    QString script;
    QString seriesName;
    int seriesNumber = 0;
};

/// What of a video its owner or an admin may change. What is not set stays.
struct VideoEdit
{
    std::optional<QString> title;
    std::optional<QString> description;
    std::optional<bool> inCatalogue; // admins only
    std::optional<bool> active;      // admins only
};

/// The rules of the library: who sees, changes and saves what. Stateless, blocking, thread-safe.
class VideoService
{
public:
    VideoService(const Database &database, const MediaStore &store, Events &events, Clock clock = systemClock);

    /// A video that `viewer` may see: an own one, any for an admin, else an active one of the catalogue. NotFound otherwise.
    Result<Video> find(const Account &viewer, qint64 id) const;
    /// A video that anybody may see.
    Result<Video> findPublic(qint64 id) const;

    /// The library of a viewer at the desktop: own videos and, for an admin, everybody's; with their watch positions.
    Page<LibraryEntry> library(const Account &viewer, const LibraryFilter &filter) const;
    Page<Video> catalogue(const CatalogueFilter &filter) const;

    /// Adds a linked video to the catalogue. Invalid "video_url", "series_number" or a text that is too long.
    Result<Video> addLinked(const Account &owner, const LinkedVideo &linked) const;
    Result<Video> edit(const Account &editor, qint64 id, const VideoEdit &edit) const;
    /// Deletes an own video (any, for an admin) with its files, transcript, index rows and positions.
    Result<void> remove(const Account &editor, qint64 id) const;
    /// Empties the catalogue: linked videos are deleted, stored ones go back to their owner's library; saved marks on all
    /// of them are deleted. Who may ask is the caller's question.
    void resetCatalogue() const;

    /// Marks a public or own video as saved; a second time changes nothing. NotFound.
    Result<void> save(const Account &account, qint64 videoId) const;
    Page<Video> saved(const Account &account, int limit, int offset) const;

    /// Where `account` was, in milliseconds; 0 at the start or when it was watched to the end.
    Result<WatchPosition> watchPosition(const Account &account, qint64 videoId) const;
    /// Remembers a position. Within the last 5% (at most 30 s) of the video it counts as watched. Invalid "position" when negative.
    Result<WatchPosition> setWatchPosition(const Account &account, qint64 videoId, qint64 positionMs) const;

private:
    VideoRepository m_videos;
    const MediaStore &m_store;
    Events &m_events;
    Clock m_clock;
};
