#include "models/studio/reelservice.h"

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/reeljob.h"
#include "models/library/cleanstart.h"
#include "models/library/uploadservice.h"
#include "models/library/videoservice.h"
#include "models/library/videotexts.h"
#include "models/storage/query.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 expectedBytes = 8 << 20; // of a reel, before it is made

} // namespace

ReelService::ReelService(const Database &database, const VideoService &videos, const UploadService &uploads,
                         JobQueue &jobs, Events &events, Clock clock)
    : m_database(database),
      m_repository(database),
      m_citations(database),
      m_transcripts(database),
      m_chapters(database),
      m_videos(videos),
      m_uploads(uploads),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

Result<Video> ReelService::make(const Account &owner, const QList<ReelMoment> &moments, const QString &title) const
{
    const Result<QString> wanted = checkedText(title.trimmed(), u"title"_s, maxTitleLength);
    if (!wanted)
        return tl::make_unexpected(wanted.error());
    QList<ReelMoment> bounded = moments;
    QStringList titles;
    for (qsizetype i = 0; i < bounded.size() && i <= mostReelMoments; ++i) {
        const Result<Video> video = m_videos.find(owner, bounded[i].videoId);
        if (!video)
            return tl::make_unexpected(video.error());
        if (!video->isStored() || video->mediaPath.isEmpty())
            return fail(Fault::Invalid, u"moments[%1].video_id"_s.arg(i));
        if (video->durationMs > 0 && bounded[i].startMs >= video->durationMs)
            return fail(Fault::Invalid, u"moments[%1].start_ms"_s.arg(i));
        if (video->durationMs > 0)
            bounded[i].endMs = std::min(bounded[i].endMs, video->durationMs);
        bounded[i].startMs = cleanStart(bounded[i].startMs, m_transcripts.lines(video->id), m_chapters.cuts(video->id));
        if (!titles.contains(video->title))
            titles.append(video->title);
    }
    const Result<QList<ReelMoment>> good = checkedReel(bounded);
    if (!good)
        return tl::make_unexpected(good.error());
    if (const Result<void> admitted = admit(owner); !admitted)
        return tl::make_unexpected(admitted.error());
    const QDateTime now = m_clock();
    const QString named = wanted->isEmpty() ? reelTitle(titles, good->first().startMs) : *wanted;
    qint64 id = 0;
    std::optional<Video> video; // as it was queued: the work on it may have begun when this returns
    inTransaction(m_database.connection(), [&] {
        id = m_repository.insert({.ownerId = owner.id,
                                  .source = VideoSource::Generated,
                                  .title = named,
                                  .createdAt = now,
                                  .updatedAt = now});
        m_jobs.add(reelJob(owner.id, id, named, *good));
        video = m_repository.find(id);
    });
    emit m_events.videoChanged(id);
    return video ? Result<Video>(*video) : fail(Fault::NotFound);
}

Result<ReelPlan> ReelService::citedByMessage(const Account &owner, qint64 messageId) const
{
    const std::optional<CitedAnswer> answer = m_citations.ofMessage(owner.id, messageId);
    return answer ? planOf(owner, *answer) : fail(Fault::NotFound, u"message"_s);
}

Result<ReelPlan> ReelService::citedByLog(const Account &owner, qint64 logId) const
{
    const std::optional<CitedAnswer> answer = m_citations.ofLog(owner.id, logId);
    return answer ? planOf(owner, *answer) : fail(Fault::NotFound, u"log"_s);
}

Result<ReelPlan> ReelService::planOf(const Account &owner, const CitedAnswer &answer) const
{
    ReelPlan plan{.moments = {}, .title = reelTitle(answer.question)};
    for (const Moment &citation : answer.citations) {
        const ReelMoment moment{citation.videoId, citation.startMs, citation.endMs};
        const Result<Video> video = m_videos.find(owner, citation.videoId);
        const bool isShown = video && video->isStored() && !video->mediaPath.isEmpty();
        const bool isLong = moment.endMs - moment.startMs >= shortestReelMomentMs;
        if (isShown && isLong && !plan.moments.contains(moment) && plan.moments.size() < mostReelMoments)
            plan.moments.append(moment);
    }
    return plan.moments.isEmpty() ? fail(Fault::Invalid, u"moments"_s) : Result<ReelPlan>(plan);
}

Result<void> ReelService::admit(const Account &owner) const
{
    if (const Result<void> admitted = m_uploads.admit(owner, expectedBytes); !admitted)
        return admitted;
    const QList<Job> jobs = m_jobs.unfinished();
    const auto waiting = std::count_if(
        jobs.begin(), jobs.end(), [&](const Job &job) { return job.kind == reelJobKind && job.ownerId == owner.id; });
    return waiting < mostUnfinished ? Result<void>() : fail(Fault::Conflict, u"films"_s);
}
