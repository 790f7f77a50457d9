#include "models/studio/studioservice.h"

#include "models/ai/speaker.h"
#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/studiojob.h"
#include "models/library/uploadservice.h"
#include "models/library/videotexts.h"
#include "models/media/slidetheme.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 expectedBytes = 8 << 20; // of a film, before it is made
constexpr qsizetype shortTitle = 80;

tl::unexpected<Error> refused(const Error &error, const QString &prefix)
{
    Error prefixed = error;
    prefixed.field = error.field.startsWith(prefix) ? error.field : prefix + u'.' + error.field;
    return tl::make_unexpected(prefixed);
}

/// What the film is called until its outline names it.
QString titleOf(const FilmRequest &request)
{
    if (!request.title.isEmpty())
        return request.title;
    if (request.outline && !request.outline->title.isEmpty())
        return request.outline->title;
    const QString first = request.prompt.section(u'\n', 0, 0, QString::SectionSkipEmpty).simplified();
    const QString said = !first.isEmpty() || !request.outline ? first : request.outline->slides.first().title;
    if (said.size() <= shortTitle)
        return said;
    const qsizetype space = said.lastIndexOf(u' ', shortTitle);
    return said.left(space > shortTitle / 2 ? space : shortTitle) + u'…';
}

} // namespace

StudioService::StudioService(const Database &database, const Outliner &outliner, SpeakerSource speaker,
                             const UploadService &uploads, JobQueue &jobs, Events &events, Clock clock)
    : m_database(database),
      m_videos(database),
      m_films(database),
      m_outliner(outliner),
      m_speaker(std::move(speaker)),
      m_uploads(uploads),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

QStringList StudioService::themes() const
{
    return slideThemes();
}

QStringList StudioService::voices() const
{
    const std::shared_ptr<const Speaker> speaker = m_speaker();
    return speaker ? speaker->voices() : QStringList();
}

Result<Storyboard> StudioService::outline(const Account &owner, const FilmRequest &request,
                                          const Progress &progress) const
{
    const Result<FilmRequest> good = checked(request);
    if (!good)
        return tl::make_unexpected(good.error());
    if (good->outline)
        return *good->outline;
    return m_outliner.write(owner, *good, progress).map([](const Outline &outline) { return outline.storyboard; });
}

Result<Video> StudioService::generate(const Account &owner, const FilmRequest &request) const
{
    const Result<FilmRequest> good = checked(request);
    if (!good)
        return tl::make_unexpected(good.error());
    if (const Result<void> admitted = admit(owner); !admitted)
        return tl::make_unexpected(admitted.error());
    const QDateTime now = m_clock();
    const QString title = titleOf(*good);
    qint64 id = 0;
    std::optional<Video> video; // as it was queued: the work on it may have begun when this returns
    inTransaction(m_database.connection(), [&] {
        id = m_videos.insert({.ownerId = owner.id,
                              .source = VideoSource::Generated,
                              .title = title,
                              .createdAt = now,
                              .updatedAt = now});
        m_films.insert(id, *good, now);
        m_jobs.add(studioJob(owner.id, id, title));
        video = m_videos.find(id);
    });
    emit m_events.videoChanged(id);
    return video ? Result<Video>(*video) : fail(Fault::NotFound);
}

Result<Video> StudioService::rerender(const Account &owner, qint64 videoId, const Storyboard &storyboard) const
{
    const Result<Video> video = findFilm(owner, videoId);
    if (!video)
        return video;
    if (const Result<void> good = checkStoryboard(storyboard); !good)
        return refused(good.error(), u"outline"_s);
    if (const Result<void> good = checkVoice(storyboard.voice, u"outline.voice"_s); !good)
        return tl::make_unexpected(good.error());
    if (const Result<void> admitted = admit(owner); !admitted)
        return tl::make_unexpected(admitted.error());
    bool isBusy = false;
    inTransaction(m_database.connection(), [&] {
        m_videos.lockOwner(owner.id); // of two at once, the second sees the first one's job
        const QList<Job> jobs = m_jobs.unfinishedOf({videoId});
        isBusy = std::any_of(jobs.begin(), jobs.end(), [](const Job &job) { return job.kind == studioJobKind; });
        if (isBusy)
            return;
        m_films.setStoryboard(videoId, storyboard, {});
        m_films.setProgress(videoId, u"slides"_s, 0);
        m_videos.setStatus(videoId, VideoStatus::Pending, {}, m_clock());
        m_jobs.add(studioJob(video->ownerId, videoId, video->title));
    });
    if (isBusy)
        return fail(Fault::Conflict, u"video"_s);
    emit m_events.videoChanged(videoId);
    return findFilm(owner, videoId);
}

Result<FilmRecord> StudioService::film(const Account &viewer, qint64 videoId) const
{
    const Result<Video> video = findFilm(viewer, videoId);
    if (!video)
        return tl::make_unexpected(video.error());
    const std::optional<FilmRecord> record = m_films.find(videoId);
    return record ? Result<FilmRecord>(*record) : fail(Fault::NotFound);
}

Result<Video> StudioService::findFilm(const Account &owner, qint64 videoId) const
{
    const std::optional<Video> video = m_videos.find(videoId);
    if (!video || !m_films.find(videoId))
        return fail(Fault::NotFound);
    if (!owner.isAdmin() && video->ownerId != owner.id)
        return fail(Fault::NotAllowed);
    return *video;
}

/// The request with its texts trimmed.
Result<FilmRequest> StudioService::checked(const FilmRequest &request) const
{
    FilmRequest good = request;
    for (QString *text : {&good.prompt, &good.title, &good.voice, &good.theme, &good.aspect, &good.language})
        *text = text->trimmed();
    if (good.prompt.isEmpty() && !good.outline)
        return fail(Fault::Invalid, u"prompt"_s, u"missing"_s);
    for (const Result<QString> &text :
         {checkedText(good.prompt, u"prompt"_s, longestPrompt), checkedText(good.title, u"title"_s, maxTitleLength)}) {
        if (!text)
            return tl::make_unexpected(text.error());
    }
    if (good.slides < 0 || good.slides > mostSlides)
        return fail(Fault::Invalid, u"slides"_s);
    if (!good.theme.isEmpty() && !slideThemes().contains(good.theme))
        return fail(Fault::Invalid, u"theme"_s);
    if (!good.aspect.isEmpty() && !aspectNamed(good.aspect))
        return fail(Fault::Invalid, u"aspect"_s);
    if (!isLanguageTag(good.language))
        return fail(Fault::Invalid, u"language"_s);
    if (const Result<void> voice = checkVoice(good.voice, u"voice"_s); !voice)
        return tl::make_unexpected(voice.error());
    if (!good.outline)
        return good;
    if (const Result<void> outline = checkStoryboard(*good.outline); !outline)
        return refused(outline.error(), u"outline"_s);
    return checkVoice(good.outline->voice, u"outline.voice"_s).map([&] { return good; });
}

Result<void> StudioService::checkVoice(const QString &voice, const QString &field) const
{
    if (const Result<QString> text = checkedText(voice, field, maxTitleLength); !text)
        return tl::make_unexpected(text.error());
    const QStringList known = voices();
    const bool isKnown = voice.isEmpty() || known.isEmpty() || known.contains(voice);
    return isKnown ? Result<void>() : fail(Fault::Invalid, field, u"value"_s);
}

Result<void> StudioService::admit(const Account &owner) const
{
    if (const Result<void> admitted = m_uploads.admit(owner, expectedBytes); !admitted)
        return admitted;
    const QList<Job> jobs = m_jobs.unfinished();
    const auto waiting = std::count_if(
        jobs.begin(), jobs.end(), [&](const Job &job) { return job.kind == studioJobKind && job.ownerId == owner.id; });
    return waiting < mostUnfinished ? Result<void>() : fail(Fault::Conflict, u"films"_s);
}
