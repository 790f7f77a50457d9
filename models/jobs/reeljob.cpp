#include "models/jobs/reeljob.h"

#include "models/accounts/accountservice.h"
#include "models/core/events.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/spritesjob.h"
#include "models/library/filecopy.h"
#include "models/library/mediastore.h"
#include "models/library/videoservice.h"
#include "models/media/thumbnails.h"
#include "models/storage/query.h"
#include "models/studio/reelcutter.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize frameSize(1280, 720);
constexpr QSize thumbnailSize(480, 270);
constexpr double cutShare = 0.9; // of the work; joining is the rest
const QString transcriptSource = u"generated"_s;

QString partsOf(const QString &folder)
{
    return folder + u"/parts"_s;
}

QString partFile(const QString &folder, qsizetype number)
{
    return u"%1/%2.mkv"_s.arg(partsOf(folder)).arg(number, 4, 10, QLatin1Char('0'));
}

} // namespace

Job reelJob(qint64 ownerId, qint64 videoId, const QString &title, const QList<ReelMoment> &moments)
{
    return {.kind = reelJobKind,
            .ownerId = ownerId,
            .videoId = videoId,
            .title = title,
            .payload = {{u"key"_s, MediaStore::newKey()}, {u"moments"_s, toJson(moments)}}};
}

ReelRunner::ReelRunner(const Database &database, const Parts &parts, JobQueue &jobs, Events &events, Clock clock)
    : m_database(database),
      m_videos(database),
      m_transcripts(database),
      m_chapters(database),
      m_parts(parts),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

Result<void> ReelRunner::run(const Job &job, const Progress &progress)
{
    const std::optional<Video> video = m_videos.find(job.videoId);
    const std::optional<Account> owner = m_parts.accounts.find(job.ownerId);
    const QString key = job.payload[u"key"_s].toString();
    if (!video || !owner || video->mediaKey == key)
        return {}; // deleted meanwhile, or killed between the commit and the mark in the queue
    setStatus(video->id, VideoStatus::Processing, {});
    m_parts.store.remove(m_parts.store.isPublished(key) ? key : QString()); // it never came into the library
    const Result<QString> folder = m_parts.store.workFolder(key);
    if (!folder)
        return tl::make_unexpected(folder.error());
    if (!QDir().mkpath(partsOf(*folder)))
        return fail(Fault::NoSpace, {}, partsOf(*folder));
    const Result<QList<ReelPart>> parts = cut(job, *owner, *folder, partOf(progress, 0, cutShare));
    if (!parts)
        return tl::make_unexpected(parts.error());
    const Result<Video> reel = finish(*video, key, *folder, *parts, partOf(progress, cutShare, 1));
    if (!reel)
        return tl::make_unexpected(reel.error());
    enterLibrary(job, *reel, *parts);
    return {};
}

void ReelRunner::abandon(const Job &job, const Error &reason)
{
    const QString key = job.payload[u"key"_s].toString();
    const std::optional<Video> video = m_videos.find(job.videoId);
    if (!video || video->mediaKey != key)
        m_parts.store.remove(key);
    if (video)
        setStatus(video->id, VideoStatus::Error, reason.fault);
}

Result<QList<ReelPart>> ReelRunner::cut(const Job &job, const Account &owner, const QString &folder,
                                        const Progress &progress) const
{
    const QList<ReelMoment> moments = reelMomentsFromJson(job.payload[u"moments"_s].toArray());
    QList<ReelPart> parts;
    for (qsizetype i = 0; i < moments.size(); ++i) {
        const double count = double(moments.size());
        const Result<ReelPart> part =
            cutOne(owner, moments[i], partFile(folder, i), partOf(progress, double(i) / count, double(i + 1) / count));
        if (!part)
            return tl::make_unexpected(part.error());
        parts.append(*part);
    }
    return parts;
}

/// NotFound when its owner may not see that video any more; with missingFileField when its file is missing.
Result<ReelPart> ReelRunner::cutOne(const Account &owner, const ReelMoment &moment, const QString &file,
                                    const Progress &progress) const
{
    const Result<Video> video = m_parts.videos.find(owner, moment.videoId);
    if (!video)
        return tl::make_unexpected(video.error());
    const ReelPart part{.title = video->title,
                        .startMs = moment.startMs,
                        .lengthMs = wholePictures(moment.endMs - moment.startMs),
                        .lines = m_transcripts.lines(video->id)};
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    if (QFile::exists(file))
        return part;
    const QString source = m_parts.store.mediaFile(*video);
    if (!QFileInfo(source).isFile()) // else the encoder would be said to have failed
        return fail(Fault::NotFound, missingFileField + video->title, source);
    return cutReelPart({.source = source,
                        .poster = m_parts.store.posterFile(*video),
                        .hasVideo = video->hasVideo,
                        .hasAudio = video->hasAudio,
                        .startMs = part.startMs,
                        .lengthMs = part.lengthMs,
                        .outFile = file},
                       progress)
        .map([&] { return part; });
}

/// Joins the parts, paints what stands for the reel, and publishes its folder. Returns the video as it is then.
Result<Video> ReelRunner::finish(const Video &video, const QString &key, const QString &folder,
                                 const QList<ReelPart> &parts, const Progress &progress) const
{
    const QString name = MediaStoreNames::media + u"mp4"_s;
    const QString file = folder + u'/' + name;
    const QList<Chapter> chapters = reelChapters(parts);
    ReelJoin join{.title = video.title,
                  .chapters = chapters,
                  .lines = reelLines(parts),
                  .folder = partsOf(folder),
                  .outFile = file,
                  .durationMs = chapters.last().endMs};
    for (qsizetype i = 0; i < parts.size(); ++i)
        join.parts.append(partFile(folder, i));
    if (const Result<void> joined = joinReel(join, progress); !joined)
        return tl::make_unexpected(joined.error());
    const Result<MediaInfo> info = probe(file);
    const Result<QString> fingerprint = fingerprintOf(file, progress);
    if (!info || !fingerprint)
        return tl::make_unexpected(info ? fingerprint.error() : info.error());
    const QString poster = folder + u'/' + MediaStoreNames::poster;
    const Result<void> published =
        writePoster(file, *info, video.title, poster, frameSize, progress)
            .and_then([&] { return writeThumbnail(poster, folder + u'/' + MediaStoreNames::thumbnail, thumbnailSize); })
            .and_then([&] {
                QDir(partsOf(folder)).removeRecursively();
                return m_parts.store.publish(key);
            });
    if (!published)
        return tl::make_unexpected(published.error());
    Video reel = video;
    reel.mediaKey = key;
    reel.mediaPath = name;
    reel.mimeType = info->mimeType;
    reel.sizeBytes = QFileInfo(m_parts.store.folder(key) + u'/' + name).size();
    reel.fingerprint = *fingerprint;
    reel.durationMs = info->durationMs;
    reel.size = info->size;
    reel.hasVideo = reel.hasAudio = true;
    reel.transcriptSource = transcriptSource;
    reel.status = VideoStatus::Completed;
    reel.fault.reset();
    reel.updatedAt = m_clock();
    return reel;
}

void ReelRunner::enterLibrary(const Job &job, const Video &reel, const QList<ReelPart> &parts) const
{
    bool isThere = false;
    try {
        isThere = enter(job, reel, parts);
    } catch (const UniqueViolation &) {
        // Its owner has the same reel already, but was promised one of its own.
        Video another = reel;
        another.fingerprint += u':' + QString::number(reel.id);
        isThere = enter(job, another, parts);
    }
    if (!isThere)
        return m_parts.store.remove(reel.mediaKey); // of a video that was deleted
    emit m_events.transcriptChanged(reel.id);
    emit m_events.videoChanged(reel.id);
}

bool ReelRunner::enter(const Job &job, const Video &reel, const QList<ReelPart> &parts) const
{
    bool isThere = false;
    inTransaction(m_database.connection(), [&] {
        isThere = m_videos.setMedia(reel);
        if (!isThere)
            return;
        m_videos.change(reel.id, [&](Video &video) {
            if (video.description.isEmpty())
                video.description = reelSources(parts);
        });
        m_transcripts.replace(reel.id, reelLines(parts));
        m_chapters.replaceChapters(reel.id, reelChapters(parts));
        m_jobs.add(indexJob(job.ownerId, reel.id, reel.title));
        m_jobs.add(spritesJob(job.ownerId, reel.id, reel.title));
    });
    return isThere;
}

void ReelRunner::setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const
{
    m_videos.setStatus(videoId, status, fault, m_clock());
    emit m_events.videoChanged(videoId);
}
