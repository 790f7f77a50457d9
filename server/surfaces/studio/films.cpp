#include "server/surfaces/studio/films.h"

#include "models/core/settings.h"
#include "models/studio/reelservice.h"
#include "models/studio/studioservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"
#include "server/surfaces/studio/videojson.h"
#include "server/surfaces/throttle.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto outlineTime = 10min; // an engine that is slow and asked again

/// A storyboard: an object, or the list of its slides alone.
std::optional<Storyboard> outlineOf(Fields &fields)
{
    const QJsonValue value = fields.value(u"outline"_s);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isObject() && !value.isArray()) {
        fields.refuse(u"outline"_s, u"type"_s);
        return std::nullopt;
    }
    const QJsonObject object = value.isArray() ? QJsonObject{{u"slides"_s, value}} : value.toObject();
    const Result<Storyboard> storyboard = storyboardFromJson(object);
    if (!storyboard)
        fields.refuse(u"outline."_s + storyboard.error().field, storyboard.error().detail);
    return storyboard ? std::optional(*storyboard) : std::nullopt;
}

Result<FilmRequest> requestOf(const Request &request)
{
    Fields fields(request);
    FilmRequest film{
        .prompt = fields.requiredText(u"prompt"_s), .title = fields.text(u"title"_s), .voice = fields.text(u"voice"_s)};
    const std::optional<qint64> slides = fields.integerAt(u"slides"_s);
    if (slides && (*slides < 1 || *slides > mostSlides))
        fields.refuse(u"slides"_s, u"type"_s);
    film.slides = int(slides.value_or(0));
    film.fromLibrary = fields.flagAt(u"from_library"_s).value_or(false);
    film.theme = fields.text(u"theme"_s);
    film.aspect = fields.text(u"aspect"_s);
    film.language = fields.text(u"language"_s);
    film.outline = outlineOf(fields);
    if (fields.error())
        return tl::make_unexpected(*fields.error());
    return film;
}

Response rendered(const Error &failure)
{
    if (failure.fault == Fault::NotFound && failure.field == u"library"_s)
        return studioDetail(404, u"Nothing in the library is about that"_s);
    return studioRendered(failure);
}

QList<ReelMoment> momentsOf(Fields &fields)
{
    QList<ReelMoment> moments;
    const QJsonArray array = fields.value(u"moments"_s).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        const QJsonObject object = array[i].toObject();
        for (const char *name : {"video_id", "start_ms", "end_ms"}) {
            const QJsonValue value = object[QLatin1String(name)];
            if (value.toInteger(-1) < 0)
                fields.refuse(u"moments[%1].%2"_s.arg(i).arg(QLatin1String(name)),
                              value.isUndefined() ? u"missing"_s : u"type"_s);
        }
        moments.append({.videoId = object[u"video_id"_s].toInteger(),
                        .startMs = object[u"start_ms"_s].toInteger(),
                        .endMs = object[u"end_ms"_s].toInteger()});
    }
    return moments;
}

/// What a reel is to show: an answer's citations, or moments that are named. Its title is that of the request, if any.
Result<ReelPlan> reelOf(const SurfaceContext &context, Fields &fields, const SignedIn &who)
{
    const QString title = fields.text(u"title"_s);
    const std::optional<qint64> message = fields.integerAt(u"message_id"_s);
    const std::optional<qint64> log = fields.integerAt(u"chat_log_id"_s);
    const QJsonValue named = fields.value(u"moments"_s);
    const bool isNamed = !named.isUndefined() && !named.isNull();
    if (isNamed && !named.isArray())
        fields.refuse(u"moments"_s, u"type"_s);
    const QList<ReelMoment> moments = momentsOf(fields);
    if (int(message.has_value()) + int(log.has_value()) + int(isNamed) != 1)
        fields.refuse(u"moments"_s, message || log || isNamed ? u"type"_s : u"missing"_s);
    if (fields.error())
        return tl::make_unexpected(*fields.error());
    Result<ReelPlan> plan = message ? context.reels.citedByMessage(who.account, *message)
                            : log   ? context.reels.citedByLog(who.account, *log)
                                    : ReelPlan{.moments = moments, .title = {}};
    if (plan && !title.trimmed().isEmpty())
        plan->title = title;
    return plan;
}

/// The request of one who may ask for another film now.
Result<FilmRequest> admitted(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    return throttle(context, setting::chatLimit, request, who.account.id).and_then([&] { return requestOf(request); });
}

Response generate(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Video> video = admitted(context, request, who).and_then([&](const FilmRequest &film) {
        return context.studio.generate(who.account, film);
    });
    return video ? json(201, studioVideo(context, request, who, *video)) : rendered(video.error());
}

Response outline(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Storyboard> storyboard = admitted(context, request, who).and_then([&](const FilmRequest &film) {
        return context.studio.outline(who.account, film);
    });
    return storyboard ? json(200, toJson(*storyboard)) : rendered(storyboard.error());
}

Response reel(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const Result<Video> video =
        throttle(context, setting::chatLimit, request, who.account.id)
            .and_then([&] { return reelOf(context, fields, who); })
            .and_then([&](const ReelPlan &plan) { return context.reels.make(who.account, plan.moments, plan.title); });
    return video ? json(201, studioVideo(context, request, who, *video)) : rendered(video.error());
}

Response listed(const Request &request, const QStringList &names)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return rendered(window.error());
    const QStringList shown = names.mid(window->offset, window->limit.value_or(-1));
    return studioListed(QJsonArray::fromStringList(shown), names.size());
}

Response voices(const SurfaceContext &context, const Request &request, const SignedIn &)
{
    return listed(request, context.studio.voices());
}

Response themes(const SurfaceContext &context, const Request &request, const SignedIn &)
{
    return listed(request, context.studio.themes());
}

Response storyboard(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<FilmRecord> film = context.studio.film(who.account, request.id());
    if (!film)
        return rendered(film.error());
    if (!film->storyboard)
        return rendered({.fault = Fault::NotFound, .field = u"storyboard"_s});
    return json(200, toJson(*film->storyboard));
}

Response rerender(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    // Whose film it is comes before what is wrong with the body.
    if (const Result<FilmRecord> film = context.studio.film(who.account, request.id()); !film)
        return rendered(film.error());
    const Result<void> mayAsk = throttle(context, setting::chatLimit, request, who.account.id);
    const Result<Video> video = mayAsk.and_then([&] { return request.json(); })
                                    .and_then([](const QJsonObject &body) { return storyboardFromJson(body); })
                                    .and_then([&](const Storyboard &changed) {
                                        return context.studio.rerender(who.account, request.id(), changed);
                                    });
    return video ? json(200, studioVideo(context, request, who, *video)) : rendered(video.error());
}

} // namespace

void addFilmRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, const RouteOptions &options = {}) {
        addSignedInRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            options);
    };
    add("POST", u"/api/v1/videos/generate"_s, generate);
    add("POST", u"/api/v1/videos/reel"_s, reel);
    add("POST", u"/api/v1/studio/outline"_s, outline, {.timeLimit = outlineTime, .lane = Lane::Heavy});
    add("GET", u"/api/v1/studio/voices"_s, voices);
    add("GET", u"/api/v1/studio/themes"_s, themes);
    add("GET", u"/api/v1/videos/{id}/storyboard"_s, storyboard);
    add("PUT", u"/api/v1/videos/{id}/storyboard"_s, rerender);
}
