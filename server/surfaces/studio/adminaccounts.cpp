#include "server/surfaces/studio/adminaccounts.h"

#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/accountjson.h"
#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int usualEntries = 100; // of a log that may hold a hundred thousand

QJsonValue idOrNull(qint64 id)
{
    return id == 0 ? QJsonValue() : QJsonValue(id);
}

QJsonObject toJson(const AuditEntry &entry)
{
    return {{u"id"_s, entry.id},
            {u"at"_s, studioTime(entry.at)},
            {u"act"_s, entry.act},
            {u"account_id"_s, idOrNull(entry.accountId)},
            {u"account_name"_s, entry.accountName},
            {u"subject_id"_s, idOrNull(entry.subjectId)},
            {u"subject_name"_s, entry.subjectName},
            {u"address"_s, entry.address},
            {u"agent"_s, entry.agent},
            {u"detail"_s, entry.detail}};
}

std::optional<Role> roleAt(Fields &fields)
{
    const std::optional<QString> name = fields.textAt(u"role"_s);
    if (name && *name != u"user"_s && *name != u"admin"_s)
        fields.refuse(u"role"_s, u"type"_s);
    return name ? std::optional(*name == u"admin"_s ? Role::Admin : Role::User) : std::nullopt;
}

Response list(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return accountRendered(window.error());
    const Result<Page<AccountUse>> page = context.directory.list(
        who.account, {.text = request.query.value(u"q"_s), .limit = window->limit, .offset = window->offset});
    if (!page)
        return accountRendered(page.error());
    QJsonArray array;
    for (const AccountUse &use : page->items)
        array.append(accountJson(use));
    return studioListed(array, page->total);
}

Response create(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    const NewAccount wanted{.username = fields.requiredText(u"username"_s),
                            .email = fields.text(u"email"_s),
                            .name = fields.text(u"name"_s),
                            .password = fields.requiredText(u"password"_s),
                            .role = roleAt(fields).value_or(Role::User),
                            .quotaBytes = fields.integerAt(u"quota_bytes"_s)};
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<AccountUse> made = context.directory.create(actorOf(who, request), wanted);
    return made ? json(201, accountJson(*made)) : accountRendered(made.error());
}

Response change(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    Fields fields(request);
    AccountChange change{.role = roleAt(fields), .active = fields.flagAt(u"active"_s)};
    if (fields.contains(u"quota_bytes"_s)) // null is the settings' quota
        change.quotaBytes = fields.integerAt(u"quota_bytes"_s);
    if (fields.error())
        return accountRendered(*fields.error());
    const Result<AccountUse> changed = context.directory.change(actorOf(who, request), request.id(), change);
    if (!changed && changed.error().fault == Fault::NotFound)
        return studioDetail(404, u"Account not found"_s);
    return changed ? json(200, accountJson(*changed)) : accountRendered(changed.error());
}

Response remove(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<void> removed = context.directory.remove(actorOf(who, request), request.id());
    if (!removed && removed.error().fault == Fault::NotFound)
        return studioDetail(404, u"Account not found"_s);
    return removed ? Response{.status = 204, .type = {}} : accountRendered(removed.error());
}

/// The account that a log is about; 0 for any. Invalid "account".
Result<qint64> accountOf(const Request &request)
{
    const std::optional<QString> text = request.query.find(u"account"_s);
    bool isNumber = false;
    const qint64 id = text ? text->toLongLong(&isNumber) : 0;
    if (text && (!isNumber || id <= 0))
        return fail(Fault::Invalid, u"account"_s);
    return id;
}

Response showLog(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Window> window = windowOf(request);
    const Result<qint64> account = accountOf(request);
    if (!window || !account)
        return accountRendered(window ? account.error() : window.error());
    const Result<Page<AuditEntry>> page =
        context.audit.list(who.account, {.act = request.query.value(u"act"_s),
                                         .accountId = *account,
                                         .limit = window->limit.value_or(usualEntries),
                                         .offset = window->offset});
    if (!page)
        return accountRendered(page.error());
    QJsonArray array;
    for (const AuditEntry &entry : page->items)
        array.append(toJson(entry));
    return studioListed(array, page->total);
}

} // namespace

void addAdminAccountRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, Lane lane = Lane::Quick) {
        addAdminRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            {.lane = lane});
    };
    add("GET", u"/api/v1/admin/accounts"_s, list);
    add("POST", u"/api/v1/admin/accounts"_s, create, Lane::Heavy);
    add("PATCH", u"/api/v1/admin/accounts/{id}"_s, change);
    add("DELETE", u"/api/v1/admin/accounts/{id}"_s, remove);
    add("GET", u"/api/v1/admin/audit"_s, showLog);
}
