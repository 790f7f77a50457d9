#include "models/jobs/importjob.h"

#include "models/core/events.h"
#include "models/core/writefile.h"
#include "models/jobs/chaptersjob.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/spritesjob.h"
#include "models/jobs/transcribejob.h"
#include "models/library/filecopy.h"
#include "models/library/grouprepository.h"
#include "models/library/mediastore.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videotexts.h"
#include "models/library/watchfolderrepository.h"
#include "models/media/thumbnails.h"
#include "models/storage/query.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize posterSize(1280, 720);
constexpr QSize thumbnailSize(480, 270);
constexpr qsizetype maxSidecarBytes = 16 << 20;
constexpr qint64 sameLengthMs = 1000; // of a film that was encoded anew
/// The share of the work that copying is; the rest is pictures.
constexpr double copyShare = 0.8;
constexpr QLatin1String fingerprintName("fingerprint");

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

/// "film.srt" or "film.en.vtt" beside "film.mp4".
QString sidecarOf(const QString &source)
{
    const QFileInfo file(source);
    for (const QFileInfo &candidate :
         file.dir().entryInfoList({u"*.srt"_s, u"*.vtt"_s}, QDir::Files | QDir::Readable, QDir::Name)) {
        const QString base = candidate.completeBaseName();
        const bool sameName = base == file.completeBaseName() || base.section(u'.', 0, -2) == file.completeBaseName();
        if (sameName && candidate.size() <= maxSidecarBytes)
            return candidate.filePath();
    }
    return {};
}

QString titleOf(const QString &asked, const MediaInfo &info, const QString &source)
{
    return asked.trimmed().isEmpty() ? titleOfFile(info.title, source) : asked.trimmed().left(maxTitleLength);
}

/// Whether a transcript, with what was mended in it, still fits a file that has changed.
bool isSameFilm(const Video &known, const MediaInfo &info)
{
    return !known.transcriptSource.isEmpty() && qAbs(known.durationMs - info.durationMs) <= sameLengthMs;
}

} // namespace

Job importJob(qint64 ownerId, const QString &absolutePath, const ImportRequest &request)
{
    return {.kind = u"import"_s,
            .ownerId = ownerId,
            .title = request.title.isEmpty() ? QFileInfo(absolutePath).fileName() : request.title,
            .payload = {{u"path"_s, absolutePath},
                        {u"key"_s, request.key.isEmpty() ? MediaStore::newKey() : request.key},
                        {u"inPlace"_s, request.inPlace},
                        {u"publish"_s, request.publish},
                        {u"title"_s, request.title},
                        {u"group"_s, request.groupId}}};
}

ImportRunner::ImportRunner(const Database &database, const MediaStore &store, JobQueue &jobs, Events &events,
                           Clock clock)
    : m_database(database),
      m_videos(database),
      m_store(store),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

QString ImportRunner::kind() const
{
    return u"import"_s;
}

Result<void> ImportRunner::run(const Job &job, const Progress &progress)
{
    if (const auto video = m_videos.findByMediaKey(job.payload[u"key"_s].toString())) {
        // With a fingerprint all is done: killed between the commit and the mark in the queue.
        return video->fingerprint.isEmpty() ? complete(job, *video, progress) : Result<void>();
    }
    Result<Intake> intake = begin(job);
    if (!intake)
        return tl::make_unexpected(intake.error());
    if (!m_store.isPublished(intake->key)) {
        if (const Result<void> taken = takeBytes(*intake, partOf(progress, 0, copyShare)); !taken)
            return taken;
        if (const auto duplicate = m_videos.findByFingerprint(job.ownerId, intake->fingerprint))
            return useDuplicate(job, *intake, *duplicate);
        if (const Result<void> painted = makePictures(*intake, partOf(progress, copyShare, 1)); !painted)
            return painted;
        if (const Result<void> published = m_store.publish(intake->key); !published)
            return published;
    }
    return enterLibrary(job, *intake);
}

void ImportRunner::abandon(const Job &job, const Error &reason)
{
    const QString key = job.payload[u"key"_s].toString();
    const std::optional<Video> video = m_videos.findByMediaKey(key);
    if (!video)
        return m_store.remove(key);
    if (!video->fingerprint.isEmpty())
        return;
    m_videos.setStatus(video->id, VideoStatus::Error, reason.fault, m_clock());
    emit m_events.videoChanged(video->id);
}

Result<void> ImportRunner::complete(const Job &job, const Video &video, const Progress &progress) const
{
    Result<Intake> intake = begin(job);
    if (!intake)
        return tl::make_unexpected(intake.error());
    m_videos.setStatus(video.id, VideoStatus::Pending, {}, m_clock()); // it may have failed before
    if (const Result<void> taken = takeBytes(*intake, partOf(progress, 0, copyShare)); !taken)
        return taken;
    if (const Result<void> painted = makePictures(*intake, partOf(progress, copyShare, 1)); !painted)
        return painted;
    const auto enter = [&](const QString &fingerprint) {
        inTransaction(m_database.connection(), [&] {
            if (m_videos.setFingerprint(video.id, fingerprint, m_clock()))
                addFollowUps(job.ownerId, video.id, *intake);
        });
    };
    try {
        enter(intake->fingerprint);
    } catch (const UniqueViolation &) {
        // Its owner has these bytes already, but was promised a video of its own.
        enter(intake->fingerprint + u':' + QString::number(video.id));
    }
    emit m_events.videoChanged(video.id);
    return {};
}

Result<ImportRunner::Intake> ImportRunner::begin(const Job &job) const
{
    Intake intake{.key = job.payload[u"key"_s].toString(),
                  .source = job.payload[u"path"_s].toString(),
                  .inPlace = job.payload[u"inPlace"_s].toBool(),
                  .publish = job.payload[u"publish"_s].toBool()};
    if (m_store.isPublished(intake.key)) {
        intake.folder = m_store.folder(intake.key);
    } else {
        const Result<QString> folder = m_store.workFolder(intake.key);
        if (!folder)
            return tl::make_unexpected(folder.error());
        intake.folder = *folder;
    }
    const QString suffix = QFileInfo(intake.source).suffix().toLower();
    const QString copied = intake.folder + u'/' + MediaStoreNames::media + (suffix.isEmpty() ? u"bin"_s : suffix);
    intake.mediaFile = intake.inPlace ? intake.source : copied;
    intake.fingerprint = read(intake.folder + u'/' + fingerprintName);
    // Look before copying: what is no media is refused at once. The source may be gone when the copy is there.
    const Result<MediaInfo> info = probe(!intake.inPlace && !intake.fingerprint.isEmpty() ? copied : intake.source);
    if (!info)
        return tl::make_unexpected(info.error());
    intake.info = *info;
    intake.title = titleOf(job.payload[u"title"_s].toString(), *info, intake.source);
    return intake;
}

Result<void> ImportRunner::takeBytes(Intake &intake, const Progress &progress) const
{
    if (!intake.fingerprint.isEmpty())
        return {};
    if (const QString sidecar = sidecarOf(intake.source); !sidecar.isEmpty()) {
        const Result<QString> copied = copyFile(sidecar, intake.folder + u'/' + MediaStoreNames::sidecar, {});
        if (!copied)
            return tl::make_unexpected(copied.error());
    }
    const Result<QString> fingerprint = intake.source == intake.mediaFile
                                            ? fingerprintOf(intake.source, progress)
                                            : copyFile(intake.source, intake.mediaFile, progress);
    if (!fingerprint)
        return tl::make_unexpected(fingerprint.error());
    intake.fingerprint = *fingerprint;
    return writeFile(intake.folder + u'/' + fingerprintName, fingerprint->toLatin1());
}

Result<void> ImportRunner::makePictures(const Intake &intake, const Progress &progress) const
{
    const QString poster = intake.folder + u'/' + MediaStoreNames::poster;
    if (!QFile::exists(poster)) {
        const Result<void> written =
            writePoster(intake.mediaFile, intake.info, intake.title, poster, posterSize, progress);
        if (!written)
            return written;
    }
    const QString thumbnail = intake.folder + u'/' + MediaStoreNames::thumbnail;
    return QFile::exists(thumbnail) ? Result<void>() : writeThumbnail(poster, thumbnail, thumbnailSize);
}

Result<void> ImportRunner::enterLibrary(const Job &job, const Intake &intake) const
{
    const std::optional<Video> known = intake.inPlace ? m_videos.findInPlace(job.ownerId, intake.source) : std::nullopt;
    if (known && !isSameFilm(*known, intake.info))
        endWorkOn(*known, job);
    qint64 id = 0;
    try {
        inTransaction(m_database.connection(), [&] {
            id = known && renew(job, intake, *known) ? known->id : insert(job, intake);
            m_jobs.setVideo(job.id, id);
            joinGroup(job, id);
        });
    } catch (const UniqueViolation &) {
        // Another job brought the same bytes in meanwhile. If they are gone again, this job tries again.
        const auto duplicate = m_videos.findByFingerprint(job.ownerId, intake.fingerprint);
        return duplicate ? useDuplicate(job, intake, *duplicate) : fail(Fault::Internal, {}, u"a duplicate went"_s);
    }
    if (known)
        m_store.remove(known->mediaKey); // the pictures of what it was
    emit m_events.videoChanged(id);
    return {};
}

qint64 ImportRunner::insert(const Job &job, const Intake &intake) const
{
    const QDateTime now = m_clock();
    // What was filled in below incoming/ has its folder by now.
    const QString name = QFileInfo(intake.mediaFile).fileName();
    const QFileInfo file(intake.inPlace ? intake.source : m_store.folder(intake.key) + u'/' + name);
    const qint64 id = m_videos.insert({.ownerId = job.ownerId,
                                       .title = intake.title,
                                       .inCatalogue = intake.publish,
                                       .mediaKey = intake.key,
                                       .mediaPath = intake.inPlace ? intake.source : name,
                                       .mimeType = intake.info.mimeType,
                                       .sizeBytes = file.size(),
                                       .fingerprint = intake.fingerprint,
                                       .durationMs = intake.info.durationMs,
                                       .size = intake.info.size,
                                       .hasVideo = intake.info.hasVideo,
                                       .hasAudio = intake.info.hasAudio,
                                       .createdAt = now,
                                       .updatedAt = now});
    addFollowUps(job.ownerId, id, intake);
    return id;
}

/// A file that others have changed stays the video it was, with all that people gave it. False when that was deleted
/// meanwhile.
bool ImportRunner::renew(const Job &job, const Intake &intake, const Video &known) const
{
    Video video = known;
    video.mediaKey = intake.key;
    video.mimeType = intake.info.mimeType;
    video.sizeBytes = QFileInfo(intake.source).size();
    video.fingerprint = intake.fingerprint;
    video.durationMs = intake.info.durationMs;
    video.size = intake.info.size;
    video.hasVideo = intake.info.hasVideo;
    video.hasAudio = intake.info.hasAudio;
    video.updatedAt = m_clock();
    const bool isSame = isSameFilm(known, intake.info);
    if (!isSame) {
        video.transcriptSource.clear();
        video.status = VideoStatus::Pending;
        video.fault.reset();
    }
    if (!m_videos.setMedia(video))
        return false;
    if (!isSame) {
        TranscriptRepository(m_database).replace(video.id, {});
        m_jobs.add(indexJob(job.ownerId, video.id, video.title)); // so that what was said is no longer found
        addFollowUps(job.ownerId, video.id, intake);
    } else if (video.hasVideo) {
        m_jobs.add(spritesJob(job.ownerId, video.id, video.title));
    }
    return true;
}

void ImportRunner::endWorkOn(const Video &video, const Job &exceptThis) const
{
    for (const Job &other : m_jobs.unfinishedOf({video.id})) {
        if (other.id != exceptThis.id)
            (void)m_jobs.cancel(other.id); // one that has just ended is as good as cancelled
    }
}

/// The bytes are known, but lie elsewhere than they did: somebody has tidied up.
void ImportRunner::followMove(const Video &known, const QString &source) const
{
    const QString before = known.mediaPath;
    if (!QDir::isAbsolutePath(before) || QFile::exists(before))
        return;
    m_videos.setMediaPath(known.id, source, m_clock());
    emit m_events.videoChanged(known.id);
    if (WatchFolderRepository(m_database).forgetMissing(known.ownerId, before))
        emit m_events.watchFoldersChanged(known.ownerId);
}

/// A group that is gone by now is no failure.
void ImportRunner::joinGroup(const Job &job, qint64 videoId) const
{
    const qint64 groupId = job.payload[u"group"_s].toInteger();
    if (!groupId)
        return;
    const GroupRepository groups(m_database);
    const bool isThere = groups.change(job.ownerId, groupId, [&](Group &group) {
        if (!groups.members(groupId).contains(videoId))
            groups.append(groupId, {videoId});
        group.updatedAt = m_clock();
        return true;
    });
    if (isThere)
        emit m_events.groupChanged(groupId, job.ownerId);
}

void ImportRunner::addFollowUps(qint64 ownerId, qint64 videoId, const Intake &intake) const
{
    if (intake.info.hasVideo)
        m_jobs.add(spritesJob(ownerId, videoId, intake.title));
    m_jobs.add(transcribeJob(ownerId, videoId, intake.title));
    m_jobs.add(chaptersJob(ownerId, videoId, intake.title));
}

Result<void> ImportRunner::useDuplicate(const Job &job, const Intake &intake, const Video &duplicate) const
{
    m_store.remove(intake.key);
    m_jobs.setVideo(job.id, duplicate.id);
    if (intake.inPlace)
        followMove(duplicate, intake.source);
    joinGroup(job, duplicate.id);
    if (intake.publish) {
        m_videos.change(duplicate.id, [&](Video &video) {
            if (!video.inCatalogue)
                video.position = VideoRepository::atTheEnd;
            video.inCatalogue = true;
            video.updatedAt = m_clock();
        });
        emit m_events.videoChanged(duplicate.id);
    }
    return {};
}
