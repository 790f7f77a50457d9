#include "server/surfaces/studio/accountjson.h"

#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonValue textOrNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

} // namespace

QJsonObject accountJson(const AccountUse &use)
{
    const Account &account = use.account;
    return {{u"id"_s, account.id},
            {u"username"_s, textOrNull(account.username)},
            {u"email"_s, textOrNull(account.email)},
            {u"name"_s, account.name},
            {u"role"_s, account.isAdmin() ? u"admin"_s : u"user"_s},
            {u"active"_s, account.active},
            {u"quota_bytes"_s, account.quotaBytes ? QJsonValue(*account.quotaBytes) : QJsonValue()},
            {u"used_bytes"_s, use.usedBytes},
            {u"created_at"_s, studioTime(account.createdAt)}};
}

QJsonObject ownAccountJson(const AccountUse &use)
{
    QJsonObject object = accountJson(use);
    object[u"avatar_url"_s] = textOrNull(use.account.avatarUrl);
    return object;
}

Response accountRendered(const Error &failure)
{
    const QString &field = failure.field;
    if (failure.fault == Fault::Conflict && field == u"username"_s)
        return studioDetail(400, u"Username already taken"_s);
    if (failure.fault == Fault::Conflict && field == u"email"_s)
        return studioDetail(400, u"Email already registered"_s);
    if (failure.fault == Fault::Conflict && (field == u"role"_s || field == u"active"_s))
        return studioDetail(409, u"The last admin must stay"_s);
    if (failure.fault == Fault::Conflict && field == u"name"_s)
        return studioDetail(409, u"Too many API keys"_s);
    if (failure.fault == Fault::Invalid && field == u"oldPassword"_s)
        return studioDetail(400, u"The old password is wrong"_s);
    return studioRendered(failure);
}
