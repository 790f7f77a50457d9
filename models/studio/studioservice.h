#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/core/progress.h"
#include "models/library/videorepository.h"
#include "models/studio/filmrepository.h"
#include "models/studio/outliner.h"

class Events;
class JobQueue;
class Speaker;
class UploadService;

/// What asks for the engines of the moment; they may be changed at any time.
using SpeakerSource = std::function<std::shared_ptr<const Speaker>()>;

/// Films from prompts: their outlines, and the jobs that make them. A film is a video of its owner's (VideoSource::
/// Generated) from the first moment on, and plays when its job is done. Stateless, blocking, thread-safe.
class StudioService
{
public:
    static constexpr int longestPrompt = 20'000; // in Unicode characters
    static constexpr int mostUnfinished = 20;    // films of an account that wait or are being made

    StudioService(const Database &database, const Outliner &outliner, SpeakerSource speaker,
                  const UploadService &uploads, JobQueue &jobs, Events &events, Clock clock = systemClock);

    /// The looks and voices that a film may have; no voices: any name is handed on to the engine.
    QStringList themes() const;
    QStringList voices() const;

    /// What the film of a request would be: the outline that was given, else written now, which may ask engines.
    /// Invalid with the field at fault, as storyboardFromJson with "outline." before it; NotFound "library" when
    /// nothing that the account may see says anything about the prompt; Cancelled, EngineFailed.
    Result<Storyboard> outline(const Account &owner, const FilmRequest &request, const Progress &progress = {}) const;
    /// The film's video, pending; its job begins at once. Invalid "prompt", "title", "slides", "voice", "theme",
    /// "aspect", "language", "outline..."; TooLarge "quota", NoSpace, Conflict "films" when too many are unfinished.
    Result<Video> generate(const Account &owner, const FilmRequest &request) const;
    /// Makes an own film (any, for an admin) anew from another storyboard; what did not change is not made again, and
    /// the film as it was plays until then. NotFound, of what is no film too; NotAllowed when it is another's; Conflict
    /// "video" while it is being made.
    Result<Video> rerender(const Account &owner, qint64 videoId, const Storyboard &storyboard) const;
    /// NotFound, of what is no film too; NotAllowed when it is another's.
    Result<FilmRecord> film(const Account &viewer, qint64 videoId) const;
    /// Those of the videos that are films, for who may see them anyway.
    QHash<qint64, FilmRecord> films(const QList<qint64> &videoIds) const { return m_films.find(videoIds); }

private:
    Result<FilmRequest> checked(const FilmRequest &request) const;
    Result<void> checkVoice(const QString &voice, const QString &field) const;
    Result<void> admit(const Account &owner) const;
    Result<Video> findFilm(const Account &owner, qint64 videoId) const;

    Database m_database;
    VideoRepository m_videos;
    FilmRepository m_films;
    const Outliner &m_outliner;
    SpeakerSource m_speaker;
    const UploadService &m_uploads;
    JobQueue &m_jobs;
    Events &m_events;
    Clock m_clock;
};
