#include "server/surfaces/media.h"

#include "models/library/groupservice.h"
#include "server/http/router.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/mediafiles.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The only place where media words a failure.
Response render(const Error &error)
{
    if (error.fault == Fault::NotSignedIn)
        return json(401, {{u"detail"_s, u"Authentication credentials were not provided."_s}});
    return json(404, {{u"detail"_s, u"Not found."_s}});
}

Result<Video> byPlaybackToken(const SurfaceContext &context, const Request &request, const QString &token)
{
    const qint64 id = request.id();
    return context.accounts.checkPlaybackToken(token, id).and_then([&](const std::optional<Account> &account) {
        request.noteCaller(account ? account->id : 0);
        return account ? context.videos.find(*account, id) : context.videos.findPublic(id);
    });
}

Result<Video> bySignIn(const SurfaceContext &context, const Request &request)
{
    return signedIn(context, request, CookieKind::AccessToken).and_then([&](const SignedIn &who) {
        return context.videos.find(who.account, request.id());
    });
}

/// The video, if whoever asks may have its bytes: by a playback token for it, by a link to a group that holds it, else
/// by a sign-in. An access token is never taken from the query.
Result<Video> admitted(const SurfaceContext &context, const Request &request)
{
    const std::optional<QString> token = request.query.find(u"token"_s);
    const Result<Video> lent =
        token ? byPlaybackToken(context, request, *token) : Result<Video>(fail(Fault::NotSignedIn));
    if (lent)
        return lent;
    const std::optional<QString> link = request.query.find(u"share_token"_s);
    if (link && context.groups.sharedHolds(*link, request.id()))
        return context.videos.findActive(request.id());
    const Result<Video> own = bySignIn(context, request);
    // A token that is no good, or is for another video, is worth no more than none; the answer says which.
    if (!own && token && own.error().field == u"missing"_s)
        return lent;
    // Whoever has a link is not nobody: it just does not lead here.
    if (!own && link && own.error().field == u"missing"_s)
        return fail(Fault::NotFound);
    return own;
}

using Part = std::function<Result<Response>(const Request &, const Video &)>;

/// The handler that answers with a part of the video in the path.
Router::Handler deliver(const SurfaceContext &context, const Part &part)
{
    return [&context, part](const Request &request) {
        const Result<Response> response =
            admitted(context, request).and_then([&](const Video &video) { return part(request, video); });
        return response ? *response : render(response.error());
    };
}

} // namespace

void addMediaRoutes(Router &router, const SurfaceContext &context)
{
    const auto captions = [&context](const QString &format) {
        return deliver(context, [&context, format](const Request &request, const Video &video) {
            return subtitles(context, request, video, format);
        });
    };
    router.add("GET", u"/media/{id}/{name}"_s, deliver(context, [&context](const Request &request, const Video &video) {
                   return mediaFile(context, request, video, request.params[u"name"_s]);
               }));
    // Nobody learns here which other paths there are.
    router.add("GET", u"/media/{path*}"_s, [&context](const Request &request) {
        const Result<SignedIn> who = signedIn(context, request, CookieKind::AccessToken);
        return render(who ? Error{.fault = Fault::NotFound} : who.error());
    });
    router.add("GET", u"/api/v1/videos/{id}/subtitles.vtt"_s, captions(u"vtt"_s));
    router.add("GET", u"/api/v1/videos/{id}/subtitles.srt"_s, captions(u"srt"_s));
}
