#include "server/surfaces/ask/groups.h"

#include "models/library/groupservice.h"
#include "server/http/router.h"
#include "server/surfaces/ask/groupjson.h"
#include "server/surfaces/ask/wording.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/mediaurl.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// The only place where ask's groups themselves word a failure.
Response render(const Error &failure)
{
    if (failure.fault == Fault::Conflict)
        return askFieldErrors({{u"non_field_errors"_s, u"There are too many groups."_s}});
    return askRendered(failure, u"No VideoGroup matches the given query."_s);
}

/// The routes, one function each.
class AskGroups
{
public:
    explicit AskGroups(const SurfaceContext &context) : m_context(context) {}

    using Route = Response (AskGroups::*)(const Request &, const SignedIn &) const;

    Response forSignedIn(Route route, const Request &request) const;

    Response list(const Request &request, const SignedIn &who) const;
    Response create(const Request &request, const SignedIn &who) const;
    Response show(const Request &request, const SignedIn &who) const;
    Response replace(const Request &request, const SignedIn &who) const;
    Response change(const Request &request, const SignedIn &who) const;
    Response remove(const Request &request, const SignedIn &who) const;

private:
    Response edited(const Request &request, const SignedIn &who, Fields &fields, const GroupEdit &edit) const;
    Response whole(int status, const Request &request, const SignedIn &who, const Result<Group> &group) const;

    const SurfaceContext &m_context;
};

Response AskGroups::forSignedIn(Route route, const Request &request) const
{
    const Result<SignedIn> who = signedIn(m_context, request, CookieKind::AccessToken);
    return who ? (this->*route)(request, *who) : render(who.error());
}

Response AskGroups::list(const Request &request, const SignedIn &who) const
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return render(window.error());
    const Page<Group> page = m_context.groups.owned(who.account, window->limit, window->offset);
    QJsonArray array;
    for (const Group &group : page.items)
        array.append(askGroupSummary(group));
    Response response = jsonArray(200, array);
    response.addHeader("X-Total-Count", QByteArray::number(page.total));
    return response;
}

Response AskGroups::create(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    const GroupEdit group{.name = fields.requiredText(u"name"_s), .description = fields.text(u"description"_s)};
    if (fields.error())
        return askRendered(fields.errors());
    return whole(201, request, who, m_context.groups.create(who.account, group));
}

Response AskGroups::show(const Request &request, const SignedIn &who) const
{
    return whole(200, request, who, m_context.groups.find(who.account, request.id()));
}

Response AskGroups::replace(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    GroupEdit edit{.name = fields.requiredText(u"name"_s)};
    if (fields.contains(u"description"_s))
        edit.description = fields.text(u"description"_s);
    return edited(request, who, fields, edit);
}

Response AskGroups::change(const Request &request, const SignedIn &who) const
{
    Fields fields(request);
    GroupEdit edit;
    if (fields.contains(u"name"_s))
        edit.name = fields.requiredText(u"name"_s);
    if (fields.contains(u"description"_s))
        edit.description = fields.text(u"description"_s);
    return edited(request, who, fields, edit);
}

Response AskGroups::edited(const Request &request, const SignedIn &who, Fields &fields, const GroupEdit &edit) const
{
    // What is not there is not there whatever the body says.
    if (const Result<Group> own = m_context.groups.find(who.account, request.id()); !own)
        return render(own.error());
    if (fields.error())
        return askRendered(fields.errors());
    return whole(200, request, who, m_context.groups.edit(who.account, request.id(), edit));
}

Response AskGroups::remove(const Request &request, const SignedIn &who) const
{
    const Result<void> removed = m_context.groups.remove(who.account, request.id());
    return removed ? Response{.status = 204, .type = {}} : render(removed.error());
}

Response AskGroups::whole(int status, const Request &request, const SignedIn &who, const Result<Group> &group) const
{
    if (!group)
        return render(group.error());
    return json(status,
                askGroup(*group, [&](const Video &video) { return playUrl(video, request, m_context.accounts, who); }));
}

} // namespace

void addAskGroupRoutes(Router &router, const SurfaceContext &context)
{
    const AskGroups surface(context);
    const auto add = [&](const char *method, const QString &path, AskGroups::Route route) {
        router.add(method, path,
                   [surface, route](const Request &request) { return surface.forSignedIn(route, request); });
    };
    add("GET", u"/api/videos/groups"_s, &AskGroups::list);
    add("POST", u"/api/videos/groups"_s, &AskGroups::create);
    add("GET", u"/api/videos/groups/{id}"_s, &AskGroups::show);
    add("PUT", u"/api/videos/groups/{id}"_s, &AskGroups::replace);
    add("PATCH", u"/api/videos/groups/{id}"_s, &AskGroups::change);
    add("DELETE", u"/api/videos/groups/{id}"_s, &AskGroups::remove);
}
