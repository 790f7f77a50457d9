#include "server/surfaces/catalogue.h"

#include "models/chat/chatservice.h"
#include "models/core/settings.h"
#include "models/curation/curationservice.h"
#include "server/http/router.h"
#include "server/surfaces/answeringroute.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/language.h"
#include "server/surfaces/mediaurl.h"
#include "server/surfaces/throttle.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr SignInTerms signInTerms{.access = 24h};

Response error(int status, const QString &text)
{
    return json(status, {{u"error"_s, text}});
}

Response unauthorised(const QString &reason)
{
    const bool missing = reason == u"missing"_s;
    return json(401, {{u"msg"_s, missing ? u"Missing Authorization Header"_s : u"Token is invalid or expired"_s}});
}

Response tooMany(int retryAfterSeconds)
{
    Response response = error(429, u"Too many requests"_s);
    response.addHeader("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

QString wordsFor(const Error &invalid)
{
    if (invalid.field == u"json"_s || invalid.field == u"object"_s)
        return u"The body must be a JSON object"_s;
    return (invalid.detail == u"missing"_s ? u"Missing %1"_s : u"Invalid %1"_s).arg(invalid.field);
}

/// The only place where this surface words a failure.
Response render(const Error &failure)
{
    switch (failure.fault) {
    case Fault::NotSignedIn: return unauthorised(failure.field);
    case Fault::NotAllowed: return error(403, u"Not allowed"_s);
    case Fault::NotFound: return error(404, u"Video not found"_s);
    case Fault::Invalid: return error(400, wordsFor(failure));
    case Fault::Conflict: return error(400, u"Username or email already exists"_s);
    case Fault::TooMany: return tooMany(failure.retryAfterSeconds);
    case Fault::TooLarge: return error(413, u"Too large"_s);
    case Fault::NoSpace: return error(507, u"The disk is full"_s);
    case Fault::EngineFailed:
    case Fault::Cancelled: return error(502, u"The engine failed"_s);
    case Fault::Unsupported:
    case Fault::Internal: break;
    }
    return error(500, u"Internal error"_s);
}

CatalogueFilter shuffleOf(const Request &request, const Window &window)
{
    return {.category = request.query.value(u"category"_s),
            .seriesName = request.query.value(u"series_name"_s),
            .shuffled = true,
            .limit = window.limit,
            .offset = window.offset};
}

/// The routes, one function each.
class Catalogue
{
public:
    explicit Catalogue(const SurfaceContext &context) : m_context(context) {}

    using Open = Response (Catalogue::*)(const Request &) const;
    using Closed = Response (Catalogue::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Closed route, const Request &request) const;

    Response signUp(const Request &request) const;
    Response signIn(const Request &request) const;
    Response list(const Request &request) const;
    Response clear(const Request &request) const;
    Response shuffled(const Request &request) const;
    Response oneAtRandom(const Request &request) const;
    Response add(const Request &request, const SignedIn &who) const;
    Response save(const Request &request, const SignedIn &who) const;
    Response saved(const Request &request, const SignedIn &who) const;
    Response chat(const Request &request, const SignedIn &who) const;

private:
    QJsonArray toJson(const Request &request, const QList<Video> &videos, const std::optional<SignedIn> &viewer) const;
    Response listed(const Request &request, const Page<Video> &page, const std::optional<SignedIn> &viewer) const;

    const SurfaceContext &m_context;
};

Response Catalogue::forSignedIn(Closed route, const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context.accounts, request);
    return who ? (this->*route)(request, *who) : render(who.error());
}

Response Catalogue::signUp(const Request &request) const
{
    Fields fields(request);
    SignUp asked{.username = fields.requiredText(u"username"_s),
                 .email = fields.requiredText(u"email"_s),
                 .password = fields.requiredText(u"password"_s),
                 .address = request.peer.toString()};
    asked.malformed = fields.error();
    const Result<Account> account = m_context.accounts.signUp(asked, Role::User);
    return account ? json(201, {{u"msg"_s, u"User registered successfully"_s}}) : render(account.error());
}

Response Catalogue::signIn(const Request &request) const
{
    Fields fields(request);
    const Result<SignInGrant> grant = m_context.accounts.signIn(attemptIn(fields, request), signInTerms);
    if (!grant && grant.error().fault == Fault::NotSignedIn)
        return error(401, u"Invalid credentials"_s);
    return grant ? json(200, {{u"access_token"_s, grant->accessToken}}) : render(grant.error());
}

Response Catalogue::list(const Request &request) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    return listed(request, m_context.videos.catalogue({.limit = window->limit, .offset = window->offset}), {});
}

Response Catalogue::clear(const Request &request) const
{
    if (m_context.settings.value(setting::openCatalogueReset)) {
        m_context.videos.resetCatalogueUnasked();
    } else {
        const Result<SignedIn> who = signedIn(m_context.accounts, request);
        if (!who)
            return render(who.error());
        if (const Result<void> reset = m_context.curation.resetCatalogue(actorOf(*who, request)); !reset)
            return render(reset.error());
    }
    return json(200, {{u"msg"_s, u"All videos deleted"_s}});
}

Response Catalogue::shuffled(const Request &request) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    const Page<Video> page = m_context.videos.catalogue(shuffleOf(request, *window));
    return page.total == 0 ? error(404, u"No matching videos found"_s) : listed(request, page, {});
}

Response Catalogue::oneAtRandom(const Request &request) const
{
    const Page<Video> page = m_context.videos.catalogue(shuffleOf(request, {.limit = 1}));
    if (page.items.isEmpty())
        return error(404, u"No matching videos found"_s);
    return json(200, toJson(request, page.items, {}).first().toObject());
}

Response Catalogue::add(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    const LinkedVideo linked{.url = fields.requiredText(u"video_url"_s),
                             .category = fields.text(u"category"_s),
                             .script = fields.text(u"script"_s),
                             .seriesName = fields.text(u"series_name"_s),
                             .seriesNumber = fields.integer(u"series_number"_s)};
    if (fields.error())
        return render(*fields.error());
    const Result<Video> video = m_context.videos.addLinked(who.account, linked);
    return video ? json(201, {{u"msg"_s, u"Video added"_s}, {u"id"_s, video->id}}) : render(video.error());
}

Response Catalogue::save(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    const qint64 id = fields.requiredInteger(u"video_id"_s);
    if (fields.error())
        return render(*fields.error());
    const Result<void> marked = m_context.videos.save(who.account, id);
    return marked ? json(200, {{u"msg"_s, u"Video saved"_s}}) : render(marked.error());
}

Response Catalogue::saved(const Request &request, const SignedIn &who) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    return listed(request, m_context.videos.saved(who.account, window->limit, window->offset), who);
}

Response Catalogue::chat(const Request &request, const SignedIn &who) const
{
    if (const Result<void> free = throttle(m_context, setting::chatLimit, request, who.account.id); !free)
        return render(free.error());
    Fields fields(request);
    const qint64 id = fields.requiredInteger(u"video_id"_s);
    const QString question = fields.requiredText(u"user_input"_s);
    if (fields.error() && fields.error()->detail == u"missing"_s)
        return error(400, u"Missing video_id or user_input"_s);
    if (fields.error())
        return render(*fields.error());
    if (question.trimmed().isEmpty())
        return error(400, u"Missing video_id or user_input"_s);
    const Result<Message> answer = m_context.chat.ask(who.account, id, question, askingFor(request));
    if (!answer && answer.error().field == u"question"_s)
        return error(400, u"Invalid user_input"_s);
    return answer ? json(200, {{u"reply"_s, answer->text}}) : render(answer.error());
}

QJsonArray Catalogue::toJson(const Request &request, const QList<Video> &videos,
                             const std::optional<SignedIn> &viewer) const
{
    QList<qint64> stored;
    for (const Video &video : videos) {
        if (video.isStored())
            stored.append(video.id);
    }
    const QHash<qint64, QString> transcripts = m_context.transcripts.texts(stored);
    QJsonArray array;
    for (const Video &video : videos) {
        array.append(QJsonObject{{u"id"_s, video.id},
                                 {u"category"_s, video.category},
                                 {u"script"_s, video.isStored() ? transcripts.value(video.id) : video.script},
                                 {u"series_name"_s, video.seriesName},
                                 {u"series_number"_s, video.seriesNumber},
                                 {u"video_url"_s, playUrl(video, request, m_context.accounts, viewer)}});
    }
    return array;
}

Response Catalogue::listed(const Request &request, const Page<Video> &page, const std::optional<SignedIn> &viewer) const
{
    Response response = jsonArray(200, toJson(request, page.items, viewer));
    response.addHeader("X-Total-Count", QByteArray::number(page.total));
    return response;
}

} // namespace

void addCatalogueRoutes(Router &router, const SurfaceContext &context)
{
    const Catalogue surface(context);
    const auto open = [&](const char *method, const QString &path, Catalogue::Open route,
                          const RouteOptions &options = {}) {
        router.add(
            method, path, [surface, route](const Request &request) { return (surface.*route)(request); }, options);
    };
    const auto closed = [&](const char *method, const QString &path, Catalogue::Closed route,
                            const RouteOptions &options = {}) {
        router.add(
            method, path, [surface, route](const Request &request) { return surface.forSignedIn(route, request); },
            options);
    };
    open("POST", u"/register"_s, &Catalogue::signUp, {.lane = Lane::Heavy});
    open("POST", u"/login"_s, &Catalogue::signIn, {.lane = Lane::Heavy});
    open("GET", u"/videos"_s, &Catalogue::list, {.kept = true});
    open("DELETE", u"/videos"_s, &Catalogue::clear);
    open("GET", u"/videos-random"_s, &Catalogue::shuffled);
    open("GET", u"/random-video"_s, &Catalogue::oneAtRandom);
    closed("POST", u"/videos"_s, &Catalogue::add);
    closed("POST", u"/save-video"_s, &Catalogue::save);
    closed("GET", u"/my-videos"_s, &Catalogue::saved, {.kept = true});
    closed("POST", u"/chat-with-script"_s, &Catalogue::chat, answeringOptions());
}
