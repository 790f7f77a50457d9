#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/library/uploadrepository.h"
#include "models/library/videorepository.h"

#include <functional>

class Events;
class JobQueue;
class MediaStore;
class Settings;

/// A whole file that somebody hands in over the network.
struct Upload
{
    /// Puts the file where it is told, on the file system of the library. Called once, or not at all.
    std::function<Result<void>(const QString &path)> moveTo;
    qint64 bytes = 0;
    QString fileName; // as the client calls it; names the video when nothing else does
    QString title;    // empty: the file's own, else its name
    QString description;
    qint64 promisedBy = 0; // the resumable upload that it was, whose bytes are counted already
};

/// Takes uploads into their owners' libraries. The video is there at once, whole and pending; its pictures, fingerprint
/// and transcript follow by the same jobs as an import's. Stateless, blocking, thread-safe.
class UploadService
{
public:
    static constexpr qint64 largestBytes = qint64(64) << 30;

    UploadService(const Database &database, const MediaStore &store, const Settings &settings, JobQueue &jobs,
                  Events &events, Clock clock = systemClock);

    /// Asked before the bytes come: TooLarge "file", TooLarge "quota", NoSpace.
    Result<void> admit(const Account &owner, qint64 bytes) const;
    /// As above, and Invalid "title" or "description", Unsupported for what is no media. Nothing is left of a file that
    /// was refused.
    Result<Video> take(const Account &owner, const Upload &upload) const;
    /// What all that an account stores may come to, in bytes; 0 is no limit.
    qint64 quotaOf(const Account &owner) const;

private:
    Result<Video> takeInto(const QString &key, const Account &owner, const Upload &upload) const;
    Result<qint64> enter(const Account &owner, const Video &video, const QString &path, qint64 promisedBy) const;
    bool isOverQuota(const Account &owner, qint64 bytes, qint64 promisedBy = 0) const;

    Database m_database;
    VideoRepository m_videos;
    UploadRepository m_promised;
    const MediaStore &m_store;
    const Settings &m_settings;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
