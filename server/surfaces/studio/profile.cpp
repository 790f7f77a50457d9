#include "server/surfaces/studio/profile.h"

#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/accountjson.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const Device &device, const SignedIn &who)
{
    return {{u"id"_s, device.signInId},
            {u"name"_s, device.name},
            {u"agent"_s, device.agent},
            {u"address"_s, device.address},
            {u"created_at"_s, studioTime(device.createdAt)},
            {u"used_at"_s, studioTime(device.usedAt)},
            {u"expires_at"_s, studioTime(device.expiresAt)},
            {u"current"_s, device.signInId == who.signInId}};
}

QJsonObject toJson(const ApiKey &key)
{
    return {{u"id"_s, key.id},
            {u"name"_s, key.name},
            {u"scopes"_s, QJsonArray::fromStringList(namesOf(key.scopes))},
            {u"created_at"_s, studioTime(key.createdAt)},
            {u"expires_at"_s, studioTime(key.expiresAt)},
            {u"used_at"_s, studioTime(key.usedAt)}};
}

/// The window of a list that is short and at hand.
template <typename Items, typename ToJson>
Response listed(const Request &request, const Items &items, const ToJson &toJson)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return studioRendered(window.error());
    QJsonArray array;
    for (const auto &item : items.mid(window->offset, window->limit.value_or(-1)))
        array.append(toJson(item));
    return studioListed(array, items.size());
}

Response shown(const SurfaceContext &context, const Account &account)
{
    return json(200, ownAccountJson({.account = account, .usedBytes = context.directory.usedBytes(account.id)}));
}

Response show(const SurfaceContext &context, const Request &, const SignedIn &who)
{
    return shown(context, who.account);
}

Response change(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const ProfileChange change{.username = fields.textAt(u"username"_s),
                               .email = fields.textAt(u"email"_s),
                               .name = fields.textAt(u"name"_s),
                               .avatarUrl = fields.textAt(u"avatar_url"_s),
                               .password = fields.text(u"password"_s)};
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<Account> changed = context.accounts.changeProfile(actorOf(who, request), change);
    return changed ? shown(context, *changed) : accountRendered(changed.error());
}

Response leave(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const QString password = fields.requiredText(u"password"_s);
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<void> left = context.directory.leave(actorOf(who, request), password);
    return left ? Response{.status = 204, .type = {}} : accountRendered(left.error());
}

Response changePassword(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const QString oldPassword = fields.requiredText(u"old_password"_s);
    const QString newPassword = fields.requiredText(u"new_password"_s);
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<void> changed = context.accounts.changePassword(who.account.id, oldPassword, newPassword);
    return changed ? studioDetail(200, u"Password changed. Please sign in with your new password."_s)
                   : accountRendered(changed.error());
}

Response listDevices(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    return listed(request, context.accounts.signInsOf(who.account),
                  [&](const Device &device) { return toJson(device, who); });
}

Response endDevice(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<void> ended = context.accounts.endSignIn(who.account, request.id());
    return ended ? Response{.status = 204, .type = {}} : studioDetail(404, u"Session not found"_s);
}

Response listKeys(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    return listed(request, context.apiKeys.list(who.account), [](const ApiKey &key) { return toJson(key); });
}

Response createKey(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const NewApiKey wanted{.name = fields.requiredText(u"name"_s),
                           .scopes = fields.texts(u"scopes"_s),
                           .days = fields.integerAt(u"days"_s)};
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<MadeApiKey> made = context.apiKeys.create(actorOf(who, request), wanted);
    if (!made)
        return accountRendered(made.error());
    QJsonObject object = toJson(made->key);
    object[u"key"_s] = made->text;
    return json(201, object);
}

Response removeKey(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<void> removed = context.apiKeys.remove(actorOf(who, request), request.id());
    return removed ? Response{.status = 204, .type = {}} : studioDetail(404, u"API key not found"_s);
}

} // namespace

void addProfileRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, Lane lane = Lane::Quick) {
        addSignedInRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            {.lane = lane});
    };
    add("GET", u"/api/v1/auth/me"_s, show);
    add("PATCH", u"/api/v1/auth/me"_s, change, Lane::Heavy);
    add("DELETE", u"/api/v1/auth/me"_s, leave, Lane::Heavy);
    add("POST", u"/api/v1/auth/password"_s, changePassword, Lane::Heavy);
    add("GET", u"/api/v1/auth/sessions"_s, listDevices);
    add("DELETE", u"/api/v1/auth/sessions/{id}"_s, endDevice);
    add("GET", u"/api/v1/auth/api-keys"_s, listKeys);
    add("POST", u"/api/v1/auth/api-keys"_s, createKey);
    add("DELETE", u"/api/v1/auth/api-keys/{id}"_s, removeKey);
}
