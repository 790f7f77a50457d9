#include "server/surfaces/ask/groupactions.h"

#include "models/core/settings.h"
#include "models/library/groupservice.h"
#include "server/http/router.h"
#include "server/surfaces/ask/groupjson.h"
#include "server/surfaces/ask/videojson.h"
#include "server/surfaces/ask/wording.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/mediaurl.h"
#include "server/surfaces/throttle.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Response error(int status, const QString &text)
{
    return askError(status, text, AskShape::Error);
}

QString wordsForMissing(const QString &what)
{
    if (what == u"video"_s)
        return u"Video not found"_s;
    if (what == u"videos"_s)
        return u"Some videos not found"_s;
    if (what == u"member"_s)
        return u"This video is not added to the group"_s;
    if (what == u"share"_s)
        return u"Share link is not configured"_s;
    return what == u"link"_s ? u"Share link not found"_s : u"Group not found"_s;
}

QString wordsForInvalid(const Error &failure)
{
    if (failure.detail == u"array"_s)
        return u"video_ids must be an array"_s;
    if (failure.field == u"video_ids"_s)
        return u"Specified video IDs do not match videos in group"_s;
    if (failure.field == u"expires_at"_s)
        return u"expires_at must be a time in the future (ISO 8601)"_s;
    if (failure.field == u"json"_s || failure.field == u"object"_s)
        return u"The body must be a JSON object"_s;
    return u"Invalid %1"_s.arg(failure.field);
}

/// The only place where what is done to a group words a failure.
Response render(const Error &failure)
{
    switch (failure.fault) {
    case Fault::NotFound: return error(404, wordsForMissing(failure.field));
    case Fault::Invalid: return error(400, wordsForInvalid(failure));
    case Fault::Conflict: return error(400, u"This video is already added to the group"_s);
    case Fault::NotAllowed:
        if (failure.field == u"password"_s)
            return error(403, u"The share link needs its password"_s);
        break;
    default: break;
    }
    return askRendered(failure, {}, AskShape::Error);
}

/// The ids of a body's "video_ids"; nothing where there are none. Invalid "video_ids", with the detail "array" when
/// that is none, or else holds something that is no id.
Result<std::optional<QList<qint64>>> videoIdsOf(const Request &request)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return tl::make_unexpected(body.error());
    const QJsonValue value = (*body)[u"video_ids"_s];
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isArray())
        return fail(Fault::Invalid, u"video_ids"_s, u"array"_s);
    QList<qint64> ids;
    for (const QJsonValue &id : value.toArray()) {
        // toInteger() takes its default for whatever is no whole number.
        if (id.toInteger(-1) < 0)
            return fail(Fault::Invalid, u"video_ids"_s);
        ids.append(id.toInteger());
    }
    return ids;
}

/// What a body asks of a share link; a link needs no body.
Result<ShareTerms> termsOf(const Request &request)
{
    if (request.body.trimmed().isEmpty())
        return ShareTerms();
    Fields fields(request);
    ShareTerms terms{.password = fields.text(u"password"_s)};
    const QString expiresAt = fields.text(u"expires_at"_s);
    if (fields.error())
        return tl::make_unexpected(*fields.error());
    if (expiresAt.isEmpty())
        return terms;
    terms.expiresAt = QDateTime::fromString(expiresAt, Qt::ISODate);
    if (!terms.expiresAt.isValid())
        return fail(Fault::Invalid, u"expires_at"_s);
    if (terms.expiresAt.timeSpec() == Qt::LocalTime) // it names no zone
        terms.expiresAt.setTimeSpec(Qt::UTC);
    return terms;
}

QJsonValue expiryOf(const GroupShare &share)
{
    return share.expiresAt.isValid() ? QJsonValue(askTime(share.expiresAt)) : QJsonValue::Null;
}

/// The routes, one function each.
class AskGroupActions
{
public:
    explicit AskGroupActions(const SurfaceContext &context) : m_context(context) {}

    using Open = Response (AskGroupActions::*)(const Request &) const;
    using Closed = Response (AskGroupActions::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Closed route, const Request &request) const;

    Response add(const Request &request, const SignedIn &who) const;
    Response addOne(const Request &request, const SignedIn &who) const;
    Response removeVideo(const Request &request, const SignedIn &who) const;
    Response reorder(const Request &request, const SignedIn &who) const;
    Response share(const Request &request, const SignedIn &who) const;
    Response showShare(const Request &request, const SignedIn &who) const;
    Response unshare(const Request &request, const SignedIn &who) const;
    Response shared(const Request &request) const;
    Response unlock(const Request &request) const;

private:
    Response page(const Request &request, const Result<Group> &group) const;

    const SurfaceContext &m_context;
};

Response AskGroupActions::forSignedIn(Closed route, const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context, request, CookieKind::AccessToken);
    return who ? (this->*route)(request, *who) : render(who.error());
}

Response AskGroupActions::add(const Request &request, const SignedIn &who) const
{
    const Result<std::optional<QList<qint64>>> ids = videoIdsOf(request);
    if (ids && ids->value_or(QList<qint64>()).isEmpty())
        return error(400, u"Video ID not specified"_s);
    if (!ids && ids.error().field == u"video_ids"_s && ids.error().detail.isEmpty())
        return error(400, u"video_ids must hold video IDs"_s);
    if (!ids)
        return render(ids.error());
    const Result<AddedVideos> done = m_context.groups.add(who.account, request.id(), **ids);
    if (!done && done.error().field == u"video"_s)
        return render({.fault = Fault::NotFound, .field = u"videos"_s});
    if (!done)
        return render(done.error());
    return json(201, {{u"message"_s, u"Added %1 videos to group"_s.arg(done->added)},
                      {u"added_count"_s, done->added},
                      {u"skipped_count"_s, done->skipped}});
}

Response AskGroupActions::addOne(const Request &request, const SignedIn &who) const
{
    const Result<qint64> id = m_context.groups.addOne(who.account, request.id(), request.id(u"videoId"_s));
    return id ? json(201, {{u"message"_s, u"Video added to group"_s}, {u"id"_s, *id}}) : render(id.error());
}

Response AskGroupActions::removeVideo(const Request &request, const SignedIn &who) const
{
    const Result<void> done = m_context.groups.removeVideo(who.account, request.id(), request.id(u"videoId"_s));
    return done ? json(200, {{u"message"_s, u"Video removed from group"_s}}) : render(done.error());
}

Response AskGroupActions::reorder(const Request &request, const SignedIn &who) const
{
    const Result<std::optional<QList<qint64>>> ids = videoIdsOf(request);
    if (!ids)
        return render(ids.error());
    if (!*ids)
        return error(400, u"video_ids must be an array"_s);
    const Result<void> done = m_context.groups.reorder(who.account, request.id(), **ids);
    return done ? json(200, {{u"message"_s, u"Video order updated"_s}}) : render(done.error());
}

Response AskGroupActions::share(const Request &request, const SignedIn &who) const
{
    const Result<GroupShare> share = termsOf(request).and_then(
        [&](const ShareTerms &terms) { return m_context.groups.share(who.account, request.id(), terms); });
    if (!share)
        return render(share.error());
    QJsonObject object{{u"message"_s, u"Share link generated"_s}, {u"share_token"_s, share->token}};
    if (share->expiresAt.isValid())
        object.insert(u"expires_at"_s, expiryOf(*share));
    if (share->hasPassword())
        object.insert(u"has_password"_s, true);
    return json(201, object);
}

Response AskGroupActions::showShare(const Request &request, const SignedIn &who) const
{
    const Result<Group> group = m_context.groups.find(who.account, request.id());
    if (!group)
        return render(group.error());
    if (!group->share)
        return render({.fault = Fault::NotFound, .field = u"share"_s});
    return json(200, {{u"share_token"_s, group->share->token},
                      {u"expires_at"_s, expiryOf(*group->share)},
                      {u"has_password"_s, group->share->hasPassword()}});
}

Response AskGroupActions::unshare(const Request &request, const SignedIn &who) const
{
    const Result<void> done = m_context.groups.unshare(who.account, request.id());
    return done ? json(200, {{u"message"_s, u"Share link disabled"_s}}) : render(done.error());
}

Response AskGroupActions::shared(const Request &request) const
{
    return page(request, m_context.groups.shared(request.params[u"token"_s]));
}

/// The page of a link that has a password, for whoever knows it.
Response AskGroupActions::unlock(const Request &request) const
{
    const QString token = request.params[u"token"_s];
    if (const Result<void> free = throttleLink(m_context, setting::signInLimit, request, token); !free)
        return render(free.error());
    Fields fields(request);
    const QString password = fields.requiredText(u"password"_s);
    if (fields.error())
        return render(*fields.error());
    return page(request, m_context.groups.shared(token, password));
}

Response AskGroupActions::page(const Request &request, const Result<Group> &group) const
{
    if (!group)
        return render(group.error());
    return json(200,
                askGroup(*group, [&](const Video &video) { return shareUrl(video, request, group->share->token); }));
}

} // namespace

void addAskGroupActionRoutes(Router &router, const SurfaceContext &context)
{
    const AskGroupActions surface(context);
    const auto open = [&](const char *method, const QString &path, AskGroupActions::Open route, Lane lane) {
        router.add(method, path, [surface, route](const Request &request) { return (surface.*route)(request); },
                   {.lane = lane});
    };
    const auto closed = [&](const char *method, const QString &path, AskGroupActions::Closed route,
                            Lane lane = Lane::Quick) {
        router.add(method, path,
                   [surface, route](const Request &request) { return surface.forSignedIn(route, request); },
                   {.lane = lane});
    };
    closed("POST", u"/api/videos/groups/{id}/videos"_s, &AskGroupActions::add);
    closed("POST", u"/api/videos/groups/{id}/videos/{videoId}"_s, &AskGroupActions::addOne);
    closed("DELETE", u"/api/videos/groups/{id}/videos/{videoId}/remove"_s, &AskGroupActions::removeVideo);
    closed("POST", u"/api/videos/groups/{id}/reorder"_s, &AskGroupActions::reorder);
    closed("PATCH", u"/api/videos/groups/{id}/reorder"_s, &AskGroupActions::reorder);
    closed("POST", u"/api/videos/groups/{id}/share"_s, &AskGroupActions::share, Lane::Heavy);
    closed("GET", u"/api/videos/groups/{id}/share"_s, &AskGroupActions::showShare);
    closed("DELETE", u"/api/videos/groups/{id}/share/delete"_s, &AskGroupActions::unshare);
    open("GET", u"/api/videos/groups/shared/{token}"_s, &AskGroupActions::shared, Lane::Quick);
    open("POST", u"/api/videos/groups/shared/{token}"_s, &AskGroupActions::unlock, Lane::Heavy);
}
