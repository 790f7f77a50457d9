#include "models/library/uploadservice.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/jobs/importjob.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/library/videotexts.h"
#include "models/media/probe.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

QString titleOf(const Upload &upload, const MediaInfo &info)
{
    const QString asked = upload.title.trimmed();
    const QString found = asked.isEmpty() ? titleOfFile(info.title, upload.fileName) : asked;
    return found.isEmpty() ? info.container : found;
}

} // namespace

UploadService::UploadService(const Database &database, const MediaStore &store, const Settings &settings,
                             JobQueue &jobs, Events &events, Clock clock)
    : m_database(database),
      m_videos(database),
      m_promised(database),
      m_store(store),
      m_settings(settings),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

qint64 UploadService::quotaOf(const Account &owner) const
{
    return owner.quotaBytes.value_or(usualQuotaBytes(m_settings));
}

bool UploadService::isOverQuota(const Account &owner, qint64 bytes, qint64 promisedBy) const
{
    const qint64 quota = quotaOf(owner);
    return quota > 0 && m_videos.storedBytes(owner.id) + m_promised.promisedBytes(owner.id, promisedBy) + bytes > quota;
}

Result<void> UploadService::admit(const Account &owner, qint64 bytes) const
{
    if (bytes > largestBytes)
        return fail(Fault::TooLarge, u"file"_s);
    if (isOverQuota(owner, bytes))
        return fail(Fault::TooLarge, u"quota"_s);
    if (!m_store.hasRoomFor(bytes))
        return fail(Fault::NoSpace);
    return {};
}

Result<Video> UploadService::take(const Account &owner, const Upload &upload) const
{
    const Result<QString> title = checkedText(upload.title.trimmed(), u"title"_s, maxTitleLength);
    const Result<QString> description = checkedText(upload.description, u"description"_s, maxTextLength);
    if (!title || !description)
        return tl::make_unexpected((title ? description : title).error());
    if (upload.bytes > largestBytes)
        return fail(Fault::TooLarge, u"file"_s);
    const QString key = MediaStore::newKey();
    Result<Video> video = takeInto(key, owner, upload);
    if (!video)
        m_store.remove(key);
    return video;
}

Result<Video> UploadService::takeInto(const QString &key, const Account &owner, const Upload &upload) const
{
    const Result<QString> folder = m_store.workFolder(key);
    if (!folder)
        return tl::make_unexpected(folder.error());
    const QString raw = *folder + u"/upload"_s;
    if (const Result<void> moved = upload.moveTo(raw); !moved)
        return tl::make_unexpected(moved.error());
    const Result<MediaInfo> info = probe(raw);
    if (!info)
        return tl::make_unexpected(info.error());
    const QString name = MediaStoreNames::media + suffixOf(*info);
    if (!QFile::rename(raw, *folder + u'/' + name))
        return fail(Fault::Internal, {}, u"cannot rename "_s + raw);
    if (const Result<void> published = m_store.publish(key); !published)
        return tl::make_unexpected(published.error());
    const QDateTime now = m_clock();
    const Video video{.ownerId = owner.id,
                      .title = titleOf(upload, *info),
                      .description = upload.description,
                      .mediaKey = key,
                      .mediaPath = name,
                      .mimeType = info->mimeType,
                      .sizeBytes = upload.bytes,
                      .durationMs = info->durationMs,
                      .size = info->size,
                      .hasVideo = info->hasVideo,
                      .hasAudio = info->hasAudio,
                      .createdAt = now,
                      .updatedAt = now};
    const Result<qint64> id = enter(owner, video, m_store.folder(key) + u'/' + name, upload.promisedBy);
    if (!id)
        return tl::make_unexpected(id.error());
    emit m_events.videoChanged(*id);
    return *m_videos.find(*id);
}

/// The row and its job together, counted against the quota with nobody else's upload in between.
Result<qint64> UploadService::enter(const Account &owner, const Video &video, const QString &path,
                                    qint64 promisedBy) const
{
    Result<qint64> id = fail(Fault::TooLarge, u"quota"_s);
    inTransaction(m_database.connection(), [&] {
        m_videos.lockOwner(owner.id);
        if (isOverQuota(owner, video.sizeBytes, promisedBy))
            return;
        id = m_videos.insert(video);
        Job job = importJob(owner.id, path, {.path = path, .title = video.title, .key = video.mediaKey});
        job.videoId = *id;
        m_jobs.add(job);
    });
    return id;
}
