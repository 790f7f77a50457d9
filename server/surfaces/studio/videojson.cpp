#include "server/surfaces/studio/videojson.h"

#include "models/jobs/jobqueue.h"
#include "models/jobs/reeljob.h"
#include "models/studio/studioservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/mediaurl.h"
#include "server/surfaces/studio/surface.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The share of the work on a video that writing down what is said is; making it searchable is the rest.
constexpr double transcribeShare = 0.9;

bool isAtWork(const Video &video)
{
    return video.status == VideoStatus::Pending || video.status == VideoStatus::Processing;
}

/// How far the work on each of the videos has come, by its jobs.
QHash<qint64, double> progressOf(const JobQueue &jobs, const QList<Video> &videos)
{
    QList<qint64> atWork;
    for (const Video &video : videos) {
        if (isAtWork(video))
            atWork.append(video.id);
    }
    QHash<qint64, double> progress;
    for (const Job &job : jobs.unfinishedOf(atWork)) {
        if (job.kind == reelJobKind)
            progress[job.videoId] = job.progress;
        const bool isIndexing = job.kind == u"index"_s;
        if (!isIndexing && job.kind != u"transcribe"_s)
            continue;
        const double done =
            isIndexing ? transcribeShare + (1 - transcribeShare) * job.progress : transcribeShare * job.progress;
        progress[job.videoId] = std::max(progress.value(job.videoId), done);
    }
    return progress;
}

QJsonValue playable(const SurfaceContext &context, const Request &request, const SignedIn &viewer, const Video &video)
{
    const bool hasFile = video.isStored() && !video.mediaPath.isEmpty();
    const bool isLinked = video.source == VideoSource::Url || video.source == VideoSource::YouTube;
    return hasFile || isLinked ? QJsonValue(playUrl(video, request, context.accounts, viewer)) : QJsonValue();
}

QJsonValue thumbnail(const SurfaceContext &context, const Request &request, const SignedIn &viewer, const Video &video)
{
    if (!video.isStored() || !QFile::exists(context.store.thumbnailFile(video)))
        return {};
    const QString token = context.accounts.createPlaybackToken(video.id, viewer);
    return u"%1/media/%2/%3?token=%4"_s.arg(request.origin(), QString::number(video.id), MediaStoreNames::thumbnail,
                                            token);
}

/// Shows videos to one who asks.
class Showing
{
public:
    Showing(const SurfaceContext &context, const Request &request, const SignedIn &viewer, const QList<Video> &videos)
        : m_context(context),
          m_request(request),
          m_viewer(viewer),
          m_films(context.studio.films(idsOf(videos))),
          m_progress(progressOf(context.jobs, videos))
    {}

    QJsonObject plain(const Video &video) const;
    QJsonObject curated(const Video &video);

private:
    QString ownerName(qint64 id);

    const SurfaceContext &m_context;
    const Request &m_request;
    const SignedIn &m_viewer;
    QHash<qint64, FilmRecord> m_films; // those of them that are made from prompts
    QHash<qint64, double> m_progress;
    QHash<qint64, QString> m_owners;
};

QJsonObject Showing::plain(const Video &video) const
{
    const bool isDone = video.status == VideoStatus::Completed;
    const FilmRecord film = m_films.value(video.id);
    const bool isStaged = isAtWork(video) && !film.stage.isEmpty();
    return {{u"id"_s, video.id},
            {u"title"_s, video.title},
            {u"description"_s, video.description},
            {u"prompt"_s, film.prompt},
            {u"status"_s, studioStatus(video.status)},
            {u"stage"_s, isStaged ? QJsonValue(film.stage) : QJsonValue()},
            {u"progress"_s, isDone ? 1.0 : std::max(film.progress, m_progress.value(video.id))},
            {u"error_message"_s, video.fault ? QJsonValue(studioFault(*video.fault)) : QJsonValue()},
            {u"duration"_s, video.durationMs > 0 ? QJsonValue(double(video.durationMs) / 1000) : QJsonValue()},
            {u"video_url"_s, playable(m_context, m_request, m_viewer, video)},
            {u"thumbnail_url"_s, thumbnail(m_context, m_request, m_viewer, video)},
            {u"created_at"_s, studioTime(video.createdAt)},
            {u"updated_at"_s, studioTime(video.updatedAt)}};
}

QString sourceName(VideoSource source)
{
    switch (source) {
    case VideoSource::File: return u"file"_s;
    case VideoSource::Url: return u"url"_s;
    case VideoSource::YouTube: return u"youtube"_s;
    case VideoSource::Generated: break;
    }
    return u"generated"_s;
}

QJsonObject Showing::curated(const Video &video)
{
    QJsonObject object = plain(video);
    object.insert(u"owner"_s, video.ownerId);
    object.insert(u"owner_name"_s, ownerName(video.ownerId));
    object.insert(u"source"_s, sourceName(video.source));
    object.insert(u"category"_s, video.category);
    object.insert(u"series_name"_s, video.seriesName);
    object.insert(u"series_number"_s, video.seriesNumber);
    object.insert(u"catalogue"_s, video.inCatalogue);
    object.insert(u"active"_s, video.active);
    object.insert(u"position"_s, video.position);
    return object;
}

QString Showing::ownerName(qint64 id)
{
    if (const auto known = m_owners.constFind(id); known != m_owners.cend())
        return *known;
    const Account owner = m_context.accounts.find(id).value_or(Account());
    return m_owners[id] = owner.username.isEmpty() ? owner.email : owner.username;
}

} // namespace

QJsonArray studioVideos(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                        const QList<Video> &videos)
{
    const Showing showing(context, request, viewer, videos);
    QJsonArray array;
    for (const Video &video : videos)
        array.append(showing.plain(video));
    return array;
}

QJsonObject studioVideo(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                        const Video &video)
{
    return Showing(context, request, viewer, {video}).plain(video);
}

QJsonArray curatedVideos(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                         const QList<Video> &videos)
{
    Showing showing(context, request, viewer, videos);
    QJsonArray array;
    for (const Video &video : videos)
        array.append(showing.curated(video));
    return array;
}

QJsonObject curatedVideo(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                         const Video &video)
{
    return Showing(context, request, viewer, {video}).curated(video);
}

QString studioStatus(VideoStatus status)
{
    switch (status) {
    case VideoStatus::Pending: return u"pending"_s;
    case VideoStatus::Processing: return u"processing"_s;
    case VideoStatus::Completed: return u"completed"_s;
    case VideoStatus::Error: break;
    }
    return u"failed"_s;
}

std::optional<VideoStatus> studioStatusNamed(const QString &name)
{
    for (const VideoStatus status :
         {VideoStatus::Pending, VideoStatus::Processing, VideoStatus::Completed, VideoStatus::Error}) {
        if (name == studioStatus(status))
            return status;
    }
    return std::nullopt;
}

QString studioFault(Fault fault)
{
    switch (fault) {
    case Fault::Unsupported: return u"The file holds no sound or video that can be read"_s;
    case Fault::NotFound: return u"The file is gone"_s;
    case Fault::NoSpace: return u"The disk is full"_s;
    case Fault::TooLarge: return u"Too large"_s;
    case Fault::Cancelled: return u"The work was cancelled"_s;
    case Fault::EngineFailed: return u"The engine failed"_s;
    default: break;
    }
    return u"The work failed"_s;
}
