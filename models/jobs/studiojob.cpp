#include "models/jobs/studiojob.h"

#include "models/accounts/accountservice.h"
#include "models/core/events.h"
#include "models/jobs/chaptersjob.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/spritesjob.h"
#include "models/library/filecopy.h"
#include "models/library/mediastore.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videoservice.h"
#include "models/media/decoder.h"
#include "models/media/thumbnails.h"
#include "models/storage/query.h"
#include "models/studio/outliner.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize thumbnailSize(480, 270);
constexpr QSize largestFrame(1280, 1280);
constexpr double outlineShare = 0.05; // of the whole work
constexpr double leastStep = 0.01;    // of progress that is worth a write
constexpr qint64 thirds = 3;          // a moment is shown by its first third: it has begun, and still goes on
const QString transcriptSource = u"generated"_s;

} // namespace

Job studioJob(qint64 ownerId, qint64 videoId, const QString &title)
{
    return {.kind = studioJobKind,
            .ownerId = ownerId,
            .videoId = videoId,
            .title = title,
            .payload = {{u"key"_s, MediaStore::newKey()}}};
}

/// A film in its folder of the store, published.
struct StudioRunner::Made
{
    QString key;
    QString file;
    QSize size;
    QString fingerprint;
    StitchedFilm film;
};

/// Passes on how far the work is, and keeps it where surfaces see it.
class StudioRunner::Teller
{
public:
    Teller(const FilmRepository &films, Events &events, qint64 videoId, const Progress &progress)
        : m_films(films), m_events(events), m_videoId(videoId), m_progress(progress)
    {}

    void tell(const QString &stage, double fraction)
    {
        m_progress.report(fraction);
        const bool isNewStage = std::exchange(m_stage, stage) != stage;
        if (!isNewStage && fraction < m_told + leastStep)
            return;
        m_told = fraction;
        m_films.setProgress(m_videoId, stage, fraction);
        if (isNewStage)
            emit m_events.videoChanged(m_videoId);
    }

    FilmLog log()
    {
        return {.progress = [this](const QString &stage,
                                   double done) { tell(stage, outlineShare + (1 - outlineShare) * done); },
                .spoken = [this](int number, const QString &engine,
                                 qint64 durationMs) { m_films.setVoiceover(m_videoId, number, engine, durationMs); },
                .pictured = [this](int number,
                                   const QString &engine) { m_films.setPictureEngine(m_videoId, number, engine); },
                .cancelled = m_progress.cancelled};
    }

private:
    const FilmRepository &m_films;
    Events &m_events;
    qint64 m_videoId;
    const Progress &m_progress;
    QString m_stage;
    double m_told = 0;
};

StudioRunner::StudioRunner(const Database &database, Parts parts, JobQueue &jobs, Events &events, Clock clock)
    : m_database(database),
      m_videos(database),
      m_films(database),
      m_parts(std::move(parts)),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

Result<void> StudioRunner::run(const Job &job, const Progress &progress)
{
    const std::optional<Video> video = m_videos.find(job.videoId);
    const std::optional<Account> owner = m_parts.accounts.find(job.ownerId);
    const QString key = job.payload[u"key"_s].toString();
    if (!video || !owner || video->mediaKey == key)
        return {};             // deleted meanwhile, or killed between the commit and the mark in the queue
    m_parts.store.remove(key); // what a killed run left; the cache has what of it was finished
    setStatus(video->id, VideoStatus::Processing, {});
    Teller teller(m_films, m_events, video->id, progress);
    teller.tell(u"slides"_s, 0);
    const Result<Storyboard> storyboard = storyboardFor(job, *owner, progress);
    if (!storyboard)
        return tl::make_unexpected(storyboard.error());
    const Result<Made> made = make(job, *owner, *storyboard, teller);
    return made ? enterLibrary(job, *video, *made) : tl::make_unexpected(made.error());
}

void StudioRunner::abandon(const Job &job, const Error &reason)
{
    const QString key = job.payload[u"key"_s].toString();
    const std::optional<Video> video = m_videos.find(job.videoId);
    if (!video || video->mediaKey != key)
        m_parts.store.remove(key);
    if (!video)
        return;
    const bool isAsBefore = reason.fault == Fault::Cancelled && video->isStored();
    setStatus(video->id, isAsBefore ? VideoStatus::Completed : VideoStatus::Error,
              isAsBefore ? std::nullopt : std::optional(reason.fault));
}

Result<Storyboard> StudioRunner::storyboardFor(const Job &job, const Account &owner, const Progress &progress) const
{
    const std::optional<FilmRecord> record = m_films.find(job.videoId);
    const std::optional<FilmRequest> request = m_films.request(job.videoId);
    if (!record || !request)
        return fail(Fault::Cancelled); // deleted
    if (record->storyboard)
        return *record->storyboard;
    const Result<Outline> outline = m_parts.outliner.write(owner, *request, {.cancelled = progress.cancelled});
    if (!outline)
        return tl::make_unexpected(outline.error());
    const QString title = outline->storyboard.title;
    inTransaction(m_database.connection(), [&] {
        m_videos.change(job.videoId, [&](Video &video) {
            if (request->title.isEmpty() && video.title == job.title && !title.isEmpty())
                video.title = title;
            video.updatedAt = m_clock();
        });
        if (m_videos.find(job.videoId))
            m_films.setStoryboard(job.videoId, outline->storyboard, outline->engine);
    });
    return outline->storyboard;
}

Result<StudioRunner::Made> StudioRunner::make(const Job &job, const Account &owner, const Storyboard &storyboard,
                                              Teller &teller) const
{
    Made made{.key = job.payload[u"key"_s].toString(), .size = frameSizeOf(storyboard.aspect)};
    const Result<QString> folder = m_parts.store.workFolder(made.key);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const QString parts = *folder + u"/parts"_s;
    if (!QDir().mkpath(parts))
        return fail(Fault::NoSpace, {}, parts);
    made.file = MediaStoreNames::media + u"mp4"_s;
    const QString file = *folder + u'/' + made.file;
    const QString poster = *folder + u'/' + MediaStoreNames::poster;
    const FilmMaker maker(
        m_parts.cache, m_parts.engines(), [&](const Moment &moment) { return frameOf(owner, moment); }, owner.id);
    Result<StitchedFilm> film = maker.make(storyboard, parts, file, poster, teller.log());
    if (!film)
        return tl::make_unexpected(film.error());
    made.film = std::move(*film);
    QDir(parts).removeRecursively();
    const Result<QString> fingerprint = fingerprintOf(file, {});
    const Result<void> published =
        writeThumbnail(poster, *folder + u'/' + MediaStoreNames::thumbnail, thumbnailSize).and_then([&] {
            return fingerprint ? m_parts.store.publish(made.key) : tl::make_unexpected(fingerprint.error());
        });
    if (!published)
        return tl::make_unexpected(published.error());
    made.fingerprint = *fingerprint;
    return made;
}

/// Of what the film's owner may see, whatever the storyboard says.
QImage StudioRunner::frameOf(const Account &owner, const Moment &moment) const
{
    const Result<Video> video = m_parts.videos.find(owner, moment.videoId);
    if (!video || !video->isStored() || !video->hasVideo)
        return {};
    const qint64 ms = moment.startMs + std::max<qint64>(0, moment.endMs - moment.startMs) / thirds;
    const Result<QImage> frame = frameAt(m_parts.store.mediaFile(*video), ms, largestFrame);
    return frame ? *frame : QImage();
}

Result<void> StudioRunner::enterLibrary(const Job &job, const Video &before, const Made &made) const
{
    Video film = before;
    film.mediaKey = made.key;
    film.mediaPath = made.file;
    film.mimeType = u"video/mp4"_s;
    film.sizeBytes = QFileInfo(m_parts.store.folder(made.key) + u'/' + made.file).size();
    film.fingerprint = made.fingerprint;
    film.durationMs = made.film.durationMs;
    film.size = made.size;
    film.hasVideo = film.hasAudio = true;
    film.transcriptSource = transcriptSource;
    film.status = VideoStatus::Completed;
    film.fault.reset();
    film.updatedAt = m_clock();
    bool isThere = false;
    try {
        isThere = enter(job, film, made.film.lines);
    } catch (const UniqueViolation &) {
        // Its owner has the same film already, but was promised one of its own.
        film.fingerprint += u':' + QString::number(film.id);
        isThere = enter(job, film, made.film.lines);
    }
    m_parts.store.remove(isThere ? before.mediaKey : made.key); // the film as it was, or of a video that was deleted
    if (isThere) {
        emit m_events.transcriptChanged(film.id);
        emit m_events.videoChanged(film.id);
    }
    return {};
}

bool StudioRunner::enter(const Job &job, const Video &film, const QList<SubtitleLine> &lines) const
{
    bool isThere = false;
    inTransaction(m_database.connection(), [&] {
        isThere = m_videos.setMedia(film);
        if (!isThere)
            return;
        TranscriptRepository(m_database).replace(film.id, lines);
        m_films.setProgress(film.id, u"stitch"_s, 1);
        m_jobs.add(indexJob(job.ownerId, film.id, film.title));
        m_jobs.add(spritesJob(job.ownerId, film.id, film.title));
        m_jobs.add(chaptersJob(job.ownerId, film.id, film.title));
    });
    return isThere;
}

void StudioRunner::setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const
{
    m_videos.setStatus(videoId, status, fault, m_clock());
    emit m_events.videoChanged(videoId);
}
