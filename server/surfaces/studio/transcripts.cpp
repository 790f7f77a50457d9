#include "server/surfaces/studio/transcripts.h"

#include "models/library/transcriptservice.h"
#include "models/search/searchservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int maxMoments = 100;
constexpr int usualMoments = 20;
constexpr qsizetype maxQueryLength = 500;

QJsonObject toJson(qsizetype number, const SubtitleLine &line)
{
    return {{u"id"_s, qint64(number)},
            {u"start_ms"_s, line.startMs},
            {u"end_ms"_s, line.endMs},
            {u"text"_s, line.text},
            {u"confidence"_s, line.confidence}};
}

QJsonObject toJson(const Moment &moment)
{
    return {{u"video_id"_s, moment.videoId}, {u"title"_s, moment.videoTitle}, {u"start_ms"_s, moment.startMs},
            {u"end_ms"_s, moment.endMs},     {u"text"_s, moment.text},        {u"score"_s, moment.score}};
}

QJsonArray linesOf(const SurfaceContext &context, qint64 videoId)
{
    QJsonArray lines;
    for (const SubtitleLine &line : context.transcripts.lines(videoId))
        lines.append(toJson(lines.size(), line));
    return lines;
}

QJsonArray scenesOf(const SurfaceContext &context, qint64 videoId)
{
    QJsonArray scenes;
    for (const SubtitleLine &scene : context.search.scenes(videoId)) {
        scenes.append(QJsonObject{{u"start_ms"_s, scene.startMs}, {u"end_ms"_s, scene.endMs}, {u"text"_s, scene.text}});
    }
    return scenes;
}

QJsonObject toJson(const Chapter &chapter)
{
    return {{u"start_ms"_s, chapter.startMs},
            {u"end_ms"_s, chapter.endMs},
            {u"title"_s, chapter.title},
            {u"source"_s, chapter.source == ChapterSource::File ? u"file"_s : u"cuts"_s}};
}

/// The video of the path, for one who may see it. NotFound; NotAllowed for another's, as where videos are shown.
Result<Video> visible(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> video = context.videos.find(who.account, request.id());
    return video ? video : context.videos.findEditable(who.account, request.id());
}

Response show(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> video = visible(context, request, who);
    if (!video)
        return studioRendered(video.error());
    return json(200, {{u"video_id"_s, video->id},
                      {u"title"_s, video->title},
                      {u"source"_s, video->transcriptSource},
                      {u"lines"_s, linesOf(context, video->id)},
                      {u"scenes"_s, scenesOf(context, video->id)}});
}

Response chapters(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> video = visible(context, request, who);
    if (!video)
        return studioRendered(video.error());
    const Result<Window> window = windowOf(request);
    if (!window)
        return studioRendered(window.error());
    const QList<Chapter> all = context.chapters.chapters(*video);
    QJsonArray array;
    for (const Chapter &chapter : all.mid(window->offset, window->limit.value_or(-1)))
        array.append(toJson(chapter));
    return studioListed(array, all.size());
}

Response mend(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> video = context.videos.findEditable(who.account, request.id());
    if (!video)
        return studioRendered(video.error());
    Fields fields(request);
    const QString text = fields.requiredText(u"text"_s);
    if (fields.error())
        return studioRendered(*fields.error());
    const qint64 number = request.id(u"lineId"_s);
    if (number > std::numeric_limits<int>::max())
        return studioRendered({.fault = Fault::NotFound, .field = u"line"_s});
    const Result<SubtitleLine> line = context.transcriptEdits.editLine(who.account, video->id, int(number), text);
    if (line && video->ownerId != who.account.id) // an admin's act
        context.audit.write(audit::videoChanged, actorOf(who, request),
                            {.subjectId = video->id, .subjectName = video->title, .detail = u"transcript"_s});
    return line ? json(200, toJson(number, *line)) : studioRendered(line.error());
}

/// The video that a search is confined to; Invalid when it is no number, NotFound when it cannot be seen.
Result<SearchScope> scopeOf(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const std::optional<QString> text = request.query.find(u"video_id"_s);
    if (!text)
        return SearchScope();
    bool isNumber = false;
    const qint64 id = text->toLongLong(&isNumber);
    if (!isNumber || id < 0)
        return fail(Fault::Invalid, u"video_id"_s);
    return context.videos.find(who.account, id).map([](const Video &video) {
        return SearchScope{.videoIds = QList<qint64>{video.id}};
    });
}

Response search(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Window> window = windowOf(request);
    const Result<SearchScope> scope = scopeOf(context, request, who);
    const QString text = request.query.value(u"q"_s).trimmed();
    if (!window)
        return studioRendered(window.error());
    if (!scope)
        return studioRendered(scope.error());
    if (text.isEmpty() || text.size() > maxQueryLength)
        return studioRendered(
            {.fault = Fault::Invalid, .field = u"q"_s, .detail = text.isEmpty() ? u"missing"_s : u"long"_s});
    // All that is ever found, so that the pages of one search are of one ranking.
    const QList<Moment> moments = context.search.search(who.account, text, *scope, maxMoments);
    QJsonArray array;
    for (const Moment &moment : moments.mid(window->offset, window->limit.value_or(usualMoments)))
        array.append(toJson(moment));
    return studioListed(array, moments.size());
}

} // namespace

void addTranscriptRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, Lane lane = Lane::Quick) {
        addSignedInRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            {.lane = lane});
    };
    add("GET", u"/api/v1/videos/{id}/transcript"_s, show);
    add("GET", u"/api/v1/videos/{id}/chapters"_s, chapters);
    add("PATCH", u"/api/v1/videos/{id}/transcript/lines/{lineId}"_s, mend);
    add("GET", u"/api/v1/search"_s, search, Lane::Heavy);
}
