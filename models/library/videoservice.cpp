#include "models/library/videoservice.h"

#include "models/core/events.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/library/videolink.h"
#include "models/library/videotexts.h"

#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxCreditsMs = 30'000;
constexpr qint64 creditsShare = 20; // one part in twenty

bool isPublic(const Video &video)
{
    return video.inCatalogue && video.active;
}

/// Where a linked video has no title of its own: its series and number name it, else its address does.
QString titleOf(const LinkedVideo &linked, const VideoLink &link)
{
    if (!linked.title.trimmed().isEmpty())
        return linked.title.trimmed();
    if (!linked.seriesName.isEmpty())
        return (linked.seriesNumber > 0 ? u"%1 %2"_s.arg(linked.seriesName).arg(linked.seriesNumber)
                                        : linked.seriesName)
            .left(maxTitleLength);
    if (!linked.category.isEmpty())
        return linked.category;
    // A YouTube video's id is shown to nobody.
    return link.youtubeId.isEmpty() ? link.url.left(maxTitleLength) : QUrl(link.url).host();
}

Result<void> checked(const VideoEdit &edit, const Video &video)
{
    for (const Result<QString> &text :
         {checkedText(edit.title.value_or(video.title).trimmed(), u"title"_s, maxTitleLength),
          checkedText(edit.description.value_or(QString()), u"description"_s, maxTextLength),
          checkedText(edit.category.value_or(QString()), u"category"_s, maxTitleLength),
          checkedText(edit.seriesName.value_or(QString()), u"series_name"_s, maxTitleLength)}) {
        if (!text)
            return tl::make_unexpected(text.error());
    }
    if (edit.title && edit.title->trimmed().isEmpty())
        return fail(Fault::Invalid, u"title"_s, u"blank"_s);
    if (edit.position && (*edit.position < 0 || !edit.inCatalogue.value_or(video.inCatalogue)))
        return fail(Fault::Invalid, u"position"_s);
    return {};
}

/// Only what was asked for: somebody may have changed the rest since we looked.
void apply(const VideoEdit &edit, Video &video)
{
    if (edit.position)
        video.position = *edit.position;
    else if (edit.inCatalogue.value_or(false) && !video.inCatalogue)
        video.position = VideoRepository::atTheEnd;
    video.title = edit.title ? edit.title->trimmed() : video.title;
    video.description = edit.description.value_or(video.description);
    video.category = edit.category.value_or(video.category);
    video.seriesName = edit.seriesName.value_or(video.seriesName);
    video.seriesNumber = edit.seriesNumber.value_or(video.seriesNumber);
    video.inCatalogue = edit.inCatalogue.value_or(video.inCatalogue);
    video.active = edit.active.value_or(video.active);
}

} // namespace

VideoService::VideoService(const Database &database, const MediaStore &store, JobQueue &jobs, Events &events,
                           Clock clock)
    : m_videos(database), m_library(database), m_store(store), m_jobs(jobs), m_events(events), m_clock(std::move(clock))
{}

Result<Video> VideoService::find(const Account &viewer, qint64 id) const
{
    return findPlayable(viewer, id).map_error([](const Error &) { return Error{.fault = Fault::NotFound}; });
}

Result<Video> VideoService::findPlayable(const Account &viewer, qint64 id) const
{
    const std::optional<Video> video = m_videos.find(id);
    if (!video)
        return fail(Fault::NotFound);
    if (!(viewer.isAdmin() || video->ownerId == viewer.id || isPublic(*video)))
        return fail(Fault::NotAllowed);
    return *video;
}

Result<Video> VideoService::findPublic(qint64 id) const
{
    const std::optional<Video> video = m_videos.find(id);
    if (!video || !isPublic(*video))
        return fail(Fault::NotFound);
    return *video;
}

Result<Video> VideoService::findActive(qint64 id) const
{
    const std::optional<Video> video = m_videos.find(id);
    if (!video || !video->active)
        return fail(Fault::NotFound);
    return *video;
}

Result<Video> VideoService::findOwn(const Account &editor, qint64 id) const
{
    const std::optional<Video> video = m_videos.find(id);
    if (!video || !(editor.isAdmin() || video->ownerId == editor.id))
        return fail(Fault::NotFound);
    return *video;
}

Page<LibraryEntry> VideoService::library(const Account &viewer, const LibraryFilter &filter) const
{
    return m_library.page(viewer, filter);
}

Page<Video> VideoService::owned(const Account &owner, const OwnFilter &filter) const
{
    return m_videos.owned(owner.id, filter);
}

Result<Video> VideoService::findOwned(const Account &owner, qint64 id) const
{
    const std::optional<Video> video = m_videos.find(id);
    if (!video || video->ownerId != owner.id)
        return fail(Fault::NotFound);
    return *video;
}

Result<Video> VideoService::findEditable(const Account &editor, qint64 id) const
{
    const std::optional<Video> video = m_videos.find(id);
    if (!video)
        return fail(Fault::NotFound);
    if (!editor.isAdmin() && video->ownerId != editor.id)
        return fail(Fault::NotAllowed);
    return *video;
}

Page<Video> VideoService::catalogue(const CatalogueFilter &filter) const
{
    return m_videos.catalogue(filter);
}

Result<Video> VideoService::addLinked(const Account &owner, const LinkedVideo &linked) const
{
    const Result<VideoLink> link = parseVideoLink(linked.url);
    if (!link)
        return tl::make_unexpected(link.error());
    for (const Result<QString> &text : {checkedText(linked.title.trimmed(), u"title"_s, maxTitleLength),
                                        checkedText(linked.category, u"category"_s, maxTitleLength),
                                        checkedText(linked.seriesName, u"series_name"_s, maxTitleLength),
                                        checkedText(linked.script, u"script"_s, maxTextLength)}) {
        if (!text)
            return tl::make_unexpected(text.error());
    }
    const QDateTime now = m_clock();
    const qint64 id = m_videos.insert({.ownerId = owner.id,
                                       .source = link->youtubeId.isEmpty() ? VideoSource::Url : VideoSource::YouTube,
                                       .status = VideoStatus::Completed,
                                       .title = titleOf(linked, *link),
                                       .category = linked.category,
                                       .script = linked.script,
                                       .seriesName = linked.seriesName,
                                       .seriesNumber = linked.seriesNumber,
                                       .inCatalogue = linked.inCatalogue,
                                       .url = link->url,
                                       .youtubeId = link->youtubeId,
                                       .createdAt = now,
                                       .updatedAt = now});
    emit m_events.videoChanged(id);
    const Video added = *m_videos.find(id);
    if (!added.script.isEmpty())
        m_jobs.add(indexJob(owner.id, id, added.title));
    return added;
}

Result<Video> VideoService::edit(const Account &editor, qint64 id, const VideoEdit &edit) const
{
    const Result<Video> video = findOwn(editor, id);
    if (!video)
        return video;
    if ((edit.inCatalogue || edit.active || edit.position) && !editor.isAdmin())
        return fail(Fault::NotAllowed);
    if (const Result<void> good = checked(edit, *video); !good)
        return tl::make_unexpected(good.error());

    const std::optional<Video> edited = m_videos.change(id, [&](Video &now) {
        apply(edit, now);
        now.updatedAt = m_clock();
    });
    if (!edited)
        return fail(Fault::NotFound);
    emit m_events.videoChanged(id);
    return *edited;
}

Result<void> VideoService::remove(const Account &editor, qint64 id) const
{
    const Result<Video> video = findOwn(editor, id);
    if (!video)
        return tl::make_unexpected(video.error());
    for (const Job &job : m_jobs.ofVideo(id)) {
        if (!job.isOver())
            (void)m_jobs.cancel(job.id); // over meanwhile is as good
    }
    // The row first: files without a row are swept up at the next start, a row without files would be a broken video.
    if (!m_videos.remove(id)) // somebody else was faster
        return fail(Fault::NotFound);
    m_store.remove(video->mediaKey);
    emit m_events.videoRemoved(id, video->ownerId);
    return {};
}

Result<void> VideoService::resetCatalogue(const Account &editor) const
{
    if (!editor.isAdmin())
        return fail(Fault::NotAllowed);
    resetCatalogueUnasked();
    return {};
}

void VideoService::resetCatalogueUnasked() const
{
    const CatalogueReset reset = m_videos.resetCatalogue(m_clock());
    for (const qint64 id : reset.removed)
        emit m_events.videoRemoved(id);
    for (const qint64 id : reset.withdrawn)
        emit m_events.videoChanged(id);
}

Result<void> VideoService::save(const Account &account, qint64 videoId) const
{
    return find(account, videoId).map([&](const Video &) {
        m_videos.save(account.id, videoId, m_clock());
        emit m_events.savedChanged(account.id, videoId);
    });
}

void VideoService::unsave(const Account &account, qint64 videoId) const
{
    m_videos.unsave(account.id, videoId);
    emit m_events.savedChanged(account.id, videoId);
}

Page<Video> VideoService::saved(const Account &account, std::optional<int> limit, int offset) const
{
    return m_videos.saved(account.id, limit, offset);
}

Page<LibraryEntry> VideoService::continueWatching(const Account &account, std::optional<int> limit, int offset) const
{
    return m_videos.continueWatching(account, limit, offset);
}

QSet<qint64> VideoService::publicIds() const
{
    return m_videos.publicIds();
}

Result<WatchPosition> VideoService::watchPosition(const Account &account, qint64 videoId) const
{
    return find(account, videoId).map([&](const Video &) { return m_videos.watchPosition(account.id, videoId); });
}

Result<WatchPosition> VideoService::setWatchPosition(const Account &account, qint64 videoId, qint64 positionMs) const
{
    const Result<Video> video = find(account, videoId);
    if (!video)
        return tl::make_unexpected(video.error());
    const qint64 duration = video->durationMs;
    if (positionMs < 0 || (duration > 0 && positionMs > duration))
        return fail(Fault::Invalid, u"position"_s);
    const bool atEnd = duration > 0 && positionMs >= duration - qMin(maxCreditsMs, duration / creditsShare);
    const WatchPosition watch = m_videos.keepWatchPosition(
        account.id, videoId, {.positionMs = atEnd ? 0 : positionMs, .watched = atEnd}, m_clock());
    emit m_events.watchChanged(account.id, videoId);
    return watch;
}

Result<void> VideoService::setWatched(const Account &account, qint64 videoId, bool watched) const
{
    return find(account, videoId).map([&](const Video &) {
        m_videos.setWatchPosition(account.id, videoId, {.watched = watched}, m_clock());
        emit m_events.watchChanged(account.id, videoId);
    });
}
