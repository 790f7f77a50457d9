#include "server/surfaces/streaming.h"

#include "models/accounts/accountrules.h"
#include "models/library/groupservice.h"
#include "server/http/router.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/mediaurl.h"
#include "server/surfaces/titlecards.h"
#include "server/surfaces/welcome.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr SignInTerms signInTerms{.access = 24h};
constexpr qsizetype leastPasswordLength = 6;
constexpr int dashboardLength = 2;

Response error(int status, const QString &text)
{
    return json(status, {{u"error"_s, text}});
}

Response tooMany(int retryAfterSeconds)
{
    Response response = error(429, u"Too many requests"_s);
    response.addHeader("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

QString unauthorised(const QString &reason)
{
    if (reason == u"missing"_s)
        return u"Token is missing"_s;
    return reason == u"format"_s ? u"Invalid token format"_s : u"Token is invalid or expired"_s;
}

QString wordsFor(const Error &invalid)
{
    if (invalid.field == u"object"_s)
        return u"No data provided"_s;
    if (invalid.detail == u"short"_s)
        return u"Password must be at least 6 characters"_s;
    if (invalid.detail == u"missing"_s)
        return invalid.field.at(0).toUpper() + invalid.field.mid(1) + u" is required"_s;
    return invalid.field == u"email"_s ? u"Invalid email format"_s : u"Invalid %1"_s.arg(invalid.field);
}

/// The only place where this surface words a failure.
Response render(const Error &failure)
{
    switch (failure.fault) {
    case Fault::NotSignedIn: return error(401, unauthorised(failure.field));
    case Fault::NotAllowed:
        return error(403, failure.field == u"scope"_s || failure.field == u"sign-up"_s ? u"Not allowed"_s
                                                                                       : u"Video is not available"_s);
    case Fault::NotFound: return error(404, u"Video not found"_s);
    case Fault::Invalid: return error(400, wordsFor(failure));
    case Fault::Conflict: return error(409, u"Email already registered"_s);
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

/// The texts of a body, all required here, and the first that is missing. A body without a single field counts as none.
class Texts
{
public:
    explicit Texts(const Request &request) : m_object(request.json().value_or(QJsonObject()))
    {
        if (m_object.isEmpty())
            m_fault = Error{.fault = Fault::Invalid, .field = u"object"_s};
    }

    /// What is no text is as good as missing.
    QString required(const QString &name) { return kept(name, m_object[name].toString()); }
    QString requiredTrimmed(const QString &name) { return kept(name, m_object[name].toString().trimmed()); }

    const std::optional<Error> &fault() const { return m_fault; }

private:
    QString kept(const QString &name, const QString &text)
    {
        if (!m_fault && text.isEmpty())
            m_fault = Error{.fault = Fault::Invalid, .field = name, .detail = u"missing"_s};
        return text;
    }

    QJsonObject m_object;
    std::optional<Error> m_fault;
};

/// What this surface asks of an account beyond what all do, in the order in which it says so.
std::optional<Error> faultIn(const SignUp &asked)
{
    if (const Result<Account> sound = checkedAccount({}, asked.email, asked.name, Role::User); !sound)
        return sound.error();
    if (asked.password.toUcs4().size() < leastPasswordLength)
        return Error{.fault = Fault::Invalid, .field = u"password"_s, .detail = u"short"_s};
    return std::nullopt;
}

QJsonObject userOf(const Account &account)
{
    return {{u"id"_s, QString::number(account.id)},
            {u"name"_s, account.name.isEmpty() ? account.username : account.name},
            {u"email"_s, account.email}};
}

/// The routes, one function each.
class Streaming
{
public:
    explicit Streaming(const SurfaceContext &context) : m_context(context), m_cards(std::make_shared<TitleCards>()) {}

    using Open = Response (Streaming::*)(const Request &) const;
    using Closed = Response (Streaming::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Closed route, const Request &request) const;

    Response home(const Request &request) const;
    Response signUp(const Request &request) const;
    Response signIn(const Request &request) const;
    Response me(const Request &request) const;
    Response thumbnail(const Request &request) const;
    Response signOut(const Request &request, const SignedIn &who) const;
    Response dashboard(const Request &request, const SignedIn &who) const;
    Response stream(const Request &request) const;

private:
    Response sharedStream(const Request &request, const QString &link) const;
    Response ownStream(const Request &request, const SignedIn &who) const;
    Result<Video> shownOn(const Request &request) const;
    Result<SignedIn> authenticated(const Request &request) const;
    QJsonObject toJson(const Request &request, const Video &video, const SignedIn &viewer) const;

    const SurfaceContext &m_context;
    std::shared_ptr<TitleCards> m_cards;
};

Result<SignedIn> Streaming::authenticated(const Request &request) const
{
    if (!request.header("authorization").isEmpty() && !request.bearer())
        return fail(Fault::NotSignedIn, u"format"_s);
    return signedIn(m_context.accounts, request);
}

Response Streaming::forSignedIn(Closed route, const Request &request) const
{
    const Result<SignedIn> who = authenticated(request);
    return who ? (this->*route)(request, *who) : render(who.error());
}

Response Streaming::home(const Request &request) const
{
    Response response =
        request.header("accept").contains("text/html")
            ? welcomePage(m_context, request)
            : json(200, {{u"message"_s, u"Video App API"_s}, {u"status"_s, u"running"_s}, {u"version"_s, u"1.0.0"_s}});
    response.addHeader("Vary", "Accept");
    return response;
}

Response Streaming::signUp(const Request &request) const
{
    Texts texts(request);
    const QString name = texts.requiredTrimmed(u"name"_s);
    SignUp asked{.email = texts.requiredTrimmed(u"email"_s).toLower(),
                 .name = name,
                 .derivesUsername = true,
                 .password = texts.required(u"password"_s),
                 .address = request.peer.toString()};
    asked.malformed = texts.fault() ? texts.fault() : faultIn(asked);
    const Result<Account> account = m_context.accounts.signUp(asked, Role::User);
    if (!account)
        return render(account.error());
    return json(201, {{u"message"_s, u"User registered successfully"_s}, {u"user_id"_s, QString::number(account->id)}});
}

Response Streaming::signIn(const Request &request) const
{
    Texts texts(request);
    SignInAttempt attempt{.nameOrEmail = texts.requiredTrimmed(u"email"_s),
                          .password = texts.required(u"password"_s),
                          .address = request.peer.toString(),
                          .agent = QString::fromLatin1(request.header("user-agent"))};
    attempt.malformed = texts.fault();
    const Result<SignInGrant> grant = m_context.accounts.signIn(attempt, signInTerms);
    if (!grant && grant.error().fault == Fault::NotSignedIn)
        return error(401, u"Invalid email or password"_s);
    if (!grant)
        return render(grant.error());
    return json(
        200,
        {{u"message"_s, u"Login successful"_s}, {u"token"_s, grant->accessToken}, {u"user"_s, userOf(grant->account)}});
}

Response Streaming::me(const Request &request) const
{
    const Result<SignedIn> who = authenticated(request);
    if (!who && who.error().field == u"deleted"_s)
        return error(404, u"User not found"_s);
    if (!who)
        return render(who.error());
    QJsonObject user = userOf(who->account);
    user[u"created_at"_s] = who->account.createdAt.toUTC().toString(Qt::ISODateWithMs);
    return json(200, {{u"user"_s, user}});
}

Response Streaming::signOut(const Request &, const SignedIn &who) const
{
    m_context.accounts.signOut(who.signInId);
    return json(200, {{u"message"_s, u"Logout successful"_s}});
}

QJsonObject Streaming::toJson(const Request &request, const Video &video, const SignedIn &viewer) const
{
    const QString token = m_context.accounts.createPlaybackToken(video.id, viewer);
    const QString picture =
        video.isStored() ? u"%1/media/%2/thumbnail.jpg?token=%3"_s : u"%1/video/%2/thumbnail.jpg?token=%3"_s;
    return {{u"id"_s, QString::number(video.id)},
            {u"title"_s, video.title},
            {u"description"_s, video.description},
            {u"thumbnail_url"_s, picture.arg(request.origin(), QString::number(video.id), token)},
            {u"playback_token"_s, token}};
}

Response Streaming::dashboard(const Request &request, const SignedIn &who) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    const Page<Video> page =
        m_context.videos.catalogue({.limit = window->limit.value_or(dashboardLength), .offset = window->offset});
    QJsonArray videos;
    for (const Video &video : page.items)
        videos.append(toJson(request, video, who));
    Response response = json(200, {{u"videos"_s, videos}});
    response.addHeader("X-Total-Count", QByteArray::number(page.total));
    return response;
}

Response streamed(const Video &video, const QString &mediaAddress)
{
    QString address = video.url;
    if (video.source == VideoSource::YouTube)
        address = u"https://www.youtube-nocookie.com/embed/%1?autoplay=0&controls=1&playsinline=1&enablejsapi=1"_s.arg(
            video.youtubeId);
    else if (video.isStored())
        address = mediaAddress;
    return json(200,
                {{u"stream_url"_s, address}, {u"video_id"_s, QString::number(video.id)}, {u"title"_s, video.title}});
}

/// As the bytes below /media: for whoever has the link to a group that holds the video, else by sign-in.
Response Streaming::stream(const Request &request) const
{
    const std::optional<QString> link = request.query.find(u"share_token"_s);
    if (link && (request.header("authorization").isEmpty() || m_context.groups.sharedHolds(*link, request.id())))
        return sharedStream(request, *link);
    return forSignedIn(&Streaming::ownStream, request);
}

Response Streaming::sharedStream(const Request &request, const QString &link) const
{
    if (!m_context.groups.sharedHolds(link, request.id()))
        return render({.fault = Fault::NotFound});
    const Result<Video> video = m_context.videos.findActive(request.id());
    return video ? streamed(*video, shareUrl(*video, request, link)) : render(video.error());
}

Response Streaming::ownStream(const Request &request, const SignedIn &who) const
{
    const QString token = request.query.value(u"token"_s);
    if (token.isEmpty())
        return error(400, u"Playback token is required"_s);
    const Result<PlaybackGrant> grant = m_context.accounts.readPlaybackToken(token);
    if (!grant || (grant->bearer && grant->bearer->id != who.account.id))
        return error(401, u"Invalid or expired playback token"_s);
    if (grant->videoId != request.id())
        return error(403, u"Video ID mismatch"_s);
    const Result<Video> video = m_context.videos.findPlayable(who.account, request.id());
    if (!video)
        return render(video.error());
    return streamed(*video, mediaUrl(*video, request, token));
}

/// The video whose picture may be seen with the token or the share link of the address.
Result<Video> Streaming::shownOn(const Request &request) const
{
    const std::optional<QString> link = request.query.find(u"share_token"_s);
    if (link && m_context.groups.sharedHolds(*link, request.id()))
        return m_context.videos.findActive(request.id());
    return m_context.accounts.checkPlaybackToken(request.query.value(u"token"_s), request.id())
        .and_then([&](const std::optional<Account> &bearer) {
            return bearer ? m_context.videos.findPlayable(*bearer, request.id())
                          : m_context.videos.findPublic(request.id());
        });
}

/// The picture of a video that is elsewhere: nothing is fetched from there, its title is painted.
Response Streaming::thumbnail(const Request &request) const
{
    const Result<Video> video = shownOn(request);
    if (!video && video.error().fault == Fault::NotSignedIn)
        return error(401, u"Invalid or expired playback token"_s);
    if (!video)
        return error(404, u"Video not found"_s);
    return m_cards->card(*video, request);
}

} // namespace

void addStreamingRoutes(Router &router, const SurfaceContext &context)
{
    const Streaming surface(context);
    const auto open = [&](const char *method, const QString &path, Streaming::Open route,
                          const RouteOptions &options = {}) {
        router.add(
            method, path, [surface, route](const Request &request) { return (surface.*route)(request); }, options);
    };
    const auto closed = [&](const char *method, const QString &path, Streaming::Closed route) {
        router.add(method, path,
                   [surface, route](const Request &request) { return surface.forSignedIn(route, request); });
    };
    open("GET", u"/"_s, &Streaming::home);
    open("POST", u"/auth/signup"_s, &Streaming::signUp, {.lane = Lane::Heavy});
    open("POST", u"/auth/login"_s, &Streaming::signIn, {.lane = Lane::Heavy});
    open("GET", u"/auth/me"_s, &Streaming::me);
    closed("POST", u"/auth/logout"_s, &Streaming::signOut);
    closed("GET", u"/dashboard"_s, &Streaming::dashboard);
    open("GET", u"/video/{id}/stream"_s, &Streaming::stream);
    open("GET", u"/video/{id}/thumbnail.jpg"_s, &Streaming::thumbnail);
}
