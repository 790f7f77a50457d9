#include "models/jobs/importjob.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/spritesjob.h"
#include "models/jobs/transcribejob.h"
#include "models/library/filecopy.h"
#include "models/library/mediastore.h"
#include "models/media/thumbnails.h"
#include "models/storage/query.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize posterSize(1280, 720);
constexpr QSize thumbnailSize(480, 270);
constexpr qsizetype maxTitleLength = 255;
constexpr qsizetype maxSidecarBytes = 16 << 20;
/// The share of the work that copying is; the rest is pictures.
constexpr double copyShare = 0.8;
constexpr QLatin1String fingerprintName("fingerprint");

QString read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<void> write(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Fault::NoSpace, {}, file.errorString());
    return {};
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
    for (const QString &title : {asked, info.title}) {
        if (!title.trimmed().isEmpty())
            return title.trimmed().left(maxTitleLength);
    }
    return QFileInfo(source).completeBaseName().replace(u'_', u' ').left(maxTitleLength);
}

Progress partOf(const Progress &whole, double from, double to)
{
    return {.report = [&whole, from, to](double fraction) { whole.report(from + (to - from) * fraction); },
            .cancelled = whole.cancelled};
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
                        {u"title"_s, request.title}}};
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
    // Killed between the commit and the mark in the queue: all is done.
    if (m_videos.findByMediaKey(job.payload[u"key"_s].toString()))
        return {};
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

void ImportRunner::abandon(const Job &job, const Error &)
{
    const QString key = job.payload[u"key"_s].toString();
    if (!m_videos.findByMediaKey(key))
        m_store.remove(key);
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
    return write(intake.folder + u'/' + fingerprintName, fingerprint->toLatin1());
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
    const QDateTime now = m_clock();
    const QFileInfo file(intake.mediaFile);
    qint64 id = 0;
    try {
        inTransaction(m_database.connection(), [&] {
            id = m_videos.insert({.ownerId = job.ownerId,
                                  .title = intake.title,
                                  .inCatalogue = intake.publish,
                                  .mediaKey = intake.key,
                                  .mediaPath = intake.inPlace ? intake.source : file.fileName(),
                                  .mimeType = intake.info.mimeType,
                                  .sizeBytes = file.size(),
                                  .fingerprint = intake.fingerprint,
                                  .durationMs = intake.info.durationMs,
                                  .size = intake.info.size,
                                  .hasVideo = intake.info.hasVideo,
                                  .hasAudio = intake.info.hasAudio,
                                  .createdAt = now,
                                  .updatedAt = now});
            m_jobs.setVideo(job.id, id);
            if (intake.info.hasVideo)
                m_jobs.add(spritesJob(job.ownerId, id, intake.title));
            m_jobs.add(transcribeJob(job.ownerId, id, intake.title));
        });
    } catch (const UniqueViolation &) {
        // Another job brought the same bytes in meanwhile. If they are gone again, this job tries again.
        const auto duplicate = m_videos.findByFingerprint(job.ownerId, intake.fingerprint);
        return duplicate ? useDuplicate(job, intake, *duplicate) : fail(Fault::Internal, {}, u"a duplicate went"_s);
    }
    emit m_events.videoChanged(id);
    return {};
}

Result<void> ImportRunner::useDuplicate(const Job &job, const Intake &intake, const Video &duplicate) const
{
    m_store.remove(intake.key);
    m_jobs.setVideo(job.id, duplicate.id);
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
