#include "server/surfaces/studio/adminserver.h"

#include "models/curation/curationservice.h"
#include "models/curation/settingsservice.h"
#include "server/surfaces/context.h"
#include "server/surfaces/fields.h"
#include "server/surfaces/studio/surface.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject toJson(const StorageUse &use)
{
    return {{u"videos"_s, use.videos},
            {u"bytes"_s, use.fileBytes + use.generatedBytes},
            {u"file_bytes"_s, use.fileBytes},
            {u"generated_bytes"_s, use.generatedBytes},
            {u"in_place_bytes"_s, use.inPlaceBytes}};
}

QJsonArray toJson(const QList<AccountStorage> &accounts)
{
    QJsonArray array;
    for (const AccountStorage &account : accounts) {
        QJsonObject object = toJson(account.use);
        object.insert(u"account_id"_s, account.accountId);
        object.insert(u"name"_s, account.name);
        object.insert(u"quota_bytes"_s, account.quotaBytes ? QJsonValue(*account.quotaBytes) : QJsonValue());
        array.append(object);
    }
    return array;
}

Response storage(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    constexpr int usualAccounts = 100;
    const Result<Window> window = windowOf(request);
    if (!window)
        return studioRendered(window.error());
    const Result<StorageReport> report =
        context.curation.storage(who.account, window->limit.value_or(usualAccounts), window->offset);
    if (!report)
        return studioRendered(report.error());
    Response response = json(200, {{u"free_bytes"_s, report->freeBytes},
                                   {u"database_bytes"_s, report->databaseBytes},
                                   {u"incoming_bytes"_s, report->incomingBytes},
                                   {u"media"_s, toJson(report->media)},
                                   {u"accounts"_s, toJson(report->accounts.items)}});
    response.addHeader("X-Total-Count", QByteArray::number(report->accounts.total));
    return response;
}

QJsonValue typed(SettingKind kind, const QString &value)
{
    switch (kind) {
    case SettingKind::Flag: return value == u"true"_s;
    case SettingKind::Number: return value.toInt();
    case SettingKind::Choice:
    case SettingKind::Text: break;
    }
    return value;
}

QString nameOf(SettingKind kind)
{
    switch (kind) {
    case SettingKind::Flag: return u"flag"_s;
    case SettingKind::Number: return u"number"_s;
    case SettingKind::Choice: return u"choice"_s;
    case SettingKind::Text: break;
    }
    return u"text"_s;
}

Response listed(const Result<QList<SettingInfo>> &settings, const Window &window = {})
{
    if (!settings)
        return studioRendered(settings.error());
    QJsonArray array;
    for (const SettingInfo &setting : settings->mid(window.offset, window.limit.value_or(-1))) {
        QJsonObject object{{u"key"_s, setting.key},
                           {u"type"_s, nameOf(setting.kind)},
                           {u"value"_s, typed(setting.kind, setting.value)},
                           {u"default"_s, typed(setting.kind, setting.fallback)},
                           {u"fixed"_s, setting.isFixed}};
        if (setting.kind == SettingKind::Number) {
            object.insert(u"least"_s, setting.least);
            object.insert(u"most"_s, setting.most);
        }
        if (setting.kind == SettingKind::Choice)
            object.insert(u"choices"_s, QJsonArray::fromStringList(setting.choices));
        array.append(object);
    }
    return studioListed(array, settings->size());
}

Response settings(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<Window> window = windowOf(request);
    if (!window)
        return studioRendered(window.error());
    return listed(context.adminSettings.list(who.account), *window);
}

/// As the settings spell it; nothing for what no setting can be.
std::optional<QString> spelled(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (value.isString())
        return value.toString();
    const double number = value.toDouble(std::nan(""));
    if (std::isnan(number) || number != std::trunc(number))
        return std::nullopt;
    return QString::number(number, 'f', 0);
}

Response changeSettings(const SurfaceContext &context, const Request &request, const SignedIn &who)
{
    const Result<QJsonObject> body = request.json();
    if (!body)
        return studioRendered(body.error());
    QMap<QString, QString> values;
    for (auto item = body->begin(); item != body->end(); ++item) {
        const std::optional<QString> value = spelled(item.value());
        if (!value)
            return studioRendered({.fault = Fault::Invalid, .field = item.key()});
        values.insert(item.key(), *value);
    }
    return listed(context.adminSettings.change(actorOf(who, request), values));
}

} // namespace

void addAdminServerRoutes(Router &router, const SurfaceContext &context)
{
    using Route = Response (*)(const SurfaceContext &, const Request &, const SignedIn &);
    const auto add = [&](const char *method, const QString &path, Route route, Lane lane = Lane::Quick) {
        addAdminRoute(
            router, context, method, path,
            [&context, route](const Request &request, const SignedIn &who) { return route(context, request, who); },
            {.lane = lane});
    };
    add("GET", u"/api/v1/admin/storage"_s, storage, Lane::Heavy); // it looks at every file that comes in
    add("GET", u"/api/v1/admin/settings"_s, settings);
    add("PATCH", u"/api/v1/admin/settings"_s, changeSettings);
}
